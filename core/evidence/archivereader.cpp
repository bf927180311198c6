// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"

#include "core/evidence/entryunpacker.h"
#include "core/evidence/zipdirectory.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QHash>

#include <openssl/evp.h>
#include <quazip/quazip.h>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

using Reason = RefusedEntry::Reason;

constexpr qint64 ratioThreshold = 1024 * 1024;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

/// By OpenSSL, which is several times as fast as QCryptographicHash: hashing is most of the time
/// between opening an archive and seeing its first picture.
QByteArray sha256Of(const QByteArray& bytes)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    if (EVP_Digest(bytes.constData(), size_t(bytes.size()),
            reinterpret_cast<unsigned char*>(digest.data()), &length, EVP_sha256(), nullptr)
        != 1) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    }
    digest.truncate(length);
    return digest;
}

bool isZip(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

bool isArchive(const QByteArray& bytes)
{
    return isZip(bytes) || bytes.startsWith("PK\x07\x08") || bytes.startsWith("\x1f\x8b")
        || bytes.startsWith("7z\xbc\xaf\x27\x1c") || bytes.startsWith("Rar!\x1a\x07")
        || bytes.startsWith("BZh")
        || bytes.startsWith(QByteArrayView("\xfd"
                                           "7zXZ\0",
            6))
        || bytes.mid(257, 5) == "ustar";
}

EvidenceDocument makeDocument(const QString& name, const QByteArray& bytes)
{
    EvidenceDocument document;
    document.name = name;
    document.type = documentTypeOf(bytes);
    document.role = documentRoleOf(name, document.type);
    document.bytes = bytes;
    document.sha256 = sha256Of(bytes);
    return document;
}

/// What can be said without unpacking. Plain folders have no reason and no document.
std::optional<Reason> refusalBeforeReading(
    const ZipEntry& entry, bool duplicate, const ArchiveLimits& limits)
{
    const bool folder = entry.name.endsWith(u'/');
    if (!isSafeEntryName(folder ? entry.name.chopped(1) : entry.name)) {
        return Reason::UnsafeName;
    }
    if (entry.isSymbolicLink() || entry.isSpecialFile()) {
        return Reason::SymbolicLink;
    }
    if (entry.isEncrypted()) {
        return Reason::Encrypted;
    }
    if (entry.overlaps) {
        return Reason::Overlap;
    }
    if (entry.headersDiffer) {
        return Reason::HeaderMismatch;
    }
    if (duplicate) {
        return Reason::DuplicateName;
    }
    if (folder) {
        return entry.size > 0 ? std::optional(Reason::Directory) : std::nullopt;
    }
    if (entry.method != stored && entry.method != deflated) {
        return Reason::UnsupportedMethod;
    }
    if (entry.size > limits.entryBytes) {
        return Reason::TooLarge;
    }
    if (entry.size > ratioThreshold && entry.size / limits.ratio > entry.packedSize) {
        return Reason::RatioTooHigh;
    }
    return std::nullopt;
}

enum class Purpose {
    Read,
    Check ///< whether it can be read: all is unpacked, nothing stays
};

/// Unpacks the entries of one zip, counting what really comes out.
class ZipReader {
public:
    ZipReader(const QByteArray& bytes, const ArchiveLimits& limits, Purpose purpose)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_purpose(purpose)
        , m_zip(&m_buffer)
    {
        m_buffer.setData(bytes);
        m_zip.setFileNameCodec("ISO-8859-1"); // names are taken from ZipDirectory
    }

    Result<EvidenceArchive> read()
    {
        const auto entries = readZipDirectory(m_bytes, m_limits.entries);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        m_archive.entries = int(entries->size());
        if (entries->isEmpty()) {
            return std::move(m_archive);
        }
        if (!m_zip.open(QuaZip::mdUnzip) || m_zip.getEntriesCount() != entries->size()) {
            return disagreement();
        }
        countNames(*entries);
        bool more = m_zip.goToFirstFile();
        for (const ZipEntry& entry : *entries) {
            if (!more || !isCurrent(entry)) {
                return disagreement();
            }
            readEntry(entry);
            if (m_total > m_limits.totalBytes) {
                return failure(Error::Kind::BadArchive,
                    u"more than %1 bytes unpacked, at entry \"%2\""_s.arg(m_limits.totalBytes)
                        .arg(printableEntryName(entry)));
            }
            more = m_zip.goToNextFile();
        }
        if (more) {
            return disagreement();
        }
        return std::move(m_archive);
    }

private:
    /// Two readers that see different things in one file are an attack on one of them.
    static tl::unexpected<Error> disagreement()
    {
        return failure(Error::Kind::BadArchive, u"the directory can be read in two ways"_s);
    }

    /// A folder and a file of one name collide as well.
    static QString nameKey(const ZipEntry& entry)
    {
        const bool folder = entry.name.endsWith(u'/');
        return foldedEntryName(folder ? entry.name.chopped(1) : entry.name);
    }

    void countNames(const QList<ZipEntry>& entries)
    {
        for (const ZipEntry& entry : entries) {
            ++m_names[nameKey(entry)];
        }
    }

    [[nodiscard]] bool isCurrent(const ZipEntry& entry) const
    {
        QuaZipFileInfo64 info;
        return m_zip.getCurrentFileInfo(&info) && info.crc == entry.crc
            && qint64(info.compressedSize) == entry.packedSize
            && qint64(info.uncompressedSize) == entry.size && info.method == entry.method
            && info.flags == entry.flags;
    }

    void readEntry(const ZipEntry& entry)
    {
        const bool duplicate = m_names.value(nameKey(entry)) > 1;
        auto refusal = refusalBeforeReading(entry, duplicate, m_limits);
        if (!refusal && entry.name.endsWith(u'/')) {
            return;
        }
        QByteArray bytes;
        if (!refusal) {
            refusal = unpack(entry, bytes);
        }
        if (m_purpose == Purpose::Check) {
            return;
        }
        if (!refusal && isArchive(bytes)) {
            refusal = Reason::Nested;
        }
        if (refusal) {
            m_archive.refused.append({ printableEntryName(entry), *refusal });
        } else {
            m_archive.documents.append(makeDocument(entry.name, bytes));
        }
    }

    /// Never more than the entry says it becomes, which is within the limits. To be read, all of it
    /// stays; to be checked, one piece takes the place of the other.
    std::optional<Reason> unpack(const ZipEntry& entry, QByteArray& bytes)
    {
        constexpr qint64 step = 256 * 1024;
        constexpr qint64 beyond = 1; // room in which a stream that goes on is seen to do so
        const bool stays = m_purpose == Purpose::Read;
        bytes.resize(stays ? entry.size + beyond : std::min(entry.size + beyond, step));
        EntryUnpacker unpacker(m_bytes, entry);
        qint64 total = 0;
        while (true) {
            char* to = bytes.data() + (stays ? total : 0);
            const qint64 got = unpacker.read(to, std::min(step, entry.size + beyond - total));
            if (got < 0 || got > entry.size - total) {
                return Reason::Damaged;
            }
            if (got == 0) {
                break;
            }
            total += got;
            m_total += got;
            if (m_total > m_limits.totalBytes) {
                return Reason::TooLarge;
            }
        }
        if (total != entry.size) {
            return Reason::Damaged;
        }
        bytes.truncate(total);
        return unpacker.checksum() == entry.crc ? std::nullopt
                                                : std::optional(Reason::WrongChecksum);
    }

    const QByteArray& m_bytes;
    const ArchiveLimits& m_limits;
    Purpose m_purpose;
    QBuffer m_buffer;
    QuaZip m_zip;
    QHash<QString, int> m_names;
    qint64 m_total = 0;
    EvidenceArchive m_archive;
};

bool isSingle(DocumentType type)
{
    return type == DocumentType::Pdf || type == DocumentType::Jpeg || type == DocumentType::Png;
}

EvidenceArchive readSingle(const QByteArray& bytes, DocumentType type)
{
    EvidenceArchive archive;
    archive.entries = 1;
    const bool pdf = type == DocumentType::Pdf;
    archive.form = pdf ? EvidenceArchive::Form::Pdf : EvidenceArchive::Form::Image;
    archive.documents.append(makeDocument(pdf ? u"evidence.pdf"_s
            : type == DocumentType::Png       ? u"evidence.png"_s
                                              : u"evidence.jpg"_s,
        bytes));
    return archive;
}

/// Makes no document where it is only to be checked.
Result<EvidenceArchive> readAs(
    Purpose purpose, const QByteArray& bytes, const ArchiveLimits& limits)
{
    if (isZip(bytes)) {
        return ZipReader(bytes, limits, purpose).read();
    }
    const DocumentType type = documentTypeOf(bytes);
    if (!isSingle(type)) {
        return failure(Error::Kind::BadArchive, u"neither a zip, a PDF, a JPEG nor a PNG"_s);
    }
    if (bytes.size() > limits.entryBytes) {
        return failure(Error::Kind::BadArchive,
            u"one document of %1 bytes, more than the %2 allowed"_s.arg(bytes.size())
                .arg(limits.entryBytes));
    }
    return purpose == Purpose::Read ? readSingle(bytes, type) : EvidenceArchive {};
}

} // namespace

Result<EvidenceArchive> readArchive(const QByteArray& bytes, const ArchiveLimits& limits)
{
    const QByteArray sha256 = sha256Of(bytes);
    Result<EvidenceArchive> archive = readAs(Purpose::Read, bytes, limits);
    if (!archive) {
        return archive;
    }
    archive->sha256 = sha256;
    archive->size = bytes.size();
    std::ranges::stable_sort(archive->documents, {},
        [](const EvidenceDocument& document) { return std::tuple(document.role, document.name); });
    return archive;
}

Result<void> checkArchive(const QByteArray& bytes, const ArchiveLimits& limits)
{
    const Result<EvidenceArchive> archive = readAs(Purpose::Check, bytes, limits);
    return archive ? Result<void>() : tl::unexpected(archive.error());
}

} // namespace Vaglio
