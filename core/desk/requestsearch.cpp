// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestsearch.h"

#include "core/desk/roworder.h"
#include "core/desk/searchword.h"
#include "core/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>
#include <utility>

namespace Vaglio {

namespace {

/// One thread looks through so many chunks at a time.
constexpr int RangeChunks = 32;
/// Up to so many rows are sorted for themselves; above it the order of all is kept.
constexpr std::size_t SortedAlone = 20'000;
/// An order that depends on the time is made anew after this.
constexpr qint64 OrderAgesAfter = 60'000; // ms

ChunkBits allOf(int rows)
{
    ChunkBits bits {};
    for (std::size_t word = 0; word < bits.size(); ++word) {
        const int left = std::clamp(rows - static_cast<int>(word * WordBits), 0, int(WordBits));
        bits[word] = left == int(WordBits) ? ~quint64(0) : (quint64(1) << left) - 1;
    }
    return bits;
}

std::size_t countOf(const RowBits& bits)
{
    return std::accumulate(
        bits.begin(), bits.end(), std::size_t(0), [](std::size_t sum, quint64 word) {
            return sum + static_cast<std::size_t>(std::popcount(word));
        });
}

/// 1 or 0.
quint64 has(const RowBits& bits, int row)
{
    const auto place = static_cast<std::size_t>(row);
    return bits[place / WordBits] >> (place % WordBits) & 1U;
}

/// Those of the ordered rows that the bits have, of which there are so many. Without a branch for
/// each row: which of them are taken cannot be foretold, and there may be a million.
std::vector<int> thoseIn(const RowBits& bits, const std::vector<int>& ordered, std::size_t count)
{
    constexpr std::size_t part = 8'192;
    const auto parts = static_cast<int>((ordered.size() + part - 1) / part);
    const auto rowsOf = [&](int number) {
        return std::span(ordered).subspan(static_cast<std::size_t>(number) * part,
            std::min(part, ordered.size() - static_cast<std::size_t>(number) * part));
    };
    std::vector<std::size_t> begins(static_cast<std::size_t>(parts));
    inParallel(parts, [&](int number) {
        quint64 taken = 0;
        for (const int row : rowsOf(number)) {
            taken += has(bits, row);
        }
        begins[static_cast<std::size_t>(number)] = taken;
    });
    std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), std::size_t(0));
    std::vector<int> rows(count);
    inParallel(parts, [&](int number) {
        std::array<int, part + 1> taken; // NOLINT(*-member-init): each place is written first
        std::size_t size = 0;
        for (const int row : rowsOf(number)) {
            taken[size] = row;
            size += has(bits, row);
        }
        std::copy_n(taken.begin(), size,
            rows.begin() + static_cast<qsizetype>(begins[static_cast<std::size_t>(number)]));
    });
    return rows;
}

