// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <atomic>
#include <chrono>

namespace Vaglio::Sandbox {

using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline QDateTime toDateTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

/// "2026-11-20T10:04:00Z"
[[nodiscard]] inline QString isoText(TimePoint time)
{
    return toDateTime(time).toString(Qt::ISODate);
}

/// What time it is for the simulated service.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    [[nodiscard]] virtual TimePoint now() const = 0;
};

/// The real time, plus what was added by hand. Any thread.
class AdvancingClock final : public Clock {
public:
    [[nodiscard]] TimePoint now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
            + std::chrono::milliseconds(m_added.load());
    }
    void advance(std::chrono::milliseconds by) { m_added += by.count(); }
    void reset() { m_added = 0; }

private:
    std::atomic<std::int64_t> m_added { 0 };
};

} // namespace Vaglio::Sandbox
