// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sandboxtest.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The program and what it is seeded with. The documented service is in tst_sandboxservice, its
/// variants in tst_sandboxswitches, its failures in tst_sandboxfaults, the evidence in
/// tst_sandboxevidence.
class TestSandbox final : public SandboxTest {
    Q_OBJECT

private slots:
    void endsWithItsStandardInput();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void namesACertificateThatCannotBeWritten();
    void helpNamesEverySwitch();
    void speedDividesThePace();
    void seedCoversStatesAndAges();
    void seedIsTheSameForTheSameCount();
    void seedsAHundredThousand();
};

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
    QTest::newRow("HTTPS without a file")
        << QStringList { u"--tls"_s, QString() } << QByteArray("--tls");
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

void TestSandbox::namesACertificateThatCannotBeWritten()
{
    QProcess process;
    process.start(qEnvironmentVariable("VAGLIO_SANDBOX"),
        { u"--port"_s, u"0"_s, u"--tls"_s, u"/nowhere/tls.pem"_s });
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("/nowhere/tls.pem"));
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

void TestSandbox::speedDividesThePace()
{
    SandboxProcess quick;
    QVERIFY(quick.start({ u"--speed"_s, u"60000"_s, u"--seed"_s, u"0"_s }));
    QVERIFY(quick.sendAuthorised("GET", listPath).body.contains("\"data\":[]"));
    QCOMPARE(quick.sendAuthorised("POST", "/IT-selfie", orderJson()).status, 200);
    // Two steps of one millisecond have passed before any other answer can come.
    QTRY_VERIFY(quick.sendAuthorised("GET", listPath).body.contains("\"status\":\"ok\""));
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

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
