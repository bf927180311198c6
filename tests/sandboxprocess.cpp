// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sandboxprocess.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrlQuery>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int startLimit = 20'000;
constexpr int stopLimit = 5'000;

} // namespace

QByteArray PlainAnswer::header(const QByteArray& name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QJsonObject PlainAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

SandboxProcess::~SandboxProcess()
{
    stop();
}

bool SandboxProcess::start(const QStringList& arguments)
{
    const QString program = qEnvironmentVariable("VAGLIO_SANDBOX");
    if (program.isEmpty()) {
        m_errorText = u"VAGLIO_SANDBOX does not name the program."_s;
        return false;
    }
    m_process.start(
        program, QStringList { u"--port"_s, u"0"_s, u"--exit-with-stdin"_s } + arguments);
    m_baseUrl = readUrl();
    return m_baseUrl.port() > 0;
}

bool SandboxProcess::startWithTls(const QStringList& arguments)
{
    if (!start(QStringList { u"--tls"_s, certificateFile() } + arguments)) {
        return false;
    }
    m_tlsUrl = readUrl();
    return m_tlsUrl.port() > 0;
}

QUrl SandboxProcess::readUrl()
{
    const QDeadlineTimer deadline(startLimit);
    while (!m_process.canReadLine()) {
        const int left = static_cast<int>(deadline.remainingTime());
        if (left <= 0 || !m_process.waitForReadyRead(left)) {
            m_errorText = QString::fromLocal8Bit(m_process.readAllStandardError());
            return {};
        }
    }
    const QByteArray line = m_process.readLine().trimmed();
    return QUrl(QString::fromLatin1(line.mid(line.lastIndexOf(' ') + 1)));
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(stopLimit)) {
        m_process.kill();
        m_process.waitForFinished(stopLimit);
    }
}

bool SandboxProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

bool SandboxProcess::set(const QString& name, const QString& value)
{
    QUrlQuery query;
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return send("POST", "/_sandbox/set?" + query.toString(QUrl::FullyEncoded).toLatin1()).status
        == 200;
}

bool SandboxProcess::advance(std::chrono::seconds by)
{
    return send("POST", "/_sandbox/advance?seconds=" + QByteArray::number(qint64(by.count())))
               .status
        == 200;
}

bool SandboxProcess::reset()
{
    return send("POST", "/_sandbox/reset").status == 200;
}

QJsonObject SandboxProcess::charges() const
{
    return send("GET", "/_sandbox/charges").json();
}

int SandboxProcess::posts() const
{
    return charges().value("posts"_L1).toInt(-1);
}

PlainAnswer SandboxProcess::send(const QByteArray& method, const QByteArray& path,
    const QByteArray& body, const QList<std::pair<QByteArray, QByteArray>>& headers,
    std::chrono::milliseconds longest) const
{
    QTcpSocket socket;
    const QDeadlineTimer deadline(longest);
    socket.connectToHost(m_baseUrl.host(), static_cast<quint16>(m_baseUrl.port()));
    if (!socket.waitForConnected(static_cast<int>(deadline.remainingTime()))) {
        return {};
    }
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers) {
        request += name + ": " + value + "\r\n";
    }
    request += "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
    socket.write(request);

    // Reads to the end of the connection, in whatever way it ends.
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired()) {
        socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
    PlainAnswer answer;
    const QByteArray received = socket.readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    answer.head = received.left(headEnd);
    if (headEnd >= 0) {
        answer.body = received.mid(headEnd + 4);
        answer.status = answer.head.mid(answer.head.indexOf(' ') + 1, 3).toInt();
    }
    return answer;
}

PlainAnswer SandboxProcess::sendAuthorised(const QByteArray& method, const QByteArray& path,
    const QByteArray& body, std::chrono::milliseconds longest) const
{
    return send(method, path, body,
        { { "Authorization", "Bearer " + token() }, { "Content-Type", "application/json" } },
        longest);
}

} // namespace Vaglio
