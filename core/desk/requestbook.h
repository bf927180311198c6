// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"
#include "core/result.h"
#include "core/vault/vault.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace Vaglio {

/// Which rows of the book a step touched.
struct BookChange {
    std::vector<int> changed; ///< ascending; each before firstAppended
    int firstAppended = 0;
    int appendedCount = 0;
    [[nodiscard]] bool isEmpty() const { return changed.empty() && appendedCount == 0; }
};

class VaultWorker;
struct BookStep;

/// The desk's read model: every request it knows. Owns the current snapshot; steps are worked out
/// on the pool, one after the other, and put in place on the book's thread, where changed() tells
/// which rows. With a vault, a step is put in place only once it is durable there, with its journal
/// row; one that cannot be kept changes nothing and answers its error. Nothing here blocks the
/// window. Keeps an image beside the vault (see BookImage), from which the next load is quick; only
/// the book may write documents of cases while it lives, or the image would miss them.
class RequestBook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestBook)
public:
    /// Keeps nothing: for a desk that forgets.
    explicit RequestBook(QObject* parent = nullptr);
    RequestBook(std::shared_ptr<VaultWorker> vault, QObject* parent);
    ~RequestBook() override;

    /// The clock by which queues are counted: milliseconds since the epoch. Normally the system's.
    void setClock(std::function<qint64()> clock);

    [[nodiscard]] BookPtr snapshot() const { return m_snapshot; }
    /// To be looked at: the snapshot, or what newestLoaded() told while it is not here yet.
    [[nodiscard]] BookPtr shown() const { return m_newest ? m_newest : m_snapshot; }
    /// The case of an id, or null.
    [[nodiscard]] CasePtr find(const QString& id) const;

    /// Brings what the vault keeps; answers how many records could not be read. Of very many the
    /// newest come first: see newestLoaded().
    QFuture<Result<int>> load();

    /// What the service said of these requests at that moment. Only real differences change rows.
    /// lastLook is the good look before: where one is OK now and was not then, its 30 days are
    /// counted from there (the earliest plausible moment); invalid: from now.
    QFuture<Result<int>> mergeSeen(
        const QList<Request>& seen, const QDateTime& when, const QDateTime& lastLook = {});
    /// What the desk itself knows of requests: who, by whom, when. One whose link is known (it was
    /// just created) becomes a row at once; any other waits until the service names it, since
    /// nothing could be said of its outcome.
    ///
    /// What is given along becomes durable in the same transaction.
    QFuture<Result<int>> mergeKnown(const QList<CaseRecord>& known, const VaultBatch& along = {});
    QFuture<Result<int>> setIdentity(const QString& id, const IdentityData& identity);
    /// The provider has no evidence of a case of which nobody knows since when it is approved.
    QFuture<Result<int>> setNotFound(const QString& id);
    /// What a person wrote about a case, or nothing any more; what is given along becomes durable
    /// with it. NotFound where the book has no such case, Refused, detail "erased", where a person
    /// has erased it.
    QFuture<Result<int>> setNote(
        const QString& id, const std::optional<CaseNote>& note, const VaultBatch& along);
    /// The evidence of a case is in the vault; what is given along becomes durable with it.
    /// NotFound where the book has no such case.
    QFuture<Result<int>> keepEvidence(
        const QString& id, const KeptEvidence& kept, const VaultBatch& along = {});
    /// The same of evidence that belongs to no request: where the book has no case of that id, it
    /// is made, together with what it has.
    QFuture<Result<int>> keepOwnEvidence(
        const QString& id, const KeptEvidence& kept, const VaultBatch& along);
    /// The same of several, in one transaction, the data along. Cases that the book does not have
    /// are passed over; answers the number of the others.
    QFuture<Result<int>> keepRescued(const QList<RescuedCase>& cases);
    /// Counts anew what depends on the time alone; changed() of no rows follows.
    void refreshCounts();

signals:
    /// While the book is being loaded: some of its cases, with row numbers of their own, to look at
    /// until changed() tells that all are here.
    void newestLoaded(const Vaglio::BookPtr& book);
    /// Of no rows where what they say is now held in another way.
    void changed(const Vaglio::BookChange& change);

private:
    using Step = std::function<BookStep(const BookSnapshot&, qint64 now)>;
    struct Waiting;
    QFuture<Result<int>> enqueue(Step step);
    void runNext();
    void onWorkedOut(const std::shared_ptr<Waiting>& waiting, BookStep step);
    void finish(const std::shared_ptr<Waiting>& waiting, const BookStep& step);
    struct Imaging;
    void keepImage();
    void writeImage(const std::shared_ptr<Imaging>& imaging);

    std::shared_ptr<VaultWorker> m_vault; ///< null: nothing is kept
    BookPtr m_snapshot;
    std::function<qint64()> m_clock;
    BookPtr m_newest; ///< while the rest is being loaded
    std::deque<std::shared_ptr<Waiting>> m_steps;
    bool m_running = false;
    bool m_imaging = false;
    int m_imageFrom = 0; ///< held rows
    std::shared_ptr<std::atomic<bool>> m_stop; ///< shared with the pool
};

} // namespace Vaglio
