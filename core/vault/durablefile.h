// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QString>

namespace Vaglio {

/// A new file that becomes complete or is not there. It is written under a temporary name, readable
/// by nobody else from its first instant (0600), and has its own name only once its bytes are on
/// the disk. Unless all steps went well it takes away what it has written, temporary or not.
/// The steps are called in order, each once; all answer Storage where the system refuses.
class DurableFile final {
public:
    /// What the temporary name ends with.
    static constexpr QStringView TemporarySuffix = u".part";

    DurableFile(const QString& folder, const QString& name);
    ~DurableFile();
    Q_DISABLE_COPY_MOVE(DurableFile)

    /// Fails where the temporary file exists.
    [[nodiscard]] Result<void> create();
    /// All of the bytes, or an error.
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    /// After it the bytes are on the disk, and nothing can be appended.
    [[nodiscard]] Result<void> finish();
    /// Gives the file its name. Never overwrites another.
    [[nodiscard]] Result<void> publish();
    /// After it the name is on the disk too: the file stays.
    [[nodiscard]] Result<void> keep();
    /// In place of keep(), where the folder is synced once for several files: the file stays, and
    /// its name lasts after syncFolder().
    void leave();

    /// A small file in one call, from create() to keep().
    [[nodiscard]] static Result<void> write(
        const QString& folder, const QString& name, QByteArrayView bytes);

    /// Makes what was named, renamed or removed in a folder last.
    [[nodiscard]] static Result<void> syncFolder(const QString& folder);

private:
    QString m_folder;
    QString m_path;
    QString m_leftover; ///< what is on the disk and is not to stay
    int m_descriptor = -1;
};

} // namespace Vaglio
