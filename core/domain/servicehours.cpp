// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/servicehours.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace Vaglio::ServiceHours {
namespace {

constexpr int openingHour = 9;
constexpr int closingHour = 18;

QTimeZone rome()
{
    const QTimeZone zone("Europe/Rome");
    return zone.isValid() ? zone : QTimeZone(3600); // no zone data on this machine: CET
}

/// Gregorian Easter Sunday, by the "anonymous" (Meeus/Jones/Butcher) rule.
QDate easter(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return { year, f / 31, f % 31 + 1 };
}

bool isWorkingDay(QDate day)
{
    return day.dayOfWeek() != Qt::Sunday && !isHoliday(day);
}

} // namespace

bool isHoliday(QDate day)
{
    static constexpr std::array<std::pair<int, int>, 10> fixed { { { 1, 1 }, { 1, 6 }, { 4, 25 },
        { 5, 1 }, { 6, 2 }, { 8, 15 }, { 11, 1 }, { 12, 8 }, { 12, 25 }, { 12, 26 } } };
    const std::pair<int, int> monthAndDay { day.month(), day.day() };
    if (std::ranges::find(fixed, monthAndDay) != fixed.end()) {
        return true;
    }
    if (day.year() >= 2026 && monthAndDay == std::pair { 10, 4 }) {
        return true;
    }
    const qint64 afterEaster = easter(day.year()).daysTo(day);
    return afterEaster == 0 || afterEaster == 1;
}

bool isOpen(const QDateTime& when)
{
    const QDateTime local = when.toTimeZone(rome());
    return isWorkingDay(local.date()) && local.time().hour() >= openingHour
        && local.time().hour() < closingHour;
}

QDateTime nextOpening(const QDateTime& from)
{
    const QDateTime local = from.toTimeZone(rome());
    if (isOpen(local)) {
        return local;
    }
    QDate day = local.time().hour() < openingHour ? local.date() : local.date().addDays(1);
    while (!isWorkingDay(day)) {
        day = day.addDays(1);
    }
    return { day, QTime(openingHour, 0), rome() };
}

} // namespace Vaglio::ServiceHours
