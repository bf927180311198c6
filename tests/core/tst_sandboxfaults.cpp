// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sandboxtest.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

/// Posts an order over a bare socket, since Qt shows a reset as an orderly end: 0 where the
/// connection ended in order, else the error number of the last read.
int endOfConnection(int port)
{
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return errno;
    }
    const QByteArray request = "POST /IT-selfie HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + SandboxProcess::token() + "\r\nContent-Length: " + QByteArray::number(orderJson().size())
        + "\r\n\r\n" + orderJson();
    send(client, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL);
    char bytes[4096];
    ssize_t count = 0;
    do {
        count = recv(client, bytes, sizeof bytes, 0);
    } while (count > 0);
    const int error = count < 0 ? errno : 0;
    close(client);
    return error;
}

} // namespace

/// Failures on demand: what each sends, and what it charges.
class TestSandboxFaults final : public SandboxTest {
    Q_OBJECT

private slots:
    void errorFaults_data();
    void errorFaults();
    void tooManyRequestsTellsWhenToRetry();
    void closingFaultsChargeAsTheySay_data();
    void closingFaultsChargeAsTheySay();
    void resetIsAResetAndCloseIsNot_data();
    void resetIsAResetAndCloseIsNot();
    void latencyAndDripAreSlow_data();
    void latencyAndDripAreSlow();
    void faultHitsItsTargetAsOftenAsToldOnly();
    void redirectsCanBeToldApart();
};

void TestSandboxFaults::errorFaults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("charged");
    const auto row = [](const char* fault, int status, const QString& message, int charged = 0) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << status << message << charged;
    };
    row("401", 401, u"Wrong Token"_s);
    row("402", 402, u"Insufficient Credit in Wallet: 0.7 > 0.6"_s);
    row("404", 404, u"no request found"_s);
    row("406", 406, u"mail not valid"_s);
    row("422", 422, u"document not yet available"_s);
    row("428", 428, u"mail required"_s);
    row("429-seconds", 429, u"Too many requests (simulated)"_s);
    row("429-date", 429, u"Too many requests (simulated)"_s);
    row("500", 500, u"Internal error (simulated)"_s);
    row("500-after-charge", 500, u"Internal error (simulated)"_s, 1);
    row("503", 503, u"Service unavailable (simulated)"_s);
}

void TestSandboxFaults::errorFaults()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, message);
    QVERIFY(m_sandbox.set(u"fault"_s, fault));
    const PlainAnswer answer = m_sandbox.sendAuthorised("POST", "/IT-selfie", orderJson());
    QTEST(answer.status, "status");
    QCOMPARE(answer.json().value("message"_L1).toString(), message);
    QTEST(charged(), "charged");
    QCOMPARE(m_sandbox.posts(), 1);
}

void TestSandboxFaults::tooManyRequestsTellsWhenToRetry()
{
    QVERIFY(m_sandbox.set(u"retry-after"_s, u"7"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, u"429-seconds"_s));
    QCOMPARE(m_sandbox.sendAuthorised("GET", listPath).header("Retry-After"), QByteArray("7"));
    QVERIFY(m_sandbox.set(u"fault"_s, u"429-date"_s));
    const QByteArray text = m_sandbox.sendAuthorised("GET", listPath).header("Retry-After");
    const QDateTime date = QDateTime::fromString(
        QString::fromLatin1(text).replace("GMT"_L1, "+0000"_L1), Qt::RFC2822Date);
    QVERIFY2(date.isValid() && text.endsWith(" GMT"), text.constData());
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(date);
    QVERIFY2(wait >= 0 && wait <= 7, QByteArray::number(wait).constData());
}

void TestSandboxFaults::closingFaultsChargeAsTheySay_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("charged");
    QTest::addColumn<int>("status");
    QTest::newRow("close before") << u"close-before-charge"_s << 0 << 0;
    QTest::newRow("close after") << u"close-after-charge"_s << 1 << 0;
    QTest::newRow("reset") << u"reset-mid-body"_s << 1 << 200;
    QTest::newRow("half") << u"half-answer"_s << 1 << 200;
    QTest::newRow("bad chunk") << u"bad-chunk"_s << 1 << 200;
    QTest::newRow("not JSON") << u"not-json"_s << 0 << 200;
    QTest::newRow("redirect") << u"redirect-307"_s << 0 << 307;
}

