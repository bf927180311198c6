// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookimage.h"
#include "core/desk/desk.h"
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultmove.h"
#include "core/desk/vaultrestore.h"
#include "core/vault/faultpoint.h"
#include "core/vault/schema.h"
#include "tests/core/keepingtest.h"
#include "tests/core/smalldisk.h"
#include "tests/core/vaultwithevidence.h"
#include "tests/sandboxprocess.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DiskSize = 8 * 1024 * 1024;
constexpr qint64 Step = 5 * SmallDisk::Block; ///< no common divisor with what a copy reads at once
constexpr int FilesKept = 2;
constexpr int Long = 30'000;

SmallDisk* theDisk = nullptr;
qint64 theRoomLeft = 0;

void fillOnceMoving(const char* step)
{
    if (qstrcmp(step, "move.begun") == 0) {
        (void)theDisk->fill(theRoomLeft);
    }
}

} // namespace

/// What makes new files (a vault, an image of the book, a backup, a restored or a moved vault,
/// rescued evidence), and a newer schema, on a disk that has no room left, then some, then more,
/// until there is enough: refused, what was there is whole, and nothing half is left.
class FullDiskCopiesTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<QTemporaryDir> m_home; ///< on a disk that has room
    QString m_onDisk;
    QString m_elsewhere;

