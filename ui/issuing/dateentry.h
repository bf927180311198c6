// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/textfield.h"

#include <QDate>

class QCalendarWidget;

namespace Vaglio {

/// Reads a date as people in Italy write it: day first, "6 Nov 1977", "6 novembre 1977",
/// "6/11/1977", "6.11.77", "06111977", or "1977-11-06". A year of two digits is the latest that is
/// not after today. An invalid date where it is none, or before 1900.
[[nodiscard]] QDate readDate(const QString& text, QDate today = QDate::currentDate());

/// A field to type a date in any of these forms, or to pick it from a calendar (arrow down). On
/// leaving it writes the date out, "6 Nov 1977", so that day and month cannot be mistaken.
class DateEntry final : public TextField {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateEntry)
public:
    explicit DateEntry(const QString& accessibleName, QWidget* parent = nullptr);

    /// Invalid where nothing is typed, or nothing that can be read: see isUnreadable().
    [[nodiscard]] QDate date() const { return readDate(text()); }
    void setDate(QDate date);
    [[nodiscard]] bool isUnreadable() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void writeOut();
    void openCalendar();

    QCalendarWidget* m_calendar = nullptr;
};

} // namespace Vaglio
