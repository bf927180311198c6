// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/callgate.h"
#include "core/api/httpexchange.h"
#include "core/api/retrypolicy.h"
#include "core/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Vaglio {

/// The Error of an answer that is not a success, in the terms a caller can act on. The detail is
/// what the service said, cut to 2,000 characters.
[[nodiscard]] Error errorOf(const HttpAnswer& answer);

/// A GET with its repetitions, each through the gate. Calls done exactly once, then deletes itself;
/// destroyed before, it calls nothing.
class GetCall final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GetCall)
public:
    struct Plan {
        QUrl url;
        QByteArray token;
        QByteArray accept = "application/json";
        HttpExchange::Limits limits;
        RetryPolicy retry;
        CallUrgency urgency = CallUrgency::Asked;
    };
    using Done = std::function<void(const Result<HttpAnswer>&)>;

    /// Network and gate must live longer.
    GetCall(QNetworkAccessManager* network, CallGate* gate, Plan plan, Done done, QObject* parent);
    void start();
    /// Ends it with Error::Kind::Cancelled.
    void cancel();
    /// Ends it with an error found before anything was sent.
    void fail(const Error& error);

signals:
    void progressed(qint64 received, qint64 total);

private:
    void send();
    void onAnswer(const HttpAnswer& answer);
    void end(const Result<HttpAnswer>& result);

    QNetworkAccessManager* m_network;
    CallGate* m_gate;
    Plan m_plan;
    Done m_done;
    HttpExchange* m_exchange = nullptr;
    QTimer m_wait;
    int m_try = 0;
};

} // namespace Vaglio
