// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"

#include <vector>

namespace Vaglio {

/// The order of a table's rows that a query asks for, as QueryMatcher::before() tells it, by whole
/// numbers where that can be. Valid as long as its table and query.
class RowOrder final {
public:
    /// now is in milliseconds since the epoch.
    RowOrder(const CaseTable& cases, const RequestQuery& query, qint64 now);

    [[nodiscard]] bool operator()(int a, int b) const;
    /// Each row once, ascending.
    void sort(std::vector<int>& rows) const;

private:
    [[nodiscard]] qint64 keyOf(int row) const;

    const CaseTable& m_cases;
    const RequestQuery& m_query;
    qint64 m_now;
    QueryMatcher m_matcher;
    std::vector<qint64> m_places; ///< of the common texts
};

} // namespace Vaglio
