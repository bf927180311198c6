// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casetable.h"

#include <algorithm>
#include <utility>

namespace Vaglio {

namespace {

/// Few enough that to change one row is cheap, many enough that a chunk costs nothing.
constexpr int ChunkRows = 128;
/// New ids rest in a hash until so many are there; then they join the sorted ones.
constexpr qsizetype LooseIds = 4'096;

std::size_t index(int row)
{
    return static_cast<std::size_t>(row);
}

quint64 hashOfId(QByteArrayView utf8)
{
    constexpr size_t Seed = 0x6964;
    return qHash(utf8, Seed);
}

/// Where things stand in a document.
struct Span {
    quint32 begin = 0;
    quint32 size = 0;
};

Span spanOf(QByteArrayView part, QByteArrayView document)
{
    return { static_cast<quint32>(part.data() - document.data()),
        static_cast<quint32>(part.size()) };
}

} // namespace

/// Texts that very many cases have in common, each once. Numbers never change.
struct CaseTable::Words {
    std::vector<QString> texts;
    QHash<QString, quint32> numbers;
    QStringList issuers;

    quint32 numberOf(QByteArrayView utf8)
    {
        QString text = QString::fromUtf8(utf8);
        const auto known = numbers.constFind(text);
        if (known != numbers.constEnd()) {
            return *known;
        }
        const auto number = static_cast<quint32>(texts.size());
        texts.push_back(text);
        numbers.insert(std::move(text), number);
        return number;
    }
    void addIssuer(quint32 number)
    {
        const QString& name = texts[number];
        if (!name.isEmpty() && !issuers.contains(name)) {
            issuers.append(name);
            issuers.sort(Qt::CaseInsensitive);
        }
    }
};

struct CaseTable::Chunk {
    struct Row {
        CaseFacts facts;
        quint64 requestHash = 0;
        quint32 rawStatus = 0;
        quint32 reason = 0;
        quint32 issuer = 0;
        quint32 begin = 0; ///< of its document in documents
        quint32 size = 0;
        Span id; ///< in the document
        Span name;
        Span text;
    };
    std::vector<Row> rows;
    QByteArray documents;

