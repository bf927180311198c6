// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookimage.h"

#include "core/parallel.h"

#include <QCborArray>
#include <QCborValue>
#include <QDir>
#include <QSysInfo>
#include <QtEndian>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Chunks whose columns are one part.
constexpr int PartChunks = 8;
/// Parts that are read first.
constexpr int NewestParts = 8;
/// What a look at neighbouring cases, such as a page of the list, does not open twice.
constexpr int BlocksKept = 64;
constexpr int FastCompression = 1;
const QString NameEnd = u".image"_s;

/// Changes with whatever changes the bytes of columns: another version, another machine.
QString form()
{
    return u"4/%1/%2/%3"_s.arg(sizeof(CaseColumns::Row))
        .arg(QSysInfo::ByteOrder == QSysInfo::LittleEndian)
        .arg(QStringLiteral(VAGLIO_VERSION));
}

int partsFor(int rows, int rowsEach)
{
    return (rows + rowsEach - 1) / rowsEach;
}

QStringList imagesIn(const QString& folder)
{
    // Names hold the journal's number with zeros before it: the last is the newest.
    return QDir(folder).entryList({ u'*' + NameEnd + u'*' }, QDir::Files, QDir::Name);
}

QByteArray blockOf(const std::vector<QByteArray>& maps)
{
    QByteArray plain;
    for (const QByteArray& map : maps) {
        QByteArray size(sizeof(quint32), Qt::Uninitialized);
        qToBigEndian(static_cast<quint32>(map.size()), size.data());
        plain += size + map;
    }
    return qCompress(plain, FastCompression);
}

std::unique_ptr<QList<QByteArray>> mapsIn(const QByteArray& block)
{
    const QByteArray plain = qUncompress(block);
    auto maps = std::make_unique<QList<QByteArray>>();
    constexpr qsizetype sizeBytes = sizeof(quint32);
    for (qsizetype place = 0; place + sizeBytes <= plain.size();) {
        const qsizetype size = qFromBigEndian<quint32>(plain.constData() + place);
        maps->append(plain.mid(place + sizeBytes, size));
        place += sizeBytes + size;
    }
    return maps;
}

QCborArray textsOf(const CommonTexts& common)
{
    QCborArray texts;
    for (quint32 number = 0; number < common.size(); ++number) {
        texts.append(common.at(number));
    }
    return texts;
}

QByteArray directoryOf(const BookSnapshot& book, const JournalMark& mark)
{
    QCborArray expected;
    for (const CasePtr& record : book.expected) {
        expected.append(caseToDocument(*record, -1));
    }
    QCborArray counts;
    for (const int count : book.counts) {
        counts.append(count);
    }
    const CommonTexts& common = book.cases.common();
    return QCborArray { form(), static_cast<qint64>(mark.number), mark.link, book.cases.size(),
        textsOf(common), QCborArray::fromStringList(common.issuers()), expected, counts,
        book.countedAt }
        .toCborValue()
        .toCbor();
}

Result<void> writeParts(
    SealedParts::Writer& writer, const CaseTable& cases, const std::atomic<bool>& stop)
{
    for (int first = 0; first < cases.chunkCount(); first += PartChunks) {
        QByteArray columns;
        for (int chunk = first; chunk < std::min(first + PartChunks, cases.chunkCount()); ++chunk) {
            cases.columns(chunk).writeTo(columns);
        }
        if (const Result<void> written = writer.append(columns); !written) {
            return written;
        }
    }
    for (int first = 0; first < cases.size(); first += CaseShelf::BlockRows) {
        if (stop) {
            return failure(Error::Kind::Cancelled);
        }
        std::vector<QByteArray> maps;
        for (int row = first; row < std::min(first + CaseShelf::BlockRows, cases.size()); ++row) {
            Result<QByteArray> map = cases.map(row);
            if (!map) {
                return tl::unexpected(map.error());
            }
            maps.push_back(std::move(*map));
        }
        if (const Result<void> written = writer.append(blockOf(maps)); !written) {
            return written;
        }
    }
    return {};
}

tl::unexpected<Error> notSound()
{
    return failure(Error::Kind::Damaged, u"the image of the book is of another form"_s);
}

} // namespace

BookImage::BookImage(std::unique_ptr<SealedParts> parts)
    : m_parts(std::move(parts))
    , m_blocks(BlocksKept)
{
}

Result<std::shared_ptr<const BookImage>> BookImage::write(const QString& folder,
    const std::shared_ptr<const Sealer>& sealer, const BookSnapshot& book, const JournalMark& mark,
    const std::atomic<bool>& stop)
{
    const QStringList before = imagesIn(folder);
    // A name of its own each time: where the older is still open it cannot be replaced everywhere.
    const QString name = u"%1-%2%3"_s.arg(mark.number, 12, 10, QChar(u'0'))
                             .arg(QDateTime::currentMSecsSinceEpoch())
                             .arg(NameEnd);
    SealedParts::Writer writer(folder, name, sealer);
    Result<void> written = writer.start();
    written = written ? writeParts(writer, book.cases, stop) : written;
    written = written ? writer.finish(directoryOf(book, mark)) : written;
    if (!written) {
        return tl::unexpected(written.error());
    }
    if (stop) {
        // Whoever stops it may be about to erase what is in it.
        QFile::remove(QDir(folder).filePath(name));
        return failure(Error::Kind::Cancelled);
    }
    for (const QString& old : before) {
        QFile::remove(QDir(folder).filePath(old));
    }
    return open(folder, sealer);
}

