// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/expirywatch.h"

#include <algorithm>
#include <array>

namespace Vaglio {

namespace {

constexpr int RetentionDays = 30; // API.md 4: data and resources, after OK
constexpr qint64 DayMs = 86'400'000;
/// Days after the approval.
constexpr std::array Marks { RetentionDays - 10, RetentionDays - 3, RetentionDays - 1 };
constexpr int FirstMark = 10;

} // namespace

std::optional<ExpiryWarning> ExpiryWatch::look(const CaseTable& cases, const QDateTime& now) const
{
    const bool warnedToday
        = m_lastWarning.isValid() && m_lastWarning.toLocalTime().date() == now.toLocalTime().date();
    ExpiryWarning warning { 0, FirstMark };
    bool due = false;
    const qint64 nowMs = now.toMSecsSinceEpoch();
    for (int row = 0; row < cases.size(); ++row) {
        const CaseFacts& facts = cases.facts(row);
        const EvidenceTime time = unsavedTime(facts, nowMs);
        if (!isExpiring(time)) {
            continue;
        }
        ++warning.cases;
        warning.fewestDays = std::min(warning.fewestDays, time.days.value_or(0));
        due = due || (hasComeToMark(facts, nowMs) && (!warnedToday || time.days == 1));
    }
    return due ? std::optional(warning) : std::nullopt;
}

bool ExpiryWatch::hasComeToMark(const CaseFacts& facts, qint64 now) const
{
    const qint64 warnedAt = m_lastWarning.isValid() ? m_lastWarning.toMSecsSinceEpoch() : now;
    const bool warned = m_lastWarning.isValid() && warnedAt <= now;
    const auto hasCome = [&](qint64 since, int days) {
        const qint64 reached = since + days * DayMs;
        return reached <= now && (!warned || reached > warnedAt);
    };
    const bool isKnown = facts.okSince != CaseFacts::NoTime;
    const qint64 since = isKnown ? facts.okSince : facts.shown;
    return (!isKnown && hasCome(since, 1))
        || std::ranges::any_of(Marks, [&](int days) { return hasCome(since, days); });
}

} // namespace Vaglio
