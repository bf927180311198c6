// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/callbudget.h"
#include "core/desk/casefacts.h"
#include "core/domain/account.h"
#include "core/result.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Vaglio {

class CaseTable;

/// What a desk's pace rests on.
struct PacePolicy {
    /// Between two looks at the list while an outcome may come any minute: a person's choice.
    std::chrono::milliseconds soonest = std::chrono::seconds(60);
    /// Outcomes come in the provider's hours only (API.md 7). Not so of its sandbox and ours, where
    /// a clock decides them.
    bool hasServiceHours = true;
    /// Over all calls. The service documents none; this one asks for no more than two a second.
    CallLimit calls { 120 };

    [[nodiscard]] static PacePolicy of(Environment environment, std::chrono::milliseconds soonest);
};

/// How fresh what has no outcome yet is: the latest of each kind, in milliseconds since the epoch.
struct PendingCases {
    std::optional<qint64> applying; ///< with the applicant, or of an undocumented status
    std::optional<qint64> checking; ///< with the provider

    void add(const CaseFacts& facts);
    bool operator==(const PendingCases&) const = default;
};
/// May be called on any thread.
[[nodiscard]] PendingCases pendingOf(const CaseTable& cases);

/// What is known of evidence that could not be had.
struct RescueTry {
    Error::Kind error = Error::Kind::Offline;
    int tries = 1; ///< this one included
    bool datesKnown = false; ///< it is known how long the provider keeps it
    QDateTime seenApproved; ///< when the desk first saw the outcome
};

/// How patient a rescue is; the values are for the service, tests shorten the times.
struct RescuePolicy {
    int atOnce = 4;
    std::chrono::milliseconds firstWait = std::chrono::seconds(30); ///< doubled after each failure
    std::chrono::milliseconds longestWait = std::chrono::hours(6);
    /// The first after the service said that it has nothing of a case of unknown age; doubled too.
    std::chrono::milliseconds goneWait = std::chrono::hours(24);
};

/// The one place that decides when the service is asked, and for what: how long until the next look
/// at the list, and until evidence is tried again. Pure: knows no clock and asks nobody. What goes
/// at all within a minute, CallGate holds.
namespace Pace {

/// From one good look to the next.
[[nodiscard]] std::chrono::milliseconds nextLook(
    const PendingCases& pending, const QDateTime& now, const PacePolicy& policy);

/// After a look that failed; last is the wait before it, zero where that one was good.
[[nodiscard]] std::chrono::milliseconds afterError(
    std::chrono::milliseconds last, const PacePolicy& policy);

/// When evidence is tried again by itself; invalid: never, for its 30 days have surely passed.
[[nodiscard]] QDateTime nextTry(
    const RescueTry& failed, const QDateTime& now, const RescuePolicy& policy);

/// The service says it has nothing of it (any more).
[[nodiscard]] bool isGone(Error::Kind error);

/// Nobody would fare better just now.
[[nodiscard]] bool isUnreachable(Error::Kind error);

} // namespace Pace
} // namespace Vaglio
