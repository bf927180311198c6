// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"

#include <QDateTime>

#include <limits>
#include <optional>

namespace Vaglio {

struct CaseRecord;

/// What queues, filters and the count of days need to know of a case, in few bytes: a million of
/// them are looked through in milliseconds. Times are UTC, in milliseconds since the epoch.
struct CaseFacts {
    static constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

    qint64 shown = NoTime; ///< when it was issued, or else first seen
    qint64 okSince = NoTime;
    Outcome::Status status = Outcome::Status::Unknown;
    bool isLabelled = false;
    bool isKept = false; ///< its evidence is in the vault
    bool isErased = false; ///< by a person
    bool isBroken = false; ///< it is kept, but cannot be opened: see KeptEvidence::problem
    bool hasIdentity = false; ///< what the provider read is known
    bool isNotFound = false; ///< see CaseRecord::isNotFound

    /// There is evidence in the vault that can be opened.
    [[nodiscard]] bool isKeptWhole() const { return isKept && !isBroken; }
    bool operator==(const CaseFacts&) const = default;
};
static_assert(sizeof(CaseFacts) == 24);
[[nodiscard]] CaseFacts factsOf(const CaseRecord& record);

/// Where the evidence is, and how long the provider still has it. Source: API.md 4, 30 days after
/// OK.
struct EvidenceTime {
    enum class State {
        None, ///< rejected or erased: there is no evidence to fetch
        NotYet, ///< no outcome yet
        Online, ///< can be fetched; days says how long, where that is known
        Over, ///< the 30 days have passed
        Kept ///< in the vault for good
    };
    State state = State::NotYet;
    std::optional<int> days; ///< full days left, counted up: 1 on the last day; nothing: unknown
    bool isNotFound = false; ///< of what may be online for all that is known: there was none
    bool operator==(const EvidenceTime&) const = default;
};
/// now is in milliseconds since the epoch.
[[nodiscard]] EvidenceTime evidenceTime(const CaseFacts& facts, qint64 now);
[[nodiscard]] EvidenceTime evidenceTime(const CaseRecord& record, const QDateTime& now);
/// The same of what the provider has, whatever is in the vault: never Kept.
[[nodiscard]] EvidenceTime providerTime(const CaseFacts& facts, qint64 now);
/// The same of evidence that is lost where nothing is done: of what is kept but cannot be opened,
/// the provider may have a copy that can.
[[nodiscard]] EvidenceTime unsavedTime(const CaseFacts& facts, qint64 now);
/// Whether it may be gone within ten days. Where nobody knows since when a case has been approved,
/// each day may be the last, until the provider says that it has none.
[[nodiscard]] bool isExpiring(const EvidenceTime& time);

} // namespace Vaglio
