// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/dateentry.h"
#include "ui/kit/themekeeper.h"

#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// Dates as people type them.
class DateEntryTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsForms_data();
    void readsForms();
    void writesOutOnLeaving();
    void keepsWhatItCannotRead();
    void picksFromCalendar();
};

void DateEntryTest::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
}

void DateEntryTest::readsForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate sixNovember(1977, 11, 6);
    for (const char* text : { "6 Nov 1977", "6 nov 1977", "06 November 1977", "6 novembre 1977",
             "6/11/1977", "06/11/1977", "6-11-1977", "6.11.1977", "6 11 1977", "6.11.77",
             "06111977", "1977-11-06", "1977/11/6", " 6 Nov 1977 ", "6nov77" }) {
        QTest::newRow(text) << QString::fromLatin1(text) << sixNovember;
    }
    QTest::newRow("first of the month") << u"1° maggio 1980"_s << QDate(1980, 5, 1);
    QTest::newRow("gennaio") << u"3 gen 1990"_s << QDate(1990, 1, 3);
    QTest::newRow("luglio") << u"3 lug 1990"_s << QDate(1990, 7, 3);
    QTest::newRow("day first") << u"3/4/1990"_s << QDate(1990, 4, 3);
    QTest::newRow("latest century") << u"1/1/24"_s << QDate(2024, 1, 1);
    QTest::newRow("not after today") << u"1/1/27"_s << QDate(1927, 1, 1);
    for (const char* text : { "", "6", "6 Nov", "31/2/1990", "32/1/1990", "1/13/1990", "6 No 1977",
             "6 Foo 1977", "1/1/1899", "1877-11-06", "6/11/197", "yesterday", "6/11/19777" }) {
        QTest::newRow(QByteArray("none: ").append(text).constData())
            << QString::fromLatin1(text) << QDate();
    }
}

void DateEntryTest::readsForms()
{
    QFETCH(QString, text);
    QTEST(readDate(text, QDate(2026, 11, 24)), "date");
}

void DateEntryTest::writesOutOnLeaving()
{
    DateEntry entry(u"Birth date"_s);
    entry.show();
    entry.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&entry));
    entry.setFocus();
    QTest::keyClicks(&entry, u"6/11/1977"_s);
    QCOMPARE(entry.text(), u"6/11/1977"_s);
    QTest::keyClick(&entry, Qt::Key_Return);
    QCOMPARE(entry.text(), u"6 Nov 1977"_s);
    QCOMPARE(entry.date(), QDate(1977, 11, 6));
    QVERIFY(!entry.isUnreadable());
}

void DateEntryTest::keepsWhatItCannotRead()
{
    DateEntry entry(u"Birth date"_s);
    entry.show();
    entry.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&entry));
    entry.setFocus();
    QVERIFY(!entry.isUnreadable());
    QTest::keyClicks(&entry, u"6 Foo"_s);
    QTest::keyClick(&entry, Qt::Key_Return);
    QCOMPARE(entry.text(), u"6 Foo"_s);
    QVERIFY(entry.isUnreadable());
}

void DateEntryTest::picksFromCalendar()
{
    DateEntry entry(u"Birth date"_s);
    entry.show();
    entry.setDate(QDate(1977, 11, 6));
    QSignalSpy edited(&entry, &QLineEdit::textEdited);
    QTest::keyClick(&entry, Qt::Key_Down);
    auto* calendar = entry.findChild<QCalendarWidget*>(u"birthCalendar"_s);
    QVERIFY(calendar != nullptr);
    QVERIFY(calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(1977, 11, 6));

    QWidget* days = calendar->focusProxy() != nullptr ? calendar->focusProxy() : calendar;
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(entry.date(), QDate(1977, 11, 7));
    QVERIFY(!calendar->isVisible());
    QCOMPARE(edited.count(), 1);
}

QTEST_MAIN(DateEntryTest)
#include "tst_dateentry.moc"
