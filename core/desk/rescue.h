// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/result.h"
#include "core/vault/evidencefiles.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace Vaglio {

class ApiClient;

/// Where the rescue stands.
struct RescueState {
    bool paused = false;
    int running = 0;
    int waiting = 0; ///< to be fetched, those that wait to be tried again included
    int failing = 0; ///< of these, tried and not got
    int kept = 0; ///< since the program started
    qint64 keptBytes = 0;
    bool operator==(const RescueState&) const = default;
};

/// Why the evidence of one case is not in the vault yet.
struct RescueFailure {
    Error error;
    int tries = 0;
    QDateTime nextTry; ///< UTC
};

/// How it tries; the values are for the service, tests shorten the times.
struct RescuePolicy {
    int atOnce = 4;
    std::chrono::milliseconds firstWait = std::chrono::seconds(30); ///< doubled after each failure
    std::chrono::milliseconds longestWait = std::chrono::hours(6);
};

/// Brings the evidence of every approved request into the vault, by itself, as soon as the book
/// knows of it: identity data and archive, several at a time, those with the fewest days first.
/// The bytes are kept as they were received, complete or not there; only then the book says so. A
/// failure is tried again with patience for as long as the provider may have it.
class Rescue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rescue)
public:
    Rescue(ApiClient* client, RequestBook* book, EvidenceFiles files, RescuePolicy policy = {},
        QObject* parent = nullptr);
    ~Rescue() override;

    void start();
    /// What is on its way goes on; nothing new is begun.
    void setPaused(bool paused);
    [[nodiscard]] RescueState state() const;
    [[nodiscard]] std::optional<RescueFailure> failureOf(const QString& id) const;
    /// Of all that failed and wait to be tried again, by id.
    [[nodiscard]] const QHash<QString, RescueFailure>& failures() const { return m_failures; }
    [[nodiscard]] bool isFetching(const QString& id) const { return m_running.contains(id); }

    /// Fetches this one now, whatever waits; joins it where it is on its way. Answers its bytes
    /// once they are durable, also for a case that is kept already: then it replaces them.
    [[nodiscard]] QFuture<Result<QByteArray>> fetch(const QString& id);
    /// Ends a fetch; its future answers Cancelled, and it is tried again later.
    void cancel(const QString& id);

signals:
    void stateChanged();
    /// A fetch began or ended.
    void fetchChanged(const QString& id);
    void evidenceKept(const QString& id);

private:
    struct Fetch;
    using FetchPtr = std::shared_ptr<Fetch>;
    void onBookChanged(const BookChange& change);
    void consider();
    void begin(const QString& id);
    void onBytes(const FetchPtr& fetch, const Result<QByteArray>& bytes);
    void end(const FetchPtr& fetch, const Result<QByteArray>& bytes);
    void planNext();

    ApiClient* m_client;
    RequestBook* m_book;
    EvidenceFiles m_files;
    RescuePolicy m_policy;
    QHash<QString, int> m_wanted; ///< rows of what is approved, online and not kept
    QHash<QString, FetchPtr> m_running;
    QHash<QString, RescueFailure> m_failures;
    QTimer m_timer;
    bool m_started = false;
    RescueState m_state;
};

} // namespace Vaglio
