// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestbook.h"
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultrestore.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/core/fulldisk.h"
#include "tests/core/vaultwithevidence.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"correct horse battery staple"_s;
constexpr int EvidenceFilesKept = 2;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Backup and restore, ended at each step or out of room: what was there stays whole, and what is
/// half is called neither a backup nor a vault.
class BackupFaultsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_vault;
    QString m_backup;
    QString m_restored;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_vault = m_home->filePath(u"vault"_s);
        m_backup = m_home->filePath(u"backup.zip"_s);
        m_restored = m_home->filePath(u"restored"_s);
        Testing::makeVaultWithEvidence(m_vault, Passphrase, EvidenceFilesKept);
    }

    void aKillInBackup_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isComplete"); // all of its bytes were written
        QTest::newRow("backup.copied") << false << false;
        QTest::newRow("backup.entry") << false << false;
        QTest::newRow("backup.written") << false << true;
        QTest::newRow("backup.finished") << false << true;
        QTest::newRow("backup.published") << true << true;
    }

    void aKillInBackup()
    {
        QFETCH(bool, isThere);
        QFETCH(bool, isComplete);
        QVERIFY(dies(u"backup"_s, m_vault));
        QVERIFY(isWhole(m_vault));
        QCOMPARE(QFileInfo::exists(m_backup), isThere);
        if (!isThere) {
            // What is left is named, and once it is gone all is as before.
            const auto refused = backUp();
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Refused);
            QVERIFY(refused.error().detail.endsWith(u".part"_s));
            for (const QString& left : leftIn().filter(u".part"_s)) {
                const bool isRestored
                    = answerOf(restoreVault(m_home->filePath(left), m_restored)).has_value();
                QCOMPARE(QFileInfo::exists(m_restored), isRestored);
                QVERIFY(!isRestored || isWhole(m_restored));
                QCOMPARE(isRestored, isComplete && left == u"backup.zip.part"_s);
                QDir(m_restored).removeRecursively();
                QVERIFY(QFile::remove(m_home->filePath(left)));
            }
            QVERIFY(backUp().has_value());
        }
        QVERIFY(answerOf(restoreVault(m_backup, m_restored)).has_value());
        QVERIFY(isWhole(m_restored));
    }

    void aKillInRestore_data()
    {
        QTest::addColumn<bool>("isThere");
        for (const char* step : { "restore.records", "restore.evidence" }) {
            QTest::newRow(step) << false;
        }
        QTest::newRow("restore.named") << true;
    }

    void aKillInRestore()
    {
        QFETCH(bool, isThere);
        QVERIFY(backUp().has_value());
        const QByteArray before = contentOf(m_backup);
        QVERIFY(dies(u"restore"_s, m_restored));
        QCOMPARE(QFileInfo::exists(m_restored), isThere);
        for (const QString& left : leftIn().filter(u".part"_s)) {
            QVERIFY(!Vault::existsIn(m_home->filePath(left)));
        }
        if (!isThere) {
            QVERIFY(answerOf(restoreVault(m_backup, m_restored)).has_value());
        }
        QVERIFY(isWhole(m_restored));
        QVERIFY(isWhole(m_vault));
        QCOMPARE(contentOf(m_backup), before);
        QCOMPARE(answerOf(restoreVault(m_backup, m_restored)).error().kind, Error::Kind::Refused);
        QVERIFY(isWhole(m_restored));
    }

    /// Between its last file and its name it is whole, under a name that nobody gave it.
    void aKillBeforeTheNameLeavesTheNameFree()
    {
        QVERIFY(backUp().has_value());
        QVERIFY(dies(u"restore"_s, m_restored, u"restore.filled"_s));
        QVERIFY(!QFileInfo::exists(m_restored));
        const QStringList left = leftIn().filter(u".part"_s);
        QCOMPARE(left.size(), 1);
        QVERIFY(isWhole(m_home->filePath(left.first())));
        QVERIFY(answerOf(restoreVault(m_backup, m_restored)).has_value());
    }

    /// At each size at which a file can be cut off, from its first byte to one that has room.
    void aFullDiskInBackup()
    {
        const QStringList before = leftIn();
        int refusals = 0;
        bool isMade = false;
        for (qint64 size = 0; !isMade; size += 20'000) {
            QVERIFY2(size < 8 * 1024 * 1024, "there was never room");
            const auto made = [&] {
                VaultDoor door(m_vault, nullptr);
                if (!answerOf(door.openWithPassphrase(Passphrase))) {
                    return Result<BackupSummary>(failure(Error::Kind::Locked));
                }
                const FullDisk full(size);
                return answerOf(backUpVault(door.deskVault().worker, m_backup, {}));
            }();
            isMade = made.has_value();
            if (!isMade) {
                ++refusals;
                QCOMPARE(made.error().kind, Error::Kind::Storage);
                QVERIFY(!made.error().detail.isEmpty());
                QCOMPARE(leftIn(), before);
            }
        }
        QVERIFY2(refusals > 10, qPrintable(QString::number(refusals)));
        QVERIFY(isWhole(m_vault));
        QVERIFY(answerOf(restoreVault(m_backup, m_restored)).has_value());
        QVERIFY(isWhole(m_restored));
    }

    void aFullDiskInRestore()
    {
        QVERIFY(backUp().has_value());
        const QStringList before = leftIn();
        int refusals = 0;
        bool isMade = false;
        for (qint64 size = 0; !isMade; size += 10'000) {
            QVERIFY2(size < 8 * 1024 * 1024, "there was never room");
            const auto made = [&] {
                const FullDisk full(size);
                return answerOf(restoreVault(m_backup, m_restored));
            }();
            isMade = made.has_value();
            if (!isMade) {
                ++refusals;
                QCOMPARE(made.error().kind, Error::Kind::Storage);
                QVERIFY(!made.error().detail.isEmpty());
                QCOMPARE(leftIn(), before);
            }
        }
        QVERIFY2(refusals > 10, qPrintable(QString::number(refusals)));
        QVERIFY(isWhole(m_restored));
    }

private:
    [[nodiscard]] bool dies(const QString& verb, const QString& folder,
        const QString& step = QString::fromLatin1(QTest::currentDataTag())) const
    {
        QProcess probe;
        probe.start(QStringLiteral(BACKUP_PROBE), { verb, folder, m_backup, Passphrase, step });
        return probe.waitForFinished() && probe.exitStatus() == QProcess::CrashExit
            && probe.exitCode() == SIGKILL;
    }

    [[nodiscard]] Result<BackupSummary> backUp() const
    {
        VaultDoor door(m_vault, nullptr);
        return answerOf(door.openWithPassphrase(Passphrase))
            ? answerOf(backUpVault(door.deskVault().worker, m_backup, {}))
            : Result<BackupSummary>(failure(Error::Kind::Locked));
    }

    [[nodiscard]] static bool isWhole(const QString& folder)
    {
        VaultDoor door(folder, nullptr);
        if (!answerOf(door.openWithPassphrase(Passphrase))) {
            return false;
        }
        const auto report = answerOf(checkVault(door.deskVault().worker, {}));
        return report && report->findings.isEmpty() && report->strays.isEmpty()
            && report->files == EvidenceFilesKept;
    }

    [[nodiscard]] QStringList leftIn() const
    {
        return QDir(m_home->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
};

QTEST_GUILESS_MAIN(BackupFaultsTest)
#include "tst_backupfaults.moc"
