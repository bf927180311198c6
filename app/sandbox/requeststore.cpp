// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requeststore.h"

#include <QRandomGenerator>

#include <algorithm>

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
    m_byId.reserve(static_cast<qsizetype>(m_requests.size()));
    for (size_t i = 0; i < m_requests.size(); ++i) {
        m_byId.insert(m_requests[i].id, i);
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
    const auto at = std::find_if(m_requests.begin(), m_requests.end(),
        [&](const StoredRequest& request) { return request.linkTail == tail; });
    return at == m_requests.end() ? std::nullopt : std::optional(*at);
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
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text("00000000-0000-0000-0000-");
    quint64 bits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bits = i % 12 == 0 ? random() : bits >> 4;
        if (text.at(i) != '-') {
            text[i] = digits[bits & 0xf];
        }
    }
    bits = random();
    for (int i = 0; i < lastGroup; ++i) {
        text += digits[bits % 10];
        bits /= 10;
    }
    return text;
}

} // namespace Vaglio::Sandbox
