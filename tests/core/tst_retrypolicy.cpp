// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/retrypolicy.h"

#include <QTest>

using namespace Vaglio;
using namespace std::chrono_literals;

class RetryPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("padded") << QByteArray(" 3 ") << qint64(3000);
        QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(37'000);
        QTest::newRow("date in the past")
            << QByteArray("Sun, 06 Nov 1994 08:48:00 GMT") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("text") << QByteArray("soon") << qint64(-1);
        QTest::newRow("none") << QByteArray() << qint64(-1);
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);
        const auto wait = parseRetryAfter(value, now);
        QCOMPARE(wait ? static_cast<qint64>(wait->count()) : qint64(-1), milliseconds);
    }

    void waitsDoubleAndAreCapped()
    {
        const RetryPolicy policy { 4, 500ms, 120'000ms };
        const HttpAnswer answer;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(policy.waitBefore(2, answer, now, 0.0), 500ms);
        QCOMPARE(policy.waitBefore(3, answer, now, 0.0), 1000ms);
        QCOMPARE(policy.waitBefore(4, answer, now, 0.0), 2000ms);
        QCOMPARE(policy.waitBefore(4, answer, now, 1.0), 3000ms);
        QCOMPARE(policy.waitBefore(40, answer, now, 1.0), 120'000ms);
        HttpAnswer asked;
        asked.retryAfter = "9";
        QCOMPARE(policy.waitBefore(2, asked, now, 1.0), 9000ms);
        asked.retryAfter = "4000";
        QCOMPARE(policy.waitBefore(2, asked, now, 0.0), 120'000ms);
    }

    void knowsWhatIsTransient_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("transient");
        using Transport = HttpAnswer::Transport;
        const auto row = [](const char* name, Transport transport, int status, bool transient) {
            QTest::newRow(name) << static_cast<int>(transport) << status << transient;
        };
        row("closed", Transport::Closed, 0, true);
        row("late", Transport::TimedOut, 0, true);
        row("429", Transport::Answered, 429, true);
        row("500", Transport::Answered, 500, true);
        row("503", Transport::Answered, 503, true);
        row("501", Transport::Answered, 501, false);
        row("401", Transport::Answered, 401, false);
        row("404", Transport::Answered, 404, false);
        row("refused", Transport::NotConnected, 0, false);
        row("too large", Transport::TooLarge, 200, false);
        row("cancelled", Transport::Cancelled, 0, false);
    }

    void knowsWhatIsTransient()
    {
        QFETCH(int, transport);
        QFETCH(int, status);
        HttpAnswer answer;
        answer.transport = static_cast<HttpAnswer::Transport>(transport);
        answer.status = status;
        QTEST(RetryPolicy::isTransient(answer), "transient");
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
