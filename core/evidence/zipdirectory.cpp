// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/zipdirectory.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

// Signatures and sizes of the fixed parts: PKWARE APPNOTE 6.3, 4.3.7 to 4.3.16.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 locator64Signature = 0x07064b50;
constexpr qint64 localSize = 30;
constexpr qint64 centralSize = 46;
constexpr qint64 endSize = 22;
constexpr qint64 end64Size = 56;
constexpr qint64 locator64Size = 20;
constexpr quint16 zip64ExtraId = 1;
constexpr quint16 saturated16 = 0xffff;
constexpr quint32 saturated32 = 0xffffffff;
constexpr quint16 descriptorFlag = 1U << 3U;
constexpr quint16 utf8Flag = 1U << 11U;
/// Encryption, data descriptor, UTF-8: what changes how an entry is read.
constexpr quint16 meaningfulFlags = 1U | descriptorFlag | 1U << 6U | utf8Flag | 1U << 13U;
constexpr int maximumNameLength = 1024;

/// Reads little-endian numbers at absolute offsets; callers check with has() first.
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] bool has(qint64 offset, qint64 length) const
    {
        return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
    }
    template <typename T> [[nodiscard]] T at(qint64 offset) const
    {
        return qFromLittleEndian<T>(m_bytes.constData() + offset);
    }
    [[nodiscard]] QByteArray slice(qint64 offset, qint64 length) const
    {
        return m_bytes.mid(offset, length);
    }

private:
    const QByteArray& m_bytes;
};

struct Directory {
    qint64 offset = 0;
    qint64 size = 0;
    qint64 entries = 0;
};

tl::unexpected<Error> bad(const QString& detail)
{
    return failure(Error::Kind::BadArchive, detail);
}

/// Of unsigned 64-bit fields; what does not fit can never be inside the file.
qint64 clamped(quint64 value)
{
    return value > quint64(std::numeric_limits<qint64>::max()) ? -1 : qint64(value);
}

Result<Directory> findDirectory64(const Bytes& bytes, qint64 locator)
{
    const qint64 end64 = clamped(bytes.at<quint64>(locator + 8));
    if (bytes.at<quint32>(locator + 4) != 0 || bytes.at<quint32>(locator + 16) > 1
        || !bytes.has(end64, end64Size) || bytes.at<quint32>(end64) != end64Signature) {
        return bad(u"damaged zip64 end of directory"_s);
    }
    const qint64 recordSize = clamped(bytes.at<quint64>(end64 + 4));
    if (recordSize < end64Size - 12 || recordSize != locator - end64 - 12) {
        return bad(u"damaged zip64 end of directory"_s);
    }
    const auto entries = bytes.at<quint64>(end64 + 32);
    if (bytes.at<quint32>(end64 + 16) != 0 || bytes.at<quint32>(end64 + 20) != 0
        || bytes.at<quint64>(end64 + 24) != entries) {
        return bad(u"archive in several parts"_s);
    }
    const Directory directory { clamped(bytes.at<quint64>(end64 + 48)),
        clamped(bytes.at<quint64>(end64 + 40)), clamped(entries) };
    if (!bytes.has(directory.offset, directory.size)
        || directory.offset + directory.size != end64) {
        return bad(u"directory is not where the archive says"_s);
    }
    return directory;
}

Result<Directory> findDirectory(const Bytes& bytes)
{
    // The last signature counts, as for QuaZip; it must then account for every byte to the
    // end. So a comment cannot hide a second directory.
    qint64 end = bytes.size() - endSize;
    const qint64 lowest = std::max<qint64>(0, end - saturated16);
    while (end >= lowest && bytes.at<quint32>(end) != endSignature) {
        --end;
    }
    if (end < lowest) {
        return bad(u"no end of directory: the archive is cut short or damaged"_s);
    }
    if (end + endSize + bytes.at<quint16>(end + 20) != bytes.size()) {
        return bad(u"bytes after the end of the archive"_s);
    }
    const qint64 locator = end - locator64Size;
    if (locator >= 0 && bytes.at<quint32>(locator) == locator64Signature) {
        return findDirectory64(bytes, locator);
    }
    const auto entries = bytes.at<quint16>(end + 10);
    if (bytes.at<quint16>(end + 4) != 0 || bytes.at<quint16>(end + 6) != 0
        || bytes.at<quint16>(end + 8) != entries) {
        return bad(u"archive in several parts"_s);
    }
    const Directory directory { bytes.at<quint32>(end + 16), bytes.at<quint32>(end + 12), entries };
    if (!bytes.has(directory.offset, directory.size) || directory.offset + directory.size != end) {
        return bad(u"directory is not where the archive says"_s);
    }
    return directory;
}

