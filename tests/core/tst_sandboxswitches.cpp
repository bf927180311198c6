// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sandboxtest.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The forms that an answer takes by a switch, and the switches themselves.
class TestSandboxSwitches final : public SandboxTest {
    Q_OBJECT

private slots:
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
};

void TestSandboxSwitches::listForms_data()
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

void TestSandboxSwitches::listForms()
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

void TestSandboxSwitches::pagesTheList()
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

void TestSandboxSwitches::statusIsWrittenAsSwitched_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QSet<QString>>("written");
    QTest::newRow("lower") << u"lower"_s << QSet<QString> { u"ok"_s };
    QTest::newRow("upper") << u"upper"_s << QSet<QString> { u"OK"_s };
    QTest::newRow("mixed") << u"mixed"_s << QSet<QString> { u"ok"_s, u"Ok"_s, u"OK"_s };
}

void TestSandboxSwitches::statusIsWrittenAsSwitched()
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

void TestSandboxSwitches::statusExtra_data()
{
    QTest::addColumn<QString>("extra");
    QTest::addColumn<int>("suspended");
    QTest::addColumn<int>("nulls");
    QTest::newRow("none") << u"none"_s << 2 << 1;
    QTest::newRow("unknown") << u"unknown"_s << 8 << 1;
    QTest::newRow("null") << u"null"_s << 2 << 7;
}

void TestSandboxSwitches::statusExtra()
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

void TestSandboxSwitches::reasonIsWhereSwitched_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("path");
    QTest::newRow("message") << u"message"_s << QStringList { u"data"_s, u"message"_s };
    QTest::newRow("reason") << u"reason"_s << QStringList { u"data"_s, u"reason"_s };
    QTest::newRow("status_reason")
        << u"status_reason"_s << QStringList { u"data"_s, u"status_reason"_s };
    QTest::newRow("envelope") << u"envelope-message"_s << QStringList { u"message"_s };
}

void TestSandboxSwitches::reasonIsWhereSwitched()
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

void TestSandboxSwitches::envelopeForms_data()
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

void TestSandboxSwitches::envelopeForms()
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

void TestSandboxSwitches::dataForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("flat") << u"flat"_s << QByteArray(R"("documentNumber":"ZZ00000AA")");
    QTest::newRow("nested") << u"nested"_s << QByteArray(R"("document":{"documentType":)");
    QTest::newRow("nulls") << u"nulls"_s << QByteArray(R"("birthPlace":null)");
    QTest::newRow("bad dates") << u"bad-dates"_s << QByteArray(R"("birthDate":"06/11/1977")");
}

void TestSandboxSwitches::dataForms()
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

void TestSandboxSwitches::unknownSwitchNamesTheAllowedOnes()
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

void TestSandboxSwitches::webPagesMayNotSteer()
{
    const PlainAnswer answer = m_sandbox.send(
        "POST", "/_sandbox/set?list=empty", {}, { { "Origin", "https://elsewhere.example" } });
    QCOMPARE(answer.status, 403);
    QCOMPARE(list().size(), 60);
}

QTEST_GUILESS_MAIN(TestSandboxSwitches)
#include "tst_sandboxswitches.moc"
