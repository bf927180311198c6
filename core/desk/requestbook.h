// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"

#include <QFuture>
#include <QObject>

#include <deque>
#include <functional>

namespace Vaglio {

/// Which rows of the book a step touched.
struct BookChange {
    std::vector<int> changed; ///< ascending; each before firstAppended
    int firstAppended = 0;
    int appendedCount = 0;
    [[nodiscard]] bool isEmpty() const { return changed.empty() && appendedCount == 0; }
};

/// The desk's read model: every request it knows. Owns the current snapshot; steps are worked out
/// on the pool, one after the other, and put in place on the book's thread, where changed() tells
/// which rows. Nothing here blocks the window.
class RequestBook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestBook)
public:
    explicit RequestBook(QObject* parent = nullptr);
    ~RequestBook() override;

    [[nodiscard]] BookPtr snapshot() const { return m_snapshot; }
    /// The case of an id, or null.
    [[nodiscard]] CasePtr find(const QString& id) const;

    /// What the service said of these requests at that moment. Only real differences change rows.
    void mergeSeen(const QList<Request>& seen, const QDateTime& when);
    /// What the desk itself knows of requests: who, by whom, when. One whose link is known (it was
    /// just created) becomes a row at once; any other waits until the service names it, since
    /// nothing could be said of its outcome.
    void mergeKnown(const QList<CaseRecord>& known);
    void setIdentity(const QString& id, const IdentityData& identity);
    /// Counts anew what depends on the time alone.
    void refreshCounts();

signals:
    void changed(const Vaglio::BookChange& change);

private:
    using Step = std::function<std::pair<BookPtr, BookChange>(const BookSnapshot&)>;
    void enqueue(Step step);
    void runNext();

    BookPtr m_snapshot;
    std::deque<Step> m_steps;
    bool m_running = false;
};

} // namespace Vaglio
