// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sandboxprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using std::chrono::seconds;

namespace {

const QByteArray listPath = "/IT-identity-verifications";
const QByteArray sampleId = "aaaaaaaa-1111-2222-dddd-123456789";

QByteArray orderJson(const QByteArray& taxCode = {})
{
    return taxCode.isEmpty()
        ? QByteArray(R"({"mail":"person@example.it","user":null})")
        : R"({"mail":"person@example.it","user":{"taxCode":")" + taxCode + R"("}})";
}

QString statusOf(const QJsonValue& item)
{
    return item.toObject().value("status"_L1).toString();
}

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

/// Part one: the program, the documented service, the seed, switches and faults. The evidence is in
/// tst_sandboxevidence.
class TestSandbox : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void endsWithItsStandardInput();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void helpNamesEverySwitch();

    void refusesWrongTokens_data();
    void refusesWrongTokens();
    void createsARequest_data();
    void createsARequest();
    void refusesMalformedOrders_data();
    void refusesMalformedOrders();
    void followsTheDocumentedPace_data();
    void followsTheDocumentedPace();
    void speedDividesThePace();
    void linkLeadsToASimulatedPage();
    void unknownRequestIsNotFound();
    void documentsAreRefusedBeforeOkAndAfterThirtyDays();

    void seedCoversStatesAndAges();
    void seedIsTheSameForTheSameCount();
    void seedsAHundredThousand();

    void listForms_data();
    void listForms();
    void pagesTheList();
    void statusIsWrittenAsSwitched_data();
    void statusIsWrittenAsSwitched();
    void statusExtra_data();
    void statusExtra();
    void reasonIsWhereSwitched_data();
    void reasonIsWhereSwitched();
    void envelopeForms_data();
    void envelopeForms();
    void dataForms_data();
    void dataForms();
    void unknownSwitchNamesTheAllowedOnes();
    void webPagesMayNotSteer();

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
    void tellsStateChangesToACallbackOnThisMachine_data();
    void tellsStateChangesToACallbackOnThisMachine();

private:
    QJsonArray list() const;
    QJsonObject create(
        const QByteArray& order = orderJson(), const QByteArray& path = "/IT-selfie");
    QJsonObject one(const QString& id) const;
    int charged() const { return m_sandbox.charges().value("charges"_L1).toInt(-1); }

    SandboxProcess m_sandbox;
};

void TestSandbox::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
}

void TestSandbox::init()
{
    QVERIFY(m_sandbox.reset());
}

QJsonArray TestSandbox::list() const
{
    return m_sandbox.sendAuthorised("GET", listPath).json().value("data"_L1).toArray();
}

QJsonObject TestSandbox::create(const QByteArray& order, const QByteArray& path)
{
    return m_sandbox.sendAuthorised("POST", path, order).json().value("data"_L1).toObject();
}

QJsonObject TestSandbox::one(const QString& id) const
{
    return m_sandbox.sendAuthorised("GET", listPath + '/' + id.toLatin1())
        .json()
        .value("data"_L1)
        .toObject();
}

