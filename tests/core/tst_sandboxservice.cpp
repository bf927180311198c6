// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sandboxtest.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;
using std::chrono::seconds;

/// The service as its documentation has it: tokens, orders, the pace of a request, callbacks.
class TestSandboxService final : public SandboxTest {
    Q_OBJECT

private slots:
    void refusesWrongTokens_data();
    void refusesWrongTokens();
    void createsARequest_data();
    void createsARequest();
    void refusesMalformedOrders_data();
    void refusesMalformedOrders();
    void followsTheDocumentedPace_data();
    void followsTheDocumentedPace();
    void linkLeadsToASimulatedPage();
    void unknownRequestIsNotFound();
    void documentsAreRefusedBeforeOkAndAfterThirtyDays();
    void tellsStateChangesToACallbackOnThisMachine_data();
    void tellsStateChangesToACallbackOnThisMachine();
};

void TestSandboxService::refusesWrongTokens_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("other token") << QByteArray("Bearer something-else");
    QTest::newRow("other scheme") << "Basic " + SandboxProcess::token();
    QTest::newRow("longer") << "Bearer " + SandboxProcess::token() + 'x';
}

void TestSandboxService::refusesWrongTokens()
{
    QFETCH(const QByteArray, authorization);
    for (const auto& [method, path] :
        QList<std::pair<QByteArray, QByteArray>> { { "GET", listPath }, { "POST", "/IT-live" },
            { "GET", listPath + '/' + sampleId }, { "GET", listPath + '/' + sampleId + "/data" },
            { "GET", listPath + '/' + sampleId + "/archive" } }) {
        const PlainAnswer answer
            = m_sandbox.send(method, path, orderJson(), { { "Authorization", authorization } });
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.json().value("message"_L1).toString(), u"Wrong Token"_s);
        QCOMPARE(answer.json().value("error"_L1).toDouble(), 125.22);
    }
    QCOMPARE(charged(), 0);
    QCOMPARE(m_sandbox.posts(), 1);
}

void TestSandboxService::createsARequest_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("mode");
    QTest::newRow("automatic") << QByteArray("/IT-automatic") << u"automatic"_s;
    QTest::newRow("selfie") << QByteArray("/IT-selfie") << u"selfie"_s;
    QTest::newRow("live") << QByteArray("/IT-live") << u"live"_s;
}

void TestSandboxService::createsARequest()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, mode);
    const PlainAnswer answer = m_sandbox.sendAuthorised("POST", path, orderJson());
    QCOMPARE(answer.status, 200);
    const QJsonObject envelope = answer.json();
    QCOMPARE(envelope.value("success"_L1), QJsonValue(true));
    QCOMPARE(envelope.value("message"_L1), QJsonValue(QString::fromLatin1("")));
    QVERIFY(envelope.value("error"_L1).isNull());
    const QJsonObject data = envelope.value("data"_L1).toObject();
    static const QRegularExpression idForm(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9]{9}$"_s);
    const QString id = data.value("id"_L1).toString();
    QVERIFY2(idForm.match(id).hasMatch(), qPrintable(id));
    QVERIFY(!data.value("link"_L1).toString().endsWith(id));
    QVERIFY(data.value("link"_L1).toString().startsWith(m_sandbox.baseUrl().toString()));
    QCOMPARE(statusOf(data), u"running"_s);
    QVERIFY(data.value("message"_L1).toString().contains("simulated"_L1));
    QCOMPARE(charged(), 1);
    QCOMPARE(m_sandbox.charges().value("byMode"_L1).toObject().value(mode).toInt(), 1);
    QCOMPARE(list().size(), 61);
    QCOMPARE(list().first().toObject().value("id"_L1).toString(), id);
}

