// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

namespace Vaglio::Bench {

inline double threadCpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// An application that knows how much processor time its window's thread spent in the events that
/// it was given. What the kernel charges a thread while it sleeps is not in it: up to 25 ms at a
/// time were measured in a process of some gigabytes.
class MeasuredApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (thread() != QThread::currentThread() || m_isInEvent) {
            return QApplication::notify(receiver, event);
        }
        const QScopedValueRollback inEvent(m_isInEvent, true);
        QElapsedTimer wall;
        wall.start();
        const double before = threadCpuMs();
        const bool taken = QApplication::notify(receiver, event);
        m_spent += threadCpuMs() - before;
        m_stood += static_cast<double>(wall.nsecsElapsed()) / 1e6;
        return taken;
    }
    /// Since this was last asked, in milliseconds.
    double takeSpent() { return std::exchange(m_spent, 0.0); }
    /// The same on the wall, with what it waited for in its events and what others took of it.
    double takeStood() { return std::exchange(m_stood, 0.0); }

private:
    bool m_isInEvent = false;
    double m_spent = 0;
    double m_stood = 0;
};

/// Notes the longest gaps between two turns of the event loop, on the wall and in the processor
/// time of the events between them: the second is what the program did, without what other
/// processes took.
class Heartbeat final : public QObject {
public:
    explicit Heartbeat(MeasuredApplication* application)
        : m_application(application)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            m_wall.push_back(wall - m_lastWall);
            m_cpu.push_back(m_application->takeSpent());
            m_stood.push_back(m_application->takeStood());
            m_lastWall = wall;
        });
    }
    /// Runs the event loop until then; false where it is not so in ten minutes.
    bool waitFor(const std::function<bool()>& done)
    {
        constexpr int longest = 600'000; // ms
        QElapsedTimer waited;
        waited.start();
        QSignalSpy beats(&m_timer, &QTimer::timeout);
        while (!done()) {
            if (waited.elapsed() > longest) {
                return false;
            }
            beats.wait(longest);
            beats.clear();
        }
        return true;
    }
    void begin()
    {
        m_wall.clear();
        m_cpu.clear();
        m_clock.start();
        m_lastWall = 0;
        m_stood.clear();
        m_application->takeSpent();
        m_application->takeStood();
        m_timer.start(1);
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
            "%-34s longest gap %7.2f ms wall, %7.2f ms in events, %7.2f ms own time; over 16 ms: "
            "%ld wall, %ld in events, %ld own\n",
            what, longest(m_wall), longest(m_stood), longest(m_cpu),
            static_cast<long>(over(m_wall)), static_cast<long>(over(m_stood)),
            static_cast<long>(over(m_cpu)));
        std::fflush(stdout);
        return longest(m_cpu);
    }

private:
    MeasuredApplication* m_application;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastWall = 0;
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
    std::vector<double> m_stood;
};

/// Measures one step after the other and keeps the figures.
class Steps final {
public:
    explicit Steps(MeasuredApplication* application)
        : m_heartbeat(application)
    {
    }
    /// Acts, and beats until it is done, and a while longer: what an answer sets going counts too.
    double operator()(const char* what, const std::function<void()>& act,
        const std::function<bool()>& done, int restMs = 300)
    {
        m_heartbeat.begin();
        bool acted = false;
        QTimer::singleShot(0, &m_heartbeat, [&] { // in an event, as what a person does
            act();
            acted = true;
        });
        if (!m_heartbeat.waitFor([&] { return acted && done(); })) {
            std::printf("not done in ten minutes: %s\n", what);
            m_good = false;
        }
        QElapsedTimer rest;
        rest.start();
        m_good = m_heartbeat.waitFor([&] { return rest.elapsed() > restMs; }) && m_good;
        const double longest = m_heartbeat.end(what);
        m_worst = std::max(m_worst, longest);
        return longest;
    }
    static constexpr double Goal = 16; ///< ms, one frame
    void forget() { m_worst = 0; }
    [[nodiscard]] double worst() const { return m_worst; }
    [[nodiscard]] bool good() const { return m_good && m_worst <= Goal; }

private:
    Heartbeat m_heartbeat;
    double m_worst = 0;
    bool m_good = true;
};

} // namespace Vaglio::Bench
