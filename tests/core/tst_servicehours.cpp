// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/servicehours.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// The operators' hours, through nights, Sundays, holidays and the change of the clocks.
class ServiceHoursTest final : public QObject {
    Q_OBJECT

private slots:
    void knowsWhenOpen_data();
    void knowsWhenOpen();
    void knowsEasterMonday_data();
    void knowsEasterMonday();
    void readsOtherTimeZones();
};

void ServiceHoursTest::knowsWhenOpen_data()
{
    QTest::addColumn<QString>("when"); // time of Rome
    QTest::addColumn<QString>("next"); // the same where open
    const auto row = [](const char* name, const char* when, const char* next) {
        QTest::newRow(name) << QString::fromLatin1(when) << QString::fromLatin1(next);
    };
    row("opening", "2026-11-24T09:00:00", "2026-11-24T09:00:00");
    row("before opening", "2026-11-24T08:59:59", "2026-11-24T09:00:00");
    row("just before closing", "2026-11-24T17:59:59", "2026-11-24T17:59:59");
    row("closing", "2026-11-24T18:00:00", "2026-11-25T09:00:00");
    row("Saturday", "2026-11-28T12:00:00", "2026-11-28T12:00:00");
    row("Saturday evening", "2026-11-28T19:00:00", "2026-11-30T09:00:00");
    row("Sunday", "2026-11-29T12:00:00", "2026-11-30T09:00:00");
    row("Christmas to Monday", "2026-12-24T18:00:00", "2026-12-28T09:00:00");
    row("New Year's Eve", "2026-12-31T20:00:00", "2027-01-02T09:00:00");
    row("Epiphany", "2027-01-06T10:00:00", "2027-01-07T09:00:00");
    row("Good Friday is open", "2026-04-03T10:00:00", "2026-04-03T10:00:00");
    row("over Easter", "2026-04-04T18:30:00", "2026-04-07T09:00:00");
    row("Liberation Day", "2026-04-25T10:00:00", "2026-04-27T09:00:00");
    row("Labour Day", "2026-05-01T10:00:00", "2026-05-02T09:00:00");
    row("Republic Day", "2026-06-02T10:00:00", "2026-06-03T09:00:00");
    row("Assumption", "2026-08-15T10:00:00", "2026-08-17T09:00:00");
    row("Saint Francis since 2026", "2027-10-04T10:00:00", "2027-10-05T09:00:00");
    row("Saint Francis before", "2024-10-04T10:00:00", "2024-10-04T10:00:00");
    row("All Saints", "2027-11-01T10:00:00", "2027-11-02T09:00:00");
    row("Immaculate", "2026-12-08T10:00:00", "2026-12-09T09:00:00");
    row("clocks forward", "2026-03-28T20:00:00", "2026-03-30T09:00:00");
}

void ServiceHoursTest::knowsWhenOpen()
{
    QFETCH(QString, when);
    QFETCH(QString, next);
    const QTimeZone rome("Europe/Rome");
    QDateTime time = QDateTime::fromString(when, Qt::ISODate);
    time.setTimeZone(rome);
    QDateTime expected = QDateTime::fromString(next, Qt::ISODate);
    expected.setTimeZone(rome);
    QCOMPARE(ServiceHours::isOpen(time), when == next);
    QCOMPARE(ServiceHours::nextOpening(time), expected);
    QVERIFY(ServiceHours::isOpen(ServiceHours::nextOpening(time)));
}

void ServiceHoursTest::knowsEasterMonday_data()
{
    QTest::addColumn<QDate>("sunday");
    QTest::newRow("earliest of its age") << QDate(2008, 3, 23);
    QTest::newRow("latest of its age") << QDate(2011, 4, 24);
    QTest::newRow("2001") << QDate(2001, 4, 15);
    QTest::newRow("2025") << QDate(2025, 4, 20);
    QTest::newRow("2026") << QDate(2026, 4, 5);
    QTest::newRow("2027") << QDate(2027, 3, 28);
    QTest::newRow("2038") << QDate(2038, 4, 25);
}

void ServiceHoursTest::knowsEasterMonday()
{
    QFETCH(QDate, sunday);
    QVERIFY(
        !ServiceHours::isHoliday(sunday.addDays(-1)) || sunday.addDays(-1) == QDate(2038, 4, 24));
    QVERIFY(ServiceHours::isHoliday(sunday));
    QVERIFY(ServiceHours::isHoliday(sunday.addDays(1)));
    QVERIFY(!ServiceHours::isHoliday(sunday.addDays(2)));
}

void ServiceHoursTest::readsOtherTimeZones()
{
    const QDateTime utc(QDate(2026, 7, 1), QTime(7, 0), Qt::UTC); // 9:00 in Rome, in summer
    QVERIFY(ServiceHours::isOpen(utc));
    QVERIFY(!ServiceHours::isOpen(utc.addSecs(-1)));
    const QDateTime winter(QDate(2026, 1, 7), QTime(8, 0), Qt::UTC); // 9:00 in Rome, in winter
    QVERIFY(ServiceHours::isOpen(winter));
    QVERIFY(!ServiceHours::isOpen(winter.addSecs(-1)));
}

QTEST_APPLESS_MAIN(ServiceHoursTest)
#include "tst_servicehours.moc"
