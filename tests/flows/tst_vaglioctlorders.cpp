// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/async.h"
#include "core/desk/accountdocument.h"
#include "core/desk/vaultdoor.h"
#include "tests/core/answerof.h"
#include "tests/core/fulldisk.h"
#include "tests/flows/ctlsandbox.h"
#include "tests/flows/ctlterminal.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using Vaglio::Testing::answerOf;

namespace {

const QByteArray Passphrase = "correct horse";
const QString Mail = u"franco.rossi@example.com"_s;

/// A sandbox, a vault, and runs that know both.
class Shop final {
public:
    [[nodiscard]] bool open()
    {
        return m_sandbox.start({ u"--seed"_s, u"3"_s }) && run({ u"init"_s }).code == 0;
    }
    void start(CtlProcess& process, const QStringList& arguments)
    {
        process.setToken(SandboxProcess::token());
        process.setBaseUrl(m_sandbox.baseUrl().toEncoded());
        process.setVariable("VAGLIO_VAULT", vault().toUtf8());
        process.setVariable("VAGLIO_PASSPHRASE", Passphrase);
        process.start(arguments);
    }
    [[nodiscard]] CtlRun run(const QStringList& arguments)
    {
        CtlProcess process;
        start(process, arguments);
        return process.finish();
    }
    [[nodiscard]] CtlRun issue(const QString& mail = Mail)
    {
        return run({ u"issue"_s, u"--mail"_s, mail, u"--json"_s });
    }
    [[nodiscard]] bool setFault(const QString& fault)
    {
        return m_sandbox.set(u"fault-on"_s, u"post"_s) && m_sandbox.set(u"fault"_s, fault);
    }
    /// For a program at a terminal, which has the environment of the test.
    [[nodiscard]] QStringList atTerminal(const QStringList& arguments)
    {
        qputenv("VAGLIO_TOKEN", SandboxProcess::token());
        qputenv("VAGLIO_PASSPHRASE", Passphrase);
        return arguments
            + QStringList { u"--vault"_s, vault(), u"--base-url"_s,
                  m_sandbox.baseUrl().toString() };
    }
    [[nodiscard]] int charges() { return m_sandbox.charges().value(u"charges"_s).toInt(-1); }
    [[nodiscard]] SandboxProcess& sandbox() { return m_sandbox; }
    [[nodiscard]] QString vault() const { return m_home.filePath(u"vault"_s); }

private:
    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
};

} // namespace

/// Paid links from a vault: what is charged is counted at the real sandbox. What is uncertain takes
/// its two minutes, as it does for a person.
class TestVaglioctlOrders final : public QObject {
    Q_OBJECT

private slots:
    void theSameOrderHasOneLink()
    {
        Shop shop;
        QVERIFY(shop.open());
        const CtlRun first = shop.issue();
        QVERIFY2(first.code == 0, first.messages.constData());
        QCOMPARE(first.json()[u"created"_s], QJsonValue(true));
        const CtlRun second = shop.issue(Mail.toUpper());
        QCOMPARE(second.code, 0);
        QCOMPARE(second.json()[u"created"_s], QJsonValue(false));
        QCOMPARE(second.json()[u"existing"_s], QJsonValue(true));
        QCOMPARE(second.json()[u"link"_s], first.json()[u"link"_s]);
        QVERIFY2(second.messages.contains("This order has a link already, issued 20")
                && second.messages.contains("nothing is charged")
                && second.messages.contains("(2.40 EUR + VAT), needs --again"),
            second.messages.constData());
        QCOMPARE(shop.charges(), 1);
        const CtlRun again = shop.run(
            { u"issue"_s, u"--mail"_s, Mail, u"--again"_s, u"--price"_s, u"1.7"_s, u"--json"_s });
        QCOMPARE(again.json()[u"created"_s], QJsonValue(true));
        QCOMPARE(shop.charges(), 2);
        // Price and issuer stay with it, with the service gone.
        const QString id = again.json()[u"id"_s].toString();
        shop.sandbox().stop();
        const CtlRun shown = shop.run({ u"show"_s, id, u"--json"_s });
        QCOMPARE(shown.json()[u"priceEur"_s].toString(), u"1.70"_s);
        QCOMPARE(shown.json()[u"mail"_s].toString(), Mail);
        QCOMPARE(shown.json()[u"issuedBy"_s].toString(), u"vaglioctl"_s);
        const CtlRun offline = shop.issue(u"other@example.com"_s);
        QCOMPARE(offline.code, 3);
        QVERIFY2(offline.messages.contains("nothing was sent"), offline.messages.constData());
        QCOMPARE(offline.json()[u"created"_s], QJsonValue(false));
    }

