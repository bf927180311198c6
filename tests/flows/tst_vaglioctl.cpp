// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because each verb is tried here with what it is given, and with what it refuses.
#include "tests/flows/ctlsandbox.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// Each verb of the real vaglioctl against the real sandbox.
class TestVaglioctl final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void helps_data();
    void helps();
    void needsCredentials_data();
    void needsCredentials();
    void readsTokenFile_data();
    void readsTokenFile();

    void lists();
    void listsWhatIsAskedFor();
    void listsUnknownStatusRaw();
    void listsNothing_data();
    void listsNothing();
    void shows_data();
    void shows();
    void showsWhatIsLeft();
    void showsNoUnknownId();
    void saysWhatFailed_data();
    void saysWhatFailed();

    void extracts_data();
    void extracts();
    void extractsOnlyToNewFolder();
    void extractsNothingWithoutEvidence();

private:
    QString idWithStatus(const QString& status);

    CtlSandbox m_desk;
};

void TestVaglioctl::initTestCase()
{
    QVERIFY2(m_desk.start(), qPrintable(m_desk.sandbox().errorText()));
}

void TestVaglioctl::init()
{
    QVERIFY(m_desk.reset());
}

QString TestVaglioctl::idWithStatus(const QString& status)
{
    return m_desk.listed({ u"--status"_s, status }).first().toObject().value(u"id"_s).toString();
}

void TestVaglioctl::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QStringList& arguments, const QString& word) {
        QTest::newRow(name) << arguments << word;
    };
    row("no verb", {}, u"What is to be done?"_s);
    row("unknown verb", { u"cancel"_s }, u"'cancel' is no verb"_s);
    row("unknown option", { u"list"_s, u"--frm"_s }, u"frm"_s);
    row("option of another verb", { u"list"_s, u"--mail"_s, u"a@b.it"_s }, u"mail"_s);
    row("no value", { u"list"_s, u"--status"_s }, u"status"_s);
    row("unknown evidence", { u"list"_s, u"--vault"_s, u"v"_s, u"--evidence"_s, u"some"_s },
        u"--evidence takes"_s);
    row("evidence with no vault", { u"list"_s, u"--evidence"_s, u"kept"_s },
        u"Only a vault tells of evidence"_s);
    row("no id", { u"show"_s }, u"Which request?"_s);
    row("two ids", { u"show"_s, u"a"_s, u"b"_s }, u"'b' is one argument too many"_s);
    row("stray word", { u"list"_s, u"ko"_s }, u"'ko' is one argument too many"_s);
    row("no folder", { u"evidence"_s, u"a"_s }, u"--extract"_s);
    row("no mail", { u"issue"_s }, u"--mail"_s);
    row("wrong mode", { u"issue"_s, u"--mail"_s, u"a@b.it"_s, u"--mode"_s, u"fast"_s },
        u"'fast' is no mode"_s);
    row("empty address", { u"list"_s, u"--base-url"_s, QString() }, u"no default"_s);
    row("http elsewhere", { u"list"_s, u"--base-url"_s, u"http://example.com"_s }, u"https://"_s);
    row("no address", { u"list"_s, u"--base-url"_s, u"example"_s }, u"https://"_s);
    row("password in the address", { u"list"_s, u"--base-url"_s, u"https://a:b@example.com"_s },
        u"no name, password"_s);
}

void TestVaglioctl::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const CtlRun result = m_desk.run(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains(word.toUtf8()), result.messages.constData());
    QVERIFY2(result.messages.contains("\nTry 'vaglioctl "), result.messages.constData());
    QCOMPARE(m_desk.sandbox().posts(), 0);
}