void TestSandbox::endsWithItsStandardInput()
{
    SandboxProcess other;
    QVERIFY(other.start());
    QProcess watched;
    watched.start(
        qEnvironmentVariable("VAGLIO_SANDBOX"), { u"--port"_s, u"0"_s, u"--exit-with-stdin"_s });
    QVERIFY(watched.waitForReadyRead(20'000));
    QVERIFY(watched.readLine().startsWith("vaglio-sandbox listening on http://127.0.0.1:"));

    watched.closeWriteChannel();

    QVERIFY(watched.waitForFinished(10'000));
    QCOMPARE(watched.exitStatus(), QProcess::NormalExit);
    QCOMPARE(watched.exitCode(), 0);
    QVERIFY(other.isRunning());
}

void TestSandbox::refusesWrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("unknown option") << QStringList { u"--zork"_s } << QByteArray("zork");
    QTest::newRow("port not a number")
        << QStringList { u"--port"_s, u"x"_s } << QByteArray("--port");
    QTest::newRow("port too large")
        << QStringList { u"--port"_s, u"65536"_s } << QByteArray("65535");
    QTest::newRow("speed zero") << QStringList { u"--speed"_s, u"0"_s } << QByteArray("--speed");
    QTest::newRow("seed negative") << QStringList { u"--seed"_s, u"-1"_s } << QByteArray("--seed");
    QTest::newRow("set without value")
        << QStringList { u"--set"_s, u"list"_s } << QByteArray("NAME=VALUE");
    QTest::newRow("unknown switch")
        << QStringList { u"--set"_s, u"zork=1"_s } << QByteArray("archive");
    QTest::newRow("unknown value")
        << QStringList { u"--set"_s, u"list=zork"_s } << QByteArray("bare | paged");
    QTest::newRow("loose word") << QStringList { u"zork"_s } << QByteArray("zork");
}

void TestSandbox::refusesWrongOptions()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    QProcess process;
    process.start(qEnvironmentVariable("VAGLIO_SANDBOX"), arguments);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 2);
    const QByteArray words = process.readAllStandardError();
    QVERIFY2(words.contains(named), words.constData());
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void TestSandbox::helpNamesEverySwitch()
{
    QProcess process;
    process.start(qEnvironmentVariable("VAGLIO_SANDBOX"), { u"--help"_s });
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray help = process.readAllStandardOutput();
    const QStringList names = m_sandbox.send("GET", "/_sandbox/switches").json().keys();
    QVERIFY(names.size() >= 16);
    for (const QString& name : names) {
        QVERIFY2(help.contains("\n  " + name.toLatin1() + " = "), qPrintable(name));
    }
}

void TestSandbox::refusesWrongTokens_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("other token") << QByteArray("Bearer something-else");
    QTest::newRow("other scheme") << "Basic " + SandboxProcess::token();
    QTest::newRow("longer") << "Bearer " + SandboxProcess::token() + 'x';
}

void TestSandbox::refusesWrongTokens()
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

void TestSandbox::createsARequest_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("mode");
    QTest::newRow("automatic") << QByteArray("/IT-automatic") << u"automatic"_s;
    QTest::newRow("selfie") << QByteArray("/IT-selfie") << u"selfie"_s;
    QTest::newRow("live") << QByteArray("/IT-live") << u"live"_s;
}

void TestSandbox::createsARequest()
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

void TestSandbox::refusesMalformedOrders_data()
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

void TestSandbox::refusesMalformedOrders()
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

void TestSandbox::followsTheDocumentedPace_data()
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

void TestSandbox::followsTheDocumentedPace()
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

void TestSandbox::speedDividesThePace()
{
    SandboxProcess quick;
    QVERIFY(quick.start({ u"--speed"_s, u"60000"_s, u"--seed"_s, u"0"_s }));
    QVERIFY(quick.sendAuthorised("GET", listPath).body.contains("\"data\":[]"));
    QCOMPARE(quick.sendAuthorised("POST", "/IT-selfie", orderJson()).status, 200);
    // Two steps of one millisecond have passed before any other answer can come.
    QTRY_VERIFY(quick.sendAuthorised("GET", listPath).body.contains("\"status\":\"ok\""));
}

void TestSandbox::linkLeadsToASimulatedPage()
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

void TestSandbox::unknownRequestIsNotFound()
{
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", listPath + "/zork");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json().value("message"_L1).toString(), u"no request found"_s);
    QCOMPARE(m_sandbox.sendAuthorised("GET", "/zork").status, 404);
}

void TestSandbox::documentsAreRefusedBeforeOkAndAfterThirtyDays()
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

