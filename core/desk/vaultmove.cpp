// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because what is copied, named and removed must be read together: no step may lose it.
#include "core/desk/vaultmove.h"

#include "core/desk/longwork.h"
#include "core/vault/durablefile.h"
#include "core/vault/evidencefiles.h"
#include "core/vault/faultpoint.h"
#include "core/vault/sha256.h"
#include "core/vault/vault.h"
#include "core/vault/vaultfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QStorageInfo>
#include <QtConcurrentRun>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

using Promise = QPromise<Result<MoveSummary>>;

constexpr qint64 Chunk = 1024 * 1024; ///< bytes read at once
constexpr qint64 Block = 4096; ///< what a file takes at least, and in steps of
constexpr qint64 Spare = 4 * 1024 * 1024; ///< for the folders, and what others write meanwhile

const QString Suffix = DurableFile::TemporarySuffix.toString();

tl::unexpected<Error> storage(const QString& detail)
{
    return failure(Error::Kind::Storage, detail);
}

/// What makes up a vault, by its path in the folder; the records last, so that what is half has
/// none. Not what a program that was ended has left unfinished.
QStringList filesOf(const VaultFolder& folder)
{
    QStringList files;
    for (const QString& name : EvidenceFiles(folder.evidence()).strays({})) {
        files.append(u"evidence/"_s + name);
    }
    const QStringList images = QDir(folder.images()).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : images) {
        if (name != QFileInfo(folder.reserve()).fileName()) {
            files.append(u"images/"_s + name);
        }
    }
    files.removeIf([](const QString& name) { return name.endsWith(Suffix); });
    const QString records = QFileInfo(folder.database()).fileName();
    // What another program's reading has kept from being taken into the file.
    if (const QString log = records + u"-wal"_s; QFileInfo(folder.path() + u'/' + log).size() > 0) {
        files.append(log);
    }
    files.append(records);
    return files;
}

/// So that what is read next is what the disk has, and not what memory still remembers of it.
void forgetCached([[maybe_unused]] const QFile& file)
{
#ifdef Q_OS_LINUX
    (void)::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED); // where it does not, it reads
#endif
}

bool isOneDisk(const QString& from, const QString& parent)
{
    return QStorageInfo(from).rootPath() == QStorageInfo(parent).rootPath();
}

qint64 roomFor(const VaultFolder& folder)
{
    qint64 needed = Spare;
    for (const QString& file : filesOf(folder)) {
        const qint64 size = QFileInfo(folder.path() + u'/' + file).size();
        needed += (size + Block - 1) / Block * Block;
    }
    return needed;
}

Result<void> checkRoom(qint64 needed, const QString& parent)
{
    const qint64 available = QStorageInfo(parent).bytesAvailable();
    if (available >= 0 && available < needed) {
        return failure(Error::Kind::TooLarge, u"%1 %2"_s.arg(needed).arg(available));
    }
    return {};
}

Result<MovePlan> plan(const QString& from, const QString& to)
{
    const QFileInfo target(to);
    const QString parent = target.absolutePath();
    if (target.exists() || target.isSymLink()) {
        return failure(Error::Kind::Refused, u"exists"_s);
    }
    if (QString(parent + u'/').startsWith(from + u'/')) {
        return failure(Error::Kind::Refused, u"inside"_s);
    }
    if (!QFileInfo(parent).isDir()) {
        return storage(u"there is no such folder"_s);
    }
    // Without a look into the file: this program may have it open, and closing it once more would
    // let go of the locks of its database.
    const VaultFolder folder(from);
    if (const QString elsewhere = folder.movedTo(); !elsewhere.isEmpty()) {
        return storage(VaultFolder::MovedTo.toString() + elsewhere);
    }
    if (!folder.hasVault()) {
        return failure(Error::Kind::NotFound, from);
    }
    // A folder of it that is a link would no longer lead where it did.
    const bool isLinked
        = QFileInfo(folder.evidence()).isSymLink() || QFileInfo(folder.images()).isSymLink();
    MovePlan plan { isLinked || !isOneDisk(from, parent), roomFor(folder) };
    if (plan.isCopied) {
        if (const Result<void> room = checkRoom(plan.bytes, parent); !room) {
            return tl::unexpected(room.error());
        }
    }
    return plan;
}

