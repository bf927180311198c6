// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/requestwriter.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Vaglio::Sandbox {

/// Tells state changes to the callback addresses of orders, as far as these are on this machine:
/// the sandbox never contacts another. One try each; what fails is dropped. Owns one thread.
class CallbackSender final {
public:
    CallbackSender(
        const RequestStore& store, const RequestWriter& writer, const SwitchBoard& board);
    ~CallbackSender();
    Q_DISABLE_COPY_MOVE(CallbackSender)

    /// Follows this request to its end, where it has a callback on this machine.
    void watch(const StoredRequest& request);
    void forgetAll();

private:
    /// One state change still to be told.
    struct Event {
        StoredRequest request;
        TimePoint due;
    };
    void run();
    void tell(const Event& event) const;

    const RequestStore& m_store;
    const RequestWriter& m_writer;
    const SwitchBoard& m_board;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::deque<Event> m_events; ///< in order of their times
    bool m_stopping = false;
    std::thread m_thread; ///< started with the first event
};

/// Whether this http address is on this machine.
[[nodiscard]] bool isLoopbackAddress(const QString& url);

} // namespace Vaglio::Sandbox
