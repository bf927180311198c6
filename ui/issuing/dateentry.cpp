// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/dateentry.h"

#include "ui/kit/icons.h"
#include "ui/kit/wording.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int earliestYear = 1900;

/// 1 to 12 for the name of a month, or at least three letters of its beginning, in Italian,
/// English or the language of the desk.
int monthOf(const QString& name)
{
    if (name.size() < 3) {
        return 0;
    }
    for (const QLocale& locale :
        { QLocale(), QLocale(QLocale::Italian), QLocale(QLocale::English) }) {
        for (int month = 1; month <= 12; ++month) {
            if (locale.standaloneMonthName(month).startsWith(name, Qt::CaseInsensitive)
                || locale.monthName(month).startsWith(name, Qt::CaseInsensitive)) {
                return month;
            }
        }
    }
    return 0;
}

QDate latest(int yearInCentury, int month, int day, QDate today)
{
    const int century = today.year() / 100 * 100;
    const QDate date(century + yearInCentury, month, day);
    return date.isValid() && date <= today ? date
                                           : QDate(century - 100 + yearInCentury, month, day);
}

} // namespace

QDate readDate(const QString& text, QDate today)
{
    static const QRegularExpression iso(u"\\A(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\z"_s);
    static const QRegularExpression numbers(
        u"\\A(\\d{1,2})[\\s/.-]+(\\d{1,2})[\\s/.-]+(\\d{4}|\\d{2})\\z"_s);
    static const QRegularExpression words(
        u"\\A(\\d{1,2})[°º]?[\\s/.-]*(\\p{L}+)[\\s/.,-]*(\\d{4}|\\d{2})\\z"_s);
    static const QRegularExpression run(u"\\A(\\d{2})(\\d{2})(\\d{4})\\z"_s);

    const QString plain = text.trimmed();
    QDate date;
    if (const auto match = iso.match(plain); match.hasMatch()) {
        date = QDate(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return date.year() >= earliestYear ? date : QDate();
    }
    for (const QRegularExpression* form : { &numbers, &words, &run }) {
        const auto match = form->match(plain);
        if (!match.hasMatch()) {
            continue;
        }
        const int day = match.captured(1).toInt();
        const int month = form == &words ? monthOf(match.captured(2)) : match.captured(2).toInt();
        const QString year = match.captured(3);
        date = year.size() == 2 ? latest(year.toInt(), month, day, today)
                                : QDate(year.toInt(), month, day);
        return date.year() >= earliestYear ? date : QDate();
    }
    return {};
}

DateEntry::DateEntry(const QString& accessibleName, QWidget* parent)
    : TextField(accessibleName, parent)
{
    QAction* open = addAction(icon(u"chevdown"_s), QLineEdit::TrailingPosition);
    open->setText(tr("Open the calendar"));
    open->setToolTip(tr("Open the calendar (arrow down)"));
    connect(open, &QAction::triggered, this, &DateEntry::openCalendar);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setObjectName(u"calendarButton"_s);
        button->setAccessibleName(open->text());
    }
    connect(this, &QLineEdit::editingFinished, this, &DateEntry::writeOut);
}

void DateEntry::setDate(QDate date)
{
    setText(Wording::date(date));
}

bool DateEntry::isUnreadable() const
{
    return !text().trimmed().isEmpty() && !date().isValid();
}

void DateEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4) {
        openCalendar();
        return;
    }
    TextField::keyPressEvent(event);
}

void DateEntry::writeOut()
{
    if (date().isValid() && text() != Wording::date(date())) {
        setDate(date());
    }
}

void DateEntry::openCalendar()
{
    if (m_calendar == nullptr) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setWindowFlags(Qt::Popup);
        m_calendar->setObjectName(u"birthCalendar"_s);
        m_calendar->setAccessibleName(tr("Calendar"));
        m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        m_calendar->setDateRange(QDate(earliestYear, 1, 1), QDate::currentDate());
        // Red weekends would look like errors.
        for (const Qt::DayOfWeek day : { Qt::Saturday, Qt::Sunday }) {
            m_calendar->setWeekdayTextFormat(day, QTextCharFormat());
        }
        const auto pick = [this](QDate picked) {
            m_calendar->hide();
            setDate(picked);
            emit textEdited(text());
            emit editingFinished();
            setFocus(Qt::PopupFocusReason);
        };
        connect(m_calendar, &QCalendarWidget::clicked, this, pick);
        connect(m_calendar, &QCalendarWidget::activated, this, pick);
    }
    m_calendar->setSelectedDate(date().isValid() ? date() : QDate(1980, 1, 1));
    m_calendar->move(mapToGlobal(QPoint(0, height() + 2)));
    m_calendar->show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace Vaglio
