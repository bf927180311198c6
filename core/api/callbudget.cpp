// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/callbudget.h"

#include <algorithm>

namespace Vaglio {

std::chrono::milliseconds CallBudget::waitAt(
    std::chrono::milliseconds now, CallUrgency urgency) const
{
    if (m_limit.calls <= 0) {
        return {};
    }
    const int reserve = m_limit.calls > 1 ? std::max(1, m_limit.calls / 10) : 0;
    const auto room = static_cast<std::size_t>(
        urgency == CallUrgency::Routine ? m_limit.calls - reserve : m_limit.calls);
    if (m_calls.size() < room) {
        return {};
    }
    // The call that has to be out of sight before there is room.
    const std::chrono::milliseconds last = m_calls[m_calls.size() - room];
    return std::max(std::chrono::milliseconds(0), last + m_limit.within - now);
}

void CallBudget::note(std::chrono::milliseconds now)
{
    while (!m_calls.empty() && m_calls.front() + m_limit.within <= now) {
        m_calls.pop_front();
    }
    if (m_limit.calls > 0) {
        m_calls.push_back(now);
    }
}

} // namespace Vaglio
