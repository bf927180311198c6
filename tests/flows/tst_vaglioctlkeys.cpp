// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultdoor.h"
#include "core/vault/keychain.h"
#include "core/vault/recoverykey.h"
#include "tests/core/answerof.h"
#include "tests/core/stuckkeychain.h"
#include "tests/flows/ctlprocess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

const QByteArray Passphrase = "correct horse";

} // namespace

/// The ways into a vault without a window: with a keychain that works, hangs, has lost the key or
/// is not there, and with the recovery key as it was printed or saved.
class TestVaglioctlKeys final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // As the first run makes it.
        Keychain keychain;
        VaultDoor door(vault(), &keychain);
        const Result<QString> made = answerOf(door.create({ true, {} }));
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_key = *made;
        door.lock();
    }

    void theKeychainOpensIt()
    {
        const CtlRun listed = run({ u"list"_s });
        QVERIFY2(listed.code == 0, listed.messages.constData());
    }

    /// From a backup, on a computer that has no keychain: only the recovery key is left.
    void aRestoredOneOpensWithTheRecoveryKey()
    {
        const QString backup = m_home.filePath(u"backup.zip"_s);
        const QString moved = m_home.filePath(u"moved"_s);
        QCOMPARE(run({ u"backup"_s, backup }).code, 0);
        QCOMPARE(run({ u"restore"_s, backup, moved }).code, 0);
        m_hasKeychain = false;
        const CtlRun shut = run({ u"list"_s, u"--vault"_s, moved });
        m_hasKeychain = true;
        QCOMPARE(shut.code, 4);
        QVERIFY2(shut.messages.contains("There is no keychain here")
                && shut.messages.contains("--recovery-key-file FILE")
                && !shut.messages.contains("--passphrase-file"),
            shut.messages.constData());
        m_hasKeychain = false;
        const CtlRun listed
            = run({ u"list"_s, u"--vault"_s, moved, u"--recovery-key-file"_s, fileWith(m_key) });
        m_hasKeychain = true;
        QVERIFY2(listed.code == 0, listed.messages.constData());
    }

    void readsTheKeyAsPeopleKeepIt_data()
    {
        QTest::addColumn<QString>("text");
        const QString halves = m_key.left(23) + u'\n' + m_key.mid(24);
        QTest::newRow("typed") << m_key.toLower().replace(u'-', u' ');
        QTest::newRow("in two lines") << halves + u"\r\n"_s;
        QTest::newRow("the saved sheet")
            << u"Vaglio: recovery key of a vault\nMade on 29 Nov 2026\n\n"_s + halves
                + u"\n\nWhoever has this key can open the evidence. Keep it in a safe.\n"_s;
        QTest::newRow("as init printed it") << u"recovery key  "_s + m_key + u'\n';
        QTest::newRow("from JSON") << u"{\n    \"recoveryKey\": \""_s + m_key + u"\"\n}\n"_s;
    }

    void readsTheKeyAsPeopleKeepIt()
    {
        QFETCH(QString, text);
        const CtlRun listed = run({ u"list"_s, u"--recovery-key-file"_s, fileWith(text) });
        QVERIFY2(listed.code == 0, listed.messages.constData());
        // Nor is it in what is said.
        QVERIFY(!listed.messages.contains(m_key.left(5).toLatin1()));
    }

    void saysWhatIsWrongWithTheKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("words");
        QString mistyped = m_key;
        mistyped[0] = mistyped.at(0) == u'2' ? u'3' : u'2';
        QTest::newRow("mistyped") << mistyped << QByteArray("A letter or digit is mistyped");
        QTest::newRow("mistyped on the sheet") << u"A recovery key.\n\n"_s + mistyped
                + u"\n\nKeep it.\n"_s << QByteArray("A letter or digit is mistyped");
        QTest::newRow("short") << m_key.left(23) << QByteArray("8 groups of 5");
        QTest::newRow("a strange sign")
            << QString(m_key).replace(3, 1, u"U"_s) << QByteArray("without U");
        QTest::newRow("nothing") << QString() << QByteArray("8 groups of 5");
        QTest::newRow("another vault's") << RecoveryKey::toText(RecoveryKey::random())
                                         << QByteArray("the recovery key of another vault");
    }

    void saysWhatIsWrongWithTheKey()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, words);
        const CtlRun shut = run({ u"list"_s, u"--recovery-key-file"_s, fileWith(text) });
        QCOMPARE(shut.code, 4);
        QCOMPARE(shut.data, QByteArray());
        QVERIFY2(shut.messages.contains(words), shut.messages.constData());
    }

    /// As of a passphrase file.
    void warnsWhereOthersCanReadIt()
    {
        const QString file = fileWith(m_key);
        QVERIFY(QFile::setPermissions(
            file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const CtlRun listed = run({ u"list"_s, u"--recovery-key-file"_s, file });
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.messages.contains("warning: Others can read the recovery key file"),
            listed.messages.constData());
        QCOMPARE(run({ u"list"_s, u"--recovery-key-file"_s, u"/nowhere"_s }).code, 4);
    }

    void itIsOneKeyOrTheOther()
    {
        const CtlRun both = run({ u"list"_s, u"--recovery-key-file"_s, fileWith(m_key),
            u"--passphrase-file"_s, fileWith(m_key) });
        QCOMPARE(both.code, 2);
        QVERIFY2(both.messages.contains("not both"), both.messages.constData());
        const CtlRun made = run({ u"init"_s, u"--vault"_s, m_home.filePath(u"new"_s),
            u"--recovery-key-file"_s, fileWith(m_key) });
        QCOMPARE(made.code, 2);
        QVERIFY2(made.messages.contains("of its own"), made.messages.constData());
        // What stands in the environment for every vault gives way to what is said of this one.
        CtlProcess process;
        process.setVariable("VAGLIO_PASSPHRASE", Passphrase);
        QCOMPARE(process
                     .run({ u"list"_s, u"--vault"_s, vault(), u"--recovery-key-file"_s,
                         fileWith(m_key) })
                     .code,
            0);
    }

    void aPassphraseThatTheVaultDoesNotHave()
    {
        CtlProcess process;
        process.setVariable("VAGLIO_PASSPHRASE", Passphrase);
        const CtlRun shut = process.run({ u"list"_s, u"--vault"_s, vault() });
        QCOMPARE(shut.code, 4);
        QVERIFY2(shut.messages.contains("This vault has no passphrase. It opens with")
                && shut.messages.contains("the keychain of the system")
                && shut.messages.contains("--recovery-key-file FILE"),
            shut.messages.constData());
    }

    void aStuckKeychain()
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        const CtlRun shut = run({ u"list"_s });
        QCOMPARE(shut.code, 4);
        QVERIFY2(shut.messages.contains("The keychain does not answer")
                && shut.messages.contains("--recovery-key-file FILE"),
            shut.messages.constData());
    }

    /// Its key never came into this keychain.
    void aLostKeychainEntry()
    {
        const QString folder = m_home.filePath(u"lost"_s);
        const SecretBytes master = SecretBytes::random(Sealer::MasterKeySize);
        const QByteArray id = Vault::newVaultId();
        const Result<KeySlot> passphrase = wrapWithPassphrase(
            master, id, passphraseBytes(QString::fromLatin1(Passphrase)), PassphraseCost::least());
        QVERIFY(passphrase);
        QVERIFY(Vault::create(folder, id, master.clone(),
            { wrapWithSecret(KeySlot::Kind::Keychain, master, id, SecretBytes::random(32)),
                *passphrase }));
        const CtlRun shut = run({ u"list"_s, u"--vault"_s, folder });
        QCOMPARE(shut.code, 4);
        QVERIFY2(shut.messages.contains("The keychain has no key of this vault")
                && shut.messages.contains("--passphrase-file FILE"),
            shut.messages.constData());
        const CtlRun noKey
            = run({ u"list"_s, u"--vault"_s, folder, u"--recovery-key-file"_s, fileWith(m_key) });
        QCOMPARE(noKey.code, 4);
        QVERIFY2(
            noKey.messages.contains("This vault has no recovery key."), noKey.messages.constData());
    }

    /// A vault of 'vaglioctl init' has no way in by the keychain.
    void noKeyWasGiven()
    {
        const QString folder = m_home.filePath(u"made"_s);
        CtlProcess process;
        process.setVariable("VAGLIO_PASSPHRASE", Passphrase);
        QCOMPARE(process.run({ u"init"_s, u"--vault"_s, folder }).code, 0);
        const CtlRun shut = run({ u"list"_s, u"--vault"_s, folder });
        QCOMPARE(shut.code, 4);
        QVERIFY2(shut.messages.contains("No key was given")
                && shut.messages.contains("--passphrase-file FILE")
                && shut.messages.contains("--recovery-key-file FILE"),
            shut.messages.constData());
    }

private:
    [[nodiscard]] QString vault() const { return m_home.filePath(u"vault"_s); }

    CtlRun run(const QStringList& arguments) const
    {
        CtlProcess process;
        if (!m_hasKeychain) {
            process.setVariable("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
            process.setVariable("DISPLAY", {});
        }
        process.setVariable("VAGLIO_VAULT", vault().toUtf8());
        return process.run(arguments);
    }

    QString fileWith(const QString& text)
    {
        QFile file(m_home.filePath(u"key %1"_s.arg(++m_files)));
        const QByteArray bytes = text.toUtf8();
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            ? file.fileName()
            : QString();
    }

    QTemporaryDir m_home;
    QString m_key;
    bool m_hasKeychain = true;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestVaglioctlKeys)
#include "tst_vaglioctlkeys.moc"
