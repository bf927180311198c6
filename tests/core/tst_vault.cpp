// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QStringList idsOf(const Vault& vault, DocumentKind kind = DocumentKind::Case)
{
    QStringList ids;
    const Result<int> read = vault.readAll(kind, [&ids](const VaultDocument& document) {
        ids.append(QString::fromUtf8(document.id));
        return true;
    });
    return read && *read == 0 ? ids : QStringList { u"error"_s };
}

Error::Kind openError(const QString& folder, Vault::Access access = Vault::Access::Write)
{
    const auto vault = Vault::open(folder, access);
    return vault ? Error::Kind::Cancelled : vault.error().kind;
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
        QCOMPARE(openError(m_folder), Error::Kind::NotFound);
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

    void takesALockThatNobodyHolds()
    {
        QVERIFY(make(m_folder));
        QFile lock(m_folder + u"/vault.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QCOMPARE(openError(m_folder), Error::Kind::InUse); // may be in the making
        QVERIFY(lock.setFileTime(
            QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        QVERIFY(openIn(m_folder) != nullptr);
    }

    void refusesWhatIsNotAVault_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("SQLite format 3");
        QTest::newRow("text") << QByteArray(4096, 'x');
    }

    void refusesWhatIsNotAVault()
    {
        QFETCH(QByteArray, content);
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_folder + u"/vault.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        for (const Vault::Access access : { Vault::Access::Read, Vault::Access::Write }) {
            QCOMPARE(openError(m_folder, access), Error::Kind::Damaged);
        }
        QCOMPARE(bytesOf(file.fileName()), content);
    }

    void refusesAForeignFile()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(tamper(m_folder, { u"CREATE TABLE vault (name TEXT PRIMARY KEY, value BLOB)"_s }));
        const QByteArray before = bytesOf(m_folder + u"/vault.db"_s);
        QCOMPARE(openError(m_folder), Error::Kind::Damaged);
        QCOMPARE(bytesOf(m_folder + u"/vault.db"_s), before);
    }

    void leavesANewerFileUntouched_data()
    {
        QTest::addColumn<bool>("isInLog");
        QTest::newRow("in the file") << false;
        QTest::newRow("in the log alone") << true;
    }

    void leavesANewerFileUntouched()
    {
        QFETCH(bool, isInLog);
        QVERIFY(make(m_folder));
        const QString copied = m_home->filePath(u"later"_s);
        QVERIFY(QDir().mkpath(copied));
        if (isInLog) {
            // The state a later Vaglio leaves that is ended with its new schema in the log.
            {
                QSqlDatabase later = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"later"_s);
                later.setDatabaseName(m_folder + u"/vault.db"_s);
                QVERIFY(later.open());
                QVERIFY(QSqlQuery(later).exec(u"PRAGMA user_version = 99"_s));
                QVERIFY(QFile::copy(m_folder + u"/vault.db"_s, copied + u"/vault.db"_s));
                QVERIFY(QFile::copy(m_folder + u"/vault.db-wal"_s, copied + u"/vault.db-wal"_s));
                later.close();
            }
            QSqlDatabase::removeDatabase(u"later"_s);
        } else {
            QVERIFY(tamper(m_folder, { u"PRAGMA user_version = 99"_s }));
            QVERIFY(QFile::copy(m_folder + u"/vault.db"_s, copied + u"/vault.db"_s));
        }
        const QByteArray file = bytesOf(copied + u"/vault.db"_s);
        const QByteArray log = bytesOf(copied + u"/vault.db-wal"_s);
        QCOMPARE(openError(copied, Vault::Access::Write), Error::Kind::TooNew);
        QCOMPARE(openError(copied, Vault::Access::Read), Error::Kind::TooNew);
        QCOMPARE(bytesOf(copied + u"/vault.db"_s), file);
        QCOMPARE(bytesOf(copied + u"/vault.db-wal"_s), log);
    }

    void isClosedToOthers()
    {
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->write(batchOf({ caseOf("a", "1") })));
        constexpr QFile::Permissions forAll = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(m_folder).permissions() & forAll));
        QStringList names;
        QDirIterator walk(m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QFileInfo info(walk.next());
            names.append(info.fileName());
            QVERIFY2(!(info.permissions() & forAll), qPrintable(info.fileName()));
        }
        names.sort();
        QCOMPARE(names,
            (QStringList { u"evidence"_s, u"vault.db"_s, u"vault.db-shm"_s, u"vault.db-wal"_s,
                u"vault.lock"_s }));
    }

    /// What tells of a person is in no byte of any file, while the vault is open and after.
    void holdsNoPlainText()
    {
        const QList<QByteArray> secrets { "64b8f3e2a9", "Giulia", "D'Angelo", "giulia@example.it",
            "DNGGLI85M41H501Z", "https://videoid.example/start/abc", "evidence.kept", "Anna" };
        QByteArray content;
        for (const QByteArray& secret : secrets) {
            content += secret + '\n';
        }
        const auto lookFor = [&] {
            QDirIterator walk(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                const QString path = walk.next();
                const QByteArray bytes = bytesOf(path);
                for (const QByteArray& secret : secrets) {
                    QVERIFY2(!bytes.contains(secret) && !path.contains(QString::fromUtf8(secret)),
                        qPrintable(path));
                    QVERIFY2(!bytes.toLower().contains(secret.toHex()), qPrintable(path));
                }
            }
        };
        {
            const auto vault = make(m_folder);
            QVERIFY(vault.has_value());
            const JournalEvent event { u"evidence.kept"_s, u"64b8f3e2a9"_s, {} };
            QVERIFY(
                (*vault)->write({ { caseOf(secrets.first(), content) }, { event }, u"Anna"_s }));
            QVERIFY((*vault)->write({ { caseOf(secrets.first(), "short") }, {}, u"Anna"_s }));
            QVERIFY(QFileInfo(m_folder + u"/vault.db-wal"_s).size() > 0);
            lookFor();
            QVERIFY((*vault)->wipeLeftovers());
            lookFor();
        }
        lookFor();
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
