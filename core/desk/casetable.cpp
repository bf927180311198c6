// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casetable.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace Vaglio {

namespace {

/// So many new ids are kept apart before all are placed anew.
constexpr int LooseIds = 4'096;

std::size_t index(int row)
{
    return static_cast<std::size_t>(row);
}

constexpr size_t IdSeed = 0x6964;

} // namespace

/// Which row an id has: rows in a hash table with open places, and those that came since. Holds no
/// ids: whoever asks looks whether the row really has it.
struct CaseTable::Index {
    static constexpr quint32 Nothing = 0xFFFF'FFFF;
    std::shared_ptr<const std::vector<quint32>> places; ///< a power of two, at most half of it used
    int placed = 0; ///< the rows below it are there
    QMultiHash<quint64, int> loose; ///< the others, by the hash of their id

    /// A row of that hash for which isIt is true, or -1.
    template <typename IsIt> [[nodiscard]] int find(quint64 hash, IsIt isIt) const
    {
        for (auto row = loose.constFind(hash); row != loose.cend() && row.key() == hash; ++row) {
            if (isIt(*row)) {
                return *row;
            }
        }
        if (!places) {
            return -1;
        }
        const quint64 mask = places->size() - 1;
        for (quint64 place = hash & mask; (*places)[place] != Nothing; place = (place + 1) & mask) {
            if (const int row = static_cast<int>((*places)[place]); isIt(row)) {
                return row;
            }
        }
        return -1;
    }
    void place(const CaseTable& table)
    {
        auto fresh = std::make_shared<std::vector<quint32>>(
            std::bit_ceil(2 * index(std::max(table.size(), 1))), Nothing);
        const quint64 mask = fresh->size() - 1;
        for (int row = 0; row < table.size(); ++row) {
            quint64 at = hashOfId(table.view(row).id) & mask;
            while ((*fresh)[at] != Nothing) {
                at = (at + 1) & mask;
            }
            (*fresh)[at] = static_cast<quint32>(row);
        }
        places = std::move(fresh);
        placed = table.size();
        loose.clear();
    }
    static quint64 hashOfId(QByteArrayView utf8) { return qHash(utf8, IdSeed); }
};

struct CaseTable::Chunk {
    struct Held {
        int row = 0; ///< in the chunk
        QByteArray map;
    };
    std::shared_ptr<const CaseColumns> columns;
    std::vector<Held> held; ///< by row; goes before what the shelf has
    std::shared_ptr<const CaseShelf> shelf; ///< null where all is held

    [[nodiscard]] int heldCount() const { return static_cast<int>(held.size()); }
    [[nodiscard]] const QByteArray* heldMap(int row) const
    {
        const auto found = std::ranges::lower_bound(held, row, {}, &Held::row);
        return found != held.end() && found->row == row ? &found->map : nullptr;
    }
};

CaseTable::CaseTable()
    : m_index(std::make_shared<const Index>())
    , m_common(std::make_shared<const CommonTexts>())
{
}

const CaseTable::Chunk& CaseTable::chunkOf(int row) const
{
    return *m_chunks[index(row / ChunkRows)];
}

const CaseColumns& CaseTable::columns(int chunk) const
{
    return *m_chunks[index(chunk)]->columns;
}

CaseTable::Marks CaseTable::marks() const
{
    Marks marks;
    marks.reserve(m_chunks.size());
    for (const auto& chunk : m_chunks) {
        marks.push_back(chunk->columns);
    }
    return marks;
}

bool CaseTable::sharesChunk(const Marks& marks, int chunk) const
{
    const std::size_t at = index(chunk);
    return at < m_chunks.size() && at < marks.size() && m_chunks[at]->columns == marks[at];
}

const CaseFacts& CaseTable::facts(int row) const
{
    return chunkOf(row).columns->row(row % ChunkRows).facts;
}

CaseView CaseTable::view(int row) const
{
    const CaseColumns& columns = *chunkOf(row).columns;
    const int place = row % ChunkRows;
    const CaseColumns::Row& fields = columns.row(place);
    return { fields.facts, m_common->at(fields.rawStatus), m_common->at(fields.reason),
        m_common->at(fields.issuer), columns.id(place), columns.name(place), columns.text(place) };
}

Result<QByteArray> CaseTable::map(int row) const
{
    const Chunk& chunk = chunkOf(row);
    if (const QByteArray* held = chunk.heldMap(row % ChunkRows)) {
        return *held;
    }
    return chunk.shelf->map(m_firstOnShelf + row);
}

Result<CasePtr> CaseTable::whole(int row) const
{
    const CaseView seen = view(row);
    const CaseEssentials head { QString::fromUtf8(seen.id), seen.rawStatus, seen.reason,
        seen.issuer, seen.facts.okSince, seen.facts.isErased, seen.facts.isNotFound };
    const Result<QByteArray> rest = map(row);
    if (!rest) {
        return tl::unexpected(rest.error());
    }
    // Only documents whose head was read are in a table; the rest of one that came from a damaged
    // vault may still be unreadable: then the case is what its head says.
    Result<CaseRecord> record = caseFromMap(head, *rest);
    if (!record) {
        record = CaseRecord {};
        record->request.id = head.id;
        record->request.outcome = Outcome::fromRaw(head.rawStatus, head.reason);
        record->issuedBy = head.issuer;
    }
    return std::make_shared<const CaseRecord>(std::move(*record));
}

CasePtr CaseTable::at(int row) const
{
    if (const Result<CasePtr> record = whole(row)) {
        return *record;
    }
    const CaseView seen = view(row);
    CaseRecord bare;
    bare.request.id = QString::fromUtf8(seen.id);
    bare.request.outcome = Outcome::fromRaw(seen.rawStatus, seen.reason);
    bare.issuedBy = seen.issuer;
    return std::make_shared<const CaseRecord>(std::move(bare));
}

