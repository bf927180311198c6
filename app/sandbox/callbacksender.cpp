// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/callbacksender.h"

#include "app/sandbox/envelope.h"

#include <httplib.h>

#include <QRegularExpression>
#include <QUrl>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

// The simulated clock can be moved at any time, so the thread looks rather than sleeps until due.
constexpr std::chrono::milliseconds lookInterval { 50 };
constexpr std::chrono::seconds patience { 2 };

/// The documented form: the JSON in a form field, or as it is.
QByteArray formBody(const CallbackTarget& target, const QByteArray& json)
{
    return target.asForm
        ? target.field.toUtf8().toPercentEncoding() + '=' + json.toPercentEncoding()
        : json;
}

} // namespace

bool isLoopbackAddress(const QString& url)
{
    static const QRegularExpression loopback(u"^(localhost|127(\\.[0-9]{1,3}){3}|::1)$"_s);
    const QUrl parsed(url, QUrl::StrictMode);
    return parsed.scheme() == u"http"_s && loopback.match(parsed.host()).hasMatch();
}

CallbackSender::CallbackSender(
    const RequestStore& store, const RequestWriter& writer, const SwitchBoard& board)
    : m_store(store)
    , m_writer(writer)
    , m_board(board)
{
}

CallbackSender::~CallbackSender()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void CallbackSender::watch(const StoredRequest& request)
{
    if (!request.order || !request.order->callback
        || !isLoopbackAddress(request.order->callback->url)) {
        return;
    }
    const std::scoped_lock lock(m_mutex);
    for (const TimePoint due : { request.validationAt, request.finalAt }) {
        const auto at = std::upper_bound(m_events.begin(), m_events.end(), due,
            [](TimePoint time, const Event& event) { return time < event.due; });
        m_events.insert(at, { request, due });
    }
    if (!m_thread.joinable()) {
        m_thread = std::thread([this] { run(); });
    }
    m_changed.notify_all();
}

void CallbackSender::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_events.clear();
}

void CallbackSender::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_events.empty()) {
            m_changed.wait(lock);
        } else if (m_events.front().due > m_store.now()) {
            m_changed.wait_for(lock, lookInterval);
        } else {
            const Event event = m_events.front();
            m_events.pop_front();
            lock.unlock();
            tell(event);
            lock.lock();
        }
    }
}

void CallbackSender::tell(const Event& event) const
{
    const CallbackTarget& target = *event.request.order->callback;
    const Switches switches = m_board.current();
    const QByteArray json
        = successEnvelope(m_writer.oneAt(event.request, switches, event.due), EnvelopeForm::Plain);
    const QUrl url(target.url);
    // "localhost" could be named otherwise in a hosts file.
    const QString host = url.host() == u"localhost"_s ? u"127.0.0.1"_s : url.host();
    httplib::Client client(host.toStdString(), url.port(80));
    client.set_connection_timeout(patience);
    client.set_read_timeout(patience);
    httplib::Headers headers;
    for (auto it = target.headers.cbegin(); it != target.headers.cend(); ++it) {
        headers.emplace(it.key().toStdString(), it.value().toStdString());
    }
    const QString path = url.path(QUrl::FullyEncoded);
    const QString query = url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString();
    client.Post(((path.isEmpty() ? u"/"_s : path) + query).toStdString(), headers,
        formBody(target, json).toStdString(),
        target.asForm ? "application/x-www-form-urlencoded" : "application/json");
}

} // namespace Vaglio::Sandbox
