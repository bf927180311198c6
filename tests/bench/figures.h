// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

/// How a benchmark tells its figures, a line each.
namespace Figures {

using namespace Qt::StringLiterals;

inline void tell(const char* what, qint64 ns, const char* beside = "")
{
    std::printf("%-58s %9.1f ms %s\n", what, static_cast<double>(ns) / 1e6, beside);
    std::fflush(stdout);
}

/// Resident memory in MB; 0 where the system does not tell.
inline double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

inline void tellMemory(const char* when)
{
    std::printf("%-58s %9.1f MB\n", when, residentMb());
    std::fflush(stdout);
}

inline qint64 percentile(std::vector<qint64> times, int percent)
{
    std::ranges::sort(times);
    return times[(times.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

inline void tellTimes(const char* what, const std::vector<qint64>& times)
{
    std::printf("%-58s p50 %7.1f  p95 %7.1f  longest %7.1f ms of %d\n", what,
        static_cast<double>(percentile(times, 50)) / 1e6,
        static_cast<double>(percentile(times, 95)) / 1e6,
        static_cast<double>(percentile(times, 100)) / 1e6, static_cast<int>(times.size()));
    std::fflush(stdout);
}

/// Whether all goals so far were reached: where not, a benchmark ends with 1.
inline bool& goalsReached()
{
    static bool reached = true;
    return reached;
}

/// Told only where it is missed.
inline void expectAtMost(const char* what, double most, double figure)
{
    if (figure > most) {
        std::printf("MISSED: %s: %.1f, the goal is %.1f\n", what, figure, most);
        std::fflush(stdout);
        goalsReached() = false;
    }
}

inline double ms(qint64 ns)
{
    return static_cast<double>(ns) / 1e6;
}

} // namespace Figures
