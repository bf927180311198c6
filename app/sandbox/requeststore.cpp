// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requeststore.h"

#include <QRandomGenerator>

namespace Vaglio::Sandbox {

namespace {

constexpr int idLastGroup = 9;
constexpr int tailLastGroup = 8;

struct Ending {
    State state;
    QByteArray reason;
};

/// The documented sandbox: one tax code ends well, one badly. All others end well, simulated.
Ending endingFor(const OrderBody& order)
{
    if (order.user && order.user->taxCode == QLatin1String("BNCSRG80A01H501M")) {
        return { State::Ko, "identitydocumentnotavailable" };
    }
    return { State::Ok, "identityverified" };
}

} // namespace

State StoredRequest::stateAt(TimePoint now) const
{
    return now < validationAt ? State::Running : now < finalAt ? State::Validation : finalState;
}

std::optional<TimePoint> StoredRequest::changeAfter(TimePoint now) const
{
    if (now < validationAt) {
        return validationAt;
    }
    return now < finalAt ? std::optional(finalAt) : std::nullopt;
}

RequestStore::RequestStore(const Clock& clock, std::chrono::milliseconds pace)
    : m_clock(clock)
    , m_pace(pace)
{
}

void RequestStore::replaceAll(std::vector<StoredRequest> requests)
{
    const QMutexLocker lock(&m_mutex);
    m_requests = std::move(requests);
    m_byId.clear();
    m_byTail.clear();
    m_byId.reserve(static_cast<qsizetype>(m_requests.size()));
    m_byTail.reserve(static_cast<qsizetype>(m_requests.size()));
    for (size_t i = 0; i < m_requests.size(); ++i) {
        m_byId.insert(m_requests[i].id, i);
        m_byTail.insert(m_requests[i].linkTail, i);
    }
    ++m_revision;
}

StoredRequest RequestStore::create(Mode mode, const OrderBody& order)
{
    // Truly random, unlike the seeded ones: a desk remembers requests over a restart of the
    // sandbox.
    const auto random = [] { return QRandomGenerator::system()->generate64(); };
    const Ending ending = endingFor(order);
    StoredRequest request;
    request.id = opaqueText(random, idLastGroup);
    request.linkTail = opaqueText(random, tailLastGroup);
    request.mode = mode;
    request.issuedAt = m_clock.now();
    request.validationAt = request.issuedAt + m_pace;
    request.finalAt = request.validationAt + m_pace;
    request.finalState = ending.state;
    request.reason = ending.reason;
    request.order = std::make_shared<const OrderBody>(order);

    const QMutexLocker lock(&m_mutex);
    m_byId.insert(request.id, m_requests.size());
    m_byTail.insert(request.linkTail, m_requests.size());
    m_requests.push_back(request);
    ++m_revision;
    return request;
}

std::optional<StoredRequest> RequestStore::find(const QByteArray& id) const
{
    const QMutexLocker lock(&m_mutex);
    const auto at = m_byId.constFind(id);
    return at == m_byId.cend() ? std::nullopt : std::optional(m_requests[at.value()]);
}

std::optional<StoredRequest> RequestStore::findByLinkTail(const QByteArray& tail) const
{
    const QMutexLocker lock(&m_mutex);
    const auto at = m_byTail.constFind(tail);
    return at == m_byTail.cend() ? std::nullopt : std::optional(m_requests[at.value()]);
}

void RequestStore::visitNewestFirst(const std::function<void(const StoredRequest&)>& visit) const
{
    const QMutexLocker lock(&m_mutex);
    for (auto it = m_requests.rbegin(); it != m_requests.rend(); ++it) {
        visit(*it);
    }
}

quint64 RequestStore::revision() const
{
    const QMutexLocker lock(&m_mutex);
    return m_revision;
}

QByteArray opaqueText(const std::function<quint64()>& random, int lastGroup)
{
    const QByteArray hex = QByteArray::number(random() | (1ULL << 63), 16)
        + QByteArray::number(random() | (1ULL << 63), 16);
    QByteArray digits = QByteArray::number(random() | (1ULL << 63)).right(lastGroup);
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(17, 4) + '-' + hex.mid(21, 4) + '-'
        + digits;
}

} // namespace Vaglio::Sandbox
