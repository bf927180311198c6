// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/commandline.h"
#include "app/desk/sandboxorders.h"
#include "app/desk/vaultkeeper.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What the program is told from outside: its arguments, and the sandbox's orders.
class TestCommandLine final : public QObject {
    Q_OBJECT

private slots:
    void runsWithoutArguments();
    void readsEveryOption();
    void theVaultsFolderIsTheArgumentsElseTheEnvironments();
    void thePassphraseIsTheFilesElseTheEnvironments();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void offersNoWayToPassAToken();
    void readsTheOrdersOfTheSandbox();
    void leavesOutWhatCannotBeRead();
};

void TestCommandLine::runsWithoutArguments()
{
    const CommandLine line = CommandLine::parse({ u"vaglio"_s });
    QCOMPARE(line.act, CommandLine::Act::Run);
    QVERIFY(!line.builtInSandbox);
    QVERIFY(line.tourFolder.isEmpty());
    QVERIFY(!line.theme);
    QVERIFY(!line.language);
}

void TestCommandLine::readsEveryOption()
{
    const CommandLine line = CommandLine::parse({ u"vaglio"_s, u"--sandbox"_s, u"--theme"_s,
        u"dark"_s, u"--language=it"_s, u"--settings"_s, u"/tmp/s.ini"_s, u"--tour"_s, u"pictures"_s,
        u"--sandbox-arg=--speed"_s, u"--sandbox-arg=20"_s, u"--exit-when-usable"_s });
    QCOMPARE(line.act, CommandLine::Act::Run);
    QVERIFY(line.builtInSandbox);
    QCOMPARE(line.theme, ThemeChoice::Dark);
    QCOMPARE(line.language, LanguageChoice::Italian);
    QCOMPARE(line.settingsFile, u"/tmp/s.ini"_s);
    QCOMPARE(line.tourFolder, u"pictures"_s);
    QCOMPARE(line.sandboxArguments, QStringList({ u"--speed"_s, u"20"_s }));
    QVERIFY(line.exitWhenUsable);
}

void TestCommandLine::theVaultsFolderIsTheArgumentsElseTheEnvironments()
{
    qunsetenv("VAGLIO_VAULT");
    QCOMPARE(CommandLine::parse({ u"vaglio"_s }).vaultFolder, QString());
    qputenv("VAGLIO_VAULT", "/safe/of the office");
    QCOMPARE(CommandLine::parse({ u"vaglio"_s }).vaultFolder, u"/safe/of the office"_s);
    QCOMPARE(CommandLine::parse({ u"vaglio"_s, u"--vault"_s, u"/mine"_s }).vaultFolder, u"/mine"_s);
    qunsetenv("VAGLIO_VAULT");
}

void TestCommandLine::thePassphraseIsTheFilesElseTheEnvironments()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"passphrase"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("perch\xC3\xA9 no, of the file \r\nsecond line\n") > 0);
    file.close();
    const CommandLine line = CommandLine::parse({ u"vaglio"_s, u"--passphrase-file"_s, path });
    const PassphraseSource ofFile { line.passphraseFile };
    const PassphraseSource ofNone { CommandLine::parse({ u"vaglio"_s }).passphraseFile };
    qunsetenv("VAGLIO_PASSPHRASE");
    QCOMPARE(*ofNone.read(), std::nullopt);
    qputenv("VAGLIO_PASSPHRASE", "of the environment");
    QCOMPARE(*ofNone.read(), u"of the environment"_s);
    // Its first line, with the space that belongs to it.
    QCOMPARE(*ofFile.read(), u"perch\u00e9 no, of the file "_s);
    QVERIFY(QFile::remove(path));
    const auto gone = ofFile.read();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::Storage);
    qunsetenv("VAGLIO_PASSPHRASE");
}

void TestCommandLine::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("option") << QStringList { u"--frobnicate"_s } << u"frobnicate"_s;
    QTest::newRow("theme") << QStringList { u"--theme"_s, u"sepia"_s } << u"light or dark"_s;
    QTest::newRow("language") << QStringList { u"--language"_s, u"fr"_s } << u"en or it"_s;
    QTest::newRow("loose word") << QStringList { u"somewhere"_s } << u"somewhere"_s;
    QTest::newRow("token") << QStringList { u"--token"_s, u"secret"_s } << u"token"_s;
}

void TestCommandLine::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const CommandLine line = CommandLine::parse(QStringList { u"vaglio"_s } + arguments);
    QCOMPARE(line.act, CommandLine::Act::Fail);
    QVERIFY2(line.text.contains(said), qPrintable(line.text));
}

void TestCommandLine::offersNoWayToPassAToken()
{
    const CommandLine help = CommandLine::parse({ u"vaglio"_s, u"--help"_s });
    QCOMPARE(help.act, CommandLine::Act::Print);
    QVERIFY(help.text.contains(u"--sandbox"_s));
    QVERIFY(!help.text.contains(u"token"_s, Qt::CaseInsensitive));
    const CommandLine version = CommandLine::parse({ u"vaglio"_s, u"--version"_s });
    QCOMPARE(version.act, CommandLine::Act::Print);
}

void TestCommandLine::readsTheOrdersOfTheSandbox()
{
    const QList<CaseRecord> records = readSandboxOrders(R"([{"id":"aaaa-1","mail":"f@x.example",
        "firstName":"Franco","lastName":"Rossi","gender":"M","birthDate":"1977-11-06",
        "birthPlace":"Rome","birthCountry":"Italy","taxCode":"RSSMRA02D16A662G","mode":"live",
        "issuedAt":"2026-11-20T09:04:00.000Z","issuedBy":"G. Ferri",
        "okSince":"2026-11-20T09:31:00Z"}])");
    QCOMPARE(records.size(), 1);
    const CaseRecord& record = records.at(0);
    QCOMPARE(record.request.id, u"aaaa-1"_s);
    QCOMPARE(record.applicantName(), u"Franco Rossi"_s);
    QCOMPARE(record.mail(), u"f@x.example"_s);
    QCOMPARE(record.issuedBy, u"G. Ferri"_s);
    QCOMPARE(record.issued, QDateTime(QDate(2026, 11, 20), QTime(9, 4), Qt::UTC));
    QCOMPARE(record.okSince, QDateTime(QDate(2026, 11, 20), QTime(9, 31), Qt::UTC));
    QCOMPARE(record.order->mode, ServiceMode::Live);
    QCOMPARE(record.order->applicant.birthDate, QDate(1977, 11, 6));
}

void TestCommandLine::leavesOutWhatCannotBeRead()
{
    QVERIFY(readSandboxOrders("not json").isEmpty());
    QVERIFY(readSandboxOrders("{}").isEmpty());
    const auto records
        = readSandboxOrders(R"([{"mail":"x@y.example"},7,{"id":"a","okSince":null}])");
    QCOMPARE(records.size(), 1);
    QVERIFY(!records.at(0).okSince.isValid());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
