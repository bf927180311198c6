// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/rescuewatch.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What is said of the rescue, and how a round of it is counted.
class TestRescueWatch final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void wording_data();
    void wording();
    void roundGrowsAndEnds();
};

void TestRescueWatch::wording_data()
{
    QTest::addColumn<RescueState>("state");
    QTest::addColumn<int>("done");
    QTest::addColumn<QString>("words");
    const auto state = [](bool paused, int running, int waiting, int failing, int gone = 0) {
        RescueState result;
        result.paused = paused;
        result.running = running;
        result.waiting = waiting;
        result.failing = failing;
        result.gone = gone;
        return result;
    };
    QTest::newRow("all saved") << state(false, 0, 0, 0) << 40 << QString();
    QTest::newRow("all saved, paused") << state(true, 0, 0, 0) << 40 << QString();
    QTest::newRow("saving") << state(false, 4, 28, 0) << 12 << u"Saving evidence: 12 of 40"_s;
    QTest::newRow("some fail") << state(false, 4, 28, 3) << 12
                               << u"Saving evidence: 12 of 40 \u00b7 3 could not be saved yet, "
                                  "next try 14:05"_s;
    QTest::newRow("all that wait fail")
        << state(false, 0, 3, 3) << 37 << u"3 could not be saved yet, next try 14:05"_s;
    QTest::newRow("none of some") << state(false, 0, 3, 3, 3) << 37
                                  << u"Openapi has no evidence of 3, next asked 14:05"_s;
    QTest::newRow("none of some, others fail")
        << state(false, 0, 5, 5, 3) << 37
        << u"2 could not be saved yet, next try 14:05 \u00b7 Openapi has no evidence of 3"_s;
    QTest::newRow("paused") << state(true, 0, 28, 0) << 12
                            << u"Saving evidence is paused: 28 to be saved"_s;
    QTest::newRow("paused, some failed") << state(true, 0, 28,
        3) << 12 << u"Saving evidence is paused: 28 to be saved \u00b7 3 could not be saved yet"_s;
}

void TestRescueWatch::wording()
{
    QFETCH(const RescueState, state);
    QFETCH(const int, done);
    QFETCH(const QString, words);
    const QDateTime now(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    const RescueText text = rescueText(state, { done, state.waiting }, now.addSecs(5 * 60), now);
    QCOMPARE(text.words, words);
    QCOMPARE(text.isProblem, state.failing > state.gone);
    if (words.endsWith(u"14:05"_s)) {
        // Another day is named.
        QVERIFY(rescueText(state, { done, state.waiting }, now.addDays(1), now)
                .words.endsWith(u"25 Nov, 14:00"_s));
    }
}

void TestRescueWatch::roundGrowsAndEnds()
{
    RescueProgress progress;
    progress.observe(40);
    QCOMPARE(progress, (RescueProgress { 0, 40 }));
    progress.observe(28);
    QCOMPARE(progress, (RescueProgress { 12, 28 }));
    progress.observe(30); // two more came
    QCOMPARE(progress.total(), 42);
    progress.observe(0);
    QCOMPARE(progress, (RescueProgress { 0, 0 }));
    progress.observe(1); // the next round
    QCOMPARE(progress.total(), 1);
}

QTEST_GUILESS_MAIN(TestRescueWatch)
#include "tst_rescuewatch.moc"
