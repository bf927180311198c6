// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/sync.h"

#include "core/api/apiclient.h"
#include "core/async.h"

#include <QtConcurrentRun>

namespace Vaglio {

Sync::Sync(ApiClient* client, RequestBook* book, const PacePolicy& policy, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_policy(policy)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Sync::checkNow);
    connect(book, &RequestBook::changed, this, &Sync::onBookChanged);
}

void Sync::start()
{
    m_running = true;
    checkNow();
}

void Sync::stop()
{
    m_running = false;
    m_timer.stop();
    m_state.nextCheck = {};
    emit stateChanged();
}

void Sync::setInterval(std::chrono::milliseconds interval)
{
    m_policy.soonest = interval;
    if (m_timer.isActive() && !m_state.error) {
        planNext(nextWait());
        emit stateChanged();
    }
}

void Sync::setLastContact(const QDateTime& when)
{
    m_state.lastContact = when;
    emit stateChanged();
}

void Sync::checkNow()
{
    if (m_state.checking) {
        return;
    }
    m_timer.stop();
    m_state.checking = true;
    m_state.nextCheck = {};
    m_asked = QDateTime::currentDateTimeUtc();
    emit stateChanged();
    onResult(m_client->list(), this,
        [this](const Result<RequestListing>& listing) { onListArrived(listing); });
}

void Sync::onListArrived(const Result<RequestListing>& listing)
{
    if (!listing) {
        onFailed(listing.error());
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_state.problems = listing->problems;
    onResult(m_book->mergeSeen(listing->requests, now, m_state.lastContact), this,
        [this](const Result<int>& merged) { onMerged(merged); });
}

void Sync::onMerged(const Result<int>& merged)
{
    if (!merged) {
        onFailed(merged.error());
        return;
    }
    const auto looked
        = QtConcurrent::run([book = m_book->snapshot()] { return pendingOf(book->cases); });
    onFinished(
        looked, this, [this](const QFuture<PendingCases>& pending) { onPaced(pending.result()); });
}

void Sync::onPaced(const PendingCases& pending)
{
    m_pending = pending;
    m_state.checking = false;
    m_state.error.reset();
    m_state.everSucceeded = true;
    m_state.lastContact = QDateTime::currentDateTimeUtc();
    m_backOff = {};
    planNext(nextWait());
    emit stateChanged();
    emit looked(m_asked);
}

/// A link was issued, say: its outcome is not to wait for a look that was planned before it.
void Sync::onBookChanged(const BookChange& change)
{
    if (!m_timer.isActive() || m_state.error) {
        return;
    }
    const BookPtr book = m_book->snapshot();
    for (const int row : change.changed) {
        m_pending.add(book->cases.facts(row));
    }
    for (int i = 0; i < change.appendedCount; ++i) {
        m_pending.add(book->cases.facts(change.firstAppended + i));
    }
    if (const auto wait = nextWait(); wait < m_timer.remainingTimeAsDuration()) {
        planNext(wait);
        emit stateChanged();
    }
}

std::chrono::milliseconds Sync::nextWait() const
{
    return Pace::nextLook(m_pending, QDateTime::currentDateTimeUtc(), m_policy);
}

void Sync::onFailed(const Error& error)
{
    m_state.checking = false;
    m_state.error = error;
    // A refused token stays refused until a person changes it.
    if (error.kind == Error::Kind::Unauthorised) {
        m_timer.stop();
    } else {
        m_backOff = Pace::afterError(m_backOff, m_policy);
        planNext(m_backOff);
    }
    emit stateChanged();
}

void Sync::planNext(std::chrono::milliseconds wait)
{
    if (!m_running) {
        return;
    }
    m_timer.start(wait);
    m_state.nextCheck = QDateTime::currentDateTimeUtc().addMSecs(wait.count());
}

} // namespace Vaglio
