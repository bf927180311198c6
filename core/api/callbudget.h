// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>

namespace Vaglio {

/// Who waits for a call.
enum class CallUrgency {
    Asked, ///< a person, or what must be known soon
    Routine ///< nobody: it leaves room for what is asked meanwhile
};

/// At most so many calls within any such time.
struct CallLimit {
    int calls = 0; ///< 0: no limit
    std::chrono::milliseconds within = std::chrono::minutes(1);
    bool operator==(const CallLimit&) const = default;
};

/// Counts the calls of the last minute against a limit. A tenth of it, at least one call, is kept
/// free of routine, so that what a person asks for goes at once. Knows no clock: the time is any
/// that does not go back.
class CallBudget final {
public:
    explicit CallBudget(CallLimit limit = {})
        : m_limit(limit)
    {
    }

    void setLimit(CallLimit limit) { m_limit = limit; }
    [[nodiscard]] CallLimit limit() const { return m_limit; }
    /// How long a call has to wait at that time; zero: it may go.
    [[nodiscard]] std::chrono::milliseconds waitAt(
        std::chrono::milliseconds now, CallUrgency urgency) const;
    /// A call goes at that time, be there room for it or not.
    void note(std::chrono::milliseconds now);

private:
    CallLimit m_limit;
    std::deque<std::chrono::milliseconds> m_calls; ///< oldest first
};

} // namespace Vaglio
