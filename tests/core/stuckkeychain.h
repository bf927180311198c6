// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QStringList>

#include <csignal>

namespace Vaglio::Testing {

/// The keychain of the test's own desk, stopped as by a fault, and going on when let go.
class StuckKeychain final {
public:
    StuckKeychain()
        : m_process(owner())
    {
        if (m_process > 1) {
            m_isStuck = ::kill(m_process, SIGSTOP) == 0;
        }
    }
    ~StuckKeychain()
    {
        if (m_isStuck) {
            ::kill(m_process, SIGCONT);
        }
    }
    Q_DISABLE_COPY_MOVE(StuckKeychain)
    [[nodiscard]] bool isStuck() const { return m_isStuck; }

private:
    static pid_t owner()
    {
        QProcess bus;
        bus.start(QStringLiteral("dbus-send"),
            { QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
                QStringLiteral("--dest=org.freedesktop.DBus"),
                QStringLiteral("/org/freedesktop/DBus"),
                QStringLiteral("org.freedesktop.DBus.GetConnectionUnixProcessID"),
                QStringLiteral("string:org.freedesktop.secrets") });
        if (!bus.waitForFinished(10'000)) {
            return 0;
        }
        return bus.readAllStandardOutput().simplified().split(' ').last().toInt();
    }

    pid_t m_process = 0;
    bool m_isStuck = false;
};

} // namespace Vaglio::Testing
