// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"

#include <QDateTime>
#include <QMutex>

#include <atomic>
#include <vector>

namespace Vaglio {

/// A bit for each row of a table.
using RowBits = std::vector<quint64>;

/// Answers queries one after the other, and is quick because it remembers the last: a word that
/// grows by a letter is looked for only where it was found before, a book that changed is looked
/// through only where it did, and an order once made is kept. A million cases take milliseconds
/// (bench_vault). May be asked on any thread; two at once wait for each other, unless the first is
/// given up.
class RequestSearch final {
public:
    RequestSearch() = default;
    Q_DISABLE_COPY_MOVE(RequestSearch)

    /// The rows that the query asks for, in its order. Given up by a later run(): then it answers
    /// nothing, soon.
    [[nodiscard]] std::vector<int> run(
        const BookSnapshot& book, const RequestQuery& query, const QDateTime& now);

private:
    struct Found {
        CaseTable::Marks chunks;
        std::vector<QByteArray> words;
        RowBits looked; ///< at these rows
        RowBits found; ///< of those
    };
    struct Order {
        CaseTable::Marks chunks;
        SortKey sort = SortKey::Issued;
        Qt::SortOrder order = Qt::AscendingOrder;
        qint64 at = 0;
        std::vector<int> rows; ///< all
    };
    [[nodiscard]] std::vector<int> sorted(
        const CaseTable& cases, const RequestQuery& query, const RowBits& bits, qint64 now);
    void keepOrder(const CaseTable& cases, const RequestQuery& query, qint64 now);

    QMutex m_mutex;
    std::atomic<int> m_latest = 0;
    Found m_last;
    Order m_order;
};

} // namespace Vaglio
