// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>

namespace Vaglio {

/// When the provider's operators work: Monday to Saturday, 9 to 18, time of Rome, less the Italian
/// national holidays (API.md 7; L. 260/1949 as amended, and L. 151/2025 for 4 October).
namespace ServiceHours {

/// Any time zone; 18:00 itself is closed.
[[nodiscard]] bool isOpen(const QDateTime& when);

/// The time itself where open, else the next opening, in the time zone of Rome.
[[nodiscard]] QDateTime nextOpening(const QDateTime& from);

/// Whether a day is a national holiday in Italy; Sundays that are not one do not count.
[[nodiscard]] bool isHoliday(QDate day);

} // namespace ServiceHours
} // namespace Vaglio