void TestSandbox::seedCoversStatesAndAges()
{
    const QJsonArray items = list();
    QCOMPARE(items.size(), 60);
    QSet<QString> states;
    int nulls = 0;
    for (const QJsonValue& item : items) {
        states.insert(statusOf(item));
        nulls += item.toObject().value("status"_L1).isNull() ? 1 : 0;
    }
    QCOMPARE(states,
        (QSet<QString> { u"running"_s, u"validation"_s, u"ok"_s, u"ko"_s, u"suspended"_s, {} }));
    QCOMPARE(nulls, 1);

    const QJsonArray orders
        = QJsonDocument::fromJson(m_sandbox.send("GET", "/_sandbox/orders").body).array();
    QCOMPARE(orders.size(), 56);
    QSet<qint64> daysLeft;
    bool somePast = false;
    for (const QJsonValue& order : orders) {
        const QString mail = order.toObject().value("mail"_L1).toString();
        QVERIFY2(
            mail.endsWith("@example.it"_L1) || mail.endsWith("@example.com"_L1), qPrintable(mail));
        const QDateTime okSince
            = QDateTime::fromString(order.toObject().value("okSince"_L1).toString(), Qt::ISODate);
        if (okSince.isValid()) {
            const qint64 left = 30 * 86'400 - okSince.secsTo(QDateTime::currentDateTimeUtc());
            left > 0 ? void(daysLeft.insert(left / 86'400 + 1)) : void(somePast = true);
        }
    }
    QVERIFY(somePast);
    for (qint64 days = 1; days <= 30; ++days) {
        const bool unlabelled = days == 2 || days == 16;
        QVERIFY2(daysLeft.contains(days) || unlabelled, QByteArray::number(days).constData());
    }
}

void TestSandbox::seedIsTheSameForTheSameCount()
{
    SandboxProcess other;
    QVERIFY(other.start());
    const auto identities = [](const SandboxProcess& sandbox) {
        const QJsonArray orders
            = QJsonDocument::fromJson(sandbox.send("GET", "/_sandbox/orders").body).array();
        QSet<QString> result;
        for (const QJsonValue& order : orders) {
            const QJsonObject object = order.toObject();
            result.insert(object.value("id"_L1).toString() + object.value("taxCode"_L1).toString()
                + object.value("mail"_L1).toString() + object.value("issuedBy"_L1).toString());
        }
        return result;
    };
    QCOMPARE(identities(m_sandbox).size(), 56);
    QCOMPARE(identities(m_sandbox), identities(other));
}

void TestSandbox::seedsAHundredThousand()
{
    SandboxProcess large;
    QVERIFY(large.start({ u"--seed"_s, u"100000"_s }));
    const QJsonArray items
        = large.sendAuthorised("GET", listPath).json().value("data"_L1).toArray();
    QCOMPARE(items.size(), 100'000);
    QSet<QString> ids;
    for (const QJsonValue& item : items) {
        ids.insert(item.toObject().value("id"_L1).toString());
    }
    QCOMPARE(ids.size(), 100'000);
}

void TestSandbox::listForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("bare") << u"bare"_s << 200 << sampleId;
    QTest::newRow("empty") << u"empty"_s << 200 << QByteArray("\"data\":[]");
    QTest::newRow("no content") << u"no-content"_s << 204 << QByteArray();
    QTest::newRow("not found") << u"not-found"_s << 404
                               << QByteArray("no request linked to this account\",\"error\":400");
}

void TestSandbox::listForms()
{
    QFETCH(const QString, form);
    QFETCH(const int, status);
    QFETCH(const QByteArray, contains);
    QVERIFY(m_sandbox.set(u"list"_s, form));
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", listPath);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.contains(contains));
    QCOMPARE(answer.body.isEmpty(), status == 204);
}

void TestSandbox::pagesTheList()
{
    SandboxProcess large;
    QVERIFY(large.start({ u"--seed"_s, u"250"_s, u"--set"_s, u"list=paged"_s }));
    const auto page = [&large](const QByteArray& query) {
        return large.sendAuthorised("GET", listPath + query).json().value("data"_L1).toArray();
    };
    QCOMPARE(page("").size(), 100);
    QCOMPARE(page("?limit=500").size(), 100);
    QCOMPARE(page("?limit=7").size(), 7);
    QCOMPARE(page("?skip=200").size(), 50);
    QCOMPARE(page("?skip=250").size(), 0);
    QCOMPARE(page("?skip=3&limit=1").first(), page("").at(3));
}

void TestSandbox::statusIsWrittenAsSwitched_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QSet<QString>>("written");
    QTest::newRow("lower") << u"lower"_s << QSet<QString> { u"ok"_s };
    QTest::newRow("upper") << u"upper"_s << QSet<QString> { u"OK"_s };
    QTest::newRow("mixed") << u"mixed"_s << QSet<QString> { u"ok"_s, u"Ok"_s, u"OK"_s };
}

void TestSandbox::statusIsWrittenAsSwitched()
{
    QFETCH(const QString, style);
    QFETCH(const QSet<QString>, written);
    QVERIFY(m_sandbox.set(u"status-case"_s, style));
    QSet<QString> seen;
    const QJsonArray items = list();
    for (const QJsonValue& item : items) {
        if (statusOf(item).compare("ok"_L1, Qt::CaseInsensitive) == 0) {
            seen.insert(statusOf(item));
        }
    }
    QCOMPARE(seen, written);
}

void TestSandbox::statusExtra_data()
{
    QTest::addColumn<QString>("extra");
    QTest::addColumn<int>("suspended");
    QTest::addColumn<int>("nulls");
    QTest::newRow("none") << u"none"_s << 2 << 1;
    QTest::newRow("unknown") << u"unknown"_s << 8 << 1;
    QTest::newRow("null") << u"null"_s << 2 << 7;
}

void TestSandbox::statusExtra()
{
    QFETCH(const QString, extra);
    QVERIFY(m_sandbox.set(u"status-extra"_s, extra));
    int suspended = 0;
    int nulls = 0;
    const QJsonArray items = list();
    for (const QJsonValue& item : items) {
        suspended += statusOf(item) == "suspended"_L1 ? 1 : 0;
        nulls += item.toObject().value("status"_L1).isNull() ? 1 : 0;
    }
    QTEST(suspended, "suspended");
    QTEST(nulls, "nulls");
}

void TestSandbox::reasonIsWhereSwitched_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("path");
    QTest::newRow("message") << u"message"_s << QStringList { u"data"_s, u"message"_s };
    QTest::newRow("reason") << u"reason"_s << QStringList { u"data"_s, u"reason"_s };
    QTest::newRow("status_reason")
        << u"status_reason"_s << QStringList { u"data"_s, u"status_reason"_s };
    QTest::newRow("envelope") << u"envelope-message"_s << QStringList { u"message"_s };
}

void TestSandbox::reasonIsWhereSwitched()
{
    QFETCH(const QString, where);
    QFETCH(const QStringList, path);
    QVERIFY(m_sandbox.set(u"reason-in"_s, where));
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", listPath + '/' + sampleId);
    QJsonValue value = answer.json();
    for (const QString& name : path) {
        value = value.toObject().value(name);
    }
    QCOMPARE(value.toString(), u"identityverified"_s);
    QCOMPARE(answer.body.count("identityverified"), 1);
}

void TestSandbox::envelopeForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<QByteArray>("inError");
    QTest::newRow("plain") << u"plain"_s << QByteArray(R"({"data":{"id":)")
                           << QByteArray(R"("success":true,"message":"","error":null})")
                           << QByteArray(
                                  R"({"data":null,"success":false,"message":"mail required")");
    QTest::newRow("trace") << u"trace"_s << QByteArray(R"({"data":{"id":)")
                           << QByteArray(R"("trace":")") << QByteArray(R"("trace":")");
    QTest::newRow("string body") << u"string-body"_s << QByteArray(R"("{\"data\":{\"id\":)")
                                 << QByteArray(R"(\"error\":null}")")
                                 << QByteArray(R"("{\"data\":null)");
    QTest::newRow("message is JSON")
        << u"message-json"_s << QByteArray(R"({"data":{"id":)") << QByteArray(R"("message":"{}")")
        << QByteArray(R"("message":"{\"message\":\"mail required\"}")");
    QTest::newRow("data in data") << u"data-data"_s << QByteArray(R"({"data":{"data":{"id":)")
                                  << QByteArray(R"("success":true)")
                                  << QByteArray(R"("mail required")");
    QTest::newRow("no envelope") << u"no-envelope"_s << QByteArray(R"({"id":)")
                                 << QByteArray(R"("status":"running")")
                                 << QByteArray(R"("mail required")");
}

void TestSandbox::envelopeForms()
{
    QFETCH(const QString, form);
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, contains);
    QFETCH(const QByteArray, inError);
    QVERIFY(m_sandbox.set(u"envelope"_s, form));
    const QByteArray body = m_sandbox.sendAuthorised("POST", "/IT-selfie", orderJson()).body;
    QVERIFY2(body.startsWith(start), body.constData());
    QVERIFY2(body.contains(contains), body.constData());
    const QByteArray error = m_sandbox.sendAuthorised("POST", "/IT-selfie", "{}").body;
    QVERIFY2(error.contains(inError), error.constData());
}

void TestSandbox::dataForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("flat") << u"flat"_s << QByteArray(R"("documentNumber":"ZZ00000AA")");
    QTest::newRow("nested") << u"nested"_s << QByteArray(R"("document":{"documentType":)");
    QTest::newRow("nulls") << u"nulls"_s << QByteArray(R"("birthPlace":null)");
    QTest::newRow("bad dates") << u"bad-dates"_s << QByteArray(R"("birthDate":"06/11/1977")");
}

void TestSandbox::dataForms()
{
    QFETCH(const QString, form);
    QFETCH(const QByteArray, contains);
    QVERIFY(m_sandbox.set(u"data"_s, form));
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", listPath + '/' + sampleId + "/data");
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.contains(contains), answer.body.constData());
    if (form != "nested"_L1) {
        QCOMPARE(answer.json().value("data"_L1).toObject().size(), 13);
    }
}

