// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlsandbox.h"
#include "tests/flows/onereplyserver.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// All that is said where an order without a vault goes well.
static const QByteArray NothingKept
    = "vaglioctl: warning: Without a vault (--vault) nothing of this order is kept: the same order "
      "given again is charged again.\n";

/// Issuing paid links with the real vaglioctl and no vault: what is charged is counted at the real
/// sandbox.
class TestVaglioctlIssue final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void issues_data();
    void issues();
    void issuesFromFile();
    void sendsWhatTheFileSays();
    void issuesFromStandardInput();
    void warnsAndSends();
    void refusesOrder_data();
    void refusesOrder();
    void postsOnce_data();
    void postsOnce();
    void saysWhenNothingAnswers();
    void keepsPaidLinkWhenOutputFails();

private:
    CtlSandbox m_desk;
};

void TestVaglioctlIssue::initTestCase()
{
    QVERIFY2(m_desk.start(), qPrintable(m_desk.sandbox().errorText()));
}

void TestVaglioctlIssue::init()
{
    QVERIFY(m_desk.reset());
}

void TestVaglioctlIssue::issues_data()
{
    QTest::addColumn<QStringList>("mode");
    QTest::addColumn<QString>("counted");
    QTest::newRow("as a rule") << QStringList() << u"selfie"_s;
    for (const char* name : { "selfie", "automatic", "live" }) {
        const QString mode = QString::fromLatin1(name);
        QTest::newRow(name) << QStringList { u"--mode"_s, mode } << mode;
    }
}

void TestVaglioctlIssue::issues()
{
    QFETCH(QStringList, mode);
    QFETCH(QString, counted);
    const QStringList arguments
        = QStringList { u"issue"_s, u"--mail"_s, u"franco.rossi@example.com"_s } + mode;
    const CtlRun json = m_desk.run(arguments + QStringList { u"--json"_s });
    QCOMPARE(json.code, 0);
    QCOMPARE(json.messages, NothingKept);
    QCOMPARE(json.json()[u"status"_s].toString(), u"running"_s);
    QCOMPARE(json.json()[u"created"_s], QJsonValue(true));
    QVERIFY(json.json()[u"link"_s].toString().startsWith(u"http"_s));
    QCOMPARE(m_desk.sandbox().charges()[u"byMode"_s][counted].toInt(), 1);
    QCOMPARE(m_desk.listed({ u"--search"_s, json.json()[u"id"_s].toString() }).size(), 1);

    const CtlRun text = m_desk.run(arguments);
    QCOMPARE(text.code, 0);
    const QList<QByteArray> lines = text.data.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("id  ") && lines[1].startsWith("link  "));
    QCOMPARE(lines[2].simplified(), QByteArray("status running"));
    QCOMPARE(m_desk.charges(), 2);
}

/// The body as the product page shows it.
static const QByteArray productPageBody = R"({
  "mail": "from.file@example.com",
  "user": { "firstName": "Franco", "lastName": "Rossi", "gender": "M", "birthCountry": "Italy",
            "birthDate": "1977-11-06", "birthPlace": "Rome", "taxCode": "RSSMRA02D16A662G" },
  "healthCard": { "required": true, "checkExpire": true },
  "phoneNumber": { "required": true, "editable": true, "number": "3331234567" },
  "policy": { "url": "https://example.com/policy" },
  "output": { "imagesAsPdf": false },
  "layout": { "title": "Branch", "logo": "https://example.com/logo.png",
              "favicon": "https://example.com/favicon.ico", "backgroundColor": "#cecece",
              "textColor": "#000000", "footer": "Footer" },
  "redirectUrls": { "success": "https://example.com/ok", "failure": "https://example.com/ko" },
  "callback": { "url": "https://example.com/callback", "method": "POST", "field": "data",
                "headers": { "X-Secret": "1" } }
})";

void TestVaglioctlIssue::issuesFromFile()
{
    const CtlRun result = m_desk.run({ u"issue"_s, u"--from"_s, m_desk.fileWith(productPageBody),
        u"--mail"_s, u"other@example.com"_s, u"--json"_s });
    QVERIFY2(result.code == 0, result.messages.constData());
    // The vendor's own example contradicts itself: a warning, and it is sent.
    QVERIFY2(result.messages.contains("warning: user.taxCode"), result.messages.constData());
    QVERIFY2(!result.messages.contains("does not know"), result.messages.constData());
    QCOMPARE(m_desk.charges(), 1);
}

