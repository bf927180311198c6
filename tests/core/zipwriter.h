// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QtEndian>

#include <functional>
#include <optional>

namespace Vaglio::Testing {

/// Writes zips byte by byte, honest by default, with a knob for each lie that a reader must notice.
class ZipWriter {
public:
    struct Entry {
        QByteArray name = {};
        QByteArray content = {};
        bool deflate = false;
        quint16 flags = 1U << 11U; ///< UTF-8 names
        quint32 attributes = 0;
        std::optional<QByteArray> localName = {};
        std::optional<quint16> localFlags = {};
        std::optional<quint16> method = {};
        std::optional<quint32> crc = {};
        std::optional<quint32> size = {}; ///< claimed in both headers
        std::optional<quint32> centralSize = {}; ///< claimed in the central header only
        std::optional<QByteArray> packed = {}; ///< in place of the packed content
        std::optional<int> sharesDataOf = {}; ///< points at the local header of another entry
        bool zip64 = false; ///< sizes and offset in zip64 fields
    };

    ZipWriter& add(const Entry& entry)
    {
        m_entries.append(entry);
        return *this;
    }
    ZipWriter& add(const QByteArray& name, const QByteArray& content, bool deflate = false)
    {
        Entry entry;
        entry.name = name;
        entry.content = content;
        entry.deflate = deflate;
        return add(entry);
    }

    // Knobs of the end of the directory.
    std::optional<quint16> entryCount;
    std::optional<quint32> directoryOffset;
    QByteArray prefix;
    QByteArray comment;
    QByteArray suffix;
    quint16 disk = 0;
    bool zip64End = false;

    [[nodiscard]] QByteArray write() const
    {
        QByteArray out = prefix;
        QList<qint64> offsets;
        QByteArray central;
        for (const Entry& entry : m_entries) {
            const QByteArray packed
                = entry.packed.value_or(entry.deflate ? deflated(entry.content) : entry.content);
            offsets.append(entry.sharesDataOf ? offsets.at(*entry.sharesDataOf) : out.size());
            if (!entry.sharesDataOf) {
                out += localHeader(entry, packed.size()) + packed;
            }
            central += centralHeader(entry, packed.size(), offsets.last());
        }
        const qint64 offset = out.size();
        out += central;
        if (zip64End) {
            out += end64(offset, central.size());
        }
        QByteArray end = "PK\x05\x06";
        const auto count = entryCount.value_or(zip64End ? 0xffff : quint16(m_entries.size()));
        put(end, disk);
        put(end, disk);
        put(end, count);
        put(end, count);
        put(end, quint32(central.size()));
        put(end, directoryOffset.value_or(zip64End ? 0xffffffff : quint32(offset)));
        put(end, quint16(comment.size()));
        return out + end + comment + suffix;
    }

    static QByteArray deflated(const QByteArray& bytes)
    {
        if (bytes.isEmpty()) {
            return QByteArray::fromHex("0300"); // one block of nothing, which Qt does not make
        }
        return qCompress(bytes, 9).mid(4 + 2).chopped(4); // without Qt's size and zlib's frame
    }

    static quint32 crc32(const QByteArray& bytes)
    {
        quint32 crc = 0xffffffff;
        for (const char byte : bytes) {
            crc ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit) {
                crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
            }
        }
        return ~crc;
    }

private:
    template <typename T> static void put(QByteArray& out, T value)
    {
        char raw[sizeof(T)];
        qToLittleEndian(value, raw);
        out.append(raw, sizeof(T));
    }

    static quint16 methodOf(const Entry& entry)
    {
        return entry.method.value_or(quint16(entry.deflate ? 8 : 0));
    }

    static QByteArray localHeader(const Entry& entry, qint64 packedSize)
    {
        const QByteArray name = entry.localName.value_or(entry.name);
        const quint32 size = entry.size.value_or(quint32(entry.content.size()));
        QByteArray extra;
        if (entry.zip64) {
            put(extra, quint16(1));
            put(extra, quint16(16));
            put(extra, quint64(size));
            put(extra, quint64(packedSize));
        }
        QByteArray out = "PK\x03\x04";
        put(out, quint16(entry.zip64 ? 45 : 20));
        put(out, entry.localFlags.value_or(entry.flags));
        put(out, methodOf(entry));
        put(out, quint32(0x21));
        put(out, entry.crc.value_or(crc32(entry.content)));
        put(out, entry.zip64 ? 0xffffffff : quint32(packedSize));
        put(out, entry.zip64 ? 0xffffffff : size);
        put(out, quint16(name.size()));
        put(out, quint16(extra.size()));
        return out + name + extra;
    }

    static QByteArray centralHeader(const Entry& entry, qint64 packedSize, qint64 offset)
    {
        const quint32 size
            = entry.centralSize.value_or(entry.size.value_or(quint32(entry.content.size())));
        QByteArray extra;
        if (entry.zip64) {
            put(extra, quint16(1));
            put(extra, quint16(24));
            put(extra, quint64(size));
            put(extra, quint64(packedSize));
            put(extra, quint64(offset));
        }
        QByteArray out = "PK\x01\x02";
        put(out, quint16(0x0300 | 20)); // made on Unix, so that modes mean something
        put(out, quint16(entry.zip64 ? 45 : 20));
        put(out, entry.flags);
        put(out, methodOf(entry));
        put(out, quint32(0x21));
        put(out, entry.crc.value_or(crc32(entry.content)));
        put(out, entry.zip64 ? 0xffffffff : quint32(packedSize));
        put(out, entry.zip64 ? 0xffffffff : size);
        put(out, quint16(entry.name.size()));
        put(out, quint16(extra.size()));
        put(out, quint16(0)); // comment
        put(out, quint16(0)); // disk
        put(out, quint16(0)); // internal attributes
        put(out, entry.attributes);
        put(out, entry.zip64 ? 0xffffffff : quint32(offset));
        return out + entry.name + extra;
    }

    [[nodiscard]] QByteArray end64(qint64 offset, qint64 size) const
    {
        QByteArray out = "PK\x06\x06";
        put(out, quint64(44));
        put(out, quint16(45));
        put(out, quint16(45));
        put(out, quint32(0));
        put(out, quint32(0));
        put(out, quint64(m_entries.size()));
        put(out, quint64(m_entries.size()));
        put(out, quint64(size));
        put(out, quint64(offset));
        out += "PK\x06\x07";
        put(out, quint32(0));
        put(out, quint64(offset + size));
        put(out, quint32(1));
        return out;
    }

    QList<Entry> m_entries;
};

} // namespace Vaglio::Testing