void TestSandboxService::refusesMalformedOrders_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* body, int status, const QString& message) {
        QTest::newRow(name) << QByteArray(body) << status << message;
    };
    row("no mail", "{}", 428, u"mail required"_s);
    row("empty mail", R"({"mail":""})", 428, u"mail required"_s);
    row("null mail", R"({"mail":null})", 428, u"mail required"_s);
    row("mail without domain", R"({"mail":"a@b"})", 406, u"mail not valid"_s);
    row("mail not a text", R"({"mail":7})", 406, u"mail not valid"_s);
    row("not JSON", "mail=a@example.it", 406, u"body not valid"_s);
    row("user not an object", R"({"mail":"a@example.it","user":"x"})", 406, u"user not valid"_s);
    row("tax code", R"({"mail":"a@example.it","user":{"taxCode":"ABC"}})", 406,
        u"user.taxCode not valid"_s);
    row("gender", R"({"mail":"a@example.it","user":{"gender":"X"}})", 406,
        u"user.gender not valid"_s);
    row("birth date", R"({"mail":"a@example.it","user":{"birthDate":"1977-02-30"}})", 406,
        u"user.birthDate not valid"_s);
    row("policy", R"({"mail":"a@example.it","policy":{"url":"ftp://x"}})", 406,
        u"policy.url not valid"_s);
    row("colour", R"({"mail":"a@example.it","layout":{"textColor":"red"}})", 406,
        u"layout.textColor not valid"_s);
    row("switch not a bool", R"({"mail":"a@example.it","output":{"imagesAsPdf":"yes"}})", 406,
        u"output.imagesAsPdf not valid"_s);
    row("callback without address", R"({"mail":"a@example.it","callback":{"method":"POST"}})", 406,
        u"callback.url not valid"_s);
}

void TestSandboxService::refusesMalformedOrders()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, message);
    const PlainAnswer answer = m_sandbox.sendAuthorised("POST", "/IT-selfie", body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json().value("message"_L1).toString(), message);
    QCOMPARE(answer.json().value("success"_L1), QJsonValue(false));
    QCOMPARE(charged(), 0);
    QCOMPARE(m_sandbox.posts(), 1);
}

void TestSandboxService::followsTheDocumentedPace_data()
{
    QTest::addColumn<QByteArray>("taxCode");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("documented");
    QTest::newRow("documented OK")
        << QByteArray("RSSMRA80A01H501U") << u"ok"_s << u"identityverified"_s << true;
    QTest::newRow("documented KO")
        << QByteArray("BNCSRG80A01H501M") << u"ko"_s << u"identitydocumentnotavailable"_s << true;
    QTest::newRow("other code") << QByteArray("RSSMRA02D16A662G") << u"ok"_s
                                << u"identityverified"_s << false;
    QTest::newRow("no code") << QByteArray() << u"ok"_s << u"identityverified"_s << false;
}

void TestSandboxService::followsTheDocumentedPace()
{
    QFETCH(const QByteArray, taxCode);
    QFETCH(const QString, status);
    QFETCH(const QString, reason);
    QFETCH(const bool, documented);
    const QString id = create(orderJson(taxCode)).value("id"_L1).toString();

    QVERIFY(m_sandbox.advance(seconds(40)));
    QCOMPARE(statusOf(one(id)), u"running"_s);
    QVERIFY(m_sandbox.advance(seconds(20)));
    QCOMPARE(statusOf(one(id)), u"validation"_s);
    QVERIFY(m_sandbox.advance(seconds(60)));
    const QJsonObject last = one(id);
    QCOMPARE(statusOf(last), status);
    QCOMPARE(last.value("message"_L1).toString(), reason);
    QCOMPARE(last.value("simulated"_L1).toBool(), !documented);
}

void TestSandboxService::linkLeadsToASimulatedPage()
{
    const QByteArray order = R"({"mail":"a@example.it","layout":{"title":"<Branch & co>",)"
                             R"("backgroundColor":"#000000","textColor":"#cecece"}})";
    const QUrl link(create(order).value("link"_L1).toString());
    const PlainAnswer page = m_sandbox.send("GET", link.path().toLatin1());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Simulated."));
    QVERIFY(page.body.contains("&lt;Branch &amp; co&gt;"));
    QVERIFY(page.body.contains("background:#000000;color:#cecece"));

    QVERIFY(m_sandbox.set(u"link"_s, u"certid"_s));
    QVERIFY(create().value("link"_L1).toString().startsWith("https://sit-openapi.certid.it/"_L1));
    QCOMPARE(m_sandbox.send("GET", "/_sandbox/page/zork").status, 404);
}

