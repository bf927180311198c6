// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace Vaglio::Bench {

inline double threadCpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Notes the longest gaps between two turns of the event loop, on the wall and in the thread's own
/// processor time: the second is what the program did, without what other processes took.
class Heartbeat final : public QObject {
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            const double cpu = threadCpuMs();
            m_wall.push_back(wall - m_lastWall);
            m_cpu.push_back(cpu - m_lastCpu);
            m_lastWall = wall;
            m_lastCpu = cpu;
        });
    }
    void begin()
    {
        m_wall.clear();
        m_cpu.clear();
        m_clock.start();
        m_lastWall = 0;
        m_lastCpu = threadCpuMs();
        m_timer.start(0);
    }
    /// Prints, and answers with the longest of its own time.
    double end(const char* what)
    {
        m_timer.stop();
        const auto over = [](const std::vector<double>& gaps) {
            return std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > 16.0; });
        };
        const auto longest = [](const std::vector<double>& gaps) {
            return gaps.empty() ? 0.0 : *std::max_element(gaps.begin(), gaps.end());
        };
        std::printf(
            "%-34s longest gap %7.2f ms wall, %7.2f ms own time; over 16 ms: %ld wall, %ld own\n",
            what, longest(m_wall), longest(m_cpu), static_cast<long>(over(m_wall)),
            static_cast<long>(over(m_cpu)));
        std::fflush(stdout);
        return longest(m_cpu);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastWall = 0;
    double m_lastCpu = 0;
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

/// Measures one step after the other and keeps the figures.
class Steps final {
public:
    /// Acts, and beats until it is done, and a while longer: what an answer sets going counts too.
    double operator()(const char* what, const std::function<void()>& act,
        const std::function<bool()>& done, int restMs = 300)
    {
        m_heartbeat.begin();
        act();
        if (!QTest::qWaitFor(done, 600'000)) {
            std::printf("not done in ten minutes: %s\n", what);
            m_good = false;
        }
        QElapsedTimer rest;
        rest.start();
        m_good = QTest::qWaitFor([&] { return rest.elapsed() > restMs; }, 60'000) && m_good;
        const double longest = m_heartbeat.end(what);
        m_worst = std::max(m_worst, longest);
        return longest;
    }
    void forget() { m_worst = 0; }
    [[nodiscard]] double worst() const { return m_worst; }
    [[nodiscard]] bool good() const { return m_good; }

private:
    Heartbeat m_heartbeat;
    double m_worst = 0;
    bool m_good = true;
};

} // namespace Vaglio::Bench