/// The zip64 extra field (APPNOTE 4.5.3) holds, in this order, the fields that are saturated.
bool applyZip64(const QByteArray& extra, ZipEntry& entry)
{
    const Bytes bytes(extra);
    qint64 at = 0;
    while (bytes.has(at, 4)) {
        const auto id = bytes.at<quint16>(at);
        const qint64 length = bytes.at<quint16>(at + 2);
        at += 4;
        if (!bytes.has(at, length)) {
            return false;
        }
        if (id == zip64ExtraId) {
            const qint64 end = at + length;
            for (qint64* field : { &entry.size, &entry.packedSize, &entry.begin }) {
                if (*field == qint64(saturated32)) {
                    if (at + 8 > end) {
                        return false;
                    }
                    *field = clamped(bytes.at<quint64>(at));
                    at += 8;
                }
            }
            return true;
        }
        at += length;
    }
    return true;
}

QString fromCodePage437(const QByteArray& raw)
{
    static constexpr char16_t upperHalf[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤"
                                            u"╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫"
                                            u"╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
    static_assert(std::size(upperHalf) == 128 + 1);
    QString text;
    text.reserve(raw.size());
    for (const char byte : raw) {
        const auto code = static_cast<unsigned char>(byte);
        text += code < 128 ? QChar(char16_t(code)) : QChar(upperHalf[code - 128]);
    }
    return text;
}

/// UTF-8 where marked so or where it reads as such (many writers forget the mark), else the
/// code page of the format.
QString decodedName(const QByteArray& raw, bool markedUtf8)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(raw);
    if (!utf8.hasError()) {
        return text;
    }
    return markedUtf8 ? QString() : fromCodePage437(raw);
}

bool localHeaderAgrees(const Bytes& bytes, const ZipEntry& entry)
{
    ZipEntry local;
    const qint64 at = entry.begin;
    const qint64 nameLength = bytes.at<quint16>(at + 26);
    local.rawName = bytes.slice(at + localSize, nameLength);
    local.flags = bytes.at<quint16>(at + 6);
    local.method = bytes.at<quint16>(at + 8);
    local.crc = bytes.at<quint32>(at + 14);
    local.packedSize = bytes.at<quint32>(at + 18);
    local.size = bytes.at<quint32>(at + 22);
    const QByteArray extra = bytes.slice(at + localSize + nameLength, bytes.at<quint16>(at + 28));
    if (local.rawName != entry.rawName || ((local.flags ^ entry.flags) & meaningfulFlags) != 0
        || local.method != entry.method || !applyZip64(extra, local)) {
        return false;
    }
    const bool described = (local.flags & descriptorFlag) != 0;
    const auto fits
        = [described](auto here, auto there) { return here == there || (described && here == 0); };
    return fits(local.crc, entry.crc) && fits(local.size, entry.size)
        && fits(local.packedSize, entry.packedSize);
}

/// Fills in what the local header says. False where no local header lies before the directory.
bool readLocalHeader(const Bytes& bytes, qint64 limit, ZipEntry& entry)
{
    if (!bytes.has(entry.begin, localSize) || entry.begin + localSize > limit
        || bytes.at<quint32>(entry.begin) != localSignature) {
        return false;
    }
    const qint64 data = entry.begin + localSize + bytes.at<quint16>(entry.begin + 26)
        + bytes.at<quint16>(entry.begin + 28);
    if (data > limit || entry.packedSize < 0 || entry.packedSize > limit - data || entry.size < 0) {
        return false;
    }
    entry.end = data + entry.packedSize;
    entry.headersDiffer = !localHeaderAgrees(bytes, entry);
    return true;
}

void markOverlaps(QList<ZipEntry>& entries)
{
    QList<ZipEntry*> byPlace;
    byPlace.reserve(entries.size());
    for (ZipEntry& entry : entries) {
        byPlace.append(&entry);
    }
    std::ranges::sort(byPlace, {}, [](const ZipEntry* entry) { return entry->begin; });
    ZipEntry* furthest = nullptr;
    for (ZipEntry* entry : std::as_const(byPlace)) {
        if (furthest != nullptr && entry->begin < furthest->end) {
            furthest->overlaps = true;
            entry->overlaps = true;
        }
        if (furthest == nullptr || entry->end > furthest->end) {
            furthest = entry;
        }
    }
}

