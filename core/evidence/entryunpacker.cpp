// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/entryunpacker.h"

#define ZLIB_CONST // what is unpacked is not written to
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace Vaglio {

namespace {

constexpr quint16 Deflated = 8;
constexpr qint64 MostAtOnce = std::numeric_limits<uInt>::max();

} // namespace

struct EntryUnpacker::Stream {
    Stream()
        : isOpen(inflateInit2(&zlib, -MAX_WBITS) == Z_OK) // no header of zlib's
    {
    }
    ~Stream() { inflateEnd(&zlib); }
    Q_DISABLE_COPY_MOVE(Stream)

    z_stream zlib {};
    bool isOpen;
};

EntryUnpacker::EntryUnpacker(const QByteArray& archive, const ZipEntry& entry)
    : m_packed(QByteArrayView(archive).sliced(entry.end - entry.packedSize, entry.packedSize))
{
    if (entry.method == Deflated && entry.packedSize > 0) { // of nothing comes nothing
        m_stream = std::make_unique<Stream>();
        m_isUsable = m_stream->isOpen;
    }
}

EntryUnpacker::~EntryUnpacker() = default;

qint64 EntryUnpacker::read(char* to, qint64 most)
{
    if (!m_isUsable) {
        return -1;
    }
    most = std::min(most, MostAtOnce);
    const qint64 got = m_stream ? inflate(to, most) : copy(to, most);
    if (got > 0) {
        m_checksum = static_cast<quint32>(
            crc32(m_checksum, reinterpret_cast<const Bytef*>(to), static_cast<uInt>(got)));
    }
    return got;
}

qint64 EntryUnpacker::copy(char* to, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_packed.size());
    std::copy_n(m_packed.data(), size, to);
    m_packed = m_packed.sliced(size);
    return size;
}

qint64 EntryUnpacker::inflate(char* to, qint64 most)
{
    z_stream& stream = m_stream->zlib;
    stream.next_out = reinterpret_cast<Bytef*>(to);
    stream.avail_out = static_cast<uInt>(most);
    while (!m_isAtEnd && stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            const qint64 size = std::min<qint64>(MostAtOnce, m_packed.size());
            stream.next_in = reinterpret_cast<const Bytef*>(m_packed.data());
            stream.avail_in = static_cast<uInt>(size);
            m_packed = m_packed.sliced(size);
        }
        const int told = ::inflate(&stream, Z_NO_FLUSH);
        m_isAtEnd = told == Z_STREAM_END;
        if (told != Z_OK && !m_isAtEnd) {
            m_isUsable = false; // Z_BUF_ERROR: it ends too early
            return -1;
        }
    }
    return most - static_cast<qint64>(stream.avail_out);
}

} // namespace Vaglio
