// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace Vaglio {

/// The files of a vault and who may touch them: folders 0700, files 0600, from the first byte and
/// whatever the umask.
class VaultFolder final {
public:
    explicit VaultFolder(QString path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString evidence() const;
    /// Copies of the records, made to be read in a moment: nothing is lost with them.
    [[nodiscard]] QString images() const;
    /// Answers whether none is left.
    bool clearImages() const;
    [[nodiscard]] QString database() const;
    /// Where a vault is made; it gets its name when it is whole.
    [[nodiscard]] QString unfinishedDatabase() const;
    [[nodiscard]] bool hasVault() const;

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
    /// recovery of a log: NotFound, Damaged (not a vault) or TooNew.
    [[nodiscard]] Result<void> inspect() const;

private:
    QString m_path;
};

} // namespace Vaglio