bool isReservedDeviceName(const QString& part)
{
    const QString stem = part.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices { u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s,
        u"CONOUT$"_s, u"CLOCK$"_s };
    if (devices.contains(stem)) {
        return true;
    }
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1))
        && u"0123456789¹²³"_s.contains(stem.at(3));
}

bool isHarmless(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction overrides make "gpj.exe" out of "exe.jpg"
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return character != QChar::ReplacementCharacter;
    }
}

} // namespace

bool ZipEntry::isEncrypted() const
{
    constexpr quint16 encryptionFlags = 1U | 1U << 6U | 1U << 13U; // traditional, strong, masked
    constexpr quint16 aesMethod = 99;
    return (flags & encryptionFlags) != 0 || method == aesMethod;
}

// The high half of the attributes is a Unix mode; zero where the writer was not Unix.
bool ZipEntry::isSymbolicLink() const
{
    return ((externalAttributes >> 16U) & 0170000U) == 0120000U;
}

bool ZipEntry::isSpecialFile() const
{
    const quint32 type = (externalAttributes >> 16U) & 0170000U;
    return type == 0010000U || type == 0020000U || type == 0060000U || type == 0140000U;
}

Result<QList<ZipEntry>> readZipDirectory(const QByteArray& archive, int maximumEntries)
{
    const Bytes bytes(archive);
    const Result<Directory> directory = findDirectory(bytes);
    if (!directory) {
        return tl::unexpected(directory.error());
    }
    if (directory->entries < 0 || directory->entries > maximumEntries) {
        return bad(
            u"%1 entries, more than the %2 allowed"_s.arg(directory->entries).arg(maximumEntries));
    }
    QList<ZipEntry> entries;
    const qint64 end = directory->offset + directory->size;
    qint64 at = directory->offset;
    while (at < end) {
        if (end - at < centralSize || bytes.at<quint32>(at) != centralSignature) {
            return bad(u"damaged directory"_s);
        }
        if (entries.size() >= directory->entries) {
            return bad(u"more entries than the archive says"_s);
        }
        const qint64 nameLength = bytes.at<quint16>(at + 28);
        const qint64 extraLength = bytes.at<quint16>(at + 30);
        const qint64 next
            = at + centralSize + nameLength + extraLength + bytes.at<quint16>(at + 32);
        if (next > end) {
            return bad(u"damaged directory"_s);
        }
        ZipEntry entry;
        entry.flags = bytes.at<quint16>(at + 8);
        entry.method = bytes.at<quint16>(at + 10);
        entry.crc = bytes.at<quint32>(at + 16);
        entry.packedSize = bytes.at<quint32>(at + 20);
        entry.size = bytes.at<quint32>(at + 24);
        entry.externalAttributes = bytes.at<quint32>(at + 38);
        entry.begin = bytes.at<quint32>(at + 42);
        entry.rawName = bytes.slice(at + centralSize, nameLength);
        entry.name = decodedName(entry.rawName, (entry.flags & utf8Flag) != 0);
        const bool extraRead
            = applyZip64(bytes.slice(at + centralSize + nameLength, extraLength), entry);
        if (!extraRead || !readLocalHeader(bytes, directory->offset, entry)) {
            return bad(
                u"entry \"%1\" is not where the directory says"_s.arg(printableEntryName(entry)));
        }
        entries.append(entry);
        at = next;
    }
    if (entries.size() != directory->entries) {
        return bad(u"fewer entries than the archive says"_s);
    }
    markOverlaps(entries);
    return entries;
}

bool isSafeEntryName(const QString& name)
{
    if (name.isEmpty() || name.size() > maximumNameLength || name.startsWith(u'/')
        || name.contains(u'\\') || name.contains(u':') || !std::ranges::all_of(name, isHarmless)) {
        return false;
    }
    const QStringList parts = name.split(u'/');
    return std::ranges::all_of(parts, [](const QString& part) {
        return !part.isEmpty() && part.size() <= 255 && !part.endsWith(u'.') && !part.endsWith(u' ')
            && !isReservedDeviceName(part);
    });
}

QString foldedEntryName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

QString printableEntryName(const ZipEntry& entry)
{
    constexpr int longest = 120;
    QString name = entry.name.isEmpty() ? QString::fromLatin1(entry.rawName) : entry.name;
    for (QChar& character : name) {
        if (!isHarmless(character)) {
            character = QChar::ReplacementCharacter;
        }
    }
    return name.size() > longest ? name.left(longest - 1) + u'…' : name;
}

} // namespace Vaglio
