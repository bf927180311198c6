// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace Vaglio {

/// One file of evidence as the vault keeps it. The key lives in the case's document alone: forget
/// it and the file can be read by nobody.
struct SealedFile {
    QString name; ///< in the folder: random, tells nothing
    QByteArray key; ///< 32 bytes, random, of this file
    QByteArray sha256; ///< of the plain bytes, as they were received
    qint64 size = 0; ///< of the plain bytes

    bool operator==(const SealedFile&) const = default;
};

/// The folder of sealed evidence (libsodium secretstream, XChaCha20-Poly1305). A file is complete
/// or not there: it is written under a temporary name, synced, renamed, and the folder synced,
/// before write() answers (SAFETY.md, "What lasts"). Files are 0600. The folder is there already:
/// the vault makes it. May be used on any thread, by several at once.
///
/// On disk: the 24 bytes of the stream's header, then chunks of 64 KiB, each 17 bytes longer than
/// its plain bytes; the last, which may be empty, carries the final tag.
class EvidenceFiles final {
public:
    explicit EvidenceFiles(QString folder);

    /// Storage where the disk refuses; then nothing of it is left. The answer is to be recorded
    /// durably: the key is nowhere else.
    [[nodiscard]] Result<SealedFile> write(QByteArrayView plain) const;
    /// As write(), but for the last step: that the name lasts is not sure before keepNames().
    [[nodiscard]] Result<SealedFile> place(QByteArrayView plain) const;
    /// The last step, of all files that were placed before: the folder is synced once for them.
    /// Storage where the disk refuses; the files are there still, and the caller's to remove.
    [[nodiscard]] Result<void> keepNames() const;
    /// Reads it whole and checks size and SHA-256. NotFound where it is gone, Damaged where one
    /// byte of it differs, it was cut or the record cannot be one of write(), Storage where the
    /// disk does not let it be read. Takes no more memory than the recorded size, and that only
    /// where the file has the length that belongs to it.
    [[nodiscard]] Result<QByteArray> read(const SealedFile& file) const;
    /// As read, without holding the bytes; nothing where all is well.
    [[nodiscard]] Result<void> verify(const SealedFile& file) const;
    /// Durably. Takes the name of a file or of a stray; NotFound where it is gone, Damaged where it
    /// is a name that this folder cannot hold (such as a path).
    [[nodiscard]] Result<void> remove(const QString& name) const;
    /// Names in the folder that are not known, sorted: left by a program that was ended between
    /// file and record, the temporary ones included. Files that write() cannot have made are not
    /// named. Hold the vault's lock and have no write() under way, or its file is among them.
    [[nodiscard]] QStringList strays(const QSet<QString>& known) const;

private:
    [[nodiscard]] QString pathOf(const QString& name) const;

    QString m_folder;
};

} // namespace Vaglio
