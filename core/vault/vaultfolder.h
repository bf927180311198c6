// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFile>
#include <QLockFile>
#include <QString>
#include <QStringView>

#include <memory>
#include <utility>

namespace Vaglio {

/// The files of a vault and who may touch them: folders 0700, files 0600, from the first byte and
/// whatever the umask.
class VaultFolder final {
public:
    /// What the name of a folder ends with into which a vault is being copied: never a vault,
    /// whatever is in it.
    static constexpr QStringView MovingSuffix = u".vaglio-moving";
    /// What the detail of an error begins with where the vault was moved; the new folder follows.
    static constexpr QStringView MovedTo = u"moved to ";

    explicit VaultFolder(QString path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString evidence() const;
    /// Copies of the records, made to be read in a moment: nothing is lost with them.
    [[nodiscard]] QString images() const;
    /// Answers whether none is left, nor the reserve.
    bool clearImages() const;
    /// What programs that only read have to tell: see ReaderReports. Not there where none has.
    [[nodiscard]] QString reports() const;
    [[nodiscard]] Result<void> makeReports() const;
    /// Hands them to the folder where the vault is by now, and removes theirs; answers whether none
    /// is left here.
    bool sendReports(const VaultFolder& to) const;
    /// Beside the images: room that is the vault's already, so that on a disk which is full it can
    /// be opened, and a case be erased.
    [[nodiscard]] QString reserve() const;
    /// Makes it, where there is none and the disk has the room.
    void keepReserve() const;
    /// Gives the room away; false where there was none.
    bool spendReserve() const { return QFile::remove(reserve()); }
    [[nodiscard]] QString database() const;
    /// Where a vault is made; it gets its name when it is whole.
    [[nodiscard]] QString unfinishedDatabase() const;
    [[nodiscard]] bool hasVault() const;
    [[nodiscard]] bool isMoving() const { return m_path.endsWith(MovingSuffix); }
    /// Says in the folder, durably, that the vault is copied whole and is about to be taken from
    /// that other folder instead.
    [[nodiscard]] Result<void> markMoved(const QString& to, const QByteArray& vaultId) const;
    [[nodiscard]] Result<void> unmarkMoved() const;
    /// Where the vault is taken from instead, as the mark says; empty where it is taken from here.
    /// It holds from the moment on at which the copy has its final name.
    [[nodiscard]] QString movedTo() const;
    /// The id of the vault that is there, as the mark says; empty where there is no mark.
    [[nodiscard]] QByteArray movedId() const;

    /// Makes the folders where they are not there, and closes them to others.
    [[nodiscard]] Result<void> make() const;
    /// Made empty, in the place of what a program that was ended has left.
    [[nodiscard]] Result<void> startDatabase() const;
    /// Answers whether none is left.
    bool clearUnfinished() const;
    /// Gives the finished database its name, for good.
    [[nodiscard]] Result<void> finishDatabase() const;

    /// InUse, detail "program, host, process id", where another has it.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> takeLock() const;
    /// Looks at the file without a database engine, so that nothing is touched, not even by the
    /// recovery of a log: NotFound, Damaged (not a vault), TooNew, or Storage where the vault was
    /// moved (see MovedTo).
    [[nodiscard]] Result<void> inspect() const;

private:
    [[nodiscard]] QString mark() const;
    /// The path and the id in hexadecimal.
    [[nodiscard]] std::pair<QString, QByteArray> readMark() const;

    QString m_path;
};

} // namespace Vaglio