/// Its folders too, where nothing of somebody else's is in them.
bool removeFiles(const VaultFolder& folder)
{
    bool isGone = folder.clearUnfinished() && folder.clearImages();
    for (const QString& name : EvidenceFiles(folder.evidence()).strays({})) {
        isGone = QFile::remove(folder.evidence() + u'/' + name) && isGone;
    }
    for (const QString& path : { folder.evidence(), folder.images() }) {
        isGone = (!QFileInfo::exists(path) || QDir().rmdir(path)) && isGone;
    }
    return isGone;
}

/// Removes an old folder whose vault is elsewhere by now, its records first. Takes the lock along:
/// nobody is to come in meanwhile. Answers whether nothing of it is left; else it stays marked.
bool removeMoved(const VaultFolder& old, std::unique_ptr<QLockFile> lock)
{
    for (const QString& end : { u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        const QString path = old.database() + end;
        if (QFileInfo::exists(path) && !QFile::remove(path)) {
            return false;
        }
    }
    if (!DurableFile::syncFolder(old.path())) {
        return false; // with the records there and the mark gone it would be a vault again
    }
    faultPoint("move.retired");
    const bool isGone = old.sendReports(VaultFolder(old.movedTo())) && removeFiles(old);
    faultPoint("move.emptied");
    lock.reset();
    return isGone && old.unmarkMoved() && QDir().rmdir(old.path());
}

class Move final {
public:
    Move(Promise& promise, const QString& from, const QString& to)
        : m_promise(promise)
        , m_from(QFileInfo(from).canonicalFilePath())
        , m_to(QFileInfo(to).absoluteFilePath())
        , m_copy(m_to.path() + VaultFolder::MovingSuffix.toString())
        , m_parent(QFileInfo(m_to.path()).absolutePath())
    {
    }

    [[nodiscard]] Result<MoveSummary> run()
    {
        m_promise.setProgressRange(0, MoveSteps);
        const Result<MovePlan> planned = plan(m_from.path(), m_to.path());
        if (!planned) {
            return tl::unexpected(planned.error());
        }
        Result<std::unique_ptr<QLockFile>> lock = m_from.takeLock();
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        if (const Result<void> looked = m_from.inspect(); !looked) {
            return tl::unexpected(looked.error());
        }
        if (!planned->isCopied) {
            lock->reset(); // its file would move along
            const std::error_code error = rename(m_from, m_to);
            if (!error) {
                faultPoint("move.renamed");
                (void)DurableFile::syncFolder(m_parent);
                return m_summary;
            }
            if (error != std::errc::cross_device_link) {
                return storage(QString::fromStdString(error.message()));
            }
            lock = m_from.takeLock();
            if (!lock) {
                return tl::unexpected(lock.error());
            }
        }
        return copy(std::move(*lock));
    }

private:
    /// Unlike QDir::rename() it tells why, and unlike QFile::rename() it never copies.
    static std::error_code rename(const VaultFolder& from, const VaultFolder& to)
    {
        std::error_code error;
        std::filesystem::rename(from.path().toStdU16String(), to.path().toStdU16String(), error);
        return error;
    }

    Result<MoveSummary> copy(std::unique_ptr<QLockFile> lock)
    {
        m_summary.wasCopied = true;
        const bool isLeft = QFileInfo::exists(m_copy.path());
        if (isLeft && !m_copy.takeLock()) {
            return failure(Error::Kind::InUse, u"a move to there"_s);
        }
        if (isLeft && !QDir(m_copy.path()).removeRecursively()) {
            return storage(u"what an ended move has left cannot be removed"_s);
        }
        m_id = Vault::idIn(m_from.path());
        if (m_id.isEmpty()) {
            return storage(u"the vault's id cannot be read"_s);
        }
        Result<void> step = checkRoom(roomFor(m_from), m_parent);
        if (step) {
            step = fill();
        }
        if (step) {
            step = takeName();
        }
        if (!step) {
            // First the mark: without the copy it would say that the vault is elsewhere.
            if (const Result<void> unmarked = m_from.unmarkMoved(); !unmarked) {
                return tl::unexpected(unmarked.error());
            }
            QDir(m_copy.path()).removeRecursively();
            return tl::unexpected(step.error());
        }
        faultPoint("move.named");
        m_summary.oldRemains
            = !DurableFile::syncFolder(m_parent) || !removeMoved(m_from, std::move(lock));
        faultPoint("move.removed");
        return m_summary;
    }

    /// Writes and reads again each file. The lock of the copy says that somebody is at it.
    Result<void> fill()
    {
        if (const Result<void> made = m_copy.make(); !made) {
            return made;
        }
        const Result<std::unique_ptr<QLockFile>> lock = m_copy.takeLock();
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        if (const Result<void> tried = Vault::tryRecordsIn(m_copy.path()); !tried) {
            return tried;
        }
        faultPoint("move.begun");
        const QStringList files = filesOf(m_from);
        for (const QString& file : files) {
            m_total += 2 * QFileInfo(m_from.path() + u'/' + file).size();
        }
        QList<QByteArray> hashes;
        for (const QString& file : files) {
            const Result<QByteArray> written = copyFile(file);
            if (!written) {
                return tl::unexpected(written.error());
            }
            hashes.append(*written);
            faultPoint("move.file");
        }
        faultPoint("move.copied");
        for (qsizetype i = 0; i < files.size(); ++i) {
            const Result<QByteArray> read = readAll(m_copy, files.at(i), {});
            if (!read) {
                return tl::unexpected(read.error());
            }
            if (*read != hashes.at(i)) {
                return failure(Error::Kind::Damaged, files.at(i));
            }
        }
        faultPoint("move.verified");
        return {};
    }

    using Sink = std::function<Result<void>(QByteArrayView)>;

    /// Answers the hash of what was read; without a sink from the disk itself.
    Result<QByteArray> readAll(const VaultFolder& folder, const QString& name, const Sink& sink)
    {
        QFile file(folder.path() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return storage(file.errorString());
        }
        if (!sink) {
            forgetCached(file);
        }
        Sha256 hash;
        QByteArray chunk(Chunk, Qt::Uninitialized);
        while (true) {
            const qint64 got = file.read(chunk.data(), Chunk);
            if (got < 0) {
                return storage(file.errorString());
            }
            if (got == 0) {
                return hash.finish();
            }
            if (!tell(got)) {
                return failure(Error::Kind::Cancelled);
            }
            const QByteArrayView bytes = QByteArrayView(chunk).first(got);
            hash.add(bytes);
            if (const Result<void> taken = sink ? sink(bytes) : Result<void>(); !taken) {
                return tl::unexpected(taken.error());
            }
        }
    }

    Result<QByteArray> copyFile(const QString& name)
    {
        const QFileInfo target(m_copy.path() + u'/' + name);
        DurableFile file(target.path(), target.fileName());
        if (const Result<void> made = file.create(); !made) {
            return tl::unexpected(made.error());
        }
        Result<QByteArray> hash = readAll(m_from, name, [this, &file](QByteArrayView bytes) {
            m_summary.bytes += bytes.size();
            return file.append(bytes);
        });
        if (!hash) {
            return hash;
        }
        for (const auto step :
            { &DurableFile::finish, &DurableFile::publish, &DurableFile::keep }) {
            if (const Result<void> done = (file.*step)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        ++m_summary.files;
        return hash;
    }

    /// From then on it is the vault.
    Result<void> takeName()
    {
        if (m_promise.isCanceled()) {
            return failure(Error::Kind::Cancelled);
        }
        // The mark says that there is a copy: not before its name is on the disk.
        if (const Result<void> synced = DurableFile::syncFolder(m_parent); !synced) {
            return synced;
        }
        if (const Result<void> marked = m_from.markMoved(m_to.path(), m_id); !marked) {
            return marked;
        }
        faultPoint("move.marked");
        if (QFileInfo::exists(m_to.path())) {
            return failure(Error::Kind::Refused, u"exists"_s);
        }
        const std::error_code error = rename(m_copy, m_to);
        return error ? Result<void>(storage(QString::fromStdString(error.message())))
                     : Result<void>();
    }

    /// False where it was cancelled.
    bool tell(qint64 more)
    {
        m_done += more;
        m_promise.setProgressValue(
            static_cast<int>(MoveSteps * m_done / std::max(m_total, m_done)));
        return !m_promise.isCanceled();
    }

    Promise& m_promise;
    VaultFolder m_from;
    VaultFolder m_to;
    VaultFolder m_copy;
    QString m_parent;
    QByteArray m_id;
    qint64 m_total = 0; ///< bytes to read, twice
    qint64 m_done = 0;
    MoveSummary m_summary;
};

Result<MoveEnd> endInterrupted(const VaultFolder& from, const VaultFolder& to)
{
    if (!QFileInfo::exists(from.path())) {
        // Renamed, or removed to the end; or the disks of both are not connected.
        return to.hasVault() ? Result<MoveEnd>(MoveEnd::Moved)
                             : storage(u"neither of the two folders is there"_s);
    }
    Result<std::unique_ptr<QLockFile>> lock = from.takeLock();
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    if (!from.movedTo().isEmpty()) {
        // Without its disk nobody can say that the other one is whole, and what is there in its
        // place may be another vault.
        if (!to.hasVault() || Vault::idIn(to.path()) != from.movedId()) {
            return storage(u"the moved vault is not there"_s);
        }
        if (const Result<void> synced
            = DurableFile::syncFolder(QFileInfo(to.path()).absolutePath());
            !synced) {
            return tl::unexpected(synced.error());
        }
        return removeMoved(from, std::move(*lock)) ? MoveEnd::Moved : MoveEnd::MovedOldRemains;
    }
    if (!from.hasVault() && to.hasVault()) {
        lock->reset(); // nothing of ours is left but the folder
        return QDir().rmdir(from.path()) ? MoveEnd::Moved : MoveEnd::MovedOldRemains;
    }
    if (const Result<void> unmarked = from.unmarkMoved(); !unmarked) {
        return tl::unexpected(unmarked.error());
    }
    QDir(to.path() + VaultFolder::MovingSuffix.toString()).removeRecursively();
    return MoveEnd::NotMoved;
}

} // namespace

QFuture<Result<MovePlan>> planMove(const QString& from, const QString& to)
{
    return QtConcurrent::run([from = QFileInfo(from).absoluteFilePath(),
                                 to = QFileInfo(to).absoluteFilePath()] { return plan(from, to); });
}

QFuture<Result<MoveSummary>> moveVault(const QString& from, const QString& to)
{
    return runLong<Result<MoveSummary>>(
        [from, to](Promise& promise) { promise.addResult(Move(promise, from, to).run()); });
}

QFuture<Result<MoveEnd>> endMove(const QString& from, const QString& to)
{
    return QtConcurrent::run(
        [from, to] { return endInterrupted(VaultFolder(from), VaultFolder(to)); });
}

QFuture<MoveEnd> lookAfterMove(const QString& from, const QString& to)
{
    return QtConcurrent::run([from = VaultFolder(from), to = VaultFolder(to)] {
        if (!to.hasVault() || (from.hasVault() && from.movedTo().isEmpty())) {
            return MoveEnd::NotMoved;
        }
        return QFileInfo::exists(from.path()) ? MoveEnd::MovedOldRemains : MoveEnd::Moved;
    });
}

QString newPlaceOf(const Error& error)
{
    return error.kind == Error::Kind::Storage && error.detail.startsWith(VaultFolder::MovedTo)
        ? error.detail.mid(VaultFolder::MovedTo.size())
        : QString();
}

} // namespace Vaglio