void TestVaglioctl::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("program") << QStringList { u"--help"_s } << QByteArray("Examples:");
    QTest::newRow("list") << QStringList { u"list"_s, u"--help"_s }
                          << QByteArray("vaglioctl list --status ko");
    QTest::newRow("show") << QStringList { u"show"_s, u"-h"_s } << QByteArray("vaglioctl show 65");
    QTest::newRow("evidence") << QStringList { u"--help"_s, u"evidence"_s }
                              << QByteArray("--extract rossi");
    QTest::newRow("issue") << QStringList { u"issue"_s, u"--help"_s }
                           << QByteArray("--from branch.json");
    QTest::newRow("cron") << QStringList { u"sync"_s, u"--help"_s }
                          << QByteArray("'crontab -e':\n  VAGLIO_BASE_URL=https://");
    QTest::newRow("Windows scheduler")
        << QStringList { u"sync"_s, u"--help"_s } << QByteArray("\n  schtasks /Create ");
    QTest::newRow("version") << QStringList { u"--version"_s }
                             << QByteArray("vaglioctl " VAGLIO_VERSION "\n");
}

void TestVaglioctl::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const CtlRun result = m_desk.run(arguments);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.messages, QByteArray());
    QVERIFY2(result.data.contains(words), result.data.constData());
}

void TestVaglioctl::needsCredentials_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("file"); // null: none named
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("There is no token");
    QTest::newRow("wrong") << QByteArray("wrong") << QByteArray()
                           << QByteArray("refused the token");
    QTest::newRow("two lines") << QByteArray("a\nX: b") << QByteArray()
                               << QByteArray("single line");
    QTest::newRow("empty file") << SandboxProcess::token() << QByteArray("\n")
                                << QByteArray("is empty");
    QTest::newRow("wrong file") << SandboxProcess::token() << QByteArray("wrong\n")
                                << QByteArray("refused the token");
    QTest::newRow("no such file") << SandboxProcess::token() << QByteArray("none")
                                  << QByteArray("cannot be read");
}

void TestVaglioctl::needsCredentials()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, word);
    CtlProcess process;
    process.setToken(variable);
    process.setBaseUrl(m_desk.sandbox().baseUrl().toEncoded());
    QStringList arguments { u"issue"_s, u"--mail"_s, u"franco.rossi@example.com"_s };
    if (!file.isNull()) {
        arguments += { u"--token-file"_s,
            file == "none" ? m_desk.filePath(u"none"_s) : m_desk.fileWith(file) };
    }
    const CtlRun result = process.run(arguments);
    QCOMPARE(result.code, 4);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains(word), result.messages.constData());
    QVERIFY(!result.messages.contains(SandboxProcess::token()));
    QCOMPARE(m_desk.charges(), 0);
}

void TestVaglioctl::readsTokenFile_data()
{
    QTest::addColumn<bool>("othersCanRead");
    QTest::newRow("own") << false;
    QTest::newRow("shared") << true;
}

void TestVaglioctl::readsTokenFile()
{
    QFETCH(bool, othersCanRead);
    const QString file = m_desk.fileWith(SandboxProcess::token() + "\r\n");
    if (othersCanRead) {
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup));
    }
    CtlProcess process; // --base-url in place of the variable
    const CtlRun result = process.run({ u"--base-url"_s, m_desk.sandbox().baseUrl().toString(),
        u"--token-file"_s, file, u"list"_s });
    QCOMPARE(result.code, 0);
    QCOMPARE(result.messages.contains("warning: Others can read the token file"), othersCanRead);
}

void TestVaglioctl::lists()
{
    const CtlRun text = m_desk.run({ u"list"_s });
    QCOMPARE(text.code, 0);
    QCOMPARE(text.messages, QByteArray());
    const QList<QByteArray> lines = text.data.trimmed().split('\n');
    QCOMPARE(lines.first().simplified(), QByteArray("ID STATUS REASON LINK"));
    const QJsonArray requests = m_desk.listed();
    QVERIFY(requests.size() >= 60);
    QCOMPARE(lines.size(), requests.size() + 1);
    const QJsonObject first = requests.first().toObject();
    QCOMPARE(first.keys(),
        QStringList({ u"id"_s, u"link"_s, u"message"_s, u"owner"_s, u"reason"_s, u"status"_s }));
    QVERIFY(lines.at(1).startsWith(first.value(u"id"_s).toString().toUtf8() + ' '));
}