void TestSandbox::unknownSwitchNamesTheAllowedOnes()
{
    QVERIFY(!m_sandbox.set(u"list"_s, u"zork"_s));
    const PlainAnswer value = m_sandbox.send("POST", "/_sandbox/set?archive=pdf&list=zork");
    QCOMPARE(value.status, 400);
    QVERIFY(value.json().value("message"_L1).toString().contains("no-content"_L1));
    const PlainAnswer name = m_sandbox.send("POST", "/_sandbox/set?zork=1");
    QVERIFY(name.json().value("message"_L1).toString().contains("status-extra"_L1));
    // All or none.
    const QJsonObject switches = m_sandbox.send("GET", "/_sandbox/switches").json();
    QCOMPARE(switches.value("archive"_L1).toString(), u"zip"_s);
}

void TestSandbox::webPagesMayNotSteer()
{
    const PlainAnswer answer = m_sandbox.send(
        "POST", "/_sandbox/set?list=empty", {}, { { "Origin", "https://elsewhere.example" } });
    QCOMPARE(answer.status, 403);
    QCOMPARE(list().size(), 60);
}

void TestSandbox::errorFaults_data()
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

void TestSandbox::errorFaults()
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

void TestSandbox::tooManyRequestsTellsWhenToRetry()
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

void TestSandbox::closingFaultsChargeAsTheySay_data()
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

