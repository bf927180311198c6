// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSemaphore>
#include <QThread>

#include <memory>

namespace Vaglio {

/// A service that the sandbox will not play: gives every connection the same answer, whatever is
/// asked, or none at all. For hostile contents only. Lives on a thread of its own.
class OneReplyServer final {
public:
    /// An empty body: the request is read and never answered.
    OneReplyServer(const QByteArray& contentType, const QByteArray& body);
    ~OneReplyServer();
    Q_DISABLE_COPY_MOVE(OneReplyServer)

    [[nodiscard]] QByteArray baseUrl() const;
    /// True once a request has arrived, within ten seconds.
    [[nodiscard]] bool waitForRequest() { return m_asked.tryAcquire(1, 10'000); }
    /// The body of the last request that waitForRequest() told of.
    [[nodiscard]] QByteArray receivedBody() const { return m_body; }

private:
    void serve(const QByteArray& contentType, const QByteArray& body);

    std::unique_ptr<QThread> m_thread;
    QSemaphore m_listening;
    QSemaphore m_asked;
    quint16 m_port = 0;
    QByteArray m_body;
};

} // namespace Vaglio
