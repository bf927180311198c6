// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Vaglio {

/// What a document is, told by its content, never by its name. An SVG counts as Text.
enum class DocumentType { Jpeg, Png, Pdf, TimeStamp, SignedData, Text, Other };
[[nodiscard]] DocumentType documentTypeOf(const QByteArray& bytes);

/// What part of the evidence a document is, guessed from its name for its caption and its place in
/// the strip; Other where the name does not tell (file names are undocumented, API.md 4).
enum class DocumentRole {
    IdFront,
    IdBack,
    HealthFront,
    HealthBack,
    Selfie,
    Audit,
    TimeStamp,
    Other
};

/// Reads English and Italian names, folders included ("tessera_sanitaria/fronte.jpg").
[[nodiscard]] DocumentRole documentRoleOf(const QString& name, DocumentType type);

struct EvidenceDocument {
    QString name; ///< as in the archive, checked to be safe
    DocumentType type = DocumentType::Other;
    DocumentRole role = DocumentRole::Other;
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes

    bool operator==(const EvidenceDocument&) const = default;
};

/// An entry that was not read, and why. The others may still be shown.
struct RefusedEntry {
    enum class Reason {
        UnsafeName, ///< could leave its folder, or shows as something else than it is
        SymbolicLink, ///< or a device, pipe or socket
        Encrypted,
        UnsupportedMethod, ///< packed otherwise than stored or deflated
        TooLarge,
        RatioTooHigh,
        DuplicateName, ///< every entry of that name is refused: none can be told the right one
        Overlap,
        HeaderMismatch, ///< directory and entry contradict each other
        WrongChecksum,
        Damaged,
        Nested, ///< an archive inside the archive
        Directory ///< a folder that holds data of its own; plain folders are passed over
    };
    QString name; ///< made printable
    Reason reason;
    bool operator==(const RefusedEntry&) const = default;
};

struct ArchiveLimits {
    int entries = 200;
    qint64 entryBytes = 100LL * 1024 * 1024;
    qint64 totalBytes = 300LL * 1024 * 1024;
    int ratio = 200; ///< for entries over 1 MB unpacked
};

/// The contents of one evidence archive, in memory only.
struct EvidenceArchive {
    enum class Form { Zip, Pdf, Image };
    Form form = Form::Zip;
    QByteArray sha256; ///< of the original bytes, taken before parsing
    qint64 size = 0; ///< of the original bytes
    int entries = 0; ///< in the archive, folders included; 1 where it is not a zip
    QList<EvidenceDocument> documents; ///< by role, then name
    QList<RefusedEntry> refused; ///< in the order of the archive
};

/// Reads a zip (of images, or with PDFs), a bare PDF or a loose image. Entry by entry into memory,
/// within the limits (SAFETY.md "Archives and documents are hostile"). Pure; call it on the pool.
/// Fails with BadArchive, detail naming the entry and the cause, when the whole cannot be trusted:
/// not an archive at all, damaged directory, too many entries, total too large.
[[nodiscard]] Result<EvidenceArchive> readArchive(
    const QByteArray& bytes, const ArchiveLimits& limits = {});

/// Unpacks all as readArchive() does, keeps nothing of it, and fails where that would. In little
/// memory, and without hashing: for bytes that are only to be kept.
[[nodiscard]] Result<void> checkArchive(const QByteArray& bytes, const ArchiveLimits& limits = {});

} // namespace Vaglio
