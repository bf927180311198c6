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
/// before write() answers (SAFETY.md, "What lasts"). Files are 0600. May be used on any thread.
class EvidenceFiles final {
public:
    explicit EvidenceFiles(QString folder);

    /// Storage where the disk refuses; then nothing of it is left.
    [[nodiscard]] Result<SealedFile> write(QByteArrayView plain) const;
    /// Reads it whole and checks size and SHA-256. NotFound where it is gone, Damaged where one
    /// byte of it differs or it was cut.
    [[nodiscard]] Result<QByteArray> read(const SealedFile& file) const;
    /// As read, without holding the bytes; nothing where all is well.
    [[nodiscard]] Result<void> verify(const SealedFile& file) const;
    [[nodiscard]] Result<void> remove(const QString& name) const;
    /// Names in the folder that are not known: left by a program that was ended between file and
    /// record. Temporary files of a program that is still at work are not among them when the
    /// caller holds the vault's lock.
    [[nodiscard]] QStringList strays(const QSet<QString>& known) const;

private:
    QString m_folder;
};

} // namespace Vaglio
