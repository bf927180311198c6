// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/clock.h"
#include "app/sandbox/orderbody.h"

#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Vaglio::Sandbox {

enum class State { Running, Validation, Ok, Ko, Suspended, Null };

/// One identification request, and everything that will ever become of it.
struct StoredRequest {
    QByteArray id;
    QByteArray linkTail; ///< differs from the id, as in the documented example
    Mode mode = Mode::Selfie;
    TimePoint issuedAt {};
    TimePoint validationAt {};
    TimePoint finalAt {};
    State finalState = State::Ok; ///< from finalAt on
    QByteArray reason; ///< of the final state
    int seedIndex = -1; ///< of a seeded case, else -1
    std::shared_ptr<const OrderBody> order; ///< of a posted one, else null

    [[nodiscard]] State stateAt(TimePoint now) const;
    /// When the state changes next after now, if ever.
    [[nodiscard]] std::optional<TimePoint> changeAfter(TimePoint now) const;
};

/// All requests of the service, oldest first. States follow from the clock alone. Any thread.
class RequestStore final {
public:
    /// pace is the time from each state to the next: one minute in the documentation.
    RequestStore(const Clock& clock, std::chrono::milliseconds pace);

    void replaceAll(std::vector<StoredRequest> requests);
    /// Takes an order that was paid.
    StoredRequest create(Mode mode, const OrderBody& order);
    [[nodiscard]] std::optional<StoredRequest> find(const QByteArray& id) const;
    [[nodiscard]] std::optional<StoredRequest> findByLinkTail(const QByteArray& tail) const;
    /// Visits newest first, under the lock: keep it short and do not call back into the store.
    void visitNewestFirst(const std::function<void(const StoredRequest&)>& visit) const;
    /// Grows with every change of the set of requests.
    [[nodiscard]] quint64 revision() const;
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }

private:
    const Clock& m_clock;
    const std::chrono::milliseconds m_pace;
    mutable QMutex m_mutex;
    std::vector<StoredRequest> m_requests;
    QHash<QByteArray, size_t> m_byId;
    QHash<QByteArray, size_t> m_byTail;
    quint64 m_revision = 0;
};

/// Some opaque text of the documented form: hexadecimal groups 8-4-4-4, then lastGroup digits.
/// random answers 64 random bits a call.
[[nodiscard]] QByteArray opaqueText(const std::function<quint64()>& random, int lastGroup);

} // namespace Vaglio::Sandbox
