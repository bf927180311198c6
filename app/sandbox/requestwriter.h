// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/requeststore.h"
#include "app/sandbox/switches.h"

namespace Vaglio::Sandbox {

/// Writes requests as the service answers them: one, or the whole list. The list's text is kept
/// until a state, a request or a switch changes, since a desk polls it. Any thread.
class RequestWriter final {
public:
    explicit RequestWriter(const RequestStore& store);

    /// Where links lead to: "http://127.0.0.1:PORT".
    void setBaseUrl(const QByteArray& baseUrl) { m_baseUrl = baseUrl; }

    [[nodiscard]] QByteArray one(const StoredRequest& request, const Switches& switches) const;
    /// The JSON array of limit requests after skip, newest first.
    [[nodiscard]] QByteArray list(const Switches& switches, int skip, int limit);
    /// The reason of a request in its final state, else empty.
    [[nodiscard]] QByteArray reasonNow(
        const StoredRequest& request, const Switches& switches) const;

private:
    [[nodiscard]] QByteArray write(
        const StoredRequest& request, const Switches& switches, TimePoint now) const;
    [[nodiscard]] State shownState(
        const StoredRequest& request, const Switches& switches, TimePoint now) const;

    const RequestStore& m_store;
    QByteArray m_baseUrl;
    QMutex m_mutex; ///< guards what follows
    QByteArray m_kept;
    Switches m_keptFor;
    quint64 m_keptRevision = 0;
    TimePoint m_keptFrom {};
    TimePoint m_keptUntil {};
};

} // namespace Vaglio::Sandbox
