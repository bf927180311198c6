// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QtGlobal>

#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Vaglio {

/// The rows of a book whose evidence is to be fetched, those with the fewest days first, and those
/// that were tried in vain once their time has come. Each step takes a logarithm of their number,
/// however many wait: hurry() and calm() of what was not hurried or calmed yet take no time at all.
/// Times are in milliseconds since the epoch.
class RescueQueue final {
public:
    static constexpr qint64 AtOnce = std::numeric_limits<qint64>::min();
    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    /// A row that is there already keeps its place, unless its start is another.
    void want(int row, qint64 okSince, qint64 notBefore = AtOnce);
    void drop(int row);
    [[nodiscard]] bool contains(int row) const { return m_rows.contains(row); }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }

    enum class Which { All, OnlyHurried };
    /// The most urgent of those whose time has come. It stays in the queue, and is not given out
    /// again before it is postponed. Where very many have come to their time at once, the most
    /// urgent of the first thousand of them.
    [[nodiscard]] std::optional<int> take(qint64 now, Which which = Which::All);
    /// Given out elsewhere.
    void markTaken(int row);
    void postpone(int row, qint64 notBefore);
    /// All that wait for their time need not wait.
    void hurry();
    /// They wait again, but for those that were given out.
    void calm();
    /// The first of those that wait for their time, that with the nearest in front.
    [[nodiscard]] std::vector<int> nextOnes(int most) const;
    /// When the first of those that wait has come to its time; nothing where none will.
    [[nodiscard]] std::optional<qint64> nextTime() const;

private:
    using Order = std::set<std::pair<qint64, int>>; ///< a time and a row
    struct Entry {
        qint64 okSince = 0;
        qint64 notBefore = AtOnce;
        bool isTaken = false;
    };
    /// Rows in both orders, so that neither has to be made when it is asked for.
    struct Waiting {
        Order byTime; ///< notBefore
        Order byStart; ///< okSince
        void add(int row, const Entry& entry);
        /// False where it is not there.
        bool remove(int row, const Entry& entry);
        /// Takes all of the others.
        void take(Waiting& others);
    };
    void takeOut(int row, const Entry& entry);
    void putIn(int row, const Entry& entry);
    void makeReady(qint64 now);

    QHash<int, Entry> m_rows;
    Order m_ready; ///< by okSince; what is not known comes first
    Waiting m_later;
    Waiting m_hurried; ///< need not wait for their time
};

} // namespace Vaglio
