// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requestwriter.h"

#include "app/sandbox/jsontext.h"

#include <limits>

namespace Vaglio::Sandbox {

namespace {

constexpr auto owner = "owner@example.com";
constexpr auto linkMessage = "The link for the automated Video Identification service.";

QByteArray statusText(State state)
{
    switch (state) {
    case State::Running:
        return "running";
    case State::Validation:
        return "validation";
    case State::Ok:
        return "ok";
    case State::Ko:
        return "ko";
    case State::Suspended:
        return "suspended";
    case State::Null:
        break;
    }
    return {};
}

QByteArray inCase(const QByteArray& status, StatusCase style, const QByteArray& id)
{
    const auto lot = static_cast<unsigned char>(id.back()) % 3;
    if (style == StatusCase::Upper || (style == StatusCase::Mixed && lot == 0)) {
        return status.toUpper();
    }
    if (style == StatusCase::Mixed && lot == 1) {
        return status.left(1).toUpper() + status.mid(1);
    }
    return status;
}

/// Whether the outcome of this request is documented: seeded, or ordered with a sandbox tax code.
bool isDocumented(const StoredRequest& request)
{
    if (!request.order) {
        return true;
    }
    const QString code = request.order->user ? request.order->user->taxCode : QString();
    return code == QLatin1String("RSSMRA80A01H501U") || code == QLatin1String("BNCSRG80A01H501M");
}

} // namespace

RequestWriter::RequestWriter(const RequestStore& store)
    : m_store(store)
{
}

State RequestWriter::shownState(
    const StoredRequest& request, const Switches& switches, TimePoint now) const
{
    const bool tenth = request.seedIndex >= 0 && request.seedIndex % 10 == 4;
    if (tenth && switches.statusExtra != StatusExtra::None) {
        return switches.statusExtra == StatusExtra::Null ? State::Null : State::Suspended;
    }
    return request.stateAt(now);
}

QByteArray RequestWriter::reasonNow(const StoredRequest& request, const Switches& switches) const
{
    const State state = shownState(request, switches, m_store.now());
    return state == State::Ok || state == State::Ko ? request.reason : QByteArray();
}

QByteArray RequestWriter::oneAt(
    const StoredRequest& request, const Switches& switches, TimePoint time) const
{
    const State state = shownState(request, switches, time);
    const bool isFinal = state == State::Ok || state == State::Ko;
    const QByteArray host = switches.link == LinkHost::Certid
        ? QByteArray("https://sit-openapi.certid.it/")
        : m_baseUrl + "/_sandbox/page/";
    QByteArray message = isDocumented(request) ? QByteArray(linkMessage)
                                               : QByteArray(linkMessage) + " (simulated)";
    if (isFinal && switches.reasonIn == ReasonField::Message) {
        message = request.reason;
    }
    JsonObjectText text;
    text.text("id", request.id).text("link", host + request.linkTail).text("message", message);
    if (state == State::Null) {
        text.null("status");
    } else {
        text.text("status", inCase(statusText(state), switches.statusCase, request.id));
    }
    if (isFinal && switches.reasonIn == ReasonField::Reason) {
        text.text("reason", request.reason);
    }
    if (isFinal && switches.reasonIn == ReasonField::StatusReason) {
        text.text("status_reason", request.reason);
    }
    text.text("owner", QByteArray(owner));
    if (!isDocumented(request)) {
        text.boolean("simulated", true);
    }
    return text.done();
}

QByteArray RequestWriter::one(const StoredRequest& request, const Switches& switches) const
{
    return oneAt(request, switches, m_store.now());
}

QByteArray RequestWriter::list(const Switches& switches, int skip, int limit)
{
    const bool isWhole = skip == 0 && limit == std::numeric_limits<int>::max();
    const TimePoint now = m_store.now();
    // Faults do not change what a list says.
    Switches relevant;
    relevant.rows = switches.rows;
    relevant.statusCase = switches.statusCase;
    relevant.statusExtra = switches.statusExtra;
    relevant.reasonIn = switches.reasonIn;
    relevant.link = switches.link;

    const QMutexLocker lock(&m_mutex);
    const quint64 revision = m_store.revision();
    const bool isFresh = !m_kept.isEmpty() && m_keptRevision == revision && m_keptFor == relevant
        && now >= m_keptFrom && now < m_keptUntil;
    if (isWhole && isFresh) {
        return m_kept;
    }
    QByteArray text = "[";
    TimePoint until = TimePoint::max();
    int position = 0;
    m_store.visitNewestFirst([&](const StoredRequest& request) {
        const int index = position++;
        if (index < skip || index - skip >= limit) {
            return;
        }
        if (text.size() > 1) {
            text += ',';
        }
        const bool isUnreadable = switches.rows == RowForm::SomeUnreadable && index % 20 == 7;
        text += isUnreadable ? JsonObjectText().null("id").boolean("simulated", true).done()
                             : oneAt(request, switches, now);
        until = std::min(until, request.changeAfter(now).value_or(until));
    });
    text += ']';
    if (isWhole) {
        m_kept = text;
        m_keptRevision = revision;
        m_keptFor = relevant;
        m_keptFrom = now;
        m_keptUntil = until;
    }
    return text;
}

} // namespace Vaglio::Sandbox