    void twoAtOncePayOnce()
    {
        Shop shop;
        QVERIFY(shop.open());
        QVERIFY(shop.sandbox().set(u"latency-ms"_s, u"4000"_s) && shop.setFault(u"latency"_s));
        CtlProcess first;
        shop.start(first, { u"issue"_s, u"--mail"_s, Mail, u"--json"_s });
        QTRY_COMPARE(shop.sandbox().posts(), 1);
        const CtlRun told = shop.issue();
        QCOMPARE(told.code, 4);
        QVERIFY2(told.messages.contains("Another program has the vault (vaglioctl, "),
            told.messages.constData());
        const CtlRun waited
            = shop.run({ u"issue"_s, u"--mail"_s, Mail, u"--json"_s, u"--wait"_s, u"60"_s });
        QVERIFY2(waited.code == 0, waited.messages.constData());
        QCOMPARE(waited.json()[u"existing"_s], QJsonValue(true));
        const CtlRun made = first.finish();
        QCOMPARE(made.code, 0);
        QCOMPARE(waited.json()[u"id"_s], made.json()[u"id"_s]);
        QCOMPARE(shop.charges(), 1);
        QCOMPARE(shop.sandbox().posts(), 1);
    }

    /// No room to write it down before it is sent: then it is not sent.
    void aFullDiskSendsNothing()
    {
        Shop shop;
        QVERIFY(shop.open());
        {
            const FullDisk full(0); // for the programs that this one starts
            CtlProcess process;
            shop.start(process, { u"issue"_s, u"--mail"_s, Mail, u"--json"_s });
            const CtlRun refused = process.finish();
            QCOMPARE(refused.code, 4);
            QVERIFY2(refused.messages.contains("A file could not be read or written"),
                refused.messages.constData());
        }
        QCOMPARE(shop.sandbox().posts(), 0);
        QCOMPARE(shop.issue().code, 0);
        QCOMPARE(shop.charges(), 1);
    }

    void aDefiniteNoLeavesNothingOpen()
    {
        Shop shop;
        QVERIFY(shop.open());
        QVERIFY(shop.setFault(u"402"_s));
        const CtlRun refused = shop.issue();
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.messages.contains("No link was created."), refused.messages.constData());
        QVERIFY(shop.setFault(u"none"_s));
        QCOMPARE(shop.issue().code, 0);
        QCOMPARE(shop.charges(), 1);
    }

    /// Three shops at a time, since each takes its time.
    void whatIsUncertainIsFoundOrAsked()
    {
        Shop lost; // the answer was lost, the link exists
        Shop ended; // the program was ended while it waited
        Shop never; // the service never had it
        QVERIFY(lost.open() && ended.open() && never.open());
        QVERIFY(lost.setFault(u"close-after-charge"_s) && never.setFault(u"close-before-charge"_s));
        QVERIFY(ended.sandbox().set(u"latency-ms"_s, u"60000"_s) && ended.setFault(u"latency"_s));
        CtlProcess killed;
        ended.start(killed, { u"issue"_s, u"--mail"_s, Mail });
        QTRY_COMPARE(ended.sandbox().posts(), 1);
        killed.kill();
        QCOMPARE(killed.finish().code, -1);
        QVERIFY(ended.setFault(u"none"_s));

        CtlProcess inLost;
        lost.start(inLost, { u"issue"_s, u"--mail"_s, Mail, u"--json"_s });
        CtlProcess inEnded;
        ended.start(inEnded, { u"issue"_s, u"--mail"_s, Mail, u"--json"_s });
        const CtlRun unclear = never.issue();

        QCOMPARE(unclear.code, 3);
        QCOMPARE(unclear.json()[u"created"_s], QJsonValue(QJsonValue::Null));
        QVERIFY2(unclear.messages.contains("The list shows no new request.")
                && unclear.messages.contains("(selfie, 2.40 EUR + VAT, sent 20")
                && unclear.messages.contains("Decide with 'vaglioctl settle'"),
            unclear.messages.constData());
        QVERIFY(!unclear.messages.contains(Mail.toUtf8()));
        QCOMPARE(never.charges(), 0);

        const CtlRun found = inLost.finish();
        QVERIFY2(found.code == 0, found.messages.constData());
        QCOMPARE(found.json()[u"created"_s], QJsonValue(true));
        QVERIFY2(found.messages.contains("was found in the list"), found.messages.constData());
        QCOMPARE(lost.sandbox().posts(), 1);
        const CtlRun again = lost.issue();
        QCOMPARE(again.json()[u"existing"_s], QJsonValue(true));
        QCOMPARE(again.json()[u"id"_s], found.json()[u"id"_s]);
        QCOMPARE(lost.charges(), 1);

        const CtlRun resumed = inEnded.finish();
        QVERIFY2(resumed.code == 0, resumed.messages.constData());
        QCOMPARE(resumed.json()[u"existing"_s], QJsonValue(true));
        QCOMPARE(ended.charges(), 1);
        QCOMPARE(ended.sandbox().posts(), 1);

        aPersonDecides(never);
    }

    void aStopSaysWhatIsNotKnown()
    {
        Shop shop;
        QVERIFY(shop.open());
        QVERIFY(shop.sandbox().set(u"latency-ms"_s, u"60000"_s) && shop.setFault(u"latency"_s));
        CtlProcess process;
        shop.start(process, { u"issue"_s, u"--mail"_s, Mail });
        QTRY_COMPARE(shop.sandbox().posts(), 1);
        process.terminate();
        const CtlRun stopped = process.finish();
        QCOMPARE(stopped.code, 3);
        QVERIFY2(stopped.messages.contains("The vault keeps the order: 'vaglioctl settle'"),
            stopped.messages.constData());
    }

    void anotherServicesVaultIsNotUsed()
    {
        Shop shop;
        QVERIFY(shop.sandbox().start());
        {
            VaultDoor door(shop.vault(), nullptr);
            door.setPassphraseCost(PassphraseCost::least());
            QVERIFY(answerOf(door.create({ false, QString::fromLatin1(Passphrase) })).has_value());
            QVERIFY(answerOf(AccountDocument::write(door.deskVault(),
                                 { Environment::Production,
                                     Account::defaultUrl(Environment::Production), "token" },
                                 u"tester"_s))
                    .has_value());
        }
        const CtlRun refused = shop.issue();
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.messages.contains("This vault belongs to videoid.openapi.com"),
            refused.messages.constData());
        QCOMPARE(shop.sandbox().posts(), 0);
    }

