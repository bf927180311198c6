// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuequeue.h"

#include <algorithm>

namespace Vaglio {

void RescueQueue::takeOut(int row, const Entry& entry)
{
    m_ready.erase({ entry.okSince, row });
    m_later.erase({ entry.notBefore, row });
}

void RescueQueue::putIn(int row, const Entry& entry)
{
    if (entry.isTaken) {
        return;
    }
    if (entry.notBefore == AtOnce) {
        m_ready.emplace(entry.okSince, row);
    } else {
        m_later.emplace(entry.notBefore, row);
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
        if (m_ready.erase({ known->okSince, row }) > 0) {
            m_ready.emplace(okSince, row);
        }
        known->okSince = okSince;
    }
}

void RescueQueue::drop(int row)
{
    if (const auto known = m_rows.constFind(row); known != m_rows.constEnd()) {
        takeOut(row, *known);
        m_rows.erase(known);
    }
}

std::optional<int> RescueQueue::take(qint64 now, Which which)
{
    while (!m_later.empty() && m_later.begin()->first <= now) {
        const int row = m_later.begin()->second;
        m_later.erase(m_later.begin());
        m_ready.emplace(m_rows.value(row).okSince, row);
    }
    const auto found = which == Which::All ? m_ready.begin()
                                           : std::ranges::find_if(m_ready, [&](const auto& ready) {
                                                 return m_rows.value(ready.second).notBefore > now;
                                             });
    if (found == m_ready.end()) {
        return {};
    }
    const int row = found->second;
    m_ready.erase(found);
    m_rows[row].isTaken = true;
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
    for (const auto& [time, row] : m_later) {
        m_ready.emplace(m_rows.value(row).okSince, row);
    }
    m_later.clear();
}

void RescueQueue::calm(qint64 now)
{
    std::vector<int> early;
    for (const auto& [okSince, row] : m_ready) {
        if (m_rows.value(row).notBefore > now) {
            early.push_back(row);
        }
    }
    for (const int row : early) {
        const Entry entry = m_rows.value(row);
        m_ready.erase({ entry.okSince, row });
        m_later.emplace(entry.notBefore, row);
    }
}

std::vector<int> RescueQueue::nextOnes(int most) const
{
    std::vector<int> rows;
    for (auto one = m_later.begin(); one != m_later.end() && most > 0; ++one, --most) {
        rows.push_back(one->second);
    }
    return rows;
}

std::optional<qint64> RescueQueue::nextTime() const
{
    if (m_later.empty() || m_later.begin()->first == Never) {
        return {};
    }
    return m_later.begin()->first;
}

} // namespace Vaglio
