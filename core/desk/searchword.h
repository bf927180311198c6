// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"

#include <QByteArray>

#include <array>
#include <bit>
#include <cstddef>
#include <vector>

namespace Vaglio {

inline constexpr std::size_t WordBits = 64;
inline constexpr std::size_t ChunkWords = CaseTable::ChunkRows / WordBits;
/// A bit for each row of a chunk.
using ChunkBits = std::array<quint64, ChunkWords>;

template <typename F> void eachRow(const ChunkBits& bits, F f)
{
    for (std::size_t word = 0; word < bits.size(); ++word) {
        for (quint64 left = bits[word]; left != 0; left &= left - 1) {
            f(static_cast<int>(word * WordBits) + std::countr_zero(left));
        }
    }
}

inline void set(ChunkBits& bits, int row)
{
    const auto place = static_cast<std::size_t>(row);
    bits[place / WordBits] |= quint64(1) << (place % WordBits);
}

/// A word of a search, and which of the common texts it is in. Constant; any thread.
class SearchWord final {
public:
    /// Folded, not empty.
    SearchWord(const QByteArray& word, const CommonTexts& common);
    /// Of the wanted rows of a chunk those that have the word.
    [[nodiscard]] ChunkBits in(const CaseColumns& columns, const ChunkBits& wanted) const;

    /// Asks for what a look through that chunk begins with, while another is being looked through.
    static void bringBegin(const CaseColumns& columns);

private:
    [[nodiscard]] bool isInCommon(const CaseColumns::Row& row) const
    {
        return m_isIn[row.rawStatus] != 0 || m_isIn[row.reason] != 0 || m_isIn[row.issuer] != 0;
    }

    QByteArray m_folded;
    std::vector<char> m_isIn; ///< by the number of a common text; empty: in none
};

} // namespace Vaglio