int CaseTable::rowOf(const QString& id) const
{
    const QByteArray utf8 = id.toUtf8();
    return m_index->find(Index::hashOfId(utf8),
        [&](int row) { return chunkOf(row).columns->id(row % ChunkRows) == utf8; });
}

bool CaseTable::hasRequest(int row, const Request& request) const
{
    return chunkOf(row).columns->row(row % ChunkRows).requestHash == hashOf(request);
}

QStringList CaseTable::issuers() const
{
    return m_common->issuers();
}

CaseTable CaseTable::withShelf(
    const Marks& shelved, const std::shared_ptr<const CaseShelf>& shelf) const
{
    CaseTable next = *this;
    for (int number = 0; number < chunkCount(); ++number) {
        if (sharesChunk(shelved, number)) {
            auto chunk = std::make_shared<Chunk>();
            chunk->columns = m_chunks[index(number)]->columns;
            chunk->shelf = shelf;
            next.m_held -= m_chunks[index(number)]->heldCount();
            next.m_chunks[index(number)] = std::move(chunk);
        }
    }
    return next;
}

CaseTable CaseTable::onShelf(Marks chunks, std::shared_ptr<const CommonTexts> common,
    const std::shared_ptr<const CaseShelf>& shelf, int firstOnShelf)
{
    CaseTable table;
    table.m_common = std::move(common);
    table.m_firstOnShelf = firstOnShelf;
    table.m_chunks.reserve(chunks.size());
    for (auto& columns : chunks) {
        table.m_size += columns->size();
        auto chunk = std::make_shared<Chunk>();
        chunk->columns = std::move(columns);
        chunk->shelf = shelf;
        table.m_chunks.push_back(std::move(chunk));
    }
    auto ids = std::make_shared<Index>();
    ids->place(table);
    table.m_index = std::move(ids);
    return table;
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

Result<CasePtr> CaseTableEdit::at(int row) const
{
    const auto put = m_put.find(row);
    if (put == m_put.end()) {
        return m_old.whole(row);
    }
    Result<CaseRecord> record = caseFromDocument(put->second);
    if (!record) {
        return tl::unexpected(record.error());
    }
    return std::make_shared<const CaseRecord>(std::move(*record));
}

bool CaseTableEdit::hasRequest(int row, const Request& request) const
{
    return !m_put.contains(row) && m_old.hasRequest(row, request);
}

void CaseTableEdit::putAt(int row, const QString& id, const QByteArray& document)
{
    if (row == m_size) {
        ++m_size;
        m_newRows.insert(id, row);
    }
    m_put.insert_or_assign(row, document);
}

int CaseTableEdit::put(const CaseRecord& record)
{
    const int known = rowOf(record.request.id);
    const int row = known < 0 ? m_size : known;
    putAt(row, record.request.id, caseToDocument(record, row));
    return row;
}

bool CaseTableEdit::load(const QByteArray& document)
{
    const std::optional<CaseHead> head = caseHead(document);
    if (!head) {
        return false;
    }
    const QString id = QString::fromUtf8(head->id);
    const int known = rowOf(id);
    putAt(known < 0 ? m_size : known, id, document);
    return true;
}

/// What was put into one chunk laid over what it holds; put moves beyond it.
std::shared_ptr<CaseTable::Chunk> CaseTableEdit::chunkWith(
    Put& put, const CaseTable::Chunk* before, int first, CommonTexts& common) const
{
    auto chunk = std::make_shared<CaseTable::Chunk>();
    const int end = std::min(first + CaseTable::ChunkRows, m_size);
    CaseColumns::Builder columns(end - first);
    chunk->shelf = before ? before->shelf : nullptr;
    for (int row = 0; row < end - first; ++row) {
        if (put == m_put.end() || put->first != first + row) {
            columns.append(*before->columns, row);
            if (const QByteArray* map = before->heldMap(row)) {
                chunk->held.push_back({ row, *map });
            }
            continue;
        }
        const CaseHead head = *caseHead(put->second);
        columns.append(head, common);
        chunk->held.push_back({ row, put->second.mid(head.size) });
        ++put;
    }
    chunk->columns = std::make_shared<const CaseColumns>(columns.finish());
    return chunk;
}

CaseTable CaseTableEdit::finish()
{
    CaseTable next = m_old;
    auto common = std::make_shared<CommonTexts>(*m_old.m_common);
    next.m_size = m_size;
    next.m_chunks.resize(index((m_size + CaseTable::ChunkRows - 1) / CaseTable::ChunkRows));
    for (auto put = m_put.cbegin(); put != m_put.cend();) {
        const int number = put->first / CaseTable::ChunkRows;
        auto& chunk = next.m_chunks[index(number)];
        const std::shared_ptr<const CaseTable::Chunk> before = chunk;
        chunk = chunkWith(put, before.get(), number * CaseTable::ChunkRows, *common);
        next.m_held += chunk->heldCount() - (before ? before->heldCount() : 0);
    }
    next.m_common = std::move(common);
    auto ids = std::make_shared<CaseTable::Index>(*m_old.m_index);
    if (m_size - ids->placed > LooseIds) {
        ids->place(next);
    } else {
        for (int row = m_old.m_size; row < m_size; ++row) {
            ids->loose.insert(CaseTable::Index::hashOfId(next.view(row).id), row);
        }
    }
    next.m_index = std::move(ids);
    return next;
}

} // namespace Vaglio
