// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/evidencefiles.h"

#include "core/vault/durablefile.h"
#include "core/vault/faultpoint.h"
#include "core/vault/secretbytes.h"
#include "core/vault/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype ChunkSize = 64 * 1024;
constexpr qsizetype HeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype ChunkOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype KeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype NameBytes = 16;
static_assert(HeaderSize == 24 && ChunkOverhead == 17);

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

/// Nothing takes one chunk too: the last one says that nothing was cut.
qint64 chunkCount(qint64 plainSize)
{
    return std::max<qint64>(1, (plainSize + ChunkSize - 1) / ChunkSize);
}

qint64 sealedSize(qint64 plainSize)
{
    return HeaderSize + plainSize + chunkCount(plainSize) * ChunkOverhead;
}

bool isFileName(QStringView name)
{
    return name.size() == 2 * NameBytes && std::ranges::all_of(name, [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
    });
}

bool isOurName(QStringView name)
{
    return isFileName(name.endsWith(DurableFile::TemporarySuffix)
            ? name.chopped(DurableFile::TemporarySuffix.size())
            : name);
}

tl::unexpected<Error> damaged(const QString& how)
{
    return failure(Error::Kind::Damaged, how);
}

/// Wiped when let go.
struct StreamState {
    crypto_secretstream_xchacha20poly1305_state value {};
    StreamState() = default;
    ~StreamState() { sodium_memzero(&value, sizeof value); }
    Q_DISABLE_COPY_MOVE(StreamState)
};

/// Seals and hashes in one go, while a chunk is near. Answers the hash of the plain bytes.
Result<QByteArray> writeSealed(QByteArrayView plain, const QByteArray& key, DurableFile& file)
{
    StreamState state;
    Sha256 hash;
    QByteArray sealed(HeaderSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state.value, bytesOf(sealed), bytesOf(key));
    if (const Result<void> written = file.append(sealed); !written) {
        return tl::unexpected(written.error());
    }
    const qint64 count = chunkCount(plain.size());
    for (qint64 at = 0; at < count; ++at) {
        const bool isLast = at == count - 1;
        const QByteArrayView chunk
            = plain.sliced(at * ChunkSize, std::min(ChunkSize, plain.size() - at * ChunkSize));
        hash.add(chunk);
        sealed.resize(chunk.size() + ChunkOverhead);
        const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                         : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        crypto_secretstream_xchacha20poly1305_push(&state.value, bytesOf(sealed), nullptr,
            bytesOf(chunk), static_cast<unsigned long long>(chunk.size()), nullptr, 0, tag);
        if (const Result<void> written = file.append(sealed); !written) {
            return tl::unexpected(written.error());
        }
    }
    return hash.finish();
}

/// Opens a sealed file chunk by chunk; each is given out only once it has proved itself.
class SealedReader final {
public:
    explicit SealedReader(const SealedFile& record, const QString& path)
        : m_record(record)
        , m_file(path)
    {
    }

    /// Checks all that can be checked before memory is taken.
    [[nodiscard]] Result<void> open()
    {
        const QFileInfo info(m_file);
        if (!info.exists() && !info.isSymLink()) {
            return failure(Error::Kind::NotFound, u"a file of evidence"_s);
        }
        if (!info.isFile() || info.isSymLink()) {
            return damaged(u"not a file"_s);
        }
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return failure(Error::Kind::Storage, m_file.errorString());
        }
        if (m_file.size() != sealedSize(m_record.size)) {
            return damaged(u"the length"_s);
        }
        m_sealed.resize(HeaderSize);
        if (const Result<void> read = fill(); !read) {
            return read;
        }
        if (crypto_secretstream_xchacha20poly1305_init_pull(
                &m_state.value, bytesOf(m_sealed), bytesOf(m_record.key))
            != 0) {
            return damaged(u"the header"_s);
        }
        return {};
    }

    /// The next chunk, to where there is room for it.
    [[nodiscard]] Result<void> readChunk(unsigned char* plain, qint64 size, bool isLast)
    {
        m_sealed.resize(size + ChunkOverhead);
        if (const Result<void> read = fill(); !read) {
            return read;
        }
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&m_state.value, plain, nullptr, &tag,
                bytesOf(m_sealed), static_cast<unsigned long long>(m_sealed.size()), nullptr, 0)
            != 0) {
            return damaged(u"a chunk"_s);
        }
        if ((tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != isLast) {
            return damaged(u"the end"_s);
        }
        return {};
    }