Result<std::shared_ptr<const BookImage>> BookImage::open(
    const QString& folder, const std::shared_ptr<const Sealer>& sealer)
{
    QStringList names = imagesIn(folder);
    names.removeIf([](const QString& name) { return !name.endsWith(NameEnd); });
    if (names.isEmpty()) {
        return failure(Error::Kind::NotFound, u"no image of the book"_s);
    }
    Result<std::unique_ptr<SealedParts>> parts
        = SealedParts::open(QDir(folder).filePath(names.last()), sealer);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    std::shared_ptr<BookImage> image(new BookImage(std::move(*parts)));
    if (const Result<void> read = image->readDirectory(); !read) {
        return tl::unexpected(read.error());
    }
    return image;
}

Result<void> BookImage::readDirectory()
{
    const QCborArray directory = QCborValue::fromCbor(m_parts->directory()).toArray();
    if (directory.size() != 9 || directory.at(0).toString() != form()) {
        return notSound();
    }
    m_mark = { static_cast<quint64>(directory.at(1).toInteger()), directory.at(2).toByteArray() };
    m_rows = static_cast<int>(directory.at(3).toInteger());
    auto common = std::make_shared<CommonTexts>();
    const QCborArray texts = directory.at(4).toArray();
    for (const QCborValue text : texts) {
        common->numberOf(text.toString().toUtf8());
    }
    const QCborArray issuers = directory.at(5).toArray();
    for (const QCborValue issuer : issuers) {
        common->addIssuer(common->numberOf(issuer.toString().toUtf8()));
    }
    m_common = std::move(common);
    const QCborArray expected = directory.at(6).toArray();
    for (const QCborValue document : expected) {
        const Result<CaseRecord> record = caseFromDocument(document.toByteArray());
        if (!record) {
            return tl::unexpected(record.error());
        }
        m_rest.expected.insert(record->request.id, std::make_shared<const CaseRecord>(*record));
    }
    const QCborArray counts = directory.at(7).toArray();
    for (std::size_t queue = 0; queue < m_rest.counts.size(); ++queue) {
        m_rest.counts[queue] = static_cast<int>(counts.at(qsizetype(queue)).toInteger());
    }
    m_rest.countedAt = directory.at(8).toInteger();
    m_columnParts = partsFor(m_rows, PartChunks * CaseTable::ChunkRows);
    const int blocks = partsFor(m_rows, BlockRows);
    return m_parts->count() == m_columnParts + blocks ? Result<void>() : notSound();
}

Result<void> BookImage::readColumns(int part, int firstPart, CaseTable::Marks& chunks) const
{
    const Result<QByteArray> bytes = m_parts->part(part);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    qsizetype place = 0;
    const int first = part * PartChunks;
    const int end = std::min(first + PartChunks, partsFor(m_rows, CaseTable::ChunkRows));
    for (int chunk = first; chunk < end; ++chunk) {
        auto columns = std::make_shared<CaseColumns>();
        const int rows = std::min(CaseTable::ChunkRows, m_rows - chunk * CaseTable::ChunkRows);
        if (!columns->readFrom(*bytes, place) || columns->size() != rows) {
            return notSound();
        }
        chunks[static_cast<std::size_t>(chunk - firstPart * PartChunks)] = std::move(columns);
    }
    return {};
}

Result<BookSnapshot> BookImage::readFrom(
    const std::shared_ptr<const BookImage>& shared, int firstPart)
{
    CaseTable::Marks chunks(static_cast<std::size_t>(
        partsFor(shared->m_rows, CaseTable::ChunkRows) - firstPart * PartChunks));
    QMutex mutex;
    Result<void> all;
    inParallel(shared->m_columnParts - firstPart, [&](int part) {
        const Result<void> read = shared->readColumns(firstPart + part, firstPart, chunks);
        if (!read) {
            const QMutexLocker locker(&mutex);
            all = read;
        }
    });
    if (!all) {
        return tl::unexpected(all.error());
    }
    BookSnapshot book = shared->m_rest;
    book.cases = CaseTable::onShelf(
        std::move(chunks), shared->m_common, shared, firstPart * PartChunks * CaseTable::ChunkRows);
    return book;
}

Result<BookSnapshot> BookImage::read(const std::shared_ptr<const BookImage>& shared)
{
    return readFrom(shared, 0);
}

Result<BookSnapshot> BookImage::readNewest(const std::shared_ptr<const BookImage>& shared)
{
    return readFrom(shared, std::max(0, shared->m_columnParts - NewestParts));
}

Result<QByteArray> BookImage::map(int row) const
{
    if (row < 0 || row >= m_rows) {
        return failure(Error::Kind::Damaged, u"the image has no such row"_s);
    }
    const int block = row / BlockRows;
    const QMutexLocker locker(&m_mutex);
    const QList<QByteArray>* maps = m_blocks.object(block);
    if (!maps) {
        const Result<QByteArray> packed = m_parts->part(m_columnParts + block);
        if (!packed) {
            m_parts->discard(); // so that the next load reads the documents
            return packed;
        }
        auto opened = mapsIn(*packed);
        maps = opened.get();
        m_blocks.insert(block, opened.release());
    }
    const int place = row % BlockRows;
    return place < maps->size() ? Result<QByteArray>(maps->at(place)) : notSound();
}

} // namespace Vaglio