void TestVaglioctlIssue::sendsWhatTheFileSays()
{
    OneReplyServer server("application/json",
        R"({"data":{"id":"a1","link":"https://example.com/b2","status":"running"}})");
    CtlProcess process;
    process.setToken("token");
    process.setBaseUrl(server.baseUrl());
    const CtlRun result = process.run({ u"issue"_s, u"--from"_s, m_desk.fileWith(productPageBody),
        u"--mail"_s, u"other@example.com"_s });
    QVERIFY2(result.code == 0, result.messages.constData());
    QCOMPARE(
        result.data, QByteArray("id      a1\nlink    https://example.com/b2\nstatus  running\n"));
    QVERIFY(server.waitForRequest());
    QJsonObject expected = QJsonDocument::fromJson(productPageBody).object();
    expected.insert(u"mail"_s, u"other@example.com"_s);
    QCOMPARE(QJsonDocument::fromJson(server.receivedBody()).object(), expected);
}

void TestVaglioctlIssue::issuesFromStandardInput()
{
    const CtlRun result = m_desk.run(
        { u"issue"_s, u"--from"_s, u"-"_s }, R"({"mail":"a@example.com","user":null})");
    QVERIFY2(result.code == 0, result.messages.constData());
    QCOMPARE(result.messages, NothingKept);
    QCOMPARE(m_desk.charges(), 1);
}

void TestVaglioctlIssue::warnsAndSends()
{
    const CtlRun result = m_desk.run({ u"issue"_s, u"--from"_s,
        m_desk.fileWith(
            R"({"mail":"a@example.com","email":"b@example.com","callback":{"retry":3,)"
            R"("url":"https://example.com"},"policy":{"url":"http://example.com"}})") });
    QCOMPARE(result.code, 0);
    QVERIFY(result.messages.contains("does not know the field email "));
    QVERIFY(result.messages.contains("does not know the field callback.retry "));
    QVERIFY(result.messages.contains("policy.url is an http address"));
    QCOMPARE(m_desk.charges(), 1);
}

void TestVaglioctlIssue::refusesOrder_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("words");
    const auto row = [](const char* name, const QByteArray& body, const QByteArrayList& words) {
        QTest::newRow(name) << body << words;
    };
    row("not JSON", "{", { "is not the body of an order" });
    row("not an object", "[]", { "expected object, got array" });
    row("wrong type", R"({"mail":"a@example.com","layout":{"title":7}})", { "layout.title" });
    row("no mail", "{}", { "mail is required" });
    row("two fields", R"({"mail":"a","layout":{"textColor":"red"}})",
        { "mail is not one mail address", "layout.textColor is not a colour" });
}

void TestVaglioctlIssue::refusesOrder()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, words);
    const CtlRun result = m_desk.run({ u"issue"_s, u"--from"_s, m_desk.fileWith(body) });
    QCOMPARE(result.code, 2);
    QCOMPARE(result.data, QByteArray());
    for (const QByteArray& word : words) {
        QVERIFY2(result.messages.contains(word), result.messages.constData());
    }
    QVERIFY(result.messages.contains("Nothing was sent."));
    QCOMPARE(m_desk.sandbox().posts(), 0);
}

void TestVaglioctlIssue::postsOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("charged");
    const auto row = [](const char* fault, int code, bool isKnown, int charged) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << code << isKnown << charged;
    };
    row("close-before-charge", 3, false, 0);
    row("close-after-charge", 3, false, 1);
    row("reset-mid-body", 3, false, 1);
    row("half-answer", 3, false, 1);
    row("bad-chunk", 3, false, 1);
    row("redirect-307", 3, false, 0);
    row("redirect-foreign", 3, false, 0);
    row("500", 3, false, 0);
    row("503", 3, false, 0);
    row("402", 3, true, 0);
    row("406", 3, true, 0);
    row("429-seconds", 3, true, 0);
    row("401", 4, true, 0);
}

void TestVaglioctlIssue::postsOnce()
{
    QFETCH(QString, fault);
    QFETCH(int, code);
    QFETCH(bool, isKnown);
    QFETCH(int, charged);
    QVERIFY(m_desk.sandbox().set(u"fault"_s, fault));
    const CtlRun result
        = m_desk.run({ u"issue"_s, u"--mail"_s, u"franco.rossi@example.com"_s, u"--json"_s });
    QCOMPARE(result.code, code);
    QCOMPARE(result.messages.contains("It is not known whether the link exists"), !isKnown);
    QCOMPARE(result.messages.contains("Nothing was sent again"), !isKnown);
    QCOMPARE(result.messages.contains("No link was created."), isKnown);
    QCOMPARE(
        result.json()[u"created"_s], isKnown ? QJsonValue(false) : QJsonValue(QJsonValue::Null));
    QCOMPARE(m_desk.sandbox().posts(), 1);
    QCOMPARE(m_desk.charges(), charged);
    QCOMPARE(m_desk.sandbox().charges().value(u"foreignRequests"_s).toInt(), 0);
}

void TestVaglioctlIssue::saysWhenNothingAnswers()
{
    SandboxProcess gone;
    QVERIFY(gone.start({ u"--seed"_s, u"1"_s }));
    CtlProcess process;
    process.setToken("any");
    process.setBaseUrl(gone.baseUrl().toEncoded());
    gone.stop();
    const CtlRun list = process.run({ u"list"_s });
    QCOMPARE(list.code, 3);
    QVERIFY2(list.messages.contains("cannot be reached"), list.messages.constData());
    QVERIFY(list.messages.contains("Check the network"));
    const CtlRun issue = process.run({ u"issue"_s, u"--mail"_s, u"a@example.com"_s, u"--json"_s });
    QCOMPARE(issue.code, 3);
    QVERIFY2(issue.messages.contains("No link was created."), issue.messages.constData());
    QCOMPARE(issue.json()[u"created"_s], QJsonValue(false));
}

void TestVaglioctlIssue::keepsPaidLinkWhenOutputFails()
{
    CtlProcess process;
    process.setToken(SandboxProcess::token());
    process.setBaseUrl(m_desk.sandbox().baseUrl().toEncoded());
    process.setDataFile(u"/dev/full"_s);
    const CtlRun result = process.run({ u"issue"_s, u"--mail"_s, u"a@example.com"_s });
    QCOMPARE(result.code, 4);
    QVERIFY2(result.messages.contains("The link exists: id "), result.messages.constData());
    QVERIFY(result.messages.contains("could not be written"));
    QCOMPARE(m_desk.charges(), 1);
}

QTEST_GUILESS_MAIN(TestVaglioctlIssue)
#include "tst_vaglioctlissue.moc"