private slots:
    void init()
    {
        VAGLIO_NEEDS_SMALL_DISK(m_disk, DiskSize);
        theDisk = m_disk.get();
        m_home = std::make_unique<QTemporaryDir>();
        m_onDisk = m_disk->filePath(u"vault"_s);
        m_elsewhere = m_home->filePath(u"vault"_s);
    }

    void cleanup()
    {
        setFaultHook(nullptr);
        m_disk.reset();
    }

    void aVaultIsMade()
    {
        untilThereIsRoom([this] {
            VaultDoor door(m_onDisk, nullptr);
            door.setPassphraseCost(PassphraseCost::least());
            const auto made = answerOf(door.create({ false, Passphrase }));
            return made ? Result<void>() : tl::unexpected(made.error());
        });
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY(isWhole(m_onDisk, 0));
    }

    void anImageOfTheBookIsMade()
    {
        makeVaultWithEvidence(m_onDisk, Passphrase, FilesKept);
        VaultDoor door(m_onDisk, nullptr);
        QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
        const auto worker = door.deskVault().worker;
        RequestBook book(worker, nullptr);
        QVERIFY(answerOf(book.load()));
        QList<Request> many;
        for (int i = 0; i < 1'000; ++i) {
            many << approved(u"more %1"_s.arg(i));
        }
        QVERIFY(answerOf(book.mergeSeen(many, QDateTime::currentDateTimeUtc())));
        const auto writeImage = [&] {
            return worker
                ->run([&book](const Vault& vault) -> Result<void> {
                    const std::atomic<bool> stop = false;
                    const auto image = BookImage::write(vault.imageFolder(), vault.sealer(),
                        *book.snapshot(), vault.journalMark(), stop);
                    return image ? Result<void>() : tl::unexpected(image.error());
                })
                .result();
        };
        QVERIFY(writeImage());
        const QStringList first = imagesOnDisk();
        QCOMPARE(first.size(), 1);
        untilThereIsRoom(writeImage, [&] { QCOMPARE(imagesOnDisk(), first); });
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(imagesOnDisk().size(), 1);
        QVERIFY(imagesOnDisk() != first);
    }

    void aBackupIsMade_data()
    {
        QTest::addColumn<bool>("ofSameDisk");
        QTest::newRow("of a vault elsewhere") << false;
        QTest::newRow("of a vault on that disk") << true;
    }

    void aBackupIsMade()
    {
        QFETCH(bool, ofSameDisk);
        const QString vault = ofSameDisk ? m_onDisk : m_elsewhere;
        makeVaultWithEvidence(vault, Passphrase, FilesKept);
        const QString backup = m_disk->filePath(u"backup.zip"_s);
        {
            VaultDoor door(vault, nullptr);
            QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
            untilThereIsRoom([&] {
                const auto made = answerOf(backUpVault(door.deskVault().worker, backup, Operator));
                return made ? Result<void>() : tl::unexpected(made.error());
            });
            QVERIFY(!QTest::currentTestFailed());
        }
        QVERIFY(isWhole(vault, FilesKept));
        const QString restored = m_home->filePath(u"restored"_s);
        QVERIFY(answerOf(restoreVault(backup, restored)));
        QVERIFY(isWhole(restored, FilesKept));
    }

    void aBackupIsRestored()
    {
        makeVaultWithEvidence(m_elsewhere, Passphrase, FilesKept);
        const QString backup = m_home->filePath(u"backup.zip"_s);
        {
            VaultDoor door(m_elsewhere, nullptr);
            QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
            QVERIFY(answerOf(backUpVault(door.deskVault().worker, backup, Operator)));
        }
        const QByteArray before = contentOf(backup);
        untilThereIsRoom(
            [&] {
                const auto made = answerOf(restoreVault(backup, m_onDisk));
                return made ? Result<void>() : tl::unexpected(made.error());
            },
            [this] { QVERIFY(!QFileInfo::exists(m_onDisk)); });
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(contentOf(backup), before);
        QVERIFY(isWhole(m_onDisk, FilesKept));
    }

    /// Seen before anything is written, with how much it takes and how much there is.
    void aVaultIsNotMovedWhereItHasNoRoom()
    {
        makeVaultWithEvidence(m_elsewhere, Passphrase, FilesKept);
        QVERIFY(m_disk->fill(1024 * 1024));
        const auto planned = answerOf(planMove(m_elsewhere, m_onDisk));
        const auto moved = answerOf(moveVault(m_elsewhere, m_onDisk));
        QVERIFY(!planned && !moved);
        QCOMPARE(planned.error(), moved.error());
        QCOMPARE(moved.error().kind, Error::Kind::TooLarge);
        QCOMPARE(moved.error().detail.section(u' ', 1), QString::number(1024 * 1024));
        QVERIFY(moved.error().detail.section(u' ', 0, 0).toLongLong() > 1024 * 1024);
        QCOMPARE(m_disk->files(), QStringList());
        QVERIFY(isWhole(m_elsewhere, FilesKept));
    }

    /// Somebody else takes the room while it is being moved.
    void aVaultIsMoved()
    {
        makeVaultWithEvidence(m_elsewhere, Passphrase, FilesKept);
        setFaultHook(fillOnceMoving);
        int refusals = 0;
        bool isMoved = false;
        for (theRoomLeft = 0; !isMoved; theRoomLeft += Step) {
            QVERIFY2(theRoomLeft < DiskSize / 2, "there was never room");
            const auto moved = answerOf(moveVault(m_elsewhere, m_onDisk));
            isMoved = moved.has_value();
            if (!isMoved) {
                ++refusals;
                QCOMPARE(moved.error().kind, Error::Kind::Storage);
                QVERIFY(!moved.error().detail.isEmpty());
                QCOMPARE(m_disk->files(), QStringList());
                QVERIFY(Vault::movedTo(m_elsewhere).isEmpty());
                QVERIFY(isWhole(m_elsewhere, FilesKept));
            }
            m_disk->makeRoom();
        }
        QVERIFY2(refusals > 10, qPrintable(QString::number(refusals)));
        QVERIFY(!QFileInfo::exists(m_elsewhere));
        QVERIFY(isWhole(m_onDisk, FilesKept));
    }

    void anOlderSchemaComesUpToDate()
    {
        const QString connection = u"migration"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            database.setDatabaseName(m_disk->filePath(u"vault.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode = WAL"_s));
            query.finish(); // or it would be in the way of a commit
            QVERIFY(migrate(database, schemaSteps()));
            QVERIFY(query.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 100) INSERT INTO document (kind, key, number, sealed) "
                               "SELECT 1, i, i, randomblob(2000) FROM n"_s));
            const auto first = [&query](const QString& text) {
                const bool isThere = query.exec(text) && query.next();
                const QString value = isThere ? query.value(0).toString() : QString();
                query.finish();
                return value;
            };
            const QString sum = u"SELECT sum(number) || hex(max(sealed)) FROM document"_s;
            const QString before = first(sum);
            const QString version = QString::number(schemaSteps().size());
            // As a later Vaglio may have it, writing each record anew.
            const SchemaSteps later = schemaSteps()
                + SchemaSteps { { u"ALTER TABLE document ADD COLUMN size INTEGER"_s,
                    u"UPDATE document SET size = length(sealed)"_s } };
            untilThereIsRoom([&] { return migrate(database, later); },
                [&] {
                    QCOMPARE(first(u"PRAGMA user_version"_s), version);
                    QCOMPARE(first(sum), before);
                    QCOMPARE(first(u"SELECT count(*) FROM pragma_table_info('document') "
                                   "WHERE name = 'size'"_s),
                        u"0"_s);
                    QCOMPARE(first(u"PRAGMA integrity_check"_s), u"ok"_s);
                });
            QVERIFY(!QTest::currentTestFailed());
            QCOMPARE(first(sum), before);
            QCOMPARE(first(u"SELECT sum(size) FROM document"_s), u"200000"_s);
            QCOMPARE(first(u"PRAGMA integrity_check"_s), u"ok"_s);
        }
        QSqlDatabase::removeDatabase(connection);
    }

    void evidenceIsRescued_data()
    {
        QTest::addColumn<qint64>("leave");
        QTest::newRow("nothing left") << qint64(0);
        QTest::newRow("a block left") << SmallDisk::Block;
        QTest::newRow("room for the files of some")
            << qint64(100'000 / SmallDisk::Block) * SmallDisk::Block;
        QTest::newRow("room for some") << qint64(400'000 / SmallDisk::Block) * SmallDisk::Block;
    }

    /// By the whole desk, from the real service.
    void evidenceIsRescued()
    {
        QFETCH(qint64, leave);
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({ u"--seed"_s, u"20"_s, u"--set"_s, u"zip=small"_s }),
            qPrintable(sandbox.errorText()));
        int kept = 0;
        {
            VaultDoor door(m_onDisk, nullptr);
            door.setPassphraseCost(PassphraseCost::least());
            QVERIFY(answerOf(door.create({ false, Passphrase })));
            Desk desk({ Environment::BuiltIn, sandbox.baseUrl(), SandboxProcess::token() },
                Operator, std::chrono::hours(24), door.deskVault());
            Rescue* rescue = desk.rescue();
            rescue->setPaused(true);
            desk.start();
            QTRY_VERIFY_WITH_TIMEOUT(desk.sync()->state().everSucceeded, Long);
            QTRY_VERIFY_WITH_TIMEOUT(
                !rescue->state().surveying && rescue->state().waiting > 3, Long);
            const int wanted = rescue->state().waiting;
            QVERIFY(m_disk->fill(leave));
            rescue->setPaused(false);
            QTRY_VERIFY_WITH_TIMEOUT(
                rescue->state().running == 0 && rescue->state().failing == rescue->state().waiting,
                Long);
            QVERIFY(rescue->state().failing > 0);
            for (const RescueFailure& failure : rescue->failures()) {
                QCOMPARE(failure.error.kind, Error::Kind::Storage);
                QVERIFY(!failure.isGone);
            }
            m_disk->makeRoom();
            rescue->tryNow();
            QTRY_COMPARE_WITH_TIMEOUT(rescue->state().waiting, 0, Long);
            QVERIFY(rescue->failures().isEmpty());
            const BookPtr book = desk.book()->snapshot();
            for (int row = 0; row < book->cases.size(); ++row) {
                kept += book->cases.facts(row).isKeptWhole() ? 1 : 0;
            }
            QCOMPARE(kept, wanted);
        }
        QVERIFY(isWhole(m_onDisk, kept));
    }

private:
    /// Does it with more room each time. While it is refused, no file is there that was not there
    /// before, and what the check says holds.
    void untilThereIsRoom(
        const std::function<Result<void>()>& act, const std::function<void()>& check = {})
    {
        int refusals = 0;
        bool isDone = false;
        const QStringList before = m_disk->files();
        for (qint64 leave = 0; !isDone; leave += Step) {
            QVERIFY2(leave < DiskSize / 2, "there was never room");
            QVERIFY(m_disk->fill(leave));
            const Result<void> done = act();
            isDone = done.has_value();
            if (!isDone) {
                ++refusals;
                QCOMPARE(done.error().kind, Error::Kind::Storage);
                QVERIFY(!done.error().detail.isEmpty());
                QCOMPARE(m_disk->files(), before);
                if (check) {
                    check();
                    QVERIFY(!QTest::currentTestFailed());
                }
            }
        }
        m_disk->makeRoom();
        QVERIFY2(refusals > 2, qPrintable(QString::number(refusals)));
    }

    [[nodiscard]] QStringList imagesOnDisk() const { return m_disk->files().filter(u".image"_s); }

    [[nodiscard]] static bool isWhole(const QString& folder, int files)
    {
        VaultDoor door(folder, nullptr);
        if (!answerOf(door.openWithPassphrase(Passphrase))) {
            return false;
        }
        const auto report = answerOf(checkVault(door.deskVault().worker, {}));
        return report && report->findings.isEmpty() && report->strays.isEmpty()
            && report->files == files;
    }
};

int main(int argc, char* argv[])
{
    SmallDisk::enterOwnMounts();
    const QCoreApplication application(argc, argv);
    FullDiskCopiesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldiskcopies.moc"
