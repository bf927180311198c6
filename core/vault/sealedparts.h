// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/durablefile.h"
#include "core/vault/sealer.h"

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

#include <memory>
#include <vector>

namespace Vaglio {

/// A file of sealed parts beside the records of a vault, each of which opens for itself: a copy of
/// what the records say, made to be read in a moment. It may be missing or damaged, and is made
/// anew then. The file is complete or not there. May be used on any thread.
///
/// On disk: 8 bytes of mark, 16 of a random id; the parts, sealed for their number and that id; the
/// directory, sealed too; 8 bytes, big endian, where it begins.
class SealedParts final {
public:
    class Writer;

    ~SealedParts();
    Q_DISABLE_COPY_MOVE(SealedParts)

    /// NotFound where there is no such file; Damaged where it is not one of this vault, or of
    /// another form.
    [[nodiscard]] static Result<std::unique_ptr<SealedParts>> open(
        const QString& path, std::shared_ptr<const Sealer> sealer);

    /// What finish() was given.
    [[nodiscard]] const QByteArray& directory() const { return m_directory; }
    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    /// Damaged or Storage where it cannot be read.
    [[nodiscard]] Result<QByteArray> part(int number) const;
    /// Removes the file: it is found to be damaged.
    void discard() const;

private:
    SealedParts(const QString& path, std::shared_ptr<const Sealer> sealer);
    [[nodiscard]] Result<void> readDirectory();
    [[nodiscard]] Result<QByteArray> bytes(qint64 begin, qint64 end) const;

    std::shared_ptr<const Sealer> m_sealer;
    mutable QMutex m_mutex; ///< of the file
    mutable QFile m_file;
    QByteArray m_id;
    QByteArray m_directory;
    std::vector<qint64> m_ends; ///< of each part, in the file
};

/// Writes such a file. The calls come in order; all answer Storage where the disk refuses, and then
/// nothing of it is left.
class SealedParts::Writer final {
public:
    Writer(const QString& folder, const QString& name, std::shared_ptr<const Sealer> sealer);

    [[nodiscard]] Result<void> start();
    /// Its number is the count of those before it.
    [[nodiscard]] Result<void> append(QByteArrayView part);
    /// Durable after it.
    [[nodiscard]] Result<void> finish(QByteArrayView directory);

private:
    [[nodiscard]] Result<void> put(QByteArrayView bytes);

    DurableFile m_file;
    std::shared_ptr<const Sealer> m_sealer;
    QByteArray m_id;
    QByteArray m_waiting; ///< for one large write
    std::vector<qint64> m_ends;
    qint64 m_size = 0;
};

} // namespace Vaglio
