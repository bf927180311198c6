// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace Vaglio {

/// What came of one try over HTTP. The HTTP status decides, never Qt's error enum alone.
struct HttpAnswer {
    enum class Transport {
        Answered, ///< a whole answer with a status
        NotConnected, ///< name not found, refused, TLS or proxy failed
        Closed, ///< the connection ended before the answer was whole
        TimedOut, ///< the overall deadline passed
        TooLarge, ///< more body than the cap
        Cancelled
    };
    Transport transport = Transport::Closed;
    int status = 0; ///< also set where the body broke off
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body;
    QString detail; ///< Qt's words for a transport failure
};

/// One GET or POST, once: no redirect is followed, the body is capped while it is read, and an
/// overall deadline ends what only drips. HTTP/2 is off (SAFETY.md, "Network"). Emits finished()
/// exactly once, unless destroyed first, which aborts it.
class HttpExchange final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpExchange)
public:
    struct Limits {
        std::chrono::milliseconds deadline { 30'000 };
        qint64 bodyBytes = 64LL * 1024 * 1024;
    };

    HttpExchange(QNetworkAccessManager* network, const QUrl& url, const QByteArray& token,
        Limits limits, QObject* parent);
    ~HttpExchange() override;

    void get(const QByteArray& accept);
    /// Posts the device's bytes; size is its length. The device must outlive the exchange.
    void post(QIODevice* body, qint64 size);
    void cancel();

signals:
    void progressed(qint64 received, qint64 total);
    void finished(const Vaglio::HttpAnswer& answer);

private:
    void follow(QNetworkReply* reply);
    void take();
    void conclude();
    void end(HttpAnswer::Transport transport, const QString& detail = {});

    QNetworkAccessManager* m_network;
    QNetworkRequest m_request;
    Limits m_limits;
    QPointer<QNetworkReply> m_reply; ///< dies with its manager, which may go first
    QTimer m_deadline;
    HttpAnswer m_answer;
    bool m_ended = false;
};

} // namespace Vaglio
