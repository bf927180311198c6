// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/orderstore.h"

#include "core/api/orderjson.h"
#include "core/async.h"
#include "core/desk/vaultworker.h"

#include <QCborMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// No order is written while one is open, so an open one is among the last written. More than the
/// one are read in case a person restored or repaired something.
constexpr int LastWritten = 64;

} // namespace

QString eventOf(OrderRecord::State state)
{
    switch (state) {
    case OrderRecord::State::Prepared:
        return u"order.prepared"_s;
    case OrderRecord::State::Sending:
        return u"order.sending"_s;
    case OrderRecord::State::Created:
        return u"order.created"_s;
    case OrderRecord::State::Rejected:
        return u"order.rejected"_s;
    case OrderRecord::State::NotSent:
        return u"order.not-sent"_s;
    case OrderRecord::State::Unknown:
        break;
    }
    return u"order.unknown"_s;
}

OrderStore::OrderStore(RequestBook* book, std::shared_ptr<VaultWorker> vault,
    std::chrono::milliseconds saveAgain, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_vault(std::move(vault))
{
    m_saveTimer.setInterval(saveAgain);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &OrderStore::saveUnsaved);
}

OrderStore::~OrderStore() = default;

QFuture<Result<OrderStore::Left>> OrderStore::readLeft()
{
    return m_vault->run(readOpen);
}

Result<OrderStore::Left> OrderStore::readOpen(const Vault& vault)
{
    Left left;
    left.canWrite = vault.canWrite();
    int seen = 0;
    const Result<int> unopened
        = vault.readAll(DocumentKind::Order, [&left, &seen](const VaultDocument& document) {
              Result<OrderRecord> record = orderRecordFromDocument(document.content);
              if (!record) {
                  ++left.damaged;
              } else if (!record->isSettled()) {
                  left.records.push_back(std::move(*record));
              }
              return ++seen < LastWritten;
          });
    if (!unopened) {
        return tl::unexpected(unopened.error());
    }
    left.damaged += *unopened;
    return left;
}

QList<CaseRecord> OrderStore::unsavedCases() const
{
    QList<CaseRecord> cases;
    for (const OrderStep& step : m_unsaved) {
        if (step.made) {
            cases.append(*step.made);
        }
    }
    return cases;
}

VaultBatch OrderStore::batchOf(const OrderStep& step)
{
    const OrderRecord& record = step.record;
    VaultBatch batch;
    batch.actor = step.actor;
    batch.writes.push_back(
        { DocumentKind::Order, record.uuid.toLatin1(), orderRecordToDocument(record) });
    if (!step.event.isEmpty()) {
        QCborMap details { { u"mode"_s, pathOf(record.order.mode) } };
        if (record.price) {
            details.insert(u"price"_s, qint64(record.price->cents));
        }
        if (!record.requestId.isEmpty()) {
            details.insert(u"requestId"_s, record.requestId);
        }
        batch.events.append({ step.event, record.uuid, details });
    }
    return batch;
}

QFuture<Result<int>> OrderStore::keep(const OrderStep& step)
{
    if (step.made) {
        return m_book->mergeKnown({ *step.made }, batchOf(step));
    }
    return m_vault->run([batch = batchOf(step)](Vault& vault) -> Result<int> {
        const Result<quint64> written = vault.write(batch);
        return written ? Result<int>(0) : tl::unexpected(written.error());
    });
}

QFuture<Result<int>> OrderStore::keepOrRetry(const OrderStep& step)
{
    m_unsaved.push_back(step);
    return saveUnsaved();
}

QFuture<Result<int>> OrderStore::saveUnsaved()
{
    if (m_unsaved.empty()) {
        return QtFuture::makeReadyFuture(Result<int>(0));
    }
    if (m_saving) {
        return m_saving->future();
    }
    m_saving = std::make_shared<QPromise<Result<int>>>();
    m_saving->start();
    const QFuture<Result<int>> saved = m_saving->future();
    saveNext();
    return saved;
}

void OrderStore::saveNext()
{
    onResult(keep(m_unsaved.front()), this, [this](const Result<int>& kept) {
        if (kept) {
            m_unsaved.pop_front();
            if (!m_unsaved.empty()) {
                saveNext();
                return;
            }
        } else {
            m_saveTimer.start();
        }
        const auto saving = std::exchange(m_saving, nullptr);
        saving->addResult(kept);
        saving->finish();
        std::optional<Error> because;
        if (!kept) {
            because = kept.error();
        }
        if (std::exchange(m_unsavedBecause, because) != because) {
            emit unsavedChanged();
        }
    });
}

} // namespace Vaglio
