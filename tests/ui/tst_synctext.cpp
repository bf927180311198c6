// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/synctext.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

class TestSyncText final : public QObject {
    Q_OBJECT

private slots:
    void saysHowFreshTheListIs_data();
    void saysHowFreshTheListIs();
    void keepsToOneUnit_data();
    void keepsToOneUnit();
};

void TestSyncText::saysHowFreshTheListIs_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<SyncText>("expected");
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    const auto failing = [](Error::Kind kind) { return Error { kind, {}, 0, {} }; };

    SyncState state;
    QTest::newRow("never checked") << state << SyncText { u"Not checked yet"_s, {}, false };
    state.checking = true;
    QTest::newRow("first check") << state
                                 << SyncText { u"Not checked yet"_s, u"checking now"_s, false };
    state.checking = false;
    state.everSucceeded = true;
    state.lastContact = now.addSecs(-12);
    state.nextCheck = now.addSecs(48);
    QTest::newRow("fresh") << state
                           << SyncText { u"Updated 12 s ago"_s, u"next check in 48 s"_s, false };
    state.nextCheck = now.addSecs(-1);
    QTest::newRow("due") << state
                         << SyncText { u"Updated 12 s ago"_s, u"next check in 0 s"_s, false };
    state.nextCheck = now.addSecs(130);
    state.error = failing(Error::Kind::Offline);
    QTest::newRow("offline") << state
                             << SyncText { u"Working offline"_s, u"next try in 2 min"_s, true };
    state.error = failing(Error::Kind::Timeout);
    QTest::newRow("silent") << state
                            << SyncText { u"Working offline"_s, u"next try in 2 min"_s, true };
    state.error = failing(Error::Kind::ServiceFailed);
    QTest::newRow("service failed")
        << state << SyncText { u"Last check failed"_s, u"next try in 2 min"_s, true };
    state.error = failing(Error::Kind::Unauthorised);
    state.nextCheck = {};
    QTest::newRow("token refused")
        << state << SyncText { u"Token refused"_s, u"checks are paused"_s, true };
}

void TestSyncText::saysHowFreshTheListIs()
{
    QFETCH(SyncState, state);
    QFETCH(SyncText, expected);
    const SyncText text = syncText(state, QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    QCOMPARE(text.state, expected.state);
    QCOMPARE(text.next, expected.next);
    QCOMPARE(text.isProblem, expected.isProblem);
}

void TestSyncText::keepsToOneUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("clock went back") << qint64(-5) << u"0 s"_s;
    QTest::newRow("59 s") << qint64(59) << u"59 s"_s;
    QTest::newRow("60 s") << qint64(60) << u"1 min"_s;
    QTest::newRow("just under an hour") << qint64(3599) << u"59 min"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h"_s;
    QTest::newRow("just under two days") << qint64(172'799) << u"47 h"_s;
    QTest::newRow("two days") << qint64(172'800) << u"2 d"_s;
}

void TestSyncText::keepsToOneUnit()
{
    QFETCH(qint64, seconds);
    QTEST(shortSpan(seconds), "expected");
}

QTEST_GUILESS_MAIN(TestSyncText)
#include "tst_synctext.moc"