/// Longest first: it is the least likely to be found.
std::vector<QByteArray> longestFirst(std::vector<QByteArray> words)
{
    std::ranges::stable_sort(
        words, [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
    return words;
}

/// Whether what these words find is among what those found.
bool isRefined(const std::vector<QByteArray>& words, const std::vector<QByteArray>& those)
{
    return std::ranges::all_of(those, [&words](const QByteArray& before) {
        return std::ranges::any_of(
            words, [&before](const QByteArray& word) { return word.contains(before); });
    });
}

/// One search over all chunks; each is looked through for itself.
class Search final {
public:
    Search(const CaseTable& cases, const RequestQuery& query, const QueryMatcher& matcher,
        const std::vector<QByteArray>& words)
        : m_cases(cases)
        , m_matcher(matcher)
        , m_anybody(query.issuedBy.isEmpty())
        , m_issuer(cases.common().find(query.issuedBy))
    {
        for (const QByteArray& word : words) {
            m_words.emplace_back(word, cases.common());
        }
        const std::size_t size = static_cast<std::size_t>(cases.chunkCount()) * ChunkWords;
        looked.resize(size);
        found.resize(size);
        answer.resize(size);
    }

    /// What was found before, by the same words or by words that these refine.
    void startFrom(const CaseTable::Marks& chunks, const RowBits& wasLooked,
        const RowBits& wasFound, bool isSameWords)
    {
        m_before = &chunks;
        m_wasLooked = &wasLooked;
        m_wasFound = &wasFound;
        m_isSameWords = isSameWords;
    }

    void lookThrough(int chunk)
    {
        const CaseColumns& columns = m_cases.columns(chunk);
        if (chunk + 1 < m_cases.chunkCount()) {
            SearchWord::bringBegin(m_cases.columns(chunk + 1));
        }
        const bool isKnown = m_before && m_cases.sharesChunk(*m_before, chunk);
        const std::size_t at = static_cast<std::size_t>(chunk) * ChunkWords;
        ChunkBits wasLooked {};
        ChunkBits wasFound {};
        if (isKnown) {
            std::copy_n(m_wasLooked->begin() + qsizetype(at), ChunkWords, wasLooked.begin());
            std::copy_n(m_wasFound->begin() + qsizetype(at), ChunkWords, wasFound.begin());
        }
        // Where the words were looked for and not found, they are not now.
        ChunkBits wanted = allOf(columns.size());
        for (std::size_t word = 0; word < ChunkWords; ++word) {
            wanted[word] &= wasFound[word] | ~wasLooked[word];
        }
        wanted = taken(columns, wanted);
        ChunkBits toLook = wanted;
        for (std::size_t word = 0; m_isSameWords && word < ChunkWords; ++word) {
            toLook[word] &= ~wasLooked[word];
        }
        ChunkBits isIn = toLook;
        for (const SearchWord& word : m_words) {
            isIn = word.in(columns, isIn);
        }
        for (std::size_t word = 0; word < ChunkWords; ++word) {
            const quint64 before = m_isSameWords ? wasFound[word] : 0;
            looked[at + word] = toLook[word] | (wasLooked[word] & (before | ~wasFound[word]));
            found[at + word] = isIn[word] | before;
            answer[at + word] = found[at + word] & wanted[word];
        }
    }

    // By row.
    RowBits looked; ///< whether the words were looked for there
    RowBits found; ///< and are there
    RowBits answer; ///< and the query takes it

private:
    /// Of these rows those that the query takes for what else it asks.
    [[nodiscard]] ChunkBits taken(const CaseColumns& columns, const ChunkBits& rows) const
    {
        if (m_anybody && m_matcher.takesAll()) {
            return rows;
        }
        ChunkBits taken {};
        eachRow(rows, [&](int row) {
            const CaseColumns::Row& fields = columns.row(row);
            if (m_matcher.takes(fields.facts)
                && (m_anybody || (m_issuer && fields.issuer == *m_issuer))) {
                set(taken, row);
            }
        });
        return taken;
    }

    const CaseTable& m_cases;
    const QueryMatcher& m_matcher;
    bool m_anybody;
    std::optional<quint32> m_issuer;
    std::vector<SearchWord> m_words;
    const CaseTable::Marks* m_before = nullptr; ///< null: nothing is known
    const RowBits* m_wasLooked = nullptr;
    const RowBits* m_wasFound = nullptr;
    bool m_isSameWords = false;
};

/// The rows in that order, with these put where they belong.
std::vector<int> mergedInto(
    const std::vector<int>& kept, std::vector<int> fresh, const RowOrder& order)
{
    order.sort(fresh);
    std::vector<int> merged;
    merged.reserve(kept.size() + fresh.size());
    auto from = kept.begin();
    for (const int row : fresh) {
        const auto to = std::upper_bound(from, kept.end(), row, order);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, kept.end());
    return merged;
}

} // namespace

std::vector<int> RequestSearch::run(
    const BookSnapshot& book, const RequestQuery& query, const QDateTime& now)
{
    const int ticket = ++m_latest;
    const QMutexLocker locker(&m_mutex);
    const QueryMatcher matcher(query, now);
    std::vector<QByteArray> words = longestFirst(matcher.words());
    Search search(book.cases, query, matcher, words);
    const bool isSame = words == m_last.words;
    if (isSame || isRefined(words, m_last.words)) {
        search.startFrom(m_last.chunks, m_last.looked, m_last.found, isSame);
    }
    const int chunks = book.cases.chunkCount();
    inParallel((chunks + RangeChunks - 1) / RangeChunks, [&](int range) {
        const int end = std::min((range + 1) * RangeChunks, chunks);
        for (int chunk = range * RangeChunks; chunk < end && m_latest == ticket; ++chunk) {
            search.lookThrough(chunk);
        }
    });
    if (m_latest != ticket) {
        return {};
    }
    m_last = { book.cases.marks(), std::move(words), std::move(search.looked),
        std::move(search.found) };
    return sorted(book.cases, query, search.answer, now.toMSecsSinceEpoch());
}

std::vector<int> RequestSearch::sorted(
    const CaseTable& cases, const RequestQuery& query, const RowBits& bits, qint64 now)
{
    const std::size_t count = countOf(bits);
    std::vector<int> rows;
    if (count > SortedAlone) {
        keepOrder(cases, query, now);
        return count == m_order.rows.size() ? m_order.rows : thoseIn(bits, m_order.rows, count);
    }
    rows.reserve(count);
    for (std::size_t word = 0; word < bits.size(); ++word) {
        for (quint64 left = bits[word]; left != 0; left &= left - 1) {
            rows.push_back(static_cast<int>(word * WordBits) + std::countr_zero(left));
        }
    }
    RowOrder(cases, query, now).sort(rows);
    return rows;
}

void RequestSearch::keepOrder(const CaseTable& cases, const RequestQuery& query, qint64 now)
{
    const RowOrder order(cases, query, now);
    const bool isSame = m_order.sort == query.sort && m_order.order == query.order
        && (query.sort != SortKey::Evidence || now - m_order.at < OrderAgesAfter);
    std::vector<int> fresh;
    for (int chunk = 0; chunk < cases.chunkCount(); ++chunk) {
        if (isSame && cases.sharesChunk(m_order.chunks, chunk)) {
            continue;
        }
        for (int row = 0; row < cases.columns(chunk).size(); ++row) {
            fresh.push_back(chunk * CaseTable::ChunkRows + row);
        }
    }
    if (isSame && fresh.empty() && m_order.rows.size() == static_cast<std::size_t>(cases.size())) {
        return;
    }
    std::vector<int> kept;
    if (fresh.size() < static_cast<std::size_t>(cases.size())) {
        kept = std::move(m_order.rows);
        if (!fresh.empty()) {
            std::erase_if(kept, [&](int row) {
                return !cases.sharesChunk(m_order.chunks, row / CaseTable::ChunkRows);
            });
        }
    }
    m_order = { cases.marks(), query.sort, query.order, now,
        mergedInto(kept, std::move(fresh), order) };
}

} // namespace Vaglio