void TestSandboxService::unknownRequestIsNotFound()
{
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", listPath + "/zork");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json().value("message"_L1).toString(), u"no request found"_s);
    QCOMPARE(m_sandbox.sendAuthorised("GET", "/zork").status, 404);
}

void TestSandboxService::documentsAreRefusedBeforeOkAndAfterThirtyDays()
{
    const QByteArray path = listPath + '/' + create().value("id"_L1).toString().toLatin1();
    for (const QByteArray& part : { QByteArray("/data"), QByteArray("/archive") }) {
        const PlainAnswer early = m_sandbox.sendAuthorised("GET", path + part);
        QCOMPARE(early.status, 422);
        QCOMPARE(early.json().value("message"_L1).toString(), u"document not yet available"_s);
    }
    QVERIFY(m_sandbox.advance(seconds(120)));
    QCOMPARE(m_sandbox.sendAuthorised("GET", path + "/data").status, 200);
    QVERIFY(m_sandbox.advance(std::chrono::hours(24 * 30 - 1)));
    QCOMPARE(m_sandbox.sendAuthorised("GET", path + "/data").status, 200);
    QVERIFY(m_sandbox.advance(std::chrono::hours(2)));
    QCOMPARE(m_sandbox.sendAuthorised("GET", path + "/data").status, 422);
    QCOMPARE(m_sandbox.sendAuthorised("GET", path + "/archive").status, 422);
}

void TestSandboxService::tellsStateChangesToACallbackOnThisMachine_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("form") << QByteArray("POST");
    QTest::newRow("json") << QByteArray("JSON");
}

void TestSandboxService::tellsStateChangesToACallbackOnThisMachine()
{
    QFETCH(const QByteArray, method);
    QTcpServer receiver;
    QVERIFY(receiver.listen(QHostAddress::LocalHost));
    const QByteArray order = R"({"mail":"a@example.it","user":{"taxCode":"BNCSRG80A01H501M"},)"
                             R"("callback":{"url":"http://127.0.0.1:)"
        + QByteArray::number(receiver.serverPort()) + R"(/hook","method":")" + method
        + R"(","field":"data","headers":{"X-Secret":"s3cret"}}})";
    const QString id = create(order).value("id"_L1).toString();
    QVERIFY(m_sandbox.advance(seconds(120)));
    for (const QString& status : { u"validation"_s, u"ko"_s }) {
        QVERIFY(receiver.waitForNewConnection(10'000));
        const std::unique_ptr<QTcpSocket> socket(receiver.nextPendingConnection());
        QByteArray received;
        while (!received.contains("error")) {
            QVERIFY(socket->waitForReadyRead(5'000));
            received += socket->readAll();
        }
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        QVERIFY(socket->waitForBytesWritten(5'000));
        QVERIFY(received.startsWith("POST /hook HTTP/1.1\r\n"));
        QVERIFY(received.contains("\r\nX-Secret: s3cret\r\n"));
        QByteArray body = received.mid(received.indexOf("\r\n\r\n") + 4);
        if (method == "POST") {
            QVERIFY(body.startsWith("data="));
            body = QByteArray::fromPercentEncoding(body.mid(5));
        }
        const QJsonObject envelope = QJsonDocument::fromJson(body).object();
        QCOMPARE(envelope.value("success"_L1), QJsonValue(true));
        QCOMPARE(statusOf(envelope.value("data"_L1)), status);
        QCOMPARE(envelope.value("data"_L1).toObject().value("id"_L1).toString(), id);
    }
}

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxservice.moc"
