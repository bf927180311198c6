// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

namespace Vaglio {

/// The real sandbox on a free port, for the length of a test.
class SandboxProcess final {
public:
    static constexpr const char* Token = "a-token-for-tests";

    ~SandboxProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }

    /// The address, or an invalid one where it did not start.
    [[nodiscard]] QUrl start(const QStringList& arguments = {})
    {
        m_process.start(qEnvironmentVariable("VAGLIO_SANDBOX"),
            QStringList { QStringLiteral("--port"), QStringLiteral("0"),
                QStringLiteral("--exit-with-stdin"), QStringLiteral("--token"),
                QLatin1String(Token) }
                + arguments);
        static const QRegularExpression address(QStringLiteral("http://127\\.0\\.0\\.1:\\d+"));
        while (m_process.waitForReadyRead(20'000)) {
            const auto match = address.match(QString::fromUtf8(m_process.readAllStandardOutput()));
            if (match.hasMatch()) {
                return QUrl(match.captured());
            }
        }
        return {};
    }

private:
    QProcess m_process;
};

} // namespace Vaglio
