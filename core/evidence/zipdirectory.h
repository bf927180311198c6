// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Vaglio {

/// What the central directory of a zip and its local header say of one entry. Sizes and offsets
/// are checked to lie inside the file.
struct ZipEntry {
    QByteArray rawName; ///< as stored
    QString name; ///< decoded; empty where the name is not valid UTF-8 though marked so
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint32 externalAttributes = 0;
    qint64 packedSize = 0;
    qint64 size = 0;
    qint64 begin = 0; ///< of the local header
    qint64 end = 0; ///< after the packed bytes
    bool headersDiffer = false; ///< local and central header do not say the same
    bool overlaps = false; ///< shares bytes with another entry

    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] bool isSymbolicLink() const;
    /// A device, pipe or socket.
    [[nodiscard]] bool isSpecialFile() const;
};

/// Reads and checks the directory of a zip (with or without zip64) where QuaZip gives no access:
/// offsets, overlaps, local headers, and the true number of entries. Reads no packed byte. Fails
/// with BadArchive when the directory is damaged, ambiguous (bytes before or after the archive, a
/// count that does not fit) or has more than maximumEntries.
[[nodiscard]] Result<QList<ZipEntry>> readZipDirectory(const QByteArray& bytes, int maximumEntries);

/// Whether a name may be shown and used below a folder on any system: relative, without "..",
/// drive, device, backslash, control or direction-changing characters.
[[nodiscard]] bool isSafeEntryName(const QString& name);

/// The form in which two names count as the same on some file system: NFC, case-folded.
[[nodiscard]] QString foldedEntryName(const QString& name);

/// A name that can be shown whatever it holds: what cannot be printed becomes a replacement sign,
/// what is very long is cut.
[[nodiscard]] QString printableEntryName(const ZipEntry& entry);

} // namespace Vaglio
