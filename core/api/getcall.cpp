// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/getcall.h"

#include "core/api/envelope.h"

#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype DetailLength = 2000;

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Error::Kind::Unauthorised;
    case 402:
        return Error::Kind::OutOfCredit;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 408:
        return Error::Kind::Timeout;
    case 429:
        return Error::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500) {
        return Error::Kind::ServiceFailed;
    }
    return status >= 400 ? Error::Kind::Refused : Error::Kind::BadReply;
}

/// The field that a refusal names, in the forms of API.md 6: "<field> not valid, ...",
/// "<field> required", "malformed 'url' parameter in 'callback'".
QString fieldNamedIn(const QString& message)
{
    const QStringList words = message.simplified().split(u' ');
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool names
            = (words[i] == u"not"_s && i + 1 < words.size() && words[i + 1].startsWith(u"valid"_s))
            || words[i].startsWith(u"required"_s);
        if (names) {
            QString field = words[i - 1];
            field.remove(u'\'').remove(u'"').remove(u',');
            return field;
        }
    }
    const QStringList quoted = message.split(u'\'');
    if (quoted.size() >= 4 && message.contains(u"malformed"_s)) {
        return quoted[3] + u'.' + quoted[1];
    }
    return {};
}

} // namespace

Error errorOf(const HttpAnswer& answer)
{
    switch (answer.transport) {
    case HttpAnswer::Transport::NotConnected:
        return { Error::Kind::Offline, answer.detail, 0, {} };
    case HttpAnswer::Transport::Closed:
        return { answer.status >= 200 && answer.status < 300 ? Error::Kind::BadReply
                                                             : Error::Kind::Offline,
            answer.detail, answer.status, {} };
    case HttpAnswer::Transport::TimedOut:
        return { Error::Kind::Timeout, answer.detail, answer.status, {} };
    case HttpAnswer::Transport::TooLarge:
        return { Error::Kind::TooLarge, answer.detail, answer.status, {} };
    case HttpAnswer::Transport::Cancelled:
        return { Error::Kind::Cancelled, {}, 0, {} };
    case HttpAnswer::Transport::Answered:
        break;
    }
    Error error { kindOfStatus(answer.status), QString::fromUtf8(answer.body).left(DetailLength),
        answer.status, {} };
    if (const Result<Envelope> envelope = Envelope::parse(answer.body)) {
        error.field = fieldNamedIn(envelope->message);
    }
    return error;
}

GetCall::GetCall(
    QNetworkAccessManager* network, CallGate* gate, Plan plan, Done done, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_gate(gate)
    , m_plan(std::move(plan))
    , m_done(std::move(done))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &GetCall::start);
}

void GetCall::start()
{
    m_gate->pass(this, m_plan.urgency, [this] { send(); });
}

void GetCall::send()
{
    if (!m_done) {
        return; // cancelled while it waited
    }
    ++m_try;
    m_exchange = new HttpExchange(m_network, m_plan.url, m_plan.token, m_plan.limits, this);
    connect(m_exchange, &HttpExchange::progressed, this, &GetCall::progressed);
    connect(m_exchange, &HttpExchange::finished, this, &GetCall::onAnswer);
    m_exchange->get(m_plan.accept);
}

void GetCall::cancel()
{
    fail({ Error::Kind::Cancelled, {}, 0, {} });
}

void GetCall::fail(const Error& error)
{
    if (m_done) {
        end(tl::unexpected(error));
    }
}

void GetCall::onAnswer(const HttpAnswer& answer)
{
    m_exchange->deleteLater();
    m_exchange = nullptr;
    if (answer.transport == HttpAnswer::Transport::Answered && answer.status >= 200
        && answer.status < 300) {
        end(answer);
    } else if (m_try < m_plan.retry.tries && RetryPolicy::isTransient(answer)) {
        m_wait.start(m_plan.retry.waitBefore(m_try + 1, answer, QDateTime::currentDateTimeUtc(),
            QRandomGenerator::global()->generateDouble()));
    } else {
        end(tl::unexpected(errorOf(answer)));
    }
}

void GetCall::end(const Result<HttpAnswer>& result)
{
    m_wait.stop();
    if (m_exchange) {
        delete std::exchange(m_exchange, nullptr);
    }
    deleteLater();
    if (const Done done = std::exchange(m_done, nullptr)) {
        done(result);
    }
}

} // namespace Vaglio
