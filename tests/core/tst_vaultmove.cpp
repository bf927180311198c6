// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because each step of a move is ended, cancelled and left without room on one kind of vault.
#include "core/desk/requestbook.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultmove.h"
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"
#include "core/vault/vaultfolder.h"
#include "tests/core/answerof.h"
#include "tests/core/fulldisk.h"
#include "tests/core/otherdisk.h"
#include "tests/core/vaultwithevidence.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QSemaphore>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <csignal>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"correct horse battery staple"_s;
constexpr int EvidenceFilesKept = 3;
constexpr int FilesInAll = EvidenceFilesKept + 1; ///< and the records

QFuture<Result<MoveSummary>> theMove;
std::atomic<int> theFileToFlip = 0;

} // namespace

/// The folder of a vault goes to another disk, and is ended, cancelled or out of room at each step:
/// always one of the two is the vault, whole, and never both.
class VaultMoveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTemporaryDir> m_otherDisk;
    QString m_from;
    QString m_to;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_otherDisk = Vaglio::Testing::onAnotherDisk(m_home->path());
        QVERIFY2(m_otherDisk, "this test needs two file systems");
        m_from = m_home->filePath(u"vault"_s);
        m_to = m_otherDisk->filePath(u"vaglio-sandbox"_s);
        Testing::makeVaultWithEvidence(m_from, Passphrase, EvidenceFilesKept);
    }

    void cleanup()
    {
        setFaultHook(nullptr);
        theMove = {};
    }

    void toAnotherDisk()
    {
        const qint64 bytes = bytesIn(m_from);
        const auto planned = answerOf(planMove(m_from, m_to));
        QVERIFY(planned.has_value());
        QVERIFY(planned->isCopied);
        QVERIFY(planned->bytes >= bytes);
        const auto moved = answerOf(moveVault(m_from, m_to));
        QVERIFY(moved.has_value());
        QCOMPARE(*moved, (MoveSummary { true, FilesInAll, bytes, false }));
        QVERIFY(!QFileInfo::exists(m_from));
        QVERIFY(isWhole(m_to));
        QCOMPARE(namesIn(*m_otherDisk), QStringList { u"vaglio-sandbox"_s });
        for (const QString& path : pathsIn(m_to)) {
            const auto rights = QFileInfo(path).permissions();
            QVERIFY2(!(rights
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                             | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther)),
                qPrintable(path));
        }
    }

    /// What programs that only read have left goes along, also what came while it was copied.
    void reportsGoAlong()
    {
        const QString report = u"/reports/0123.report"_s;
        QVERIFY(VaultFolder(m_from).makeReports());
        QFile left(m_from + report);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("sealed") == 6);
        left.close();
        QFile half(m_from + report + u".part"_s); // of a program that was ended
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("sea") == 3);
        half.close();
        QVERIFY(answerOf(moveVault(m_from, m_to)).has_value());
        QFile there(m_to + report);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("sealed"));
        QVERIFY(!QFileInfo::exists(half.fileName()));
        QVERIFY(!QFileInfo::exists(m_to + report + u".part"_s));
        QVERIFY(!QFileInfo::exists(m_from));
    }

    void withinOneDisk()
    {
        const QString to = m_home->filePath(u"moved"_s);
        const auto planned = answerOf(planMove(m_from, to));
        QVERIFY(planned && !planned->isCopied);
        QCOMPARE(answerOf(moveVault(m_from, to)), (Result<MoveSummary>(MoveSummary {})));
        QVERIFY(!QFileInfo::exists(m_from));
        QVERIFY(isWhole(to));
    }

    /// What another program's reading keeps in the log comes along.
    void withTheLogOfTheRecords()
    {
        {
            VaultDoor reader(m_from, nullptr);
            reader.setAccess(Vault::Access::Read);
            QVERIFY(answerOf(reader.openWithPassphrase(Passphrase)));
            {
                VaultDoor writer(m_from, nullptr);
                QVERIFY(answerOf(writer.openWithPassphrase(Passphrase)));
                VaultBatch batch;
                batch.events.append({ u"late"_s, {}, {} });
                QVERIFY(answerOf(writer.deskVault().worker->write(std::move(batch))));
            }
            QVERIFY(QFileInfo(m_from + u"/vault.db-wal"_s).size() > 0);
            const auto moved = answerOf(moveVault(m_from, m_to));
            QVERIFY(moved.has_value());
            QCOMPARE(moved->files, FilesInAll + 1);
        }
        QVERIFY(isWhole(m_to));
        VaultDoor door(m_to, nullptr);
        QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
        const auto last = answerOf(door.deskVault().worker->run([](const Vault& vault) {
            QString what;
            const auto read = vault.readJournal([&what](const JournalRow& row) {
                what += row.events.isEmpty() ? QString() : row.events.first().what + u' ';
                return true;
            });
            return read ? Result<QString>(what) : tl::unexpected(read.error());
        }));
        QVERIFY(last && last->contains(u"late"_s));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::newRow("a folder of that name") << u"exists"_s;
        QTest::newRow("into itself") << u"inside"_s;
    }

    void whatIsRefused()
    {
        QFETCH(QString, detail);
        QString to = m_to;
        if (detail == u"exists"_s) {
            QVERIFY(QDir().mkdir(m_to));
        } else {
            to = m_from + u"/evidence/vaglio-sandbox"_s;
        }
        for (const Error& error :
            { answerOf(planMove(m_from, to)).error(), answerOf(moveVault(m_from, to)).error() }) {
            QCOMPARE(error.kind, Error::Kind::Refused);
            QCOMPARE(error.detail, detail);
        }
        QVERIFY(isWhole(m_from));
    }

    void whoeverHasItKeepsIt()
    {
        VaultDoor door(m_from, nullptr);
        QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
        for (const QString& to : { m_to, m_home->filePath(u"moved"_s) }) {
            QCOMPARE(answerOf(moveVault(m_from, to)).error().kind, Error::Kind::InUse);
            QVERIFY(!QFileInfo::exists(to));
        }
        QCOMPARE(namesIn(*m_otherDisk), QStringList());
    }

    /// A file that says it has a tebibyte, and takes no room.
    void whereThereIsNoRoom()
    {
        constexpr qint64 Huge = 1LL << 40;
        QFile file(m_from + u"/evidence/"_s + QString(32, u'a'));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Huge));
        file.close();
        const qint64 available = QStorageInfo(m_otherDisk->path()).bytesAvailable();
        QVERIFY(available < Huge);
        for (const Error& error : { answerOf(planMove(m_from, m_to)).error(),
                 answerOf(moveVault(m_from, m_to)).error() }) {
            QCOMPARE(error.kind, Error::Kind::TooLarge);
            const QStringList figures = error.detail.split(u' ');
            QCOMPARE(figures.size(), 2);
            QVERIFY(figures.at(0).toLongLong() > Huge);
            QVERIFY(figures.at(1).toLongLong() > 0);
            QVERIFY(figures.at(1).toLongLong() < Huge);
        }
        QCOMPARE(namesIn(*m_otherDisk), QStringList());
        QVERIFY(file.remove());
        QVERIFY(isWhole(m_from));
    }

    void killedAtEachStep_data()
    {
        QTest::addColumn<int>("occurrence");
        QTest::addColumn<bool>("isMoved");
        QTest::newRow("move.begun") << 1 << false;
        for (int file = 1; file <= FilesInAll; ++file) {
            QTest::addRow("move.file, %d", file) << file << false;
        }
        QTest::newRow("move.copied") << 1 << false;
        QTest::newRow("move.verified") << 1 << false;
        QTest::newRow("move.marked") << 1 << false;
        QTest::newRow("move.named") << 1 << true;
        QTest::newRow("move.retired") << 1 << true;
        QTest::newRow("move.emptied") << 1 << true;
        QTest::newRow("move.removed") << 1 << true;
    }

    void killedAtEachStep()
    {
        QFETCH(int, occurrence);
        QFETCH(bool, isMoved);
        QVERIFY(dies(m_to, occurrence));
        const QString partial = m_to + VaultFolder::MovingSuffix.toString();
        // One of the two, whole, and the other opens for nobody.
        QVERIFY(!Vault::existsIn(partial));
        QCOMPARE(Vault::open(partial, Vault::Access::Read).error().kind, Error::Kind::NotFound);
        QCOMPARE(Vault::existsIn(m_to), isMoved);
        QVERIFY(isWhole(isMoved ? m_to : m_from));
        QCOMPARE(Vault::movedTo(m_from).isEmpty(), !isMoved || !QFileInfo::exists(m_from));
        if (isMoved) {
            const auto opened = Vault::open(m_from, Vault::Access::Write);
            QVERIFY(!opened);
            const bool isTold = opened.error().detail == VaultFolder::MovedTo.toString() + m_to;
            QCOMPARE(isTold, QFileInfo::exists(m_from));
        }
        QCOMPARE(answerOf(endMove(m_from, m_to)),
            Result<MoveEnd>(isMoved ? MoveEnd::Moved : MoveEnd::NotMoved));
        QVERIFY(!QFileInfo::exists(partial));
        QCOMPARE(QFileInfo::exists(m_from), !isMoved);
        QCOMPARE(QFileInfo::exists(m_to), isMoved);
        QVERIFY(isWhole(isMoved ? m_to : m_from));
    }

    /// Without anybody having ended it: the next try takes away what it left.
    void aNextTryTakesTheRestAway()
    {
        QVERIFY(dies(m_to, 2, u"move.file"_s));
        QCOMPARE(namesIn(*m_otherDisk).size(), 1);
        QVERIFY(answerOf(moveVault(m_from, m_to)).has_value());
        QCOMPARE(namesIn(*m_otherDisk), QStringList { u"vaglio-sandbox"_s });
        QVERIFY(isWhole(m_to));
    }

    void killedOnceRenamed()
    {
        const QString to = m_home->filePath(u"moved"_s);
        QVERIFY(dies(to, 1, u"move.renamed"_s));
        QVERIFY(isWhole(to));
        QCOMPARE(answerOf(endMove(m_from, to)), Result<MoveEnd>(MoveEnd::Moved));
    }

    /// The disk with the new folder is not there: the old one is not taken for the vault again.
    void withoutTheOtherDisk()
    {
        QVERIFY(dies(m_to, 1, u"move.named"_s));
        QVERIFY(QDir().rename(m_to, m_to + u"-away"_s));
        QCOMPARE(answerOf(endMove(m_from, m_to)).error().kind, Error::Kind::Storage);
        VaultDoor door(m_from, nullptr);
        QCOMPARE(answerOf(door.openWithPassphrase(Passphrase)).error().detail,
            VaultFolder::MovedTo.toString() + m_to);
        QCOMPARE(newPlaceOf(answerOf(door.openWithPassphrase(Passphrase)).error()), m_to);
        QVERIFY(QDir().rename(m_to + u"-away"_s, m_to));
        QCOMPARE(answerOf(endMove(m_from, m_to)), Result<MoveEnd>(MoveEnd::Moved));
    }

    /// Neither disk is there: the vault may still be where it was, and that is not forgotten.
    void withoutBothDisks()
    {
        QVERIFY(dies(m_to, 1, u"move.copied"_s));
        QVERIFY(QDir().rename(m_from, m_from + u"-away"_s));
        QCOMPARE(answerOf(endMove(m_from, m_to)).error().kind, Error::Kind::Storage);
        QVERIFY(QDir().rename(m_from + u"-away"_s, m_from));
        QCOMPARE(answerOf(endMove(m_from, m_to)), Result<MoveEnd>(MoveEnd::NotMoved));
        QVERIFY(isWhole(m_from));
    }

    /// Another vault stands where the moved one was to be: the old one is not removed for it.
    void anotherVaultInItsPlace()
    {
        QVERIFY(dies(m_to, 1, u"move.named"_s));
        QVERIFY(QDir().rename(m_to, m_to + u"-away"_s));
        Testing::makeVaultWithEvidence(m_to, Passphrase, 0);
        QCOMPARE(answerOf(endMove(m_from, m_to)).error().kind, Error::Kind::Storage);
        QVERIFY(Vault::existsIn(m_from));
        QCOMPARE(QDir(m_from + u"/evidence"_s).entryList(QDir::Files).size(), EvidenceFilesKept);
    }

    void throughALink()
    {
        const QString link = m_home->filePath(u"link"_s);
        QVERIFY(QFile::link(m_from, link));
        const QString to = m_home->filePath(u"moved"_s);
        QVERIFY(answerOf(moveVault(link, to)).has_value());
        QVERIFY(!QFileInfo(to).isSymLink());
        QVERIFY(isWhole(to));
        QCOMPARE(answerOf(endMove(link, to)), Result<MoveEnd>(MoveEnd::Moved));
        QVERIFY(isWhole(to));
    }

    /// What is not the vault's is nobody's to remove.
    void somebodyElsesFileStays()
    {
        QFile note(m_from + u"/note.txt"_s);
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("mine") == 4);
        note.close();
        const auto moved = answerOf(moveVault(m_from, m_to));
        QVERIFY(moved && moved->oldRemains);
        QVERIFY(isWhole(m_to));
        QVERIFY(note.exists());
        QVERIFY(!Vault::existsIn(m_from));
    }

    /// At each size at which a file can be cut off, from its first byte to one that has room.
    void aFullDisk()
    {
        int refusals = 0;
        bool isMoved = false;
        for (qint64 size = 0; !isMoved; size += 10'000) {
            QVERIFY2(size < 8 * 1024 * 1024, "there was never room");
            const auto moved = [&] {
                const FullDisk full(size);
                return answerOf(moveVault(m_from, m_to));
            }();
            isMoved = moved.has_value();
            if (!isMoved) {
                ++refusals;
                QCOMPARE(moved.error().kind, Error::Kind::Storage);
                QVERIFY(!moved.error().detail.isEmpty());
                QCOMPARE(namesIn(*m_otherDisk), QStringList());
                QVERIFY(Vault::movedTo(m_from).isEmpty());
            }
        }
        QVERIFY2(refusals > 10, qPrintable(QString::number(refusals)));
        QVERIFY(isWhole(m_to));
    }

    void cancelled_data()
    {
        QTest::addColumn<bool>("isMoved");
        for (const char* step : { "move.begun", "move.file", "move.copied", "move.verified" }) {
            QTest::newRow(step) << false;
        }
        QTest::newRow("move.named") << true; // too late
    }

    void cancelled()
    {
        QFETCH(bool, isMoved);
        setFaultHook([](const char* step) {
            if (qstrcmp(step, QTest::currentDataTag()) == 0) {
                theMove.cancel();
            }
        });
        // Not before it is known what to cancel.
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QSemaphore gate;
        QThreadPool::globalInstance()->start([&gate] { gate.acquire(); });
        theMove = moveVault(m_from, m_to);
        gate.release();
        theMove.waitForFinished();
        QThreadPool::globalInstance()->waitForDone();
        QThreadPool::globalInstance()->setMaxThreadCount(QThread::idealThreadCount());
        QCOMPARE(Vault::existsIn(m_to), isMoved);
        QCOMPARE(namesIn(*m_otherDisk).size(), isMoved ? 1 : 0);
        QVERIFY(isWhole(isMoved ? m_to : m_from));
    }

    /// A disk that does not keep what it was given.
    void whatIsReadAgainMustBeWhatWasWritten()
    {
        theFileToFlip = 0;
        static QString copy;
        copy = m_to + VaultFolder::MovingSuffix.toString();
        setFaultHook([](const char* step) {
            if (qstrcmp(step, "move.copied") == 0) {
                const QString name = QDir(copy + u"/evidence"_s).entryList(QDir::Files).value(0);
                QFile file(copy + u"/evidence/"_s + name);
                if (file.open(QIODevice::ReadWrite) && file.seek(1000) && file.putChar('x')) {
                    ++theFileToFlip;
                }
            }
        });
        const auto moved = answerOf(moveVault(m_from, m_to));
        QCOMPARE(theFileToFlip.load(), 1);
        QCOMPARE(moved.error().kind, Error::Kind::Damaged);
        QVERIFY(moved.error().detail.startsWith(u"evidence/"_s));
        QCOMPARE(namesIn(*m_otherDisk), QStringList());
        QVERIFY(isWhole(m_from));
    }

    void tellsHowFarItIs()
    {
        const auto future = moveVault(m_from, m_to);
        QVERIFY(answerOf(future).has_value());
        QCOMPARE(future.progressMaximum(), MoveSteps);
        QCOMPARE(future.progressValue(), MoveSteps);
    }

private:
    [[nodiscard]] bool dies(const QString& to, int occurrence,
        const QString& step
        = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0)) const
    {
        QProcess probe;
        probe.start(QStringLiteral(MOVE_PROBE), { m_from, to, step, QString::number(occurrence) });
        return probe.waitForFinished() && probe.exitStatus() == QProcess::CrashExit
            && probe.exitCode() == SIGKILL;
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

    [[nodiscard]] static QStringList pathsIn(const QString& folder)
    {
        QStringList paths { folder };
        QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (it.hasNext()) {
            paths.append(it.next());
        }
        return paths;
    }

    /// But for the reserve, which every place makes for itself.
    [[nodiscard]] static qint64 bytesIn(const QString& folder)
    {
        qint64 bytes = -QFileInfo(VaultFolder(folder).reserve()).size();
        for (const QString& path : pathsIn(folder)) {
            bytes += QFileInfo(path).isFile() ? QFileInfo(path).size() : 0;
        }
        return bytes;
    }

    [[nodiscard]] static QStringList namesIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
};

QTEST_GUILESS_MAIN(VaultMoveTest)
#include "tst_vaultmove.moc"
