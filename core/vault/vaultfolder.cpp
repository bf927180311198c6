// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vaultfolder.h"

#include "core/vault/durablefile.h"
#include "core/vault/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr QFile::Permissions FileMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions FolderMode = FileMode | QFile::ExeOwner;

/// A lock file without a readable owner is left by a program that was ended while it made it. One
/// that is being made has its owner within moments.
constexpr std::chrono::seconds LockMadeWithin { 10 };

const QString MarkName = u"moved-to"_s;
const QString ReserveName = u"reserve"_s;
/// Bytes: for the lock, the database's shared memory and its log, and for what an erasure writes.
constexpr qsizetype ReserveSize = 160 * 1024;
constexpr qint64 ReserveShare = 8; ///< of what the disk has left, it takes no greater part
constexpr qint64 LongestMark = 64 * 1024; ///< bytes; beyond what any system takes

Result<void> makeFolder(const QString& path)
{
    if (!QFileInfo(path).isDir() && !QDir().mkdir(path, FolderMode)) {
        return failure(Error::Kind::Storage, u"the folder cannot be made"_s);
    }
    if (!QFile::setPermissions(path, FolderMode)) {
        return failure(Error::Kind::Storage, u"the folder cannot be closed to others"_s);
    }
    return {};
}

/// What the folder names is on the disk once this has answered.
bool syncFolder([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0) {
        return false;
    }
    const bool isSynced = ::fsync(folder) == 0;
    ::close(folder);
    return isSynced;
#else
    return true;
#endif
}

/// A small file; true also where it is there already.
bool copyDurably(const QString& path, const QString& folder, const QString& name)
{
    QFile from(path);
    QFile there(folder + u'/' + name);
    if (!from.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray bytes = from.readAll();
    if (there.open(QIODevice::ReadOnly) && there.readAll() == bytes) {
        return true;
    }
    return DurableFile::write(folder, name, bytes).has_value();
}

quint32 numberAt(const QByteArray& header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

} // namespace

VaultFolder::VaultFolder(QString path)
    : m_path(QDir::cleanPath(path))
{
}

QString VaultFolder::evidence() const
{
    return m_path + u"/evidence"_s;
}

QString VaultFolder::images() const
{
    return m_path + u"/images"_s;
}

bool VaultFolder::clearImages() const
{
    const QDir folder(images());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    return std::ranges::all_of(
        names, [&folder](const QString& name) { return QFile::remove(folder.filePath(name)); });
}

QString VaultFolder::reports() const
{
    return m_path + u"/reports"_s;
}

Result<void> VaultFolder::makeReports() const
{
    return makeFolder(reports());
}

bool VaultFolder::sendReports(const VaultFolder& to) const
{
    const QDir folder(reports());
    if (!folder.exists()) {
        return true;
    }
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    const bool isSent = names.isEmpty() || to.makeReports();
    return isSent && std::ranges::all_of(names, [&](const QString& name) {
        const QString path = folder.filePath(name);
        // One that a program was ended at while it wrote it says nothing.
        const bool isWhole = !name.endsWith(DurableFile::TemporarySuffix);
        return (!isWhole || copyDurably(path, to.reports(), name)) && QFile::remove(path);
    }) && QDir().rmdir(reports());
}

QString VaultFolder::reserve() const
{
    return images() + u'/' + ReserveName;
}

void VaultFolder::keepReserve() const
{
    if (QFileInfo::exists(reserve())
        || QStorageInfo(images()).bytesAvailable() < ReserveShare * ReserveSize) {
        return;
    }
    QFile::remove(
        reserve() + DurableFile::TemporarySuffix.toString()); // of a program that was ended
    // What cannot be pressed together: some file systems would, and keep no room.
    QByteArray bytes(ReserveSize, Qt::Uninitialized);
    QRandomGenerator::global()->generate(bytes.begin(), bytes.end());
    DurableFile file(images(), ReserveName);
    if (file.create() && file.append(bytes) && file.finish() && file.publish()) {
        file.leave();
    }
}

QString VaultFolder::database() const
{
    return m_path + u"/vault.db"_s;
}

QString VaultFolder::unfinishedDatabase() const
{
    return m_path + u"/unfinished.db"_s;
}

bool VaultFolder::hasVault() const
{
    return !isMoving() && QFileInfo::exists(database());
}

QString VaultFolder::mark() const
{
    return m_path + u'/' + MarkName;
}

Result<void> VaultFolder::markMoved(const QString& to, const QByteArray& vaultId) const
{
    return DurableFile::write(m_path, MarkName, to.toUtf8() + '\n' + vaultId.toHex());
}

Result<void> VaultFolder::unmarkMoved() const
{
    // One that a program was ended at while it wrote it says nothing, and goes with it.
    for (const QString& path : { mark() + DurableFile::TemporarySuffix.toString(), mark() }) {
        if (QFileInfo::exists(path) && !QFile::remove(path)) {
            return failure(Error::Kind::Storage, u"the mark of a move cannot be removed"_s);
        }
    }
    return DurableFile::syncFolder(m_path);
}

std::pair<QString, QByteArray> VaultFolder::readMark() const
{
    QFile file(mark());
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.read(LongestMark);
    const qsizetype end = text.lastIndexOf('\n');
    return end < 0 ? std::pair(QString::fromUtf8(text), QByteArray())
                   : std::pair(QString::fromUtf8(text.first(end)), text.sliced(end + 1));
}

QString VaultFolder::movedTo() const
{
    const QString to = readMark().first;
    // The copy takes its final name in one step: while it has the other one, nothing is moved.
    return QFileInfo::exists(to + MovingSuffix.toString()) ? QString() : to;
}

QByteArray VaultFolder::movedId() const
{
    return QByteArray::fromHex(readMark().second);
}

Result<void> VaultFolder::make() const
{
    const QString parent = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(parent)) {
        return failure(Error::Kind::Storage, u"the folder cannot be made"_s);
    }
    for (const QString& path : { m_path, evidence() }) {
        if (const Result<void> made = makeFolder(path); !made) {
            return made;
        }
    }
    return makeFolder(images());
}

