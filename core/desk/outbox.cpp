// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/outbox.h"

#include "core/async.h"
#include "core/vault/faultpoint.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

using State = OrderRecord::State;

} // namespace

Outbox::Outbox(
    RequestBook* book, std::shared_ptr<VaultWorker> vault, OutboxPolicy policy, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_policy(policy)
    , m_store(new OrderStore(book, std::move(vault), policy.saveAgain, this))
    , m_whyClosed(Error { Error::Kind::Refused, u"loading"_s, 0, {} })
{
    m_askTimer.setInterval(policy.askEvery);
    connect(&m_askTimer, &QTimer::timeout, this, &Outbox::lookWanted);
    connect(m_store, &OrderStore::unsavedChanged, this, &Outbox::unsavedChanged);
}

Outbox::~Outbox() = default;

QFuture<Result<int>> Outbox::load()
{
    auto promise = startPromise<int>();
    onResult(m_store->readLeft(), this, [this, promise](const Result<OrderStore::Left>& left) {
        onResult(onLeft(left), this,
            [promise](const Result<int>& damaged) { fulfil<int>(promise, damaged); });
    });
    return promise->future();
}

QFuture<Result<int>> Outbox::onLeft(const Result<OrderStore::Left>& left)
{
    if (!left) {
        m_whyClosed = left.error();
        return QtFuture::makeReadyFuture(Result<int>(tl::unexpected(left.error())));
    }
    if (!left->canWrite) {
        // The program that has the vault may be at it this moment.
        m_whyClosed = Error { Error::Kind::InUse, u"open to read only"_s, 0, {} };
        return QtFuture::makeReadyFuture(Result<int>(left->damaged));
    }
    for (OrderRecord record : left->records) {
        if (record.state == State::Unknown) {
            m_open.append(record);
            continue;
        }
        const bool wasSending = record.state == State::Sending;
        record.state = wasSending ? State::Unknown : State::NotSent;
        record.detail = u"crash"_s;
        if (!wasSending) {
            record.settled = QDateTime::currentDateTimeUtc();
        }
        (void)m_store->keepOrRetry({ record, {}, eventOf(record.state), {} });
        if (wasSending) {
            m_open.append(record);
        }
    }
    const BookPtr book = m_book->snapshot();
    for (OrderRecord& record : m_open) {
        record.candidates = tracesIn(book, record.sent).candidates;
    }
    auto promise = startPromise<int>();
    onResult(
        m_store->saveUnsaved(), this, [this, promise, damaged = left->damaged](const Result<int>&) {
            m_whyClosed.reset();
            watch();
            emit openOrdersChanged();
            fulfil<int>(promise, damaged);
        });
    return promise->future();
}

QFuture<Result<OrderRecord>> Outbox::begin(const LinkOrder& order, std::optional<Money> price)
{
    auto promise = startPromise<OrderRecord>();
    // An outcome that is not durable is settled first: a crash would make it unknown.
    onResult(m_store->saveUnsaved(), this, [this, promise, order, price](const Result<int>& saved) {
        if (!saved) {
            fulfil<OrderRecord>(promise, tl::unexpected(saved.error()));
            return;
        }
        if (hasOpenOrders()) {
            fulfil<OrderRecord>(promise, failure(Error::Kind::Refused, u"unsettled"_s));
            return;
        }
        OrderRecord record = preparedOrder(order, price, m_operatorName);
        record.lookBefore = m_lastLook;
        onResult(m_store->keep({ record, {}, eventOf(record.state), m_operatorName }), this,
            [this, promise, record](const Result<int>& kept) {
                if (!kept) {
                    fulfil<OrderRecord>(promise, tl::unexpected(kept.error()));
                    return;
                }
                faultPoint("order.prepared");
                markSending(record, promise);
            });
    });
    return promise->future();
}

void Outbox::markSending(
    const OrderRecord& record, const std::shared_ptr<QPromise<Result<OrderRecord>>>& promise)
{
    OrderRecord sending = record;
    sending.state = State::Sending;
    sending.sent = QDateTime::currentDateTimeUtc();
    onResult(m_store->keep({ sending, {}, eventOf(State::Sending), m_operatorName }), this,
        [this, promise, sending, record](const Result<int>& kept) {
            if (kept) {
                faultPoint("order.sending");
                fulfil<OrderRecord>(promise, sending);
                return;
            }
            OrderRecord notSent = record;
            notSent.state = State::NotSent;
            notSent.settled = QDateTime::currentDateTimeUtc();
            notSent.detail = kept.error().detail;
            (void)m_store->keepOrRetry({ notSent, {}, eventOf(State::NotSent), m_operatorName });
            fulfil<OrderRecord>(promise, tl::unexpected(kept.error()));
        });
}

QFuture<Result<int>> Outbox::settle(
    const OrderRecord& record, const std::optional<CaseRecord>& made)
{
    if (record.state == State::Unknown) {
        m_open.append(record);
        watch();
        emit openOrdersChanged();
    }
    auto promise = startPromise<int>();
    onResult(m_store->keepOrRetry({ record, made, eventOf(record.state), record.operatorName }),
        this, [promise](const Result<int>& kept) {
            if (kept) {
                faultPoint("order.settled");
            }
            fulfil<int>(promise, kept);
        });
    return promise->future();
}

void Outbox::onLooked(const QDateTime& asked)
{
    m_lastLook = asked;
    if (m_whyClosed) {
        return;
    }
    if (m_store->hasUnsaved()) {
        (void)m_store->saveUnsaved(); // first what is known, then what is not
        return;
    }
    for (const OrderRecord& record : std::as_const(m_open)) {
        const auto search = QtConcurrent::run(tracesIn, m_book->snapshot(), QDateTime(record.sent));
        onFinished(
            search, this, [this, uuid = record.uuid, asked](const QFuture<OrderTraces>& found) {
                onTraces(uuid, asked, found.result());
            });
    }
}

void Outbox::onTraces(const QString& uuid, const QDateTime& asked, const OrderTraces& traces)
{
    OrderRecord* record = findOpen(uuid);
    if (!record || m_settling.contains(uuid)) {
        return;
    }
    record->candidates = traces.candidates;
    const bool isSpread = asked >= record->sent
        && (record->looks.isEmpty()
            || record->looks.last().when.msecsTo(asked) >= m_policy.looksApart.count());
    if (!record->needsPerson && isSpread) {
        record->looks.append({ asked, static_cast<int>(traces.candidates.size()) });
        decide(*record, traces.hasStrangers);
    }
    emit openOrdersChanged();
}

bool Outbox::isSurelyOurs(const OrderRecord& record, bool hasStrangers) const
{
    if (record.candidates.size() != 1 || hasStrangers) {
        return false;
    }
    const bool isFresh = record.lookBefore.isValid()
        && record.lookBefore.msecsTo(record.sent) <= m_policy.freshLook.count();
    const bool isLate = std::ranges::any_of(record.looks, [&](const OrderLook& look) {
        return look.candidates == 0 && record.sent.msecsTo(look.when) >= m_policy.listLag.count();
    });
    const CasePtr candidate = m_book->find(record.candidates.first());
    return isFresh && !isLate && candidate && !candidate->request.outcome.isFinal();
}

void Outbox::decide(OrderRecord& record, bool hasStrangers)
{
    const bool isDue = record.looks.size() >= m_policy.looks
        && record.sent.msecsTo(record.looks.last().when) >= m_policy.lastLookAfter.count();
    if (isDue && isSurelyOurs(record, hasStrangers)) {
        (void)attach(record, record.candidates.first(), {}); // where that fails, the next look does
        return;
    }
    if (isDue) {
        record.needsPerson = true;
        watch();
    }
    // A lost look costs no more than another.
    (void)m_store->keep({ record, {}, {}, {} });
}

QFuture<Result<CaseRecord>> Outbox::attach(
    OrderRecord record, const QString& requestId, const QString& actor)
{
    const CasePtr present = m_book->find(requestId);
    if (!present) {
        return QtFuture::makeReadyFuture(
            Result<CaseRecord>(failure(Error::Kind::NotFound, requestId)));
    }
    if (present->order) {
        return QtFuture::makeReadyFuture(
            Result<CaseRecord>(failure(Error::Kind::Refused, u"it is another order's"_s)));
    }
    CaseRecord made;
    made.request = present->request;
    made.firstSeen = present->firstSeen;
    made.order = record.order;
    made.price = record.price;
    made.issued = record.sent;
    made.issuedBy = record.operatorName;
    record.state = State::Created;
    record.requestId = requestId;
    record.settled = QDateTime::currentDateTimeUtc();
    record.needsPerson = false;
    m_settling.insert(record.uuid);
    auto promise = startPromise<CaseRecord>();
    onResult(m_store->keep({ record, made, u"order.adopted"_s, actor }), this,
        [this, promise, uuid = record.uuid, requestId](const Result<int>& kept) {
            m_settling.remove(uuid);
            if (!kept) {
                fulfil<CaseRecord>(promise, tl::unexpected(kept.error()));
                return;
            }
            close(uuid);
            const CaseRecord now = *m_book->find(requestId);
            emit adopted(now);
            fulfil<CaseRecord>(promise, now);
        });
    return promise->future();
}

QFuture<Result<CaseRecord>> Outbox::adopt(const QString& uuid, const QString& requestId)
{
    auto promise = startPromise<CaseRecord>();
    onResult(
        m_store->saveUnsaved(), this, [this, promise, uuid, requestId](const Result<int>& saved) {
            const OrderRecord* record = findOpen(uuid);
            if (!saved || !record || m_settling.contains(uuid)) {
                fulfil<CaseRecord>(promise,
                    !saved ? tl::unexpected(saved.error())
                           : failure(record ? Error::Kind::Refused : Error::Kind::NotFound, uuid));
                return;
            }
            onResult(attach(*record, requestId, m_operatorName), this,
                [promise](const Result<CaseRecord>& made) { fulfil<CaseRecord>(promise, made); });
        });
    return promise->future();
}

QFuture<Result<int>> Outbox::markNotCreated(const QString& uuid)
{
    auto promise = startPromise<int>();
    onResult(m_store->saveUnsaved(), this, [this, promise, uuid](const Result<int>& saved) {
        const OrderRecord* open = findOpen(uuid);
        if (!saved || !open || m_settling.contains(uuid)) {
            fulfil<int>(promise,
                !saved ? tl::unexpected(saved.error())
                       : failure(open ? Error::Kind::Refused : Error::Kind::NotFound, uuid));
            return;
        }
        OrderRecord record = *open;
        record.state = State::NotSent;
        record.settled = QDateTime::currentDateTimeUtc();
        record.needsPerson = false;
        m_settling.insert(uuid);
        onResult(m_store->keep({ record, {}, u"order.given-up"_s, m_operatorName }), this,
            [this, promise, uuid](const Result<int>& kept) {
                m_settling.remove(uuid);
                if (kept) {
                    close(uuid);
                }
                fulfil<int>(promise, kept);
            });
    });
    return promise->future();
}

OrderRecord* Outbox::findOpen(const QString& uuid)
{
    const auto record = std::ranges::find(m_open, uuid, &OrderRecord::uuid);
    return record == m_open.end() ? nullptr : &*record;
}

void Outbox::close(const QString& uuid)
{
    m_open.removeIf([&uuid](const OrderRecord& record) { return record.uuid == uuid; });
    watch();
    emit openOrdersChanged();
}

/// Asks for looks as long as they may settle something.
void Outbox::watch()
{
    const bool isWaiting = std::ranges::any_of(
        m_open, [](const OrderRecord& record) { return !record.needsPerson; });
    if (!isWaiting) {
        m_askTimer.stop();
    } else if (!m_askTimer.isActive()) {
        m_askTimer.start();
    }
}

} // namespace Vaglio
