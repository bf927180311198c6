// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/pace.h"
#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Vaglio {

class ApiClient;
struct RequestListing;

/// Where the desk stands with the service.
struct SyncState {
    bool checking = false;
    bool everSucceeded = false; ///< since the program started
    QDateTime
        lastContact; ///< UTC; the last good answer, be it of an earlier run; invalid: none yet
    QDateTime nextCheck; ///< UTC; invalid: none planned (paused, or the token is refused)
    std::optional<Error> error; ///< of the last check, where it failed
    QStringList problems; ///< rows of the last list that could not be read, and why
};

/// Asks the service for the list, again and again, and hands what it says to the book. A look
/// counts once the book has taken it in; a vault that cannot be written is an error like any other.
/// When to ask, Pace says: by what is pending and the provider's hours, and with more patience
/// after an error. What the desk itself adds to the book may bring the next look forward. After a
/// refused token it asks no more until checkNow().
class Sync final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sync)
public:
    Sync(ApiClient* client, RequestBook* book, const PacePolicy& policy, QObject* parent = nullptr);

    [[nodiscard]] const SyncState& state() const { return m_state; }
    void start();
    void stop();
    /// Between two checks while an outcome may come any minute.
    void setInterval(std::chrono::milliseconds interval);
    /// What an earlier run knew.
    void setLastContact(const QDateTime& when);
    /// Asks at once; while a check is on its way, does nothing.
    void checkNow();

signals:
    void stateChanged();
    /// The book has taken in a list that was asked for at that moment (UTC).
    void looked(const QDateTime& asked);

private:
    void onListArrived(const Result<RequestListing>& listing);
    void onMerged(const Result<int>& merged);
    void onPaced(const PendingCases& pending);
    void onBookChanged(const BookChange& change);
    void onFailed(const Error& error);
    [[nodiscard]] std::chrono::milliseconds nextWait() const;
    void planNext(std::chrono::milliseconds wait);

    ApiClient* m_client;
    RequestBook* m_book;
    PacePolicy m_policy;
    PendingCases m_pending; ///< as of the last look, and what was added since
    std::chrono::milliseconds m_backOff {};
    QTimer m_timer;
    bool m_running = false;
    QDateTime m_asked; ///< UTC; when the check on its way, or the last, began
    SyncState m_state;
};

} // namespace Vaglio
