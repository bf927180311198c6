// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestlist.h"

#include "core/async.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Vaglio {

namespace {

/// Above this many touched rows one reset is cheaper for a view than exact steps: each step costs a
/// view work in proportion to its rows, and all of them have one frame.
std::size_t smallChange(std::size_t rows)
{
    return std::clamp<std::size_t>(1'000'000 / (rows + 1), 8, 200);
}

/// More than fit on any screen.
constexpr qsizetype KeptRecords = 500;

std::size_t index(int row)
{
    return static_cast<std::size_t>(row);
}

bool sameKey(const QueryMatcher& matcher, const CaseView& a, const CaseView& b, int row)
{
    return !matcher.before(a, row, b, row) && !matcher.before(b, row, a, row);
}

} // namespace

RequestList::RequestList(RequestBook* book, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_search(std::make_shared<RequestSearch>())
    , m_shown(book->snapshot())
    , m_made(KeptRecords)
    , m_matcher(m_query, m_shown->moment())
{
    m_thread.setMaxThreadCount(1);
    connect(book, &RequestBook::changed, this, &RequestList::onBookChanged);
    connect(book, &RequestBook::newestLoaded, this, &RequestList::recompute);
}

RequestList::~RequestList()
{
    m_thread.waitForDone();
    destroyOnPool(std::move(m_shown));
    destroyOnPool(std::move(m_search));
}

void RequestList::setQuery(const RequestQuery& query)
{
    m_query = query;
    if (!m_loading) {
        m_loading = true;
        emit loadingChanged(true);
    }
    recompute();
}

CasePtr RequestList::at(int position) const
{
    const int row = m_rows[index(position)];
    if (const CasePtr* known = m_made.object(row)) {
        return *known;
    }
    CasePtr record = m_shown->cases.at(row);
    m_made.insert(row, new CasePtr(record));
    return record;
}

QString RequestList::idAt(int position) const
{
    return QString::fromUtf8(m_shown->cases.view(m_rows[index(position)]).id);
}

int RequestList::positionOf(const QString& id) const
{
    return placeOf(m_shown->cases.rowOf(id));
}

int RequestList::placeOf(int row) const
{
    if (row < 0) {
        return -1;
    }
    const CaseTable& cases = m_shown->cases;
    const CaseView view = cases.view(row);
    if (!m_matcher.matches(view)) {
        return -1;
    }
    auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row,
        [&](int other, int) { return m_matcher.before(cases.view(other), other, view, row); });
    if (place == m_rows.end() || *place != row) {
        place = std::ranges::find(m_rows, row); // an order by time may be a minute old
    }
    return place == m_rows.end() ? -1 : static_cast<int>(place - m_rows.begin());
}

void RequestList::onBookChanged(const BookChange& change)
{
    const std::size_t touched = change.changed.size() + index(change.appendedCount);
    if (m_working || touched > smallChange(m_rows.size())) {
        recompute();
        return;
    }
    applySmall(change);
    if (m_shown->countedAt != m_countedAt) {
        look(); // time alone moves cases from queue to queue
    }
}

void RequestList::recompute()
{
    m_working = true;
    look();
}

void RequestList::look()
{
    const BookPtr asked = m_book->shown();
    const int generation = ++m_generation;
    const auto work
        = QtConcurrent::run(&m_thread, [search = m_search, book = asked, query = m_query] {
              return std::pair(book, search->run(*book, query, book->moment()));
          });
    onFinished(work, this,
        [this, generation, matcher = QueryMatcher(m_query, asked->moment())](
            QFuture<std::pair<BookPtr, std::vector<int>>> done) {
            if (generation != m_generation) {
                return;
            }
            auto [book, rows] = done.takeResult();
            if (!m_working && book != m_shown) {
                return; // a small step came between
            }
            m_countedAt = book->countedAt;
            if (!m_working && rows == m_rows) {
                m_matcher = matcher;
                return;
            }
            m_working = false;
            emit aboutToReset();
            m_made.clear();
            destroyOnPool(std::exchange(m_shown, std::move(book)));
            destroyOnPool(std::exchange(m_rows, std::move(rows)));
            m_matcher = matcher;
            emit reset();
            if (m_loading) {
                m_loading = false;
                emit loadingChanged(false);
            }
        });
}

void RequestList::applySmall(const BookChange& change)
{
    std::vector<int> touched = change.changed;
    for (int row = change.firstAppended; row < change.firstAppended + change.appendedCount; ++row) {
        touched.push_back(row);
    }
    // First out with what left or must move (found by the old keys), then the new book, then in.
    const BookPtr next = m_book->snapshot();
    std::vector<int> toPlace;
    for (const int row : touched) {
        const CaseView view = next->cases.view(row);
        const bool matches = m_matcher.matches(view);
        const int position = row < m_shown->cases.size() ? placeOf(row) : -1;
        if (position >= 0) {
            if (matches && sameKey(m_matcher, m_shown->cases.view(row), view, row)) {
                continue;
            }
            emit aboutToRemove(position, position);
            m_rows.erase(m_rows.begin() + position);
            emit removed();
        }
        if (matches) {
            toPlace.push_back(row);
        }
    }
    destroyOnPool(std::exchange(m_shown, next));
    for (const int row : change.changed) {
        m_made.remove(row);
    }
    for (const int row : toPlace) {
        placeRow(row);
    }
    for (const int row : change.changed) {
        if (const int position = placeOf(row); position >= 0) {
            emit updated(position, position);
        }
    }
}

void RequestList::placeRow(int row)
{
    const CaseTable& cases = m_shown->cases;
    const CaseView view = cases.view(row);
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row,
        [&](int other, int) { return m_matcher.before(cases.view(other), other, view, row); });
    const int position = static_cast<int>(place - m_rows.begin());
    emit aboutToInsert(position, position);
    m_rows.insert(place, row);
    emit inserted();
}

} // namespace Vaglio