void TestSandbox::closingFaultsChargeAsTheySay()
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

void TestSandbox::resetIsAResetAndCloseIsNot_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("lastError");
    QTest::newRow("close before") << u"close-before-charge"_s << 0;
    QTest::newRow("close after") << u"close-after-charge"_s << 0;
    QTest::newRow("half") << u"half-answer"_s << 0;
    QTest::newRow("reset") << u"reset-mid-body"_s << ECONNRESET;
}

void TestSandbox::resetIsAResetAndCloseIsNot()
{
    QFETCH(const QString, fault);
    QVERIFY(m_sandbox.set(u"fault"_s, fault));
    QTEST(endOfConnection(m_sandbox.baseUrl().port()), "lastError");
}

void TestSandbox::latencyAndDripAreSlow_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("latency") << u"latency"_s;
    QTest::newRow("drip") << u"drip"_s;
}

void TestSandbox::latencyAndDripAreSlow()
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

void TestSandbox::faultHitsItsTargetAsOftenAsToldOnly()
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

void TestSandbox::redirectsCanBeToldApart()
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

void TestSandbox::tellsStateChangesToACallbackOnThisMachine_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("form") << QByteArray("POST");
    QTest::newRow("json") << QByteArray("JSON");
}

void TestSandbox::tellsStateChangesToACallbackOnThisMachine()
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

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
