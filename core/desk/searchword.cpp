// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/searchword.h"

#include "core/desk/bytescan.h"

namespace Vaglio {

namespace {

/// Below this many rows each is looked at alone, above it the texts of the chunk at one go.
constexpr int FewRows = 12;
constexpr qsizetype CacheLine = 64;

/// The row whose text has that place, from some row on. Steps that double: the next is often near.
int rowAt(const CaseColumns& columns, int from, qsizetype place)
{
    int step = 1;
    while (from + step < columns.size() && columns.beginOf(from + step) <= place) {
        from += step;
        step *= 2;
    }
    for (; step > 0; step /= 2) {
        if (from + step < columns.size() && columns.beginOf(from + step) <= place) {
            from += step;
        }
    }
    return from;
}

/// The texts of these rows.
void bring(const CaseColumns& columns, const ChunkBits& rows)
{
    eachRow(rows, [&](int row) {
        const qsizetype end = columns.endOf(row);
        for (qsizetype place = columns.beginOf(row); place < end; place += CacheLine) {
            bringSoon(columns.texts().data() + place);
        }
    });
}

} // namespace

SearchWord::SearchWord(const QByteArray& word, const CommonTexts& common)
    : m_folded(word)
{
    for (quint32 number = 0; number < common.size(); ++number) {
        if (findBytes(common.foldedAt(number), word) >= 0) {
            m_isIn.resize(common.size());
            m_isIn[number] = 1;
        }
    }
}

ChunkBits SearchWord::in(const CaseColumns& columns, const ChunkBits& wanted) const
{
    ChunkBits found {};
    int rows = 0;
    for (const quint64 word : wanted) {
        rows += std::popcount(word);
    }
    if (rows < FewRows) {
        bring(columns, wanted);
        eachRow(wanted, [&](int row) {
            if (findBytes(columns.texts(), m_folded, columns.beginOf(row), columns.endOf(row))
                >= 0) {
                set(found, row);
            }
        });
    } else {
        int row = 0;
        ByteScan(m_folded).eachPlace(
            columns.texts(), 0, columns.texts().size(), [&](qsizetype place) {
                row = rowAt(columns, row, place);
                set(found, row);
                return columns.endOf(row);
            });
    }
    if (!m_isIn.empty()) {
        eachRow(wanted, [&](int row) {
            if (isInCommon(columns.row(row))) {
                set(found, row);
            }
        });
    }
    for (std::size_t word = 0; word < found.size(); ++word) {
        found[word] &= wanted[word];
    }
    return found;
}

void SearchWord::bringBegin(const CaseColumns& columns)
{
    const char* texts = columns.texts().data();
    for (qsizetype place = 0; place < ByteScan::Ahead; place += CacheLine) {
        bringSoon(texts + place);
    }
}

} // namespace Vaglio