bool VaultFolder::clearUnfinished() const
{
    const QString path = unfinishedDatabase();
    return std::ranges::all_of(
        QStringList { u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s }, [&path](const QString& end) {
            return !QFileInfo::exists(path + end) || QFile::remove(path + end);
        });
}

Result<void> VaultFolder::startDatabase() const
{
    if (!clearUnfinished()) {
        return failure(Error::Kind::Storage, u"an unfinished vault cannot be removed"_s);
    }
    QFile file(unfinishedDatabase());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, FileMode)
        || !file.setPermissions(FileMode)) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    return {};
}

Result<void> VaultFolder::finishDatabase() const
{
    // QFile::rename() copies where it cannot rename; this does the one or nothing.
    std::error_code error;
    std::filesystem::rename(
        unfinishedDatabase().toStdU16String(), database().toStdU16String(), error);
    if (error) {
        return failure(Error::Kind::Storage, QString::fromStdString(error.message()));
    }
    if (!syncFolder(m_path) || !syncFolder(QFileInfo(m_path).absolutePath())) {
        return failure(Error::Kind::Storage, u"the folder cannot be synced"_s);
    }
    return {};
}

Result<std::unique_ptr<QLockFile>> VaultFolder::takeLock() const
{
    const QString path = m_path + u"/vault.lock"_s;
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    bool isTaken = lock->tryLock(0);
    qint64 process = 0;
    QString host;
    QString program;
    if (!isTaken && lock->error() == QLockFile::LockFailedError
        && !lock->getLockInfo(&process, &host, &program)) {
        const QDateTime made = QFileInfo(path).lastModified();
        if (made.addSecs(LockMadeWithin.count()) < QDateTime::currentDateTime()) {
            isTaken = lock->removeStaleLockFile() && lock->tryLock(0);
        }
    }
    if (isTaken) {
        QFile::setPermissions(path, FileMode);
        return lock;
    }
    if (lock->error() != QLockFile::LockFailedError) {
        return failure(Error::Kind::Storage, u"the lock file cannot be made"_s);
    }
    return failure(Error::Kind::InUse, u"%1, %2, %3"_s.arg(program, host).arg(process));
}

Result<void> VaultFolder::inspect() const
{
    // The header of an SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype versionOffset = 60;
    constexpr qsizetype applicationOffset = 68;
    if (const QString to = movedTo(); !to.isEmpty()) {
        return failure(Error::Kind::Storage, MovedTo.toString() + to);
    }
    QFile file(database());
    if (!hasVault()) {
        return failure(Error::Kind::NotFound, u"no vault here"_s);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith("SQLite format 3")
        || numberAt(header, applicationOffset) != VaultApplicationId) {
        return failure(Error::Kind::Damaged, u"not a vault"_s);
    }
    const quint32 version = numberAt(header, versionOffset);
    if (version > static_cast<quint32>(schemaSteps().size())) {
        return failure(Error::Kind::TooNew, u"schema version %1"_s.arg(version));
    }
    return {};
}

} // namespace Vaglio