void TestVaglioctl::listsWhatIsAskedFor()
{
    QVERIFY(m_desk.sandbox().set(u"status-case"_s, u"mixed"_s));
    const QJsonArray all = m_desk.listed();
    qsizetype rejected = 0;
    for (const QJsonValue& request : all) {
        rejected += request[u"status"_s] == u"ko"_s ? 1 : 0;
    }
    QVERIFY(rejected > 0 && rejected < all.size());
    const QJsonArray ko = m_desk.listed({ u"--status"_s, u"KO"_s });
    QCOMPARE(ko.size(), rejected);

    const QJsonObject one = ko.first().toObject();
    const QString id = one.value(u"id"_s).toString();
    QCOMPARE(m_desk.listed({ u"--search"_s, id.toUpper() }), QJsonArray { one });
    QCOMPARE(m_desk.listed({ u"--search"_s, id, u"--status"_s, u"ok"_s }), QJsonArray());
    const QJsonArray byReason
        = m_desk.listed({ u"--search"_s, u"identity document  NotAvailable"_s });
    QVERIFY(!byReason.isEmpty());
    for (const QJsonValue& request : byReason) {
        QCOMPARE(request[u"reason"_s].toString(), u"identitydocumentnotavailable"_s);
    }
}

void TestVaglioctl::listsUnknownStatusRaw()
{
    QVERIFY(m_desk.sandbox().set(u"status-extra"_s, u"unknown"_s));
    const CtlRun text = m_desk.run({ u"list"_s, u"--status"_s, u"suspended"_s });
    QCOMPARE(text.code, 0);
    QVERIFY(text.data.count("suspended") > 0);
    QVERIFY(m_desk.sandbox().set(u"status-extra"_s, u"null"_s));
    const QJsonArray none = m_desk.listed({ u"--status"_s, QString() });
    QVERIFY(!none.isEmpty());
    QVERIFY(none.first()[u"status"_s].isNull());
}

void TestVaglioctl::listsNothing_data()
{
    QTest::addColumn<QString>("form");
    for (const char* form : { "empty", "no-content", "not-found" }) {
        QTest::newRow(form) << QString::fromLatin1(form);
    }
}

void TestVaglioctl::listsNothing()
{
    QFETCH(QString, form);
    QVERIFY(m_desk.sandbox().set(u"list"_s, form));
    const CtlRun json = m_desk.run({ u"list"_s, u"--json"_s });
    QCOMPARE(json.code, 0);
    QVERIFY(json.json().isArray());
    QCOMPARE(json.json().array().size(), 0);
    QCOMPARE(json.messages, QByteArray());
}

void TestVaglioctl::shows_data()
{
    QTest::addColumn<QString>("status");
    for (const char* status : { "running", "validation", "ok", "ko" }) {
        QTest::newRow(status) << QString::fromLatin1(status);
    }
}

void TestVaglioctl::shows()
{
    QFETCH(QString, status);
    const QString id = idWithStatus(status);
    const CtlRun json = m_desk.run({ u"show"_s, id, u"--json"_s });
    QCOMPARE(json.code, 0);
    const QJsonObject request = json.json().object();
    QCOMPARE(request.value(u"id"_s).toString(), id);
    QCOMPARE(request.value(u"status"_s).toString(), status);
    const bool isOk = status == u"ok";
    QCOMPARE(request.value(u"identity"_s).isObject(), isOk);
    const QString surname = request[u"identity"_s][u"lastName"_s].toString();
    QCOMPARE(surname.isEmpty(), !isOk);

    const CtlRun text = m_desk.run({ u"show"_s, id });
    QCOMPARE(text.code, 0);
    QVERIFY(text.data.simplified().startsWith((u"id "_s + id + u" status "_s + status).toUtf8()));
    QVERIFY(text.data.contains(surname.toUtf8()));
}

void TestVaglioctl::showsWhatIsLeft()
{
    const QString id = idWithStatus(u"ok"_s);
    QVERIFY(m_desk.sandbox().set(u"fault-on"_s, u"data"_s));
    QVERIFY(m_desk.sandbox().set(u"fault"_s, u"404"_s));
    const CtlRun gone = m_desk.run({ u"show"_s, id, u"--json"_s });
    QCOMPARE(gone.code, 0);
    QVERIFY(gone.json()[u"identity"_s].isNull());
    QVERIFY(gone.messages.contains("no longer has"));

    QVERIFY(m_desk.sandbox().set(u"fault"_s, u"402"_s));
    const CtlRun failed = m_desk.run({ u"show"_s, id, u"--json"_s });
    QCOMPARE(failed.code, 3);
    QCOMPARE(failed.json()[u"id"_s].toString(), id);
    QVERIFY(failed.messages.contains("no credit left"));
}

