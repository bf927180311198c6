// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuequeue.h"

#include <utility>

namespace Vaglio {

namespace {

constexpr int MostAtOnce = 1'000; ///< so many take about a millisecond

} // namespace

void RescueQueue::Waiting::add(int row, const Entry& entry)
{
    byTime.emplace(entry.notBefore, row);
    byStart.emplace(entry.okSince, row);
}

bool RescueQueue::Waiting::remove(int row, const Entry& entry)
{
    byStart.erase({ entry.okSince, row });
    return byTime.erase({ entry.notBefore, row }) > 0;
}

void RescueQueue::Waiting::take(Waiting& others)
{
    if (byTime.size() < others.byTime.size()) {
        std::swap(*this, others); // the fewer are moved
    }
    byTime.merge(others.byTime);
    byStart.merge(others.byStart);
}

void RescueQueue::takeOut(int row, const Entry& entry)
{
    m_ready.erase({ entry.okSince, row });
    m_later.remove(row, entry);
    m_hurried.remove(row, entry);
}

void RescueQueue::putIn(int row, const Entry& entry)
{
    if (entry.isTaken) {
        return;
    }
    if (entry.notBefore == AtOnce) {
        m_ready.emplace(entry.okSince, row);
    } else {
        m_later.add(row, entry);
    }
}

void RescueQueue::want(int row, qint64 okSince, qint64 notBefore)
{
    const auto known = m_rows.find(row);
    if (known == m_rows.end()) {
        const Entry entry { okSince, notBefore, false };
        m_rows.insert(row, entry);
        putIn(row, entry);
    } else if (known->okSince != okSince) {
        const Entry before = std::exchange(*known, { okSince, known->notBefore, known->isTaken });
        if (m_ready.erase({ before.okSince, row }) > 0) {
            m_ready.emplace(okSince, row);
        } else if (m_later.remove(row, before)) {
            m_later.add(row, *known);
        } else if (m_hurried.remove(row, before)) {
            m_hurried.add(row, *known);
        }
    }
}

void RescueQueue::drop(int row)
{
    if (const auto known = m_rows.constFind(row); known != m_rows.constEnd()) {
        takeOut(row, *known);
        m_rows.erase(known);
    }
}

void RescueQueue::makeReady(qint64 now)
{
    for (int i = 0; i < MostAtOnce && !m_later.byTime.empty(); ++i) {
        const auto [time, row] = *m_later.byTime.begin();
        if (time > now) {
            break;
        }
        const Entry entry = m_rows.value(row);
        m_later.remove(row, entry);
        m_ready.emplace(entry.okSince, row);
    }
}

std::optional<int> RescueQueue::take(qint64 now, Which which)
{
    makeReady(now);
    const Order& hurried = m_hurried.byStart;
    const bool isReady = which == Which::All && !m_ready.empty()
        && (hurried.empty() || *m_ready.begin() < *hurried.begin());
    if (!isReady && hurried.empty()) {
        return {};
    }
    const int row = isReady ? m_ready.begin()->second : hurried.begin()->second;
    markTaken(row);
    return row;
}

void RescueQueue::markTaken(int row)
{
    if (const auto known = m_rows.find(row); known != m_rows.end()) {
        takeOut(row, *known);
        known->isTaken = true;
    }
}

void RescueQueue::postpone(int row, qint64 notBefore)
{
    if (const auto known = m_rows.find(row); known != m_rows.end()) {
        takeOut(row, *known);
        known->isTaken = false;
        known->notBefore = notBefore;
        putIn(row, *known);
    }
}

void RescueQueue::hurry()
{
    m_hurried.take(m_later);
}

void RescueQueue::calm()
{
    m_later.take(m_hurried);
}

std::vector<int> RescueQueue::nextOnes(int most) const
{
    std::vector<int> rows;
    for (auto one = m_later.byTime.begin(); one != m_later.byTime.end() && most > 0;
        ++one, --most) {
        rows.push_back(one->second);
    }
    return rows;
}

std::optional<qint64> RescueQueue::nextTime() const
{
    if (m_later.byTime.empty() || m_later.byTime.begin()->first == Never) {
        return {};
    }
    return m_later.byTime.begin()->first;
}

} // namespace Vaglio
