// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/durablefile.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#ifdef Q_OS_WIN
#include <QDir>
#include <algorithm>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>
#else
#include <cstdio>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// The few calls of the system that Qt does not have, as POSIX has them: -1 and errno on failure.
namespace System {

#ifdef Q_OS_WIN

/// The rights come from the folder, which is the person's own.
int openNew(const QString& path)
{
    int descriptor = -1;
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    _wsopen_s(&descriptor, native.c_str(),
        _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT, _SH_DENYRW,
        _S_IREAD | _S_IWRITE);
    return descriptor;
}

qsizetype write(int descriptor, const char* data, qsizetype size)
{
    return _write(descriptor, data, static_cast<unsigned>(std::min(size, qsizetype(1) << 30)));
}

int sync(int descriptor)
{
    return _commit(descriptor); // FlushFileBuffers
}

int close(int descriptor)
{
    return _close(descriptor);
}

int renameNew(const QString& from, const QString& to)
{
    const std::wstring nativeFrom = QDir::toNativeSeparators(from).toStdWString();
    const std::wstring nativeTo = QDir::toNativeSeparators(to).toStdWString();
    if (MoveFileExW(nativeFrom.c_str(), nativeTo.c_str(), MOVEFILE_WRITE_THROUGH) == 0) {
        errno = EIO;
        return -1;
    }
    return 0;
}

/// There is no such call: MOVEFILE_WRITE_THROUGH has done it.
int syncFolder(const QString&)
{
    return 0;
}

#else

int openNew(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

qsizetype write(int descriptor, const char* data, qsizetype size)
{
    return ::write(descriptor, data, static_cast<size_t>(size));
}

int sync(int descriptor)
{
#ifdef F_FULLFSYNC // where fsync() leaves the bytes in the cache of the disk
    if (::fcntl(descriptor, F_FULLFSYNC) == 0) {
        return 0;
    }
#endif
    return ::fsync(descriptor);
}

int close(int descriptor)
{
    return ::close(descriptor);
}

int renameNew(const QString& from, const QString& to)
{
    const QByteArray nativeFrom = QFile::encodeName(from);
    const QByteArray nativeTo = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    const int renamed = ::renameat2(
        AT_FDCWD, nativeFrom.constData(), AT_FDCWD, nativeTo.constData(), RENAME_NOREPLACE);
    if (renamed == 0 || (errno != EINVAL && errno != ENOSYS)) {
        return renamed;
    }
#endif
    // File systems without it. A second name does not overwrite either.
    if (::link(nativeFrom.constData(), nativeTo.constData()) != 0) {
        return -1;
    }
    return ::unlink(nativeFrom.constData());
}

int syncFolder(const QString& path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return -1;
    }
    int synced = ::fsync(descriptor);
    const int reason = errno;
    if (synced != 0 && reason == EINVAL) {
        synced = 0; // a file system that has no such thing
    }
    ::close(descriptor);
    errno = reason;
    return synced;
}

#endif

} // namespace System

Result<void> answer(int returned)
{
    if (returned < 0) {
        return failure(Error::Kind::Storage, qt_error_string(errno));
    }
    return {};
}

} // namespace

DurableFile::DurableFile(const QString& folder, const QString& name)
    : m_folder(folder)
    , m_path(folder + u'/' + name)
{
}

DurableFile::~DurableFile()
{
    if (m_descriptor >= 0) {
        System::close(m_descriptor);
    }
    if (!m_leftover.isEmpty()) {
        QFile::remove(m_leftover);
    }
}

Result<void> DurableFile::create()
{
    const QString temporary = m_path + TemporarySuffix.toString();
    m_descriptor = System::openNew(temporary);
    if (m_descriptor >= 0) {
        m_leftover = temporary;
    }
    return answer(m_descriptor);
}

Result<void> DurableFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype written = System::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return answer(-1);
        }
        if (written == 0) {
            return failure(Error::Kind::Storage, u"the disk takes no more"_s);
        }
        bytes = bytes.sliced(qMax(written, qsizetype(0)));
    }
    return {};
}

Result<void> DurableFile::finish()
{
    if (System::sync(m_descriptor) != 0) {
        return answer(-1);
    }
    return answer(System::close(std::exchange(m_descriptor, -1)));
}

Result<void> DurableFile::publish()
{
    const Result<void> renamed = answer(System::renameNew(m_leftover, m_path));
    if (renamed) {
        m_leftover = m_path;
    }
    return renamed;
}

Result<void> DurableFile::keep()
{
    Result<void> synced = syncFolder(m_folder);
    if (synced) {
        leave();
    }
    return synced;
}

void DurableFile::leave()
{
    m_leftover.clear();
}

Result<void> DurableFile::syncFolder(const QString& folder)
{
    return answer(System::syncFolder(folder));
}

Result<void> DurableFile::write(const QString& folder, const QString& name, QByteArrayView bytes)
{
    DurableFile file(folder, name);
    Result<void> step = file.create();
    if (step) {
        step = file.append(bytes);
    }
    if (step) {
        step = file.finish();
    }
    if (step) {
        step = file.publish();
    }
    return step ? file.keep() : step;
}

} // namespace Vaglio