void TestVaglioctl::showsNoUnknownId()
{
    const CtlRun result = m_desk.run({ u"show"_s, u"no such/../id?"_s });
    QCOMPARE(result.code, 3);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains("knows nothing under this id"), result.messages.constData());
}

void TestVaglioctl::saysWhatFailed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("401") << u"401"_s << 4 << QByteArray("refused the token");
    QTest::newRow("402") << u"402"_s << 3 << QByteArray("no credit left");
    QTest::newRow("406") << u"406"_s << 3 << QByteArray("It names the field mail");
    QTest::newRow("not JSON") << u"not-json"_s << 3 << QByteArray("not what the service documents");
    QTest::newRow("redirect") << u"redirect-foreign"_s << 3
                              << QByteArray("not what the service documents");
}

void TestVaglioctl::saysWhatFailed()
{
    QFETCH(QString, fault);
    QFETCH(int, code);
    QFETCH(QByteArray, word);
    QVERIFY(m_desk.sandbox().set(u"fault"_s, fault));
    const CtlRun result = m_desk.run({ u"list"_s });
    QCOMPARE(result.code, code);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains(word), result.messages.constData());
    QCOMPARE(m_desk.sandbox().charges().value(u"foreignAuthorization"_s).toInt(), 0);
}

void TestVaglioctl::extracts_data()
{
    QTest::addColumn<QString>("form");
    for (const char* form : { "zip", "pdf", "base64", "url-same", "url-other" }) {
        QTest::newRow(form) << QString::fromLatin1(form);
    }
}

void TestVaglioctl::extracts()
{
    QFETCH(QString, form);
    QVERIFY(m_desk.sandbox().set(u"archive"_s, form));
    const QString id = idWithStatus(u"ok"_s);
    const CtlRun json = m_desk.run({ u"evidence"_s, id, u"--extract"_s, u"case"_s, u"--json"_s });
    QVERIFY2(json.code == 0, json.messages.constData());
    const QJsonArray documents = json.json()[u"documents"_s].toArray();
    QCOMPARE(documents.size() > 1, form != u"pdf");
    const QDir folder(m_desk.filePath(u"case"_s));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), documents.size());
    for (const QJsonValue& document : documents) {
        QFile file(folder.filePath(document[u"name"_s].toString()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.size(), document[u"size"_s].toInteger());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QVERIFY(hash.addData(&file));
        QCOMPARE(QString::fromLatin1(hash.result().toHex()), document[u"sha256"_s].toString());
    }

    const CtlRun text = m_desk.run({ u"evidence"_s, id, u"--extract"_s, u"again"_s });
    QCOMPARE(text.code, 0);
    QCOMPARE(text.data.trimmed().count('\n'), documents.size());
    QVERIFY(text.data.contains(documents.first()[u"sha256"_s].toString().toUtf8()));
}

void TestVaglioctl::extractsOnlyToNewFolder()
{
    const QString file = m_desk.fileWith("mine");
    const CtlRun result = m_desk.run({ u"evidence"_s, u"any"_s, u"--extract"_s, m_desk.folder() });
    QCOMPARE(result.code, 2);
    QVERIFY2(result.messages.contains("is not empty"), result.messages.constData());
    QCOMPARE(QDir(m_desk.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestVaglioctl::extractsNothingWithoutEvidence()
{
    const QString id = idWithStatus(u"running"_s);
    const CtlRun result = m_desk.run({ u"evidence"_s, id, u"--extract"_s, u"case"_s });
    QCOMPARE(result.code, 3);
    QCOMPARE(result.data, QByteArray());
    QVERIFY(!result.messages.isEmpty());
    QVERIFY(QDir(m_desk.folder()).isEmpty());
}

QTEST_GUILESS_MAIN(TestVaglioctl)
#include "tst_vaglioctl.moc"
