// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/httpexchange.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Transport = HttpAnswer::Transport;

namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes((count + 3) & ~3, Qt::Uninitialized);
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
    bytes.truncate(count);
    return bytes;
}

QByteArray headOf(qsizetype length)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: "
        + QByteArray::number(length) + "\r\n\r\n";
}

/// In chunks of odd sizes.
QByteArray chunked(const QByteArray& body)
{
    QByteArray text
        = "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0, size = 1; at < body.size(); at += size, size = size * 3 + 1) {
        const QByteArray piece = body.mid(at, size);
        text += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return text + "0\r\n\r\n";
}

/// One that says nothing of its length, and ends with the connection.
QByteArray unmeasured(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

/// One GET over a real socket: whatever the size and the framing of an answer, it arrives as it was
/// sent, or is told as broken.
class HttpExchangeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                socket->readAll();
                socket->write(m_reply);
                if (m_later.isEmpty()) {
                    socket->disconnectFromHost();
                } else {
                    QTimer::singleShot(200ms, socket, [this, socket] { socket->write(m_later); });
                }
            });
        });
    }

    void arrivesAsSent_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("framing");
        const std::array sizes { 0, 1, 16'384, 600'000, (8 << 20) - 1, 8 << 20, (8 << 20) + 1,
            20 << 20 };
        for (const int size : sizes) {
            QTest::addRow("%d measured", size) << size << 0;
            QTest::addRow("%d chunked", size) << size << 1;
            QTest::addRow("%d unmeasured", size) << size << 2;
        }
    }

    void arrivesAsSent()
    {
        QFETCH(const int, size);
        QFETCH(const int, framing);
        const QByteArray body = randomBytes(size);
        m_reply = framing == 0 ? headOf(size) + body
            : framing == 1     ? chunked(body)
                               : unmeasured(body);
        const HttpAnswer answer = get();
        QCOMPARE(answer.transport, Transport::Answered);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.contentType, "application/zip");
        QVERIFY(answer.body == body);
    }

    void shortBodyIsBroken_data()
    {
        QTest::addColumn<int>("sent");
        QTest::addColumn<qint64>("promised");
        QTest::newRow("one missing") << 599'999 << qint64(600'000);
        QTest::newRow("none came") << 0 << qint64(600'000);
        QTest::newRow("large") << (9 << 20) << qint64(10 << 20);
        QTest::newRow("a promise beyond all memory") << 1000 << (qint64(1) << 50);
    }

    void shortBodyIsBroken()
    {
        QFETCH(const int, sent);
        QFETCH(const qint64, promised);
        m_reply = headOf(promised) + randomBytes(sent);
        QCOMPARE(get().transport, Transport::Closed);
    }

    /// Whether its length is told or not: what is beyond the cap is never taken in.
    void largeBodyIsRefused_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("isMeasured");
        QTest::newRow("measured") << 1'000'000 << true;
        QTest::newRow("unmeasured") << 1'000'000 << false;
        QTest::newRow("one byte") << 1'999'999 << true;
    }

    void largeBodyIsRefused()
    {
        QFETCH(const int, limit);
        QFETCH(const bool, isMeasured);
        const QByteArray body = randomBytes(2'000'000);
        m_reply = isMeasured ? headOf(body.size()) + body : unmeasured(body);
        const HttpAnswer answer = get(limit);
        QCOMPARE(answer.transport, Transport::TooLarge);
        QVERIFY(answer.body.size() <= limit);
    }

    /// Its manager going first takes the reply away, with a part of the body still to be taken.
    void managerMayGoFirst()
    {
        m_reply = headOf(20 << 20) + randomBytes(10 << 20);
        m_later = randomBytes(1 << 20); // Qt tells of progress some time apart, and not at the end
        auto network = std::make_unique<QNetworkAccessManager>();
        auto* exchange = new HttpExchange(network.get(), url(), {}, {}, this);
        QSignalSpy progressed(exchange, &HttpExchange::progressed);
        exchange->get("*/*");
        QSignalSpy finished(exchange, &HttpExchange::finished);
        QVERIFY(progressed.wait(10'000));
        QCOMPARE(finished.size(), 0);
        network.reset();
        QCoreApplication::sendPostedEvents(exchange);
        QVERIFY(finished.size() <= 1);
        delete exchange;
        m_later.clear();
    }

private:
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
    }

    HttpAnswer get(qint64 limit = 64 << 20)
    {
        QNetworkAccessManager network;
        HttpExchange exchange(&network, url(), {}, { std::chrono::seconds(20), limit }, nullptr);
        HttpAnswer answer;
        answer.transport = Transport::Cancelled;
        connect(&exchange, &HttpExchange::finished, this,
            [&answer](const HttpAnswer& told) { answer = told; });
        QSignalSpy finished(&exchange, &HttpExchange::finished);
        exchange.get("*/*");
        (void)finished.wait(30'000);
        return answer;
    }

    QTcpServer m_server;
    QByteArray m_reply;
    QByteArray m_later; ///< then the connection stays open
};

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "tst_httpexchange.moc"
