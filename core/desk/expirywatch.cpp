// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/expirywatch.h"

#include <algorithm>
#include <array>

namespace Vaglio {

namespace {

constexpr int RetentionDays = 30; // API.md 4: data and resources, after OK
constexpr qint64 SecondsADay = 86'400;
constexpr std::array Marks { 10, 3, 1 };
constexpr int FirstMark = 10;

} // namespace

std::optional<ExpiryWarning> ExpiryWatch::look(
    const std::vector<CasePtr>& cases, const QDateTime& now) const
{
    // A warning of tomorrow is of a clock that was wrong.
    if (m_lastWarning.isValid() && m_lastWarning.toLocalTime().date() == now.toLocalTime().date()) {
        return {};
    }
    ExpiryWarning warning { 0, FirstMark };
    bool due = false;
    for (const CasePtr& record : cases) {
        const EvidenceTime time = evidenceTime(*record, now);
        if (time.state != EvidenceTime::State::Online || !time.days || *time.days > FirstMark) {
            continue;
        }
        ++warning.cases;
        warning.fewestDays = std::min(warning.fewestDays, *time.days);
        due = due || hasComeToMark(*record, now);
    }
    return due ? std::optional(warning) : std::nullopt;
}

bool ExpiryWatch::hasComeToMark(const CaseRecord& record, const QDateTime& now) const
{
    const bool warned = m_lastWarning.isValid() && m_lastWarning <= now;
    return std::ranges::any_of(Marks, [&](int mark) {
        const QDateTime reached = record.okSince.addSecs((RetentionDays - mark) * SecondsADay);
        return reached <= now && (!warned || reached > m_lastWarning);
    });
}

} // namespace Vaglio
