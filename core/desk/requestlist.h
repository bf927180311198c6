// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/desk/requestsearch.h"

#include <QCache>
#include <QObject>
#include <QThreadPool>

#include <vector>

namespace Vaglio {

/// The rows of one query, kept right while the book changes. Small changes arrive as exact inserts,
/// removals and updates, so that a view keeps its selection and place; a new query, and a step that
/// touches very many rows, is worked out on a thread and arrives as one reset. Old answers are
/// dropped. Rows are of the moment that the book's counts are of, so that both agree; as the counts
/// move on, the rows follow. Lives on the book's thread.
class RequestList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestList)
public:
    explicit RequestList(RequestBook* book, QObject* parent = nullptr);
    ~RequestList() override;

    [[nodiscard]] const RequestQuery& query() const { return m_query; }
    /// Starts working the query out; reset() follows.
    void setQuery(const RequestQuery& query);

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] CasePtr at(int position) const;
    [[nodiscard]] QString idAt(int position) const;
    /// The position of an id, or -1.
    [[nodiscard]] int positionOf(const QString& id) const;
    /// True until the first answer to the current query is here.
    [[nodiscard]] bool isLoading() const { return m_loading; }

signals:
    void aboutToReset();
    void reset();
    void aboutToInsert(int first, int last);
    void inserted();
    void aboutToRemove(int first, int last);
    void removed();
    void updated(int first, int last);
    void loadingChanged(bool loading);

private:
    void onBookChanged(const BookChange& change);
    /// Works the rows out anew; one reset follows.
    void recompute();
    /// Starts looking the book through by the moment of its counts. Where nothing else was asked
    /// than what time has made of the rows, a reset follows only where they differ.
    void look();
    void applySmall(const BookChange& change);
    /// The position of a row of m_shown, or -1.
    [[nodiscard]] int placeOf(int row) const;
    void placeRow(int row);

    RequestBook* m_book;
    std::shared_ptr<RequestSearch> m_search; ///< shared with the thread
    QThreadPool m_thread; ///< its own: a keystroke does not wait for other work
    BookPtr m_shown; ///< the snapshot that m_rows speaks of
    mutable QCache<int, CasePtr> m_made; ///< by row: of m_shown, as far as they were asked for
    RequestQuery m_query;
    std::vector<int> m_rows; ///< those of m_shown that m_matcher takes, in its order
    QueryMatcher m_matcher; ///< of the query and the time that m_rows was worked out for
    qint64 m_countedAt = CaseFacts::NoTime; ///< that time: when the book's counts were made
    int m_generation = 0;
    bool m_loading = true; ///< the current query has no answer yet
    bool m_working = false; ///< the pool is at work on an answer
};

} // namespace Vaglio
