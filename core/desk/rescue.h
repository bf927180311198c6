// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/callbudget.h"
#include "core/desk/evidencekeeper.h"
#include "core/desk/pace.h"
#include "core/desk/requestbook.h"
#include "core/desk/rescuefailures.h"
#include "core/desk/rescuequeue.h"
#include "core/result.h"
#include "core/vault/evidencefiles.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace Vaglio {

class ApiClient;
struct RescueFetch;
class VaultWorker;

/// Where the rescue stands.
struct RescueState {
    bool paused = false;
    bool surveying = false; ///< the book changed much: what is wanted of it is being looked for
    int running = 0;
    int waiting = 0; ///< to be fetched, those that wait to be tried again included
    int failing = 0; ///< of these, tried and not got
    int gone = 0; ///< of these, the service has none (RescueFailure::isGone)
    int kept = 0; ///< archives, since the program started
    qint64 keptBytes = 0;
    bool operator==(const RescueState&) const = default;
};

/// Brings the evidence of every approved request into the vault, by itself, as soon as the book
/// knows of it: identity data and archive, several at a time, those with the fewest days first.
/// The bytes are kept as they were received, complete or not there; only then the book says so.
/// Where only one of the two came, the other alone is asked for again; an archive that cannot be
/// opened is kept, and asked for again, since the next may be whole: that replaces it. A failure is
/// tried again with patience (see Pace) for as long as the provider may have it; that it says it
/// has none lasts, too.
class Rescue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rescue)
public:
    Rescue(ApiClient* client, RequestBook* book, EvidenceFiles files,
        std::shared_ptr<VaultWorker> vault, RescuePolicy policy = {}, QObject* parent = nullptr);
    ~Rescue() override;

    /// Brings what an earlier run knew; to be called before the book is loaded.
    void load();
    void start();
    /// What is on its way goes on; nothing new is begun but what a person asks for.
    void setPaused(bool paused);
    [[nodiscard]] RescueState state() const { return m_state; }
    [[nodiscard]] std::optional<RescueFailure> failureOf(const QString& id) const
    {
        const auto failure = m_failures.all().constFind(id);
        return failure == m_failures.all().constEnd() ? std::nullopt : std::optional(*failure);
    }
    /// Ids of those that wait to be tried again, that with the nearest time in front.
    [[nodiscard]] QStringList failing(int most) const;
    /// UTC; when the first of them is tried; invalid: none is.
    [[nodiscard]] QDateTime nextTry() const;
    /// Of all that failed and are not kept, by id; those that are not tried again, too.
    [[nodiscard]] const QHash<QString, RescueFailure>& failures() const { return m_failures.all(); }
    /// Its archive; data alone comes unseen.
    [[nodiscard]] bool isFetching(const QString& id) const;

    /// Tries all that failed now, several at a time, paused or not; where the service cannot be
    /// reached, the others wait for their time again.
    void tryNow()
    {
        m_queue.hurry();
        consider();
    }
    /// Fetches this one now, whatever waits; joins it where it is on its way. Answers its bytes
    /// once they are durable, also for a case that is kept already: then it replaces them.
    [[nodiscard]] QFuture<Result<QByteArray>> fetch(const QString& id);
    /// Ends a fetch; its future answers Cancelled, and it is tried again later.
    void cancel(const QString& id);

signals:
    void stateChanged();
    /// The fetch of an archive began or ended.
    void fetchChanged(const QString& id);
    void evidenceKept(const QString& id);

private:
    using FetchPtr = std::shared_ptr<RescueFetch>;
    void onBookChanged(const BookChange& change);
    void look(const CaseTable& cases, int row, qint64 now);
    void survey();
    void consider();
    void begin(const QString& id, CallUrgency urgency, bool withArchive);
    void onData(const FetchPtr& fetch, const Result<IdentityData>& identity);
    void endData(const FetchPtr& fetch, const Result<int>& kept);
    void onBytes(const FetchPtr& fetch, const Result<QByteArray>& bytes);
    void endArchive(const FetchPtr& fetch, const Result<QByteArray>& bytes);
    void freePlace(const FetchPtr& fetch);
    void settle(const FetchPtr& fetch);
    void end(const FetchPtr& fetch);
    void noteFailure(const FetchPtr& fetch, const Error& error);
    void showState();
    void planNext();

    ApiClient* m_client;
    RequestBook* m_book;
    std::shared_ptr<VaultWorker> m_vault;
    EvidenceKeeper m_keeper;
    RescuePolicy m_policy;
    RescueQueue m_queue; ///< rows of what is to be rescued: see isToRescue
    int m_surveys = 0;
    std::vector<int> m_changedSince; ///< rows that the survey on its way may not know
    QHash<QString, FetchPtr> m_running;
    int m_downloading = 0; ///< of these, not received yet
    RescueFailures m_failures;
    QTimer m_timer;
    bool m_started = false;
    RescueState m_state;
};

} // namespace Vaglio
