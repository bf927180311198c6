// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/orderverb.h"

#include "app/ctl/openordertext.h"
#include "app/ctl/requesttext.h"
#include "app/ctl/sentences.h"
#include "app/ctl/terminal.h"
#include "core/async.h"
#include "core/desk/lastcontact.h"
#include "core/desk/vaultworker.h"

#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio::Ctl {

namespace {

/// A little more than the policy's, or every other look would come too soon to count.
constexpr std::chrono::milliseconds BetweenLooks = OutboxPolicy {}.looksApart + 500ms;
constexpr std::chrono::milliseconds LongestLooking = 4min;
constexpr std::chrono::milliseconds LongestComparing = 5s;

} // namespace

void OrderVerb::loadOrders()
{
    onResult(desk().book()->load(), this, [this](const Result<int>& damaged) {
        if (damaged) {
            onBookLoaded(*damaged);
        } else {
            fail(damaged.error());
        }
    });
}

void OrderVerb::onBookLoaded(int damaged)
{
    onResult(outbox().load(), this, [this, damaged](const Result<int>& orders) {
        if (!orders) {
            fail(orders.error());
            return;
        }
        if (const int all = damaged + *orders; all > 0) {
            output().warn(u"%1 records cannot be read. Run 'vaglioctl verify'."_s.arg(all));
        }
        connect(&outbox(), &Outbox::openOrdersChanged, this, &OrderVerb::onOrders);
        connect(&outbox(), &Outbox::adopted, this,
            [this](const CaseRecord& record) { m_found = record; });
        connect(desk().sync(), &Sync::stateChanged, this, &OrderVerb::onSyncState);
        onResult(vault().worker->run(readLastContact), this, [this](const Result<QDateTime>& when) {
            desk().sync()->setLastContact(when.value_or(QDateTime()));
            desk().sync()->checkNow();
        });
    });
}

void OrderVerb::onSyncState()
{
    const SyncState& state = desk().sync()->state();
    if (m_hasLooked || state.checking || (!state.everSucceeded && !state.error)) {
        return;
    }
    m_hasLooked = true;
    if (state.error || !hasOpenOrder()) {
        // Queued: the outbox hears of a good look just after this.
        QMetaObject::invokeMethod(this, &OrderVerb::becomeReady, Qt::QueuedConnection);
    } else {
        // It says what the list shows of the open order; what it has to write first may fail.
        QTimer::singleShot(LongestComparing, this, &OrderVerb::becomeReady);
    }
}

void OrderVerb::becomeReady()
{
    if (!std::exchange(m_isReady, true)) {
        onOrdersReady(desk().sync()->state().error);
    }
}

void OrderVerb::lookThrough()
{
    m_isLooking = true;
    onOrders();
    if (!m_isLooking) {
        return; // the looks of an earlier run were enough
    }
    output().say(
        u"It is not known whether the link of an order exists. The list tells, over spread "
        "looks of up to two minutes. Nothing is sent meanwhile."_s);
    m_lookingEnds = QDeadlineTimer(LongestLooking);
    connect(&m_lookTimer, &QTimer::timeout, this, &OrderVerb::look, Qt::UniqueConnection);
    m_lookTimer.start(BetweenLooks);
}

void OrderVerb::look()
{
    if (m_lookingEnds.hasExpired()) {
        const std::optional<Error>& error = desk().sync()->state().error;
        output().say(
            u"The list does not tell. "_s + (error ? sentenceOf(*error, host()) : QString()));
        m_isLooking = false;
        m_lookTimer.stop();
        onLookedThrough();
        return;
    }
    desk().sync()->checkNow();
}

void OrderVerb::onOrders()
{
    if (m_hasLooked && !m_isReady) {
        becomeReady();
        return;
    }
    const QList<OrderRecord> open = outbox().openOrders();
    const bool isDecided = std::ranges::all_of(open, &OrderRecord::needsPerson);
    if (m_isLooking && isDecided) {
        m_isLooking = false;
        m_lookTimer.stop();
        // Queued: whoever found one tells of it after this.
        QMetaObject::invokeMethod(this, [this] { onLookedThrough(); }, Qt::QueuedConnection);
    }
}

void OrderVerb::askPerson(std::function<void()> then)
{
    if (!hasOpenOrder() || !outbox().openOrders().first().needsPerson || !isAtTerminal()) {
        then();
        return;
    }
    const OrderRecord order = outbox().openOrders().first();
    const QString answer = askAtTerminal(questionOf(order, *desk().book()->snapshot()));
    bool isNumber = false;
    const int number = answer.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= order.candidates.size()) {
        adopt(order.candidates.at(number - 1), std::move(then));
    } else if (order.candidates.contains(answer)) {
        adopt(answer, std::move(then));
    } else if (answer.compare(u"none"_s, Qt::CaseInsensitive) == 0) {
        giveUp(std::move(then));
    } else {
        then();
    }
}

void OrderVerb::adopt(const QString& requestId, std::function<void()> then)
{
    const QString uuid = outbox().openOrders().first().uuid;
    onResult(outbox().adopt(uuid, requestId), this,
        [this, requestId, then = std::move(then)](const Result<CaseRecord>& made) {
            if (made) {
                then();
                return;
            }
            if (made.error().kind == Error::Kind::NotFound) {
                output().say(u"The list has no request %1. Nothing was changed."_s.arg(requestId));
                emit finished(ExitCode::Usage);
            } else if (made.error().kind == Error::Kind::Refused) {
                output().say(
                    u"Request %1 is another order's. Nothing was changed."_s.arg(requestId));
                emit finished(ExitCode::Usage);
            } else {
                fail(made.error());
            }
        });
}

void OrderVerb::giveUp(std::function<void()> then)
{
    onResult(outbox().markNotCreated(outbox().openOrders().first().uuid), this,
        [this, then = std::move(then)](const Result<int>& done) {
            if (done) {
                then();
            } else {
                fail(done.error());
            }
        });
}

void OrderVerb::sayWhatIsOpen()
{
    const QList<OrderRecord> open = outbox().openOrders();
    for (const OrderRecord& order : open) {
        output().say(sentenceOfOpen(order));
    }
}

bool OrderVerb::printLink(const Request& request, bool created)
{
    const NamedValues values { { u"id"_s, request.id }, { u"link"_s, request.link },
        { u"status"_s, statusText(request.outcome) } };
    QJsonObject object = toJson(values);
    object.insert(u"created"_s, created);
    object.insert(u"existing"_s, !created);
    const bool printed
        = output().isJson() ? output().json(QJsonDocument(object)) : output().fields(values);
    if (!printed) { // the link is paid: it must not be lost with the standard output
        output().say(u"The link exists: id %1, link %2."_s.arg(request.id, request.link));
    }
    return printed;
}

} // namespace Vaglio::Ctl
