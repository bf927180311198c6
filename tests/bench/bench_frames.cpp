// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// How long the window's thread is kept from its events while a list of 100,000 requests arrives
// from the real sandbox, is shown, scrolled, sorted and searched. A timer of 0 ms beats as often as
// the event loop turns; a gap between two beats is a frame that could not be drawn. Beside it, in
// the same run, the gaps of an idle window: what the machine itself takes away.

#include "core/desk/desk.h"
#include "tests/sandboxprocess.h"
#include "ui/kit/theme.h"
#include "ui/kit/vagliostyle.h"
#include "ui/requests/requestspage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

double threadCpuMs()
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
    void end(const char* what)
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
        m_worst = std::max(m_worst, longest(m_cpu));
    }
    [[nodiscard]] double worst() const { return m_worst; }
    void forget() { m_worst = 0; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_lastWall = 0;
    double m_lastCpu = 0;
    double m_worst = 0;
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString count = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"100000"_s;
    SandboxProcess sandbox;
    if (!sandbox.start({ u"--seed"_s, count })) {
        std::fprintf(stderr, "%s\n", qPrintable(sandbox.errorText()));
        return 1;
    }
    Heartbeat heartbeat;
    const auto measure = [&heartbeat](const char* what, const std::function<bool()>& done,
                             const std::function<void()>& act) {
        heartbeat.begin();
        act();
        const bool inTime = QTest::qWaitFor(done, 60'000);
        heartbeat.end(what);
        return inTime;
    };

    QWidget bare;
    bare.resize(1440, 868);
    bare.show();
    QElapsedTimer clock;
    clock.start();
    measure("idle bare window, 2 s", [&clock] { return clock.elapsed() > 2000; }, [] {});
    bare.hide();
    heartbeat.forget();

    Desk desk({ Environment::BuiltIn, sandbox.baseUrl(), SandboxProcess::token() }, u"Bench"_s,
        std::chrono::minutes(10));
    RequestsPage page(&desk);
    page.resize(1440, 868);
    page.show();
    auto* table = page.findChild<QTableView*>();
    const auto rows = [table] { return table->model()->rowCount(); };
    bool good = measure(
        "list arrives and is shown", [&] { return rows() > count.toInt() / 3; },
        [&desk] { desk.sync()->start(); });

    int step = 0;
    QTimer scroll;
    QObject::connect(&scroll, &QTimer::timeout, table, [&] {
        QScrollBar* bar = table->verticalScrollBar();
        bar->setValue(bar->maximum() / 200 * ++step);
    });
    good = measure(
               "scrolled through in 200 steps", [&] { return step >= 200; },
               [&scroll] { scroll.start(5); })
        && good;
    scroll.stop();
    clock.restart();
    good = measure(
               "sorted by applicant, 3 s", [&] { return clock.elapsed() > 3000; },
               [&] { table->sortByColumn(1, Qt::AscendingOrder); })
        && good;
    good = measure(
               "asked again, nothing new", [&] { return !desk.sync()->state().checking; },
               [&desk] { desk.sync()->checkNow(); })
        && good;
    std::printf(
        "rows %d; the longest of the window's own: %.2f ms (goal 16)\n", rows(), heartbeat.worst());
    return good ? 0 : 1;
}
