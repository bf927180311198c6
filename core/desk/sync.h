// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Vaglio {

class ApiClient;

/// Where the desk stands with the service.
struct SyncState {
    bool checking = false;
    bool everSucceeded = false;  ///< since the program started
    QDateTime lastContact;       ///< UTC; the last good answer; invalid: none yet
    QDateTime nextCheck;         ///< UTC; invalid: none planned (paused, or the token is refused)
    std::optional<Error> error;  ///< of the last check, where it failed
};

/// Asks the service for the list, again and again, and hands what it says to the book. The only
/// place that decides when to ask. After an error it waits longer (doubled up to 10 minutes); after
/// a refused token it asks no more until checkNow().
class Sync final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sync)
public:
    Sync(ApiClient* client, RequestBook* book, std::chrono::milliseconds interval,
        QObject* parent = nullptr);

    [[nodiscard]] const SyncState& state() const { return m_state; }
    void start();
    void stop();
    /// Asks at once; while a check is on its way, does nothing.
    void checkNow();

signals:
    void stateChanged();

private:
    void onListArrived(const Result<QList<Request>>& list);
    void planNext(std::chrono::milliseconds wait);

    ApiClient* m_client;
    RequestBook* m_book;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_backOff {};
    QTimer m_timer;
    SyncState m_state;
};

} // namespace Vaglio
