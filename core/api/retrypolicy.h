// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/httpexchange.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Vaglio {

/// How often and after what wait a GET is tried again (SAFETY.md, "Network"). Never for a POST.
struct RetryPolicy {
    int tries = 4;
    std::chrono::milliseconds firstWait { 500 }; ///< doubled at each further try, jitter added
    std::chrono::milliseconds longestWait { 120'000 };

    /// Whether an answer may be better next time: closed or late connections, 429, 500, 502, 503,
    /// 504. A refused connection or an unknown name is not: whoever asked knows when to ask again.
    [[nodiscard]] static bool isTransient(const HttpAnswer& answer);

    /// The wait before try number next (2 is the first repetition); jitter is 0 to 1, and adds up
    /// to half of the wait. Retry-After wins over the doubling, both capped at longestWait.
    [[nodiscard]] std::chrono::milliseconds waitBefore(
        int next, const HttpAnswer& answer, const QDateTime& now, double jitter) const;
};

/// Retry-After in seconds or as an HTTP date (RFC 9110, 10.2.3); nothing where it is neither. A
/// date in the past is zero.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(
    const QByteArray& value, const QDateTime& now);

} // namespace Vaglio