private:
    /// What came of none: nothing else is sent, and whoever sits there is asked, with the price.
    void aPersonDecides(Shop& shop)
    {
        QVERIFY(shop.setFault(u"none"_s));
        const CtlRun held = shop.issue(u"other@example.com"_s);
        QCOMPARE(held.code, 3);
        QCOMPARE(held.json()[u"created"_s], QJsonValue(false));
        QVERIFY2(held.messages.contains("The order that you gave was not sent."),
            held.messages.constData());
        const CtlRun open = shop.run({ u"settle"_s, u"--json"_s });
        QCOMPARE(open.code, 3);
        QCOMPARE(open.json()[u"open"_s][0][u"mail"_s].toString(), Mail);
        QCOMPARE(open.json()[u"open"_s][0][u"priceCents"_s].toInt(), 240);
        const CtlRun wrong = shop.run({ u"settle"_s, u"--request"_s, u"nothing"_s });
        QCOMPARE(wrong.code, 2);
        QCOMPARE(shop.charges(), 0);

        CtlTerminal later(shop.atTerminal({ u"settle"_s }));
        QVERIFY2(later.waitFor("decide later: "), later.said().constData());
        QVERIFY(later.said().contains(
            "the link for " + Mail.toUtf8() + " exists: selfie, 2.40 EUR + VAT"));
        QVERIFY(later.said().contains("is paid a second time (2.40 EUR + VAT)"));
        QVERIFY(later.type({}));
        QCOMPARE(later.finish(), 3);

        // One that came since, which the person knows to be it.
        QVERIFY(
            shop.sandbox()
                .sendAuthorised("POST", "/IT-selfie", "{\"mail\":\"x@example.it\",\"user\":null}")
                .status
            == 200);
        CtlTerminal chosen(shop.atTerminal({ u"settle"_s }));
        QVERIFY2(chosen.waitFor("decide later: "), chosen.said().constData());
        QVERIFY(QString::fromUtf8(chosen.said())
                .contains(QRegularExpression(u"\n  1  \\S+  running  first seen 20"_s)));
        QVERIFY(chosen.type("1"));
        QCOMPARE(chosen.finish(), 0);
        QVERIFY2(chosen.said().contains("\nlink    http"), chosen.said().constData());
        QCOMPARE(shop.issue().json()[u"existing"_s], QJsonValue(true));
        QCOMPARE(shop.issue(u"other@example.com"_s).code, 0);
        QCOMPARE(shop.charges(), 2); // the one made elsewhere, and the other person's
    }
};

QTEST_GUILESS_MAIN(TestVaglioctlOrders)
#include "tst_vaglioctlorders.moc"