void TestSandboxFaults::closingFaultsChargeAsTheySay()
{
    QFETCH(const QString, fault);
    QVERIFY(m_sandbox.set(u"fault"_s, fault));
    const PlainAnswer answer = m_sandbox.sendAuthorised("POST", "/IT-selfie", orderJson());
    QTEST(answer.status, "status");
    QVERIFY(!QJsonDocument::fromJson(answer.body).isObject());
    const int announced = answer.header("Content-Length").toInt();
    if (fault == "half-answer"_L1 || fault == "reset-mid-body"_L1) {
        QCOMPARE(answer.body.size(), announced / 2);
    }
    if (fault == "bad-chunk"_L1) {
        QVERIFY(answer.body.contains("\r\nzz\r\n"));
    }
    QTEST(charged(), "charged");
    QCOMPARE(m_sandbox.posts(), 1);
    // What was charged is in the list, and nothing else.
    QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
    QCOMPARE(list().size(), 60 + charged());
}

void TestSandboxFaults::resetIsAResetAndCloseIsNot_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("lastError");
    QTest::newRow("close before") << u"close-before-charge"_s << 0;
    QTest::newRow("close after") << u"close-after-charge"_s << 0;
    QTest::newRow("half") << u"half-answer"_s << 0;
    QTest::newRow("reset") << u"reset-mid-body"_s << ECONNRESET;
}

void TestSandboxFaults::resetIsAResetAndCloseIsNot()
{
    QFETCH(const QString, fault);
    QVERIFY(m_sandbox.set(u"fault"_s, fault));
    QTEST(endOfConnection(m_sandbox.baseUrl().port()), "lastError");
}

void TestSandboxFaults::latencyAndDripAreSlow_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("latency") << u"latency"_s;
    QTest::newRow("drip") << u"drip"_s;
}

void TestSandboxFaults::latencyAndDripAreSlow()
{
    QFETCH(const QString, fault);
    QVERIFY(m_sandbox.set(u"latency-ms"_s, u"60000"_s));
    QVERIFY(m_sandbox.set(u"drip-ms"_s, u"100"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, fault));
    // The limit is short of the latency, and of the time that some 300 bytes drip.
    const PlainAnswer answer = m_sandbox.sendAuthorised(
        "POST", "/IT-selfie", orderJson(), std::chrono::milliseconds(1500));
    const bool drips = fault == "drip"_L1;
    QCOMPARE(answer.status, drips ? 200 : 0);
    QVERIFY(answer.body.size() < 40);
    QCOMPARE(!answer.body.isEmpty(), drips);
    QCOMPARE(charged(), 1);
}

void TestSandboxFaults::faultHitsItsTargetAsOftenAsToldOnly()
{
    QVERIFY(m_sandbox.set(u"fault"_s, u"503"_s));
    QVERIFY(m_sandbox.set(u"fault-on"_s, u"list"_s));
    QVERIFY(m_sandbox.set(u"fault-count"_s, u"2"_s));
    const auto status
        = [this](const QByteArray& path) { return m_sandbox.sendAuthorised("GET", path).status; };
    QCOMPARE(status(listPath + '/' + sampleId), 200);
    QCOMPARE(status(listPath + '/' + sampleId + "/data"), 200);
    QCOMPARE(status(listPath), 503);
    QCOMPARE(status(listPath), 503);
    QCOMPARE(status(listPath), 200);
    QVERIFY(m_sandbox.set(u"fault-on"_s, u"data"_s));
    QVERIFY(m_sandbox.set(u"fault-count"_s, u"-1"_s));
    QCOMPARE(status(listPath), 200);
    QCOMPARE(status(listPath + '/' + sampleId + "/data"), 503);
}

void TestSandboxFaults::redirectsCanBeToldApart()
{
    QVERIFY(m_sandbox.set(u"fault"_s, u"redirect-307"_s));
    const PlainAnswer same = m_sandbox.sendAuthorised("POST", "/IT-selfie", orderJson());
    QCOMPARE(same.status, 307);
    // A client that follows pays.
    QCOMPARE(m_sandbox.sendAuthorised("POST", same.header("Location"), orderJson()).status, 200);
    QCOMPARE(m_sandbox.posts(), 2);
    QCOMPARE(charged(), 1);

    QVERIFY(m_sandbox.set(u"fault"_s, u"redirect-foreign"_s));
    const QUrl foreign(
        QString::fromLatin1(m_sandbox.sendAuthorised("GET", listPath).header("Location")));
    QCOMPARE(foreign.host(), u"localhost"_s);
    QVERIFY(foreign.port() != m_sandbox.baseUrl().port());
    QCOMPARE(m_sandbox.charges().value("foreignRequests"_L1).toInt(), 0);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(foreign.port()));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(5'000));
    QCOMPARE(m_sandbox.charges().value("foreignRequests"_L1).toInt(), 1);
    QCOMPARE(m_sandbox.charges().value("foreignAuthorization"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
