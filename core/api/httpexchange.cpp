// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/httpexchange.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Megabytes are taken in pieces, each within a frame of the window.
constexpr qint64 BytesATurn = 512 * 1024;
/// A body up to here is received into one buffer of its promised size.
constexpr int WholeBufferBytes = 8 * 1024 * 1024;

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager* network, const QUrl& url, const QByteArray& token,
    Limits limits, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_request(url)
    , m_limits(limits)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_request.setSslConfiguration(tls);
    m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    m_request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    m_request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    m_request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    m_request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    m_request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Not in Qt's documentation; were it ignored, more would be copied, and no more than that.
    m_request.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, WholeBufferBytes);
    m_request.setHeader(QNetworkRequest::UserAgentHeader, u"Vaglio/" VAGLIO_VERSION ""_s);
    // No transparent decompression: sizes stay comparable with Content-Length and the cap.
    m_request.setRawHeader("Accept-Encoding", "identity");
    if (!token.isEmpty()) {
        m_request.setRawHeader("Authorization", "Bearer " + token);
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { end(HttpAnswer::Transport::TimedOut, u"no whole answer within the deadline"_s); });
}

HttpExchange::~HttpExchange()
{
    m_ended = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;
    }
}

void HttpExchange::get(const QByteArray& accept)
{
    m_request.setRawHeader("Accept", accept);
    follow(m_network->get(m_request));
}

void HttpExchange::post(QIODevice* body, qint64 size)
{
    m_request.setRawHeader("Accept", "application/json");
    m_request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    m_request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    m_request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    follow(m_network->post(m_request, body));
}

void HttpExchange::cancel()
{
    end(HttpAnswer::Transport::Cancelled);
}

void HttpExchange::follow(QNetworkReply* reply)
{
    m_reply = reply;
    // However long this thread is busy, no more than this is received meanwhile. What has one
    // buffer of its size does not come by this one.
    reply->setReadBufferSize(m_limits.bodyBytes + 1);
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::take);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::take);
    connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64 total) {
        if (received > 0) {
            emit progressed(received, total);
        }
    });
    m_deadline.start(m_limits.deadline);
}

void HttpExchange::take()
{
    if (m_ended || !m_reply) {
        return;
    }
    const qsizetype had = m_answer.body.size();
    const qint64 waiting = m_reply->bytesAvailable();
    if (had + waiting > m_limits.bodyBytes) {
        end(HttpAnswer::Transport::TooLarge, u"more than %1 bytes"_s.arg(m_limits.bodyBytes));
        return;
    }
    // In one piece, and to its place: readAll() goes by 16 KB, and pays for each.
    const qsizetype needed = had + static_cast<qsizetype>(std::min(waiting, BytesATurn));
    if (m_answer.body.capacity() < needed) {
        // Room for what is promised, within the cap, else for twice as much: megabytes are not to
        // be moved again with every chunk.
        const qint64 promised = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_answer.body.reserve(std::max<qsizetype>(
            needed * 2, static_cast<qsizetype>(std::min(promised, m_limits.bodyBytes))));
    }
    m_answer.body.resize(needed);
    const qint64 read = m_reply->read(m_answer.body.data() + had, needed - had);
    m_answer.body.truncate(had + static_cast<qsizetype>(std::max<qint64>(0, read)));
    if (read > 0 && m_reply->bytesAvailable() > 0) {
        QMetaObject::invokeMethod(this, &HttpExchange::take, Qt::QueuedConnection);
    } else if (m_reply->isFinished()) {
        conclude();
    }
}

void HttpExchange::conclude()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.contentType
        = m_reply->header(QNetworkRequest::ContentTypeHeader).toString().toLatin1();
    m_answer.retryAfter = m_reply->rawHeader("Retry-After");
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_answer.status == 0) {
        const bool closed = error == QNetworkReply::RemoteHostClosedError
            || error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure
            || error == QNetworkReply::UnknownNetworkError || error == QNetworkReply::NoError;
        end(closed ? HttpAnswer::Transport::Closed : HttpAnswer::Transport::NotConnected,
            m_reply->errorString());
        return;
    }
    // Qt maps HTTP errors to enum values from ContentAccessDenied (201) on; those below are the
    // connection breaking in mid-body. NoError can hide a broken body: compare what was promised.
    bool promised = false;
    const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&promised);
    const bool isShort = promised && length != m_answer.body.size();
    const bool broken
        = (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied)
        || error == QNetworkReply::ProtocolFailure;
    if (broken || isShort) {
        end(HttpAnswer::Transport::Closed,
            isShort ? u"%1 of %2 bytes arrived"_s.arg(m_answer.body.size()).arg(length)
                    : m_reply->errorString());
        return;
    }
    end(HttpAnswer::Transport::Answered);
}

void HttpExchange::end(HttpAnswer::Transport transport, const QString& detail)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_deadline.stop();
    m_answer.transport = transport;
    m_answer.detail = detail;
    if (m_reply) {
        m_reply->disconnect(this);
        if (m_reply->isRunning()) {
            m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            m_reply->abort();
        }
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    emit finished(m_answer);
}

} // namespace Vaglio