    [[nodiscard]] QByteArrayView document(const Row& row) const
    {
        return QByteArrayView(documents).sliced(row.begin, row.size);
    }
    [[nodiscard]] QByteArrayView part(const Row& row, Span span) const
    {
        return QByteArrayView(documents).sliced(row.begin + span.begin, span.size);
    }
    void append(QByteArrayView document, const CaseHead& head, Words& words)
    {
        Row row;
        row.facts = head.facts;
        row.requestHash = head.requestHash;
        row.rawStatus = words.numberOf(head.rawStatus);
        row.reason = words.numberOf(head.reason);
        row.issuer = words.numberOf(head.issuer);
        words.addIssuer(row.issuer);
        row.begin = static_cast<quint32>(documents.size());
        row.size = static_cast<quint32>(document.size());
        row.id = spanOf(head.id, document);
        row.name = spanOf(head.name, document);
        row.text = spanOf(head.text, document);
        rows.push_back(row);
        documents.append(document);
    }
};

/// Which row an id has. By hash: whoever asks looks whether the id is really that.
struct CaseTable::Index {
    std::vector<std::pair<quint64, int>> sorted;
    QMultiHash<quint64, int> loose;
};

CaseTable::CaseTable()
    : m_index(std::make_shared<const Index>())
    , m_words(std::make_shared<const Words>())
{
}

const CaseFacts& CaseTable::facts(int row) const
{
    return m_chunks[index(row / ChunkRows)]->rows[index(row % ChunkRows)].facts;
}

CaseView CaseTable::view(int row) const
{
    const Chunk& chunk = *m_chunks[index(row / ChunkRows)];
    const Chunk::Row& place = chunk.rows[index(row % ChunkRows)];
    return { place.facts, m_words->texts[place.rawStatus], m_words->texts[place.reason],
        m_words->texts[place.issuer], chunk.part(place, place.id), chunk.part(place, place.name),
        chunk.part(place, place.text) };
}

QByteArrayView CaseTable::document(int row) const
{
    const Chunk& chunk = *m_chunks[index(row / ChunkRows)];
    return chunk.document(chunk.rows[index(row % ChunkRows)]);
}

CasePtr CaseTable::at(int row) const
{
    // Only documents whose head was read are in a table; the rest of one that came from a damaged
    // vault may still be unreadable: then the case is what its head says.
    Result<CaseRecord> record = caseFromDocument(document(row));
    if (!record) {
        const CaseView seen = view(row);
        record = CaseRecord {};
        record->request.id = QString::fromUtf8(seen.id);
        record->request.outcome = Outcome::fromRaw(seen.rawStatus, seen.reason);
        record->issuedBy = seen.issuer;
    }
    return std::make_shared<const CaseRecord>(std::move(*record));
}

int CaseTable::rowOf(const QString& id) const
{
    const QByteArray utf8 = id.toUtf8();
    const quint64 hash = hashOfId(utf8);
    const auto isIt = [&](int row) { return view(row).id == utf8; };
    const auto [begin, end] = m_index->loose.equal_range(hash);
    for (auto loose = begin; loose != end; ++loose) {
        if (isIt(*loose)) {
            return *loose;
        }
    }
    auto sorted
        = std::ranges::lower_bound(m_index->sorted, hash, {}, &std::pair<quint64, int>::first);
    for (; sorted != m_index->sorted.end() && sorted->first == hash; ++sorted) {
        if (isIt(sorted->second)) {
            return sorted->second;
        }
    }
    return -1;
}

bool CaseTable::hasRequest(int row, const Request& request) const
{
    return m_chunks[index(row / ChunkRows)]->rows[index(row % ChunkRows)].requestHash
        == hashOf(request);
}

QStringList CaseTable::issuers() const
{
    return m_words->issuers;
}

CaseTableEdit::CaseTableEdit(const CaseTable& table)
    : m_old(table)
    , m_size(table.size())
{
}

int CaseTableEdit::rowOf(const QString& id) const
{
    const auto fresh = m_newRows.constFind(id);
    return fresh == m_newRows.constEnd() ? m_old.rowOf(id) : *fresh;
}

CasePtr CaseTableEdit::at(int row) const
{
    const auto put = m_put.find(row);
    if (put == m_put.end()) {
        return m_old.at(row);
    }
    Result<CaseRecord> record = caseFromDocument(put->second);
    Q_ASSERT(record.has_value());
    return std::make_shared<const CaseRecord>(std::move(*record));
}

bool CaseTableEdit::hasRequest(int row, const Request& request) const
{
    return !m_put.contains(row) && m_old.hasRequest(row, request);
}

int CaseTableEdit::put(const CaseRecord& record)
{
    int row = rowOf(record.request.id);
    if (row < 0) {
        row = m_size++;
        m_newRows.insert(record.request.id, row);
    }
    m_put.insert_or_assign(row, caseToDocument(record, row));
    return row;
}

bool CaseTableEdit::append(const QByteArray& document)
{
    const std::optional<CaseHead> head = caseHead(document);
    if (!head) {
        return false;
    }
    const QString id = QString::fromUtf8(head->id);
    if (rowOf(id) >= 0) {
        return false;
    }
    m_newRows.insert(id, m_size);
    m_put.emplace_hint(m_put.end(), m_size++, document);
    return true;
}

CaseTable CaseTableEdit::finish()
{
    CaseTable next = m_old;
    auto words = std::make_shared<CaseTable::Words>(*m_old.m_words);
    auto ids = std::make_shared<CaseTable::Index>(*m_old.m_index);
    next.m_size = m_size;
    next.m_chunks.resize(index((m_size + ChunkRows - 1) / ChunkRows));
    for (auto put = m_put.begin(); put != m_put.end();) {
        // All that was put into one chunk, laid over what it holds.
        const int number = put->first / ChunkRows;
        const auto& old = m_old.m_chunks;
        const CaseTable::Chunk* before
            = index(number) < old.size() ? old[index(number)].get() : nullptr;
        auto chunk = std::make_shared<CaseTable::Chunk>();
        const int first = number * ChunkRows;
        const int end = std::min(first + ChunkRows, m_size);
        chunk->rows.reserve(index(end - first));
        for (int row = first; row < end; ++row) {
            const bool isPut = put != m_put.end() && put->first == row;
            const QByteArrayView document = isPut
                ? QByteArrayView(put->second)
                : before->document(before->rows[index(row - first)]);
            chunk->append(document, *caseHead(document), *words);
            if (isPut && row >= m_old.m_size) {
                ids->loose.insert(
                    hashOfId(chunk->part(chunk->rows.back(), chunk->rows.back().id)), row);
            }
            if (isPut) {
                ++put;
            }
        }
        chunk->documents.squeeze();
        next.m_chunks[index(number)] = std::move(chunk);
    }
    if (ids->loose.size() > LooseIds) {
        for (auto loose = ids->loose.cbegin(); loose != ids->loose.cend(); ++loose) {
            ids->sorted.emplace_back(loose.key(), loose.value());
        }
        std::ranges::sort(ids->sorted);
        ids->loose.clear();
    }
    next.m_index = std::move(ids);
    next.m_words = std::move(words);
    return next;
}

} // namespace Vaglio
