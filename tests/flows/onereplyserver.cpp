// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/onereplyserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace Vaglio {

OneReplyServer::OneReplyServer(const QByteArray& contentType, const QByteArray& body)
    : m_thread(QThread::create([this, contentType, body] { serve(contentType, body); }))
{
    m_thread->start();
    m_listening.acquire();
}

OneReplyServer::~OneReplyServer()
{
    m_thread->requestInterruption();
    m_thread->wait();
}

QByteArray OneReplyServer::baseUrl() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_port);
}

void OneReplyServer::serve(const QByteArray& contentType, const QByteArray& body)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_listening.release();
    while (!m_thread->isInterruptionRequested()) {
        if (!server.waitForNewConnection(50)) {
            continue;
        }
        QTcpSocket* socket = server.nextPendingConnection();
        QByteArray head;
        while (!head.contains("\r\n\r\n") && socket->waitForReadyRead(5'000)) {
            head += socket->readAll();
        }
        m_asked.release();
        if (!body.isEmpty()) {
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState) {
                socket->waitForDisconnected(5'000);
            }
        }
    }
}

} // namespace Vaglio
