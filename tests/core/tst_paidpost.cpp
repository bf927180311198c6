// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/apiclient.h"
#include "tests/core/answerof.h"
#include "tests/core/apisamples.h"
#include "tests/sandboxprocess.h"
#include "tests/trustedcertificate.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// The call that costs money, against the real sandbox process: sent once, and how it ended told.
/// Everything runs over TLS too, where Qt repeats a POST more often than over plain HTTP.
class PaidPostTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }

    void initTestCase()
    {
        QVERIFY2(m_sandbox.startWithTls(), qPrintable(m_sandbox.errorText()));
        m_trust = std::make_unique<TrustedCertificate>(m_sandbox.certificateFile());
        QVERIFY(m_trust->isRead());
    }

    void init()
    {
        QFETCH_GLOBAL(bool, isTls);
        QVERIFY(m_sandbox.reset());
        m_account = { Environment::BuiltIn, isTls ? m_sandbox.tlsUrl() : m_sandbox.baseUrl(),
            SandboxProcess::token() };
        m_client = std::make_unique<ApiClient>(m_account, quickLimits());
    }

    void onePostInEveryClosingCase_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("charges");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* fault, int charges, Error::Kind kind) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << charges << static_cast<int>(kind);
        };
        row("close-before-charge", 0, Error::Kind::OutcomeUnknown);
        row("close-after-charge", 1, Error::Kind::OutcomeUnknown);
        row("reset-mid-body", 1, Error::Kind::OutcomeUnknown);
        row("half-answer", 1, Error::Kind::OutcomeUnknown);
        row("bad-chunk", 1, Error::Kind::OutcomeUnknown);
        row("drip", 1, Error::Kind::OutcomeUnknown);
        row("not-json", 0, Error::Kind::OutcomeUnknown);
        row("500", 0, Error::Kind::OutcomeUnknown);
        row("503", 0, Error::Kind::OutcomeUnknown);
        row("redirect-307", 0, Error::Kind::OutcomeUnknown);
        row("redirect-foreign", 0, Error::Kind::OutcomeUnknown);
        row("401", 0, Error::Kind::Unauthorised);
        row("402", 0, Error::Kind::OutOfCredit);
        row("404", 0, Error::Kind::NotFound);
        row("406", 0, Error::Kind::Refused);
        row("428", 0, Error::Kind::Refused);
        row("429-seconds", 0, Error::Kind::RateLimited);
    }

    /// Measured at the server: exactly one POST arrives, whatever becomes of it.
    void onePostInEveryClosingCase()
    {
        QFETCH(QString, fault);
        QFETCH(int, charges);
        QFETCH(int, kind);
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"post"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, fault));
        const auto made = answerOf(m_client->create(sampleOrder()));
        QVERIFY(!made.has_value());
        QCOMPARE(static_cast<int>(made.error().kind), kind);
        // Were anything sent again, it would come at once: the list is a later request.
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        QVERIFY(answerOf(m_client->list()).has_value());
        QCOMPARE(m_sandbox.posts(), 1);
        QCOMPARE(m_sandbox.charges().value(u"charges"_s).toInt(), charges);
    }

    void everyModeHasItsPath_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("automatic") << static_cast<int>(ServiceMode::Automatic);
        QTest::newRow("selfie") << static_cast<int>(ServiceMode::Selfie);
        QTest::newRow("live") << static_cast<int>(ServiceMode::Live);
    }

    void everyModeHasItsPath()
    {
        QFETCH(int, mode);
        LinkOrder order = sampleOrder();
        order.mode = static_cast<ServiceMode>(mode);
        const auto made = answerOf(m_client->create(order));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->outcome.status, Outcome::Status::Running);
        QVERIFY(made->outcome.reason.isEmpty());
        QVERIFY(!made->id.isEmpty() && !made->link.endsWith(made->id));
        QCOMPARE(m_sandbox.posts(), 1);
    }

    void refusalNamesTheField()
    {
        LinkOrder order;
        const auto made = answerOf(m_client->create(order));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(made.error().field, u"mail"_s);
        QCOMPARE(made.error().httpStatus, 428);
    }

    /// "200 OK" around a refusal is no definite no: only a 4xx is (SAFETY.md).
    void refusalWithin200IsUncertain()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const QByteArray body = "{\"data\":null,\"success\":false,\"message\":\"no\"}";
                socket->write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
        ApiClient client({ Environment::BuiltIn, url, "token" }, quickLimits());
        const auto made = answerOf(client.create(sampleOrder()));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(made.error().detail, u"no"_s);
    }

    void nothingListensIsSurelyNotSent()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        ApiClient client(
            { Environment::BuiltIn, QUrl(u"http://127.0.0.1:%1"_s.arg(port)), "token" },
            quickLimits());
        const auto made = answerOf(client.create(sampleOrder()));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Offline);
    }

    /// Speaking TLS to a server that does not: the handshake fails before the body leaves.
    void failedHandshakeIsSurelyNotSent()
    {
        QUrl url = m_sandbox.baseUrl();
        url.setScheme(u"https"_s);
        ApiClient client({ Environment::BuiltIn, url, "token" }, quickLimits());
        const auto made = answerOf(client.create(sampleOrder()));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Offline);
        QCOMPARE(m_sandbox.posts(), 0);
    }

    /// A certificate that nobody vouches for: the connection ends before the body leaves.
    void untrustedServiceIsSurelyNotSent()
    {
        m_trust.reset();
        ApiClient client(
            { Environment::BuiltIn, m_sandbox.tlsUrl(), SandboxProcess::token() }, quickLimits());
        const auto made = answerOf(client.create(sampleOrder()));
        m_trust = std::make_unique<TrustedCertificate>(m_sandbox.certificateFile());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Offline);
        QCOMPARE(m_sandbox.posts(), 0);
    }

private:
    SandboxProcess m_sandbox;
    std::unique_ptr<TrustedCertificate> m_trust;
    Account m_account;
    std::unique_ptr<ApiClient> m_client;
};

QTEST_GUILESS_MAIN(PaidPostTest)
#include "tst_paidpost.moc"
