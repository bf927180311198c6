// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casetable.h"

#include <algorithm>
#include <utility>

namespace Vaglio {

namespace {

/// New ids are sorted in among all once so many are there.
constexpr std::size_t LooseIds = 4'096;

std::size_t index(int row)
{
    return static_cast<std::size_t>(row);
}

/// Half a hash of the id, then the row: sorts by hash. Whoever asks looks whether the id is really
/// that.
quint64 entryOf(QByteArrayView id, int row)
{
    constexpr size_t Seed = 0x6964;
    return (quint64(qHash(id, Seed)) << 32U) | static_cast<quint32>(row);
}

} // namespace

/// Which row an id has.
struct CaseTable::Index {
    std::shared_ptr<const std::vector<quint64>> sorted
        = std::make_shared<const std::vector<quint64>>();
    std::vector<quint64> loose; ///< sorted too

    void add(std::vector<quint64> entries)
    {
        std::ranges::sort(entries);
        std::vector<quint64> both(loose.size() + entries.size());
        std::ranges::merge(loose, entries, both.begin());
        loose = std::move(both);
        if (loose.size() > LooseIds) {
            auto all = std::make_shared<std::vector<quint64>>(sorted->size() + loose.size());
            std::ranges::merge(*sorted, loose, all->begin());
            sorted = std::move(all);
            loose.clear();
        }
    }
    template <typename IsIt>
    static int find(const std::vector<quint64>& entries, QByteArrayView id, IsIt isIt)
    {
        const quint64 first = entryOf(id, 0);
        for (auto entry = std::ranges::lower_bound(entries, first);
            entry != entries.end() && *entry >> 32U == first >> 32U; ++entry) {
            const int row = static_cast<int>(*entry & 0xFFFF'FFFFU);
            if (isIt(row)) {
                return row;
            }
        }
        return -1;
    }
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
    return chunk.shelf->map(row);
}

Result<CasePtr> CaseTable::whole(int row) const
{
    const CaseView seen = view(row);
    const CaseEssentials head { QString::fromUtf8(seen.id), seen.rawStatus, seen.reason,
        seen.issuer, seen.facts.okSince, seen.facts.isErased };
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
    const auto isIt = [&](int row) { return chunkOf(row).columns->id(row % ChunkRows) == utf8; };
    const int row = Index::find(m_index->loose, utf8, isIt);
    return row >= 0 ? row : Index::find(*m_index->sorted, utf8, isIt);
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
    const std::shared_ptr<const CaseShelf>& shelf)
{
    CaseTable table;
    table.m_common = std::move(common);
    auto ids = std::make_shared<std::vector<quint64>>();
    ids->reserve(chunks.size() * ChunkRows);
    table.m_chunks.reserve(chunks.size());
    for (auto& columns : chunks) {
        for (int row = 0; row < columns->size(); ++row) {
            ids->push_back(entryOf(columns->id(row), table.m_size++));
        }
        auto chunk = std::make_shared<Chunk>();
        chunk->columns = std::move(columns);
        chunk->shelf = shelf;
        table.m_chunks.push_back(std::move(chunk));
    }
    std::ranges::sort(*ids);
    auto ready = std::make_shared<Index>();
    ready->sorted = std::move(ids);
    table.m_index = std::move(ready);
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
    Put& put, const CaseTable::Chunk* before, int first, Gathered& gathered) const
{
    auto chunk = std::make_shared<CaseTable::Chunk>();
    auto columns = std::make_shared<CaseColumns>();
    const int end = std::min(first + CaseTable::ChunkRows, m_size);
    columns->reserve(end - first);
    chunk->shelf = before ? before->shelf : nullptr;
    for (int row = 0; row < end - first; ++row) {
        if (put == m_put.end() || put->first != first + row) {
            columns->append(*before->columns, row);
            if (const QByteArray* map = before->heldMap(row)) {
                chunk->held.push_back({ row, *map });
            }
            continue;
        }
        const CaseHead head = *caseHead(put->second);
        columns->append(head, gathered.common);
        chunk->held.push_back({ row, put->second.mid(head.size) });
        if (first + row >= m_old.m_size) {
            gathered.ids.push_back(entryOf(head.id, first + row));
        }
        ++put;
    }
    columns->squeeze();
    chunk->columns = std::move(columns);
    return chunk;
}

CaseTable CaseTableEdit::finish()
{
    CaseTable next = m_old;
    Gathered gathered { *m_old.m_common, {} };
    next.m_size = m_size;
    next.m_chunks.resize(index((m_size + CaseTable::ChunkRows - 1) / CaseTable::ChunkRows));
    for (auto put = m_put.cbegin(); put != m_put.cend();) {
        const int number = put->first / CaseTable::ChunkRows;
        auto& chunk = next.m_chunks[index(number)];
        const std::shared_ptr<const CaseTable::Chunk> before = chunk;
        chunk = chunkWith(put, before.get(), number * CaseTable::ChunkRows, gathered);
        next.m_held += chunk->heldCount() - (before ? before->heldCount() : 0);
    }
    auto ready = std::make_shared<CaseTable::Index>(*m_old.m_index);
    ready->add(std::move(gathered.ids));
    next.m_index = std::move(ready);
    next.m_common = std::make_shared<const CommonTexts>(std::move(gathered.common));
    return next;
}

} // namespace Vaglio
