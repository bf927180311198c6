// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>
#include <utility>

namespace Vaglio {

/// What came back over one connection of a test. status is 0 where no whole head arrived.
struct PlainAnswer {
    int status = 0;
    QByteArray head; ///< status line and headers, as received
    QByteArray body; ///< what arrived of it
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] QJsonObject json() const;
};

/// The real vaglio-sandbox for a test: started on a free port, ended with the object. Everything is
/// synchronous, with time limits and no event loop. The program is found through VAGLIO_SANDBOX.
class SandboxProcess final {
public:
    SandboxProcess() = default;
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    /// Starts with "--port 0 --exit-with-stdin" and these. False where it did not come to listen;
    /// then errorText() tells.
    [[nodiscard]] bool start(const QStringList& arguments = {});
    /// The same, and it speaks HTTPS too: see tlsUrl().
    [[nodiscard]] bool startWithTls(const QStringList& arguments = {});
    void stop();
    /// Steers one that another program started, instead of starting one.
    void attach(const QUrl& baseUrl) { m_baseUrl = baseUrl; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// "http://127.0.0.1:PORT", without a slash at the end.
    [[nodiscard]] QUrl baseUrl() const { return m_baseUrl; }
    /// "https://127.0.0.1:PORT"; empty where it was not started so.
    [[nodiscard]] QUrl tlsUrl() const { return m_tlsUrl; }
    /// The certificate to trust for it (PEM).
    [[nodiscard]] QString certificateFile() const
    {
        return m_folder.filePath(QStringLiteral("tls.pem"));
    }
    [[nodiscard]] static QByteArray token() { return "vaglio-sandbox-token"; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Turns one switch; false where there is none of that name or value.
    [[nodiscard]] bool set(const QString& name, const QString& value);
    /// Moves the simulated clock.
    [[nodiscard]] bool advance(std::chrono::seconds by);
    /// Everything as newly started.
    [[nodiscard]] bool reset();
    /// {"posts","charges","foreignRequests","foreignAuthorization","byMode":{...},"archives":{...}}
    [[nodiscard]] QJsonObject charges() const;
    /// POST requests whose body was read whole, charged or not.
    [[nodiscard]] int posts() const;

    /// One request over a connection of its own, closed afterwards.
    [[nodiscard]] PlainAnswer send(const QByteArray& method, const QByteArray& path,
        const QByteArray& body = {}, const QList<std::pair<QByteArray, QByteArray>>& headers = {},
        std::chrono::milliseconds longest = std::chrono::seconds(30)) const;
    /// The same with the bearer token.
    [[nodiscard]] PlainAnswer sendAuthorised(const QByteArray& method, const QByteArray& path,
        const QByteArray& body = {},
        std::chrono::milliseconds longest = std::chrono::seconds(30)) const;

private:
    /// From the next line that it prints; empty where none comes in time.
    [[nodiscard]] QUrl readUrl();

    QProcess m_process;
    QTemporaryDir m_folder;
    QUrl m_baseUrl;
    QUrl m_tlsUrl;
    QString m_errorText;
};

} // namespace Vaglio
