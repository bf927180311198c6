// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

/// First in a test: skips it where this computer gives it no disk of its own, and says why.
#define VAGLIO_NEEDS_SMALL_DISK(disk, bytes)                                                       \
    (disk) = std::make_unique<Vaglio::Testing::SmallDisk>(bytes);                                  \
    if (!Vaglio::Testing::SmallDisk::whyNone().isEmpty()) {                                        \
        QSKIP(qPrintable(Vaglio::Testing::SmallDisk::whyNone()));                                  \
    }

namespace Vaglio::Testing {

/// A real disk of a few MB (tmpfs), seen by this program and those that it starts alone, to be
/// filled up as a person's disk is.
class SmallDisk final {
    Q_DISABLE_COPY_MOVE(SmallDisk)
public:
    static constexpr qint64 Block = 4096; ///< what a file takes at least, and in steps of

    /// Gives the program mounts of its own. First thing in main(), while it has one thread.
    static void enterOwnMounts()
    {
        const uid_t user = ::getuid();
        const gid_t group = ::getgid();
        if (::unshare(CLONE_NEWNS) != 0) { // who may not, may where he is somebody else
            if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
                problem() = QStringLiteral("no mounts of its own: ") + qt_error_string(errno);
                return;
            }
            const auto map = [](uint id) {
                return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1";
            };
            put("/proc/self/setgroups", "deny");
            put("/proc/self/uid_map", map(user));
            put("/proc/self/gid_map", map(group));
        }
        if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
            problem() = QStringLiteral("its mounts are seen by others: ") + qt_error_string(errno);
        }
    }

    explicit SmallDisk(qint64 bytes)
    {
        const QByteArray options = "mode=0700,huge=never,size=" + QByteArray::number(bytes);
        if (problem().isEmpty()
            && ::mount("vaglio-test", m_path.constData(), "tmpfs", MS_NOSUID | MS_NODEV,
                   options.constData())
                != 0) {
            problem() = QStringLiteral("no tmpfs can be mounted: ") + qt_error_string(errno);
        }
        m_isMounted = problem().isEmpty();
    }
    ~SmallDisk()
    {
        if (m_isMounted) {
            ::umount2(m_path.constData(), MNT_DETACH);
        }
    }

    /// Why there is none; empty: there is. Then a test has to be skipped.
    [[nodiscard]] static QString whyNone() { return problem(); }

    [[nodiscard]] QString path() const { return m_place.path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_place.filePath(name); }

    [[nodiscard]] qint64 left() const
    {
        struct statvfs disk {};
        return ::statvfs(m_path.constData(), &disk) == 0
            ? qint64(disk.f_bavail) * qint64(disk.f_frsize)
            : -1;
    }
    /// Somebody else's file takes all but so many bytes, in whole blocks.
    [[nodiscard]] bool fill(qint64 leave)
    {
        makeRoom();
        const int file
            = ::open(m_ballast.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        const qint64 size = left() - leave;
        const bool isFilled
            = file >= 0 && size >= 0 && (size == 0 || ::posix_fallocate(file, 0, size) == 0);
        ::close(file);
        return isFilled && left() == leave;
    }
    /// And goes.
    void makeRoom() { ::unlink(m_ballast.constData()); }

    /// All files but the ballast, by their path, sorted.
    [[nodiscard]] QStringList files() const
    {
        QStringList paths;
        QDirIterator each(path(), QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (each.hasNext()) {
            paths << QDir(path()).relativeFilePath(each.next());
        }
        paths.removeAll(QStringLiteral("ballast"));
        paths.sort();
        return paths;
    }

private:
    static QString& problem()
    {
        static QString text;
        return text;
    }
    static void put(const char* path, const QByteArray& text)
    {
        QFile file(QString::fromLatin1(path));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            || file.write(text) != text.size()) {
            problem() = QString::fromLatin1(path) + QStringLiteral(": ") + file.errorString();
        }
    }

    QTemporaryDir m_place;
    QByteArray m_path = QFile::encodeName(m_place.path());
    QByteArray m_ballast = QFile::encodeName(m_place.filePath(QStringLiteral("ballast")));
    bool m_isMounted = false;
};

} // namespace Vaglio::Testing