private:
    [[nodiscard]] Result<void> fill()
    {
        const qint64 read = m_file.read(m_sealed.data(), m_sealed.size());
        if (read < 0) {
            return failure(Error::Kind::Storage, m_file.errorString());
        }
        if (read != m_sealed.size()) {
            return damaged(u"the length"_s);
        }
        return {};
    }

    const SealedFile& m_record;
    QFile m_file;
    StreamState m_state;
    QByteArray m_sealed;
};

bool isRecordOfOurs(const SealedFile& record)
{
    // The bound keeps the reckoning of lengths within its type.
    return isFileName(record.name) && record.key.size() == KeySize && record.size >= 0
        && record.size <= std::numeric_limits<qint64>::max() / 2;
}

/// Reads all chunks, each to where placeFor(offset) says, and checks what the record says of them.
template <typename PlaceFor>
Result<void> readChunks(const SealedFile& record, SealedReader& reader, PlaceFor placeFor)
{
    Sha256 hash;
    const qint64 count = chunkCount(record.size);
    for (qint64 at = 0; at < count; ++at) {
        const qint64 offset = at * ChunkSize;
        const qint64 size = std::min<qint64>(ChunkSize, record.size - offset);
        unsigned char* plain = placeFor(offset);
        if (const Result<void> read = reader.readChunk(plain, size, at == count - 1); !read) {
            return read;
        }
        hash.add(QByteArrayView(plain, size));
    }
    if (hash.finish() != record.sha256) {
        return damaged(u"the hash"_s);
    }
    return {};
}

} // namespace

EvidenceFiles::EvidenceFiles(QString folder)
    : m_folder(std::move(folder))
{
    if (!startCrypto()) {
        qFatal("libsodium does not start");
    }
}

QString EvidenceFiles::pathOf(const QString& name) const
{
    return m_folder + u'/' + name;
}

Result<SealedFile> EvidenceFiles::write(QByteArrayView plain) const
{
    Result<SealedFile> record = place(plain);
    if (!record) {
        return record;
    }
    if (const Result<void> kept = keepNames(); !kept) {
        QFile::remove(pathOf(record->name));
        return tl::unexpected(kept.error());
    }
    return record;
}

Result<SealedFile> EvidenceFiles::place(QByteArrayView plain) const
{
    SealedFile record { QString::fromLatin1(randomBytes(NameBytes).toHex()), randomBytes(KeySize),
        {}, plain.size() };
    DurableFile file(m_folder, record.name);
    Result<void> step = file.create();
    if (step) {
        faultPoint("evidence.begin");
        const Result<QByteArray> hash = writeSealed(plain, record.key, file);
        if (!hash) {
            return tl::unexpected(hash.error());
        }
        record.sha256 = *hash;
        faultPoint("evidence.written");
        step = file.finish();
    }
    if (step) {
        faultPoint("evidence.synced");
        step = file.publish();
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    file.leave();
    faultPoint("evidence.renamed");
    return record;
}

Result<void> EvidenceFiles::keepNames() const
{
    const Result<void> synced = DurableFile::syncFolder(m_folder);
    if (synced) {
        faultPoint("evidence.folder");
    }
    return synced;
}

Result<QByteArray> EvidenceFiles::read(const SealedFile& file) const
{
    if (!isRecordOfOurs(file)) {
        return damaged(u"the record of a file"_s);
    }
    SealedReader reader(file, pathOf(file.name));
    if (const Result<void> opened = reader.open(); !opened) {
        return tl::unexpected(opened.error());
    }
    QByteArray plain(file.size, Qt::Uninitialized);
    const Result<void> read
        = readChunks(file, reader, [&plain](qint64 offset) { return bytesOf(plain) + offset; });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return plain;
}

Result<void> EvidenceFiles::verify(const SealedFile& file) const
{
    if (!isRecordOfOurs(file)) {
        return damaged(u"the record of a file"_s);
    }
    SealedReader reader(file, pathOf(file.name));
    if (const Result<void> opened = reader.open(); !opened) {
        return opened;
    }
    QByteArray chunk(ChunkSize, Qt::Uninitialized);
    return readChunks(file, reader, [&chunk](qint64) { return bytesOf(chunk); });
}

Result<void> EvidenceFiles::remove(const QString& name) const
{
    if (!isOurName(name)) {
        return damaged(u"the name of a file"_s);
    }
    QFile file(pathOf(name));
    if (!file.exists()) {
        return failure(Error::Kind::NotFound, u"a file of evidence"_s);
    }
    if (!file.remove()) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    return DurableFile::syncFolder(m_folder);
}

QStringList EvidenceFiles::strays(const QSet<QString>& known) const
{
    QStringList names = QDir(m_folder).entryList(
        QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf(
        [&known](const QString& name) { return !isOurName(name) || known.contains(name); });
    return names;
}

} // namespace Vaglio
