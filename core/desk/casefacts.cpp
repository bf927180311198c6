// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casefacts.h"

#include "core/desk/caserecord.h"

namespace Vaglio {

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr qint64 RetentionDays = 30; // API.md 4: data and resources, after OK
constexpr int ExpiringWithinDays = 10;

qint64 msOf(const QDateTime& time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : CaseFacts::NoTime;
}

} // namespace

CaseFacts factsOf(const CaseRecord& record)
{
    return { msOf(record.shownTime()), msOf(record.okSince), record.request.outcome.status,
        record.isLabelled(), record.kept.has_value(), record.isErased,
        record.kept && !record.kept->problem.isEmpty(), record.identity.has_value(),
        record.isNotFound };
}

EvidenceTime evidenceTime(const CaseFacts& facts, qint64 now)
{
    return facts.isKept ? EvidenceTime { EvidenceTime::State::Kept, {} } : providerTime(facts, now);
}

EvidenceTime unsavedTime(const CaseFacts& facts, qint64 now)
{
    return facts.isBroken ? providerTime(facts, now) : evidenceTime(facts, now);
}

EvidenceTime providerTime(const CaseFacts& facts, qint64 now)
{
    using State = EvidenceTime::State;
    if (facts.isErased) {
        return { State::None, {} };
    }
    switch (facts.status) {
    case Outcome::Status::Ko:
        return { State::None, {} };
    case Outcome::Status::Running:
    case Outcome::Status::Validation:
    case Outcome::Status::Unknown:
        return { State::NotYet, {} };
    case Outcome::Status::Ok:
        break;
    }
    if (facts.okSince == CaseFacts::NoTime) {
        return { State::Online, {}, facts.isNotFound };
    }
    const qint64 left = RetentionDays * DayMs - (now - facts.okSince);
    if (left <= 0) {
        return { State::Over, 0 };
    }
    return { State::Online, static_cast<int>((left + DayMs - 1) / DayMs) };
}

bool isExpiring(const EvidenceTime& time)
{
    return time.state == EvidenceTime::State::Online && !time.isNotFound
        && time.days.value_or(0) <= ExpiringWithinDays;
}

EvidenceTime evidenceTime(const CaseRecord& record, const QDateTime& now)
{
    return evidenceTime(factsOf(record), now.toMSecsSinceEpoch());
}

} // namespace Vaglio
