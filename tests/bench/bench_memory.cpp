// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// What the whole program holds in memory, with nothing in it and with a vault of so many cases
// open, listed and scrolled through, each in a process of its own. Run by hand:
//   bench_memory [CASES ..., 10000 1000000]

#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "tests/bench/deskwindow.h"
#include "tests/bench/figures.h"
#include "ui/kit/themekeeper.h"

#include <QApplication>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As bench_vault makes it.
const QString Passphrase = u"correct horse battery staple"_s;

void waitFor(const std::function<bool()>& done)
{
    if (!QTest::qWaitFor(done, 600'000)) {
        qFatal("not done in ten minutes");
    }
}

void rest()
{
    QElapsedTimer timer;
    timer.start();
    waitFor([&timer] { return timer.elapsed() > 2'000; });
}

int showEmpty()
{
    const DeskWindow window(nullptr);
    rest();
    Figures::tellMemory("resident, the program with nothing in it");
    return 0;
}

int showVault(const QString& folder)
{
    VaultDoor door(folder, nullptr);
    const auto opened = door.openWithPassphrase(Passphrase);
    waitFor([&opened] { return opened.isFinished(); });
    Desk desk(Account { Environment::BuiltIn, QUrl(u"http://127.0.0.1:9"_s), "none" }, u"Bench"_s,
        10min, door.deskVault());
    const DeskWindow window(&desk);
    desk.start();
    waitFor([&] {
        return window.table()->model()->rowCount() > 0 && !desk.book()->snapshot()->cases.isEmpty();
    });
    rest();
    Figures::tellMemory("resident, opened and listed");
    QScrollBar* bar = window.table()->verticalScrollBar();
    for (int step = 0; step <= 200; ++step) {
        bar->setValue(static_cast<int>(qint64 { bar->maximum() } * step / 200));
        window.table()->viewport()->repaint();
    }
    rest();
    Figures::tellMemory("resident, scrolled through");
    return 0;
}

/// Passes on what it prints; answers the last figure in MB of that, 0 where there is none.
double run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        qFatal("%s ended badly", qPrintable(program));
    }
    const QByteArray printed = process.readAllStandardOutput();
    std::fwrite(printed.constData(), 1, static_cast<std::size_t>(printed.size()), stdout);
    std::fflush(stdout);
    const qsizetype end = printed.lastIndexOf(" MB");
    return end < 0 ? 0 : printed.first(end).split(' ').constLast().toDouble();
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    new ThemeKeeper(qApp, Theme::Mode::Light);
    QStringList counts = QCoreApplication::arguments().mid(1);
    if (counts.value(0) == u"window") {
        return counts.size() < 2 ? showEmpty() : showVault(counts[1]);
    }
    if (counts.isEmpty()) {
        counts = { u"10000"_s, u"1000000"_s };
    }
    const QString self = QCoreApplication::applicationFilePath();
    const double empty = run(self, { u"window"_s });
    for (const QString& count : std::as_const(counts)) {
        const double goal = count.toInt() > 10'000 ? 450 : empty + 40;
        std::printf("%s cases (goal %.0f MB)\n", qPrintable(count), goal);
        std::fflush(stdout);
        const QTemporaryDir folder;
        run(QCoreApplication::applicationDirPath() + u"/bench_vault"_s,
            { u"make"_s, folder.filePath(u"vault"_s), count });
        Figures::expectAtMost(
            "resident, MB", goal, run(self, { u"window"_s, folder.filePath(u"vault"_s) }));
    }
    return Figures::goalsReached() ? 0 : 1;
}
