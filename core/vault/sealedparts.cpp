// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/sealedparts.h"

#include "core/vault/secretbytes.h"

#include <QtEndian>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr QByteArrayView Mark = "VAGPART1";
constexpr qsizetype IdSize = 16;
constexpr qsizetype NumberSize = sizeof(quint64);
constexpr quint64 DirectoryNumber = std::numeric_limits<quint64>::max();
constexpr qsizetype WriteSize = 1 << 20;

SealPlace placeOf(const QByteArray& id, quint64 number)
{
    return { DocumentKind::Part, id, number };
}

QByteArray bytesOf(quint64 number)
{
    QByteArray bytes(NumberSize, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

SealedParts::SealedParts(const QString& path, std::shared_ptr<const Sealer> sealer)
    : m_sealer(std::move(sealer))
    , m_file(path)
{
}

SealedParts::~SealedParts() = default;

Result<std::unique_ptr<SealedParts>> SealedParts::open(
    const QString& path, std::shared_ptr<const Sealer> sealer)
{
    std::unique_ptr<SealedParts> parts(new SealedParts(path, std::move(sealer)));
    if (!parts->m_file.exists()) {
        return failure(Error::Kind::NotFound, u"no such file of parts"_s);
    }
    if (!parts->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(Error::Kind::Storage, parts->m_file.errorString());
    }
    if (const Result<void> read = parts->readDirectory(); !read) {
        return tl::unexpected(read.error());
    }
    return parts;
}

Result<void> SealedParts::readDirectory()
{
    const qint64 size = m_file.size();
    const qint64 head = Mark.size() + IdSize;
    if (size < head + NumberSize) {
        return failure(Error::Kind::Damaged, u"a file of parts is too short"_s);
    }
    const Result<QByteArray> front = bytes(0, head);
    const Result<QByteArray> back = bytes(size - NumberSize, size);
    if (!front || !back) {
        return tl::unexpected((front ? back : front).error());
    }
    const auto begin = qFromBigEndian<quint64>(back->constData());
    if (!front->startsWith(Mark) || begin < quint64(head) || begin > quint64(size - NumberSize)) {
        return failure(Error::Kind::Damaged, u"not a file of parts"_s);
    }
    m_id = front->sliced(Mark.size());
    const Result<QByteArray> sealed = bytes(qint64(begin), size - NumberSize);
    if (!sealed) {
        return tl::unexpected(sealed.error());
    }
    const Result<QByteArray> text = m_sealer->open(*sealed, placeOf(m_id, DirectoryNumber));
    if (!text) {
        return tl::unexpected(text.error());
    }
    // Sealed by finish() alone: the count and the ends are as it wrote them.
    const auto count = qFromBigEndian<quint64>(text->constData());
    m_ends.reserve(count);
    for (quint64 i = 1; i <= count; ++i) {
        m_ends.push_back(qFromBigEndian<qint64>(text->constData() + qsizetype(i) * NumberSize));
    }
    m_directory = text->sliced(qsizetype(count + 1) * NumberSize);
    return {};
}

Result<QByteArray> SealedParts::bytes(qint64 begin, qint64 end) const
{
    const QMutexLocker locker(&m_mutex);
    QByteArray read(end - begin, Qt::Uninitialized);
    if (!m_file.seek(begin) || m_file.read(read.data(), read.size()) != read.size()) {
        return failure(Error::Kind::Storage, m_file.errorString());
    }
    return read;
}

Result<QByteArray> SealedParts::part(int number) const
{
    if (number < 0 || number >= count()) {
        return failure(Error::Kind::Damaged, u"no such part"_s);
    }
    const auto at = static_cast<std::size_t>(number);
    const qint64 begin = at == 0 ? Mark.size() + IdSize : m_ends[at - 1];
    const Result<QByteArray> sealed = bytes(begin, m_ends[at]);
    if (!sealed) {
        return sealed;
    }
    return m_sealer->open(*sealed, placeOf(m_id, static_cast<quint64>(number)));
}

void SealedParts::discard() const
{
    QFile::remove(m_file.fileName());
}

SealedParts::Writer::Writer(
    const QString& folder, const QString& name, std::shared_ptr<const Sealer> sealer)
    : m_file(folder, name)
    , m_sealer(std::move(sealer))
    , m_id(SecretBytes::random(IdSize).view().toByteArray())
{
}

Result<void> SealedParts::Writer::start()
{
    if (const Result<void> created = m_file.create(); !created) {
        return created;
    }
    const Result<void> marked = put(Mark);
    return marked ? put(m_id) : marked;
}

Result<void> SealedParts::Writer::put(QByteArrayView bytes)
{
    m_waiting.append(bytes);
    m_size += bytes.size();
    if (m_waiting.size() < WriteSize) {
        return {};
    }
    const QByteArray full = std::exchange(m_waiting, {});
    return m_file.append(full);
}

Result<void> SealedParts::Writer::append(QByteArrayView part)
{
    const auto number = static_cast<quint64>(m_ends.size());
    const Result<void> written = put(m_sealer->seal(part, placeOf(m_id, number)));
    m_ends.push_back(m_size);
    return written;
}

Result<void> SealedParts::Writer::finish(QByteArrayView directory)
{
    QByteArray text = bytesOf(m_ends.size());
    for (const qint64 end : m_ends) {
        text += bytesOf(static_cast<quint64>(end));
    }
    text.append(directory);
    const qint64 begin = m_size;
    Result<void> done = put(m_sealer->seal(text, placeOf(m_id, DirectoryNumber)));
    done = done ? put(bytesOf(static_cast<quint64>(begin))) : done;
    done = done ? m_file.append(std::exchange(m_waiting, {})) : done;
    done = done ? m_file.finish() : done;
    done = done ? m_file.publish() : done;
    return done ? m_file.keep() : done;
}

} // namespace Vaglio
