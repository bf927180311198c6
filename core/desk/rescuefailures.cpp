// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuefailures.h"

#include "core/desk/vaultworker.h"

#include <utility>

namespace Vaglio {

RescueFailures::RescueFailures(std::shared_ptr<VaultWorker> vault)
    : m_vault(std::move(vault))
{
}

void RescueFailures::take(const QHash<QString, RescueFailure>& marks)
{
    m_all = marks;
    m_marked = QSet<QString>(marks.keyBegin(), marks.keyEnd());
    for (const RescueFailure& failure : marks) {
        count(failure, 1);
    }
}

RescueFailure RescueFailures::note(const QString& id, const Error& error, const CasePtr& record,
    const QDateTime& now, const RescuePolicy& policy)
{
    RescueTry tried { error.kind, m_all.value(id).tries + 1, false, {} };
    if (record) {
        tried.datesKnown = record->okSince.isValid();
        tried.seenApproved = record->finalSeen;
    }
    const RescueFailure failure { error, Pace::isGone(error.kind) && !tried.datesKnown,
        record && record->kept, tried.tries, Pace::nextTry(tried, now, policy), now };
    put(id, failure);
    return failure;
}

void RescueFailures::put(const QString& id, const RescueFailure& failure)
{
    if (const auto before = m_all.constFind(id); before != m_all.constEnd()) {
        count(*before, -1);
    }
    count(failure, 1);
    m_all.insert(id, failure);
    if (isRescueMarked(failure)) {
        m_marked.insert(id);
        VaultBatch batch;
        batch.writes.push_back(rescueMarkWrite(id, failure));
        (void)m_vault->write(std::move(batch));
    }
}

void RescueFailures::forget(const QString& id)
{
    const auto failure = m_all.constFind(id);
    if (failure == m_all.constEnd()) {
        return;
    }
    count(*failure, -1);
    m_all.erase(failure);
    if (m_marked.remove(id)) {
        VaultBatch batch;
        batch.writes.push_back(rescueMarkForget(id));
        (void)m_vault->write(std::move(batch));
    }
}

void RescueFailures::count(const RescueFailure& failure, int by)
{
    if (failure.nextTry.isValid()) {
        m_failing += by;
        m_gone += failure.isGone ? by : 0;
    }
}

} // namespace Vaglio
