// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/core/vaultsamples.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const Vault& vault, DocumentKind kind = DocumentKind::Case)
{
    QStringList ids;
    const Result<int> read = vault.readAll(kind, [&ids](const VaultDocument& document) {
        ids.append(QString::fromUtf8(document.id));
        return true;
    });
    return read && *read == 0 ? ids : QStringList { u"error"_s };
}

} // namespace

/// What the vault keeps, and who it lets in.
class VaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"deep/vault"_s);
    }

    void isMadeAndOpened()
    {
        QVERIFY(!Vault::existsIn(m_folder));
        const auto nothing = Vault::open(m_folder, Vault::Access::Write);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NotFound);
        {
            const auto vault = make(m_folder);
            QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
            QVERIFY(!(*vault)->isLocked());
            QVERIFY((*vault)->canWrite());
            QCOMPARE(verified(**vault), QStringList());
        }
        QVERIFY(Vault::existsIn(m_folder));
        const auto again = make(m_folder);
        QVERIFY(!again);
        QCOMPARE(again.error().detail, u"exists"_s);

        const auto vault = Vault::open(m_folder, Vault::Access::Write);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->isLocked());
        QCOMPARE((*vault)->vaultId(), VaultId);
        QCOMPARE((*vault)->masterKey(), nullptr);
        QCOMPARE(*(*vault)->keySlots(), twoSlots());
        QVERIFY(QFileInfo((*vault)->evidenceFolder()).isDir());
        QVERIFY((*vault)->unlock(masterKey()));
        QCOMPARE((*vault)->masterKey()->view().toByteArray(), QByteArray(32, 'k'));
        (*vault)->lock();
        QVERIFY((*vault)->isLocked());
    }

    void needsTwoSlots()
    {
        const auto vault = Vault::create(m_folder, VaultId, masterKey(), twoSlots().first(1));
        QVERIFY(!vault);
        QCOMPARE(vault.error().kind, Error::Kind::Refused);
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void staysLockedWithAnotherKey()
    {
        QVERIFY(make(m_folder));
        const auto vault = Vault::open(m_folder, Vault::Access::Write);
        QVERIFY(vault.has_value());
        for (const QByteArray& wrong : { QByteArray(32, 'l'), QByteArray("short") }) {
            const Result<void> unlocked = (*vault)->unlock(SecretBytes::copyOf(wrong));
            QVERIFY(!unlocked);
            QCOMPARE(unlocked.error().kind, Error::Kind::Locked);
            QVERIFY((*vault)->isLocked());
        }
        QCOMPARE((*vault)->read(DocumentKind::Case, "a").error().kind, Error::Kind::Locked);
        QCOMPARE((*vault)->write(batchOf({ caseOf("a", "1") })).error().kind, Error::Kind::Locked);
        QCOMPARE((*vault)->verify({}).error().kind, Error::Kind::Locked);
    }

    void keepsWhatIsWritten()
    {
        {
            const auto vault = make(m_folder);
            QVERIFY(vault.has_value());
            QCOMPARE(*(*vault)->write(batchOf({ caseOf("a", "one"), caseOf("b", "") })), 2U);
            QCOMPARE(*(*vault)->write(batchOf({ caseOf("a", "two") })), 3U);
            QCOMPARE(
                *(*vault)->write({ { { DocumentKind::Order, "a", "order", false } }, {}, {} }), 4U);
        }
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        const auto a = vault->read(DocumentKind::Case, "a");
        QVERIFY(a.has_value());
        QCOMPARE(a->id, QByteArray("a"));
        QCOMPARE(a->content, QByteArray("two"));
        QCOMPARE(a->number, 3U);
        QCOMPARE(vault->read(DocumentKind::Case, "b")->content, QByteArray());
        QCOMPARE(vault->read(DocumentKind::Order, "a")->content, QByteArray("order"));
        QCOMPARE(vault->read(DocumentKind::Setting, "a").error().kind, Error::Kind::NotFound);
        QCOMPARE(verified(*vault), QStringList());
    }

    void forgets()
    {
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->write(batchOf({ caseOf("a", "one"), caseOf("b", "two") })));
        QVERIFY((*vault)->write(batchOf({ forgetting("a"), forgetting("never was") })));
        QCOMPARE((*vault)->read(DocumentKind::Case, "a").error().kind, Error::Kind::NotFound);
        QCOMPARE(idsOf(**vault), QStringList { u"b"_s });
        QVERIFY((*vault)->wipeLeftovers());
        QCOMPARE(QFileInfo(m_folder + u"/vault.db-wal"_s).size(), 0);
        QCOMPARE(verified(**vault), QStringList());
    }

    void readsTheLastWrittenFirst()
    {
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->write(batchOf({ caseOf("a", "1"), caseOf("b", "1"), caseOf("c", "1") })));
        QVERIFY((*vault)->write(batchOf({ caseOf("d", "1") })));
        QVERIFY((*vault)->write(batchOf({ caseOf("b", "2") })));
        const QStringList order { u"b"_s, u"d"_s, u"c"_s, u"a"_s };
        QCOMPARE(idsOf(**vault), order);
        QCOMPARE(idsOf(**vault, DocumentKind::Order), QStringList());
        int taken = 0;
        QVERIFY((*vault)->readAll(
            DocumentKind::Case, [&taken](const VaultDocument&) { return ++taken < 2; }));
        QCOMPARE(taken, 2);
    }

    void tellsWhatHappened()
    {
        const JournalEvent kept { u"evidence.kept"_s, u"64b8"_s, { { u"bytes"_s, 12 } } };
        {
            const auto vault = make(m_folder);
            QVERIFY(vault.has_value());
            QVERIFY((*vault)->write({ {}, { kept, kept }, u"Anna"_s }));
            QVERIFY((*vault)->putKeySlot(
                slotOfKind(KeySlot::Kind::Keychain, "wrapped three"), u"Bruno"_s));
        }
        const auto vault = openIn(m_folder, Vault::Access::Read);
        QVERIFY(vault != nullptr);
        QList<JournalRow> rows;
        QVERIFY(vault->readJournal([&rows](const JournalRow& row) {
            rows.append(row);
            return true;
        }));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).number, 1U);
        QCOMPARE(rows.at(0).events.first().what, u"vault.made"_s);
        QCOMPARE(rows.at(1).actor, u"Anna"_s);
        QCOMPARE(rows.at(1).events, (QList<JournalEvent> { kept, kept }));
        QVERIFY(qAbs(rows.at(1).when.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(rows.at(2).actor, u"Bruno"_s);
        QCOMPARE(rows.at(2).events.first().what, u"slot.put"_s);
        QCOMPARE(rows.at(2).events.first().details.value(u"slot"_s).toString(), u"keychain"_s);
    }

    void changesSlots()
    {
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QCOMPARE((*vault)->removeKeySlot(KeySlot::Kind::Passphrase, {}).error().kind,
            Error::Kind::Refused);
        QCOMPARE((*vault)->removeKeySlot(KeySlot::Kind::Keychain, {}).error().kind,
            Error::Kind::NotFound);
        const KeySlot keychain = slotOfKind(KeySlot::Kind::Keychain, "wrapped three");
        const KeySlot passphrase = slotOfKind(KeySlot::Kind::Passphrase, "wrapped anew");
        QVERIFY((*vault)->putKeySlot(keychain, {}));
        QVERIFY((*vault)->putKeySlot(passphrase, {}));
        QCOMPARE(
            *(*vault)->keySlots(), (QList<KeySlot> { keychain, passphrase, twoSlots().at(1) }));
        QVERIFY((*vault)->removeKeySlot(KeySlot::Kind::RecoveryKey, {}));
        QCOMPARE(*(*vault)->keySlots(), (QList<KeySlot> { keychain, passphrase }));
        QCOMPARE(verified(**vault), QStringList());
    }

    void isReadBesideAWriter()
    {
        const auto writer = make(m_folder);
        QVERIFY(writer.has_value());
        QVERIFY((*writer)->write(batchOf({ caseOf("a", "1") })));
        const auto reader = openIn(m_folder, Vault::Access::Read);
        QVERIFY(reader != nullptr);
        QVERIFY(!reader->canWrite());
        QCOMPARE(reader->read(DocumentKind::Case, "a")->content, QByteArray("1"));
        QVERIFY((*writer)->write(batchOf({ caseOf("a", "2") })));
        QCOMPARE(reader->read(DocumentKind::Case, "a")->content, QByteArray("2"));
        QCOMPARE(verified(*reader), QStringList());
        QCOMPARE(reader->write(batchOf({ caseOf("a", "3") })).error().kind, Error::Kind::InUse);
        QCOMPARE(reader->wipeLeftovers().error().kind, Error::Kind::InUse);
        QCOMPARE(
            reader->removeKeySlot(KeySlot::Kind::Passphrase, {}).error().kind, Error::Kind::InUse);
        QVERIFY((*writer)->wipeLeftovers());
    }

    /// The reader sees one state while it reads, whatever is written meanwhile.
    void isReadInOneState()
    {
        const auto writer = make(m_folder);
        QVERIFY(writer.has_value());
        QVERIFY((*writer)->write(batchOf({ caseOf("a", "1"), caseOf("b", "1") })));
        const auto reader = openIn(m_folder, Vault::Access::Read);
        QVERIFY(reader != nullptr);
        const auto findings = reader->verify([&writer](qint64 done, qint64) {
            return done != 0 || (*writer)->write(batchOf({ caseOf("b", "2") })).has_value();
        });
        QVERIFY(findings.has_value());
        QCOMPARE(wordsOf(*findings), QStringList());
        QCOMPARE(reader->read(DocumentKind::Case, "b")->content, QByteArray("2"));
    }

    void hasOneWriter()
    {
        const auto writer = make(m_folder);
        QVERIFY(writer.has_value());
        const auto second = Vault::open(m_folder, Vault::Access::Write);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::InUse);
        QVERIFY(
            second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
