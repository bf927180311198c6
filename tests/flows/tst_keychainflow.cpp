// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/keychainentries.h"
#include "tests/core/stuckkeychain.h"
#include "tests/flows/vaultflowtest.h"

#include <QElapsedTimer>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// A vault that the keychain opens, as its person meets it, by keyboard alone: when the keychain
/// hangs, is given up, or stays behind on another computer.
class TestKeychainFlow final : public VaultFlowTest {
    Q_OBJECT

private slots:
    void init();
    void givenUpForAPassphrase();
    void aStuckOneHoldsNobodyUp();
    void leftBehindOnAnotherComputer();

private:
    void firstRunWithKeychain();

    QTemporaryDir m_elsewhere;
    QString m_recoveryKey;
};

void TestKeychainFlow::init()
{
    QVERIFY(emptyKeychain());
    VaultFlowTest::init();
}

void TestKeychainFlow::firstRunWithKeychain()
{
    PART(beginFirstRun());
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("recoveryPage"));
    m_recoveryKey = DeskPerson::words("recoveryKey");
    STEP(m_person->takeRecoveryKey());
    PART(untilDesk());
    QCOMPARE(countInKeychain(), 1);
}

void TestKeychainFlow::givenUpForAPassphrase()
{
    PART(firstRunWithKeychain());
    STEP(m_person->press("ctrl+comma"));
    STEP(DeskPerson::untilActive("settings"));
    // Not without another way in.
    STEP(m_person->pressButton("switchKeychain"));
    UNTIL(DeskPerson::words("vaultReport").contains(u"set a passphrase first"_s));
    QCOMPARE(countInKeychain(), 1);
    STEP(m_person->pressButton("changePassphrase"));
    STEP(DeskPerson::untilActive("passphraseDialog"));
    STEP(m_person->fill("newPassphrase", u"correct horse battery"_s));
    STEP(m_person->fill("passphraseAgain", u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("settings"));
    UNTIL(DeskPerson::words("vaultReport").contains(u"holds from now on"_s));
    STEP(m_person->pressButton("switchKeychain"));
    UNTIL(DeskPerson::words("vaultReport") == u"The keychain opens the vault no more."_s);
    QCOMPARE(countInKeychain(), 0);
    m_person->leave();

    m_person->start();
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("retryKeychain") == nullptr);
    PART(unlock());
    PART(untilDesk());
    QVERIFY2(journal().contains(uR"(slot.removed  {"slot": "keychain"} by G. Ferri)"_s),
        qPrintable(journal().join(u'\n')));
}

/// A stuck one would block 25 s a call.
void TestKeychainFlow::aStuckOneHoldsNobodyUp()
{
    PART(firstRunWithKeychain());
    m_person->leave();
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        QElapsedTimer clock;
        clock.start();
        m_person->start();
        STEP(DeskPerson::untilActive("unlockPage"));
        QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
        UNTIL(DeskPerson::words("unlockReason").contains(u"does not answer"_s));
        // The one key that is left.
        UNTIL(
            DeskPerson::seen("unlockKey") != nullptr && DeskPerson::seen("unlockKey")->hasFocus());
        STEP(m_person->type(m_recoveryKey));
        STEP(m_person->press("Return"));
        UNTIL(DeskPerson::words("setupTitle") == u"Opened with the recovery key"_s);
        STEP(m_person->pressButton("openVault"));
        PART(untilDesk());
        m_person->leave();
        m_person->start();
        STEP(DeskPerson::untilActive("unlockPage"));
    }
    // It goes on.
    STEP(m_person->pressButton("retryKeychain"));
    PART(untilDesk());
}

/// Restored from a backup where no keychain has an entry of it: the recovery key opens it, and
/// gives it a passphrase and this computer's keychain.
void TestKeychainFlow::leftBehindOnAnotherComputer()
{
    PART(firstRunWithKeychain());
    const QString file = m_elsewhere.filePath(u"backup.zip"_s);
    PART(backUp(file));
    m_person->leave();
    QVERIFY(emptyKeychain());

    m_person = std::make_unique<DeskPerson>();
    m_person->start();
    PART(restore(file));
    STEP(DeskPerson::untilActive("unlockPage"));
    UNTIL(DeskPerson::words("unlockReason")
        == u"The keychain of this computer has no entry for this vault."_s);
    UNTIL(DeskPerson::seen("unlockKey") != nullptr && DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(m_recoveryKey));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("setupTitle") == u"Opened with the recovery key"_s);
    STEP(m_person->fill("newPassphrase", u"correct horse battery"_s));
    STEP(m_person->fill("passphraseAgain", u"correct horse battery"_s));
    // What was typed is meant, also where nobody looks for its button.
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("renewed") == u"The passphrase opens the vault from now on."_s);
    STEP(m_person->pressButton("renewKeychain"));
    UNTIL(DeskPerson::words("renewed") == u"The keychain opens the vault from now on."_s);
    QCOMPARE(countInKeychain(), 1);
    UNTIL(DeskPerson::seen("openVault")->hasFocus());
    STEP(m_person->press("Return"));
    PART(untilDesk());
    PART(lockIt());
    STEP(m_person->fill("unlockKey", u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    PART(untilDesk());
    m_person->leave();

    // By itself, with the keychain.
    m_person->start();
    PART(untilDesk());
}

QTEST_MAIN(TestKeychainFlow)
#include "tst_keychainflow.moc"
