// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QDirIterator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

Error::Kind openError(const QString& folder, Vault::Access access = Vault::Access::Write)
{
    const auto vault = Vault::open(folder, access);
    return vault ? Error::Kind::Cancelled : vault.error().kind;
}

} // namespace

/// The files of a vault: which are taken for one, who may read them, and what they give away.
class VaultFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"deep/vault"_s);
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
#ifdef Q_OS_UNIX
        const mode_t before = ::umask(0);
        const auto restored = qScopeGuard([before] { ::umask(before); });
#endif
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
            (QStringList { u"evidence"_s, u"images"_s, u"reserve"_s, u"vault.db"_s,
                u"vault.db-shm"_s, u"vault.db-wal"_s, u"vault.lock"_s }));
    }

    /// Not even sealed: who learns the key later finds no earlier state.
    void leavesNothingOfWhatWasForgotten()
    {
        const QList<QByteArray> ids { "forgotten", "overwritten" };
        QList<QByteArray> remains;
        {
            const auto vault = make(m_folder);
            QVERIFY(vault.has_value());
            const QByteArray content(300, 'x');
            QVERIFY((*vault)->write(batchOf({ caseOf(ids[0], content), caseOf(ids[1], content) })));
            QVERIFY((*vault)->wipeLeftovers());
            {
                QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"remains"_s);
                file.setDatabaseName(m_folder + u"/vault.db"_s);
                QVERIFY(file.open());
                QSqlQuery query(u"SELECT sealed FROM document"_s, file);
                while (query.next()) {
                    remains.append(query.value(0).toByteArray().sliced(100, 64));
                }
            }
            QSqlDatabase::removeDatabase(u"remains"_s);
            QCOMPARE(remains.size(), 2);
            for (const QByteArray& text : std::as_const(remains)) {
                QVERIFY(bytesOf(m_folder + u"/vault.db"_s).contains(text));
            }
            QVERIFY((*vault)->write(batchOf({ forgetting(ids[0]), caseOf(ids[1], "new") })));
            QVERIFY((*vault)->wipeLeftovers());
            for (const QString& name : { u"/vault.db"_s, u"/vault.db-wal"_s }) {
                for (const QByteArray& text : std::as_const(remains)) {
                    QVERIFY2(!bytesOf(m_folder + name).contains(text), qPrintable(name));
                }
            }
        }
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

QTEST_GUILESS_MAIN(VaultFilesTest)
#include "tst_vaultfiles.moc"
