// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/sync.h"

#include "core/api/apiclient.h"
#include "core/async.h"

#include <algorithm>

namespace Vaglio {

namespace {

constexpr std::chrono::milliseconds LongestBackOff = std::chrono::minutes(10);

} // namespace

Sync::Sync(
    ApiClient* client, RequestBook* book, std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_interval(interval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Sync::checkNow);
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
    m_interval = interval;
    if (m_timer.isActive() && !m_state.error) {
        planNext(interval);
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
    m_state.checking = false;
    m_state.error.reset();
    m_state.everSucceeded = true;
    m_state.lastContact = QDateTime::currentDateTimeUtc();
    m_backOff = {};
    planNext(m_interval);
    emit stateChanged();
    emit looked(m_asked);
}

void Sync::onFailed(const Error& error)
{
    m_state.checking = false;
    m_state.error = error;
    // A refused token stays refused until a person changes it.
    if (error.kind == Error::Kind::Unauthorised) {
        m_timer.stop();
    } else {
        m_backOff = std::clamp(m_backOff * 2, m_interval, LongestBackOff);
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
