// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/onereplyserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace Vaglio {

namespace {

/// Reads one request whole; answers its body.
QByteArray readBody(QTcpSocket& socket)
{
    QByteArray request;
    while (!request.contains("\r\n\r\n") && socket.waitForReadyRead(5'000)) {
        request += socket.readAll();
    }
    const qsizetype head = request.indexOf("\r\n\r\n") + 4;
    const QByteArray field = "content-length:";
    const qsizetype at = request.left(head).toLower().indexOf(field);
    const qsizetype size = at < 0
        ? 0
        : request.mid(at + field.size(), head).split('\r').constFirst().trimmed().toLongLong();
    while (request.size() < head + size && socket.waitForReadyRead(5'000)) {
        request += socket.readAll();
    }
    return request.mid(head);
}

} // namespace

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
        m_body = readBody(*socket);
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
