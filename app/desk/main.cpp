// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/commandline.h"
#include "app/desk/program.h"
#include "app/desk/tour.h"
#include "app/desk/usablewatch.h"
#include "ui/window/language.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <string_view>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace {

using namespace Vaglio;

/// A core file would hold tokens and identity documents.
void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none { 0, 0 };
    if (setrlimit(RLIMIT_CORE, &none) != 0) {
        std::fputs("vaglio: core dumps could not be switched off\n", stderr);
    }
#endif
}

/// These are answered without a screen.
bool asksForText(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--version"
            || argument == "-v") {
            return true;
        }
    }
    return false;
}

int say(const CommandLine& line)
{
    const bool failed = line.act == CommandLine::Act::Fail;
    std::fprintf(failed ? stderr : stdout, "%s\n", qPrintable(line.text.trimmed()));
    return failed ? 2 : 0;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("vaglio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VAGLIO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("it.vaglio.Vaglio"));
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    forbidCoreDumps();
    nameProgram();
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        Language language;
        language.apply(LanguageChoice::System);
        return say(CommandLine::parse(QCoreApplication::arguments()));
    }

    QApplication application(argc, argv);
    CommandLine line = CommandLine::parse(QCoreApplication::arguments());
    if (line.act != CommandLine::Act::Run) {
        return say(line);
    }
    // A tour starts as a new user does, and leaves no trace in anybody's settings.
    const QTemporaryDir tourHome;
    if (!line.tourFolder.isEmpty() && line.settingsFile.isEmpty()) {
        line.settingsFile = tourHome.filePath(QStringLiteral("settings.ini"));
    }
    if (!line.tourFolder.isEmpty() && line.sandboxArguments.isEmpty()) {
        line.sandboxArguments = { QStringLiteral("--speed"), QStringLiteral("30"),
            QStringLiteral("--set"), QStringLiteral("status-extra=unknown") };
    }
    Program program(line, &application);
    if (line.exitWhenUsable) {
        auto* watch = new UsableWatch(sinceStart, &application);
        QObject::connect(watch, &UsableWatch::usable, &application, [](qint64 milliseconds) {
            std::printf("usable after %lld ms\n", static_cast<long long>(milliseconds));
            std::fflush(stdout); // whoever measures waits for the line, not for the end
            QCoreApplication::quit();
        });
    }
    Tour tour(&program, line.tourFolder);
    if (!line.tourFolder.isEmpty()) {
        QObject::connect(&tour, &Tour::ended, &application,
            [](bool good) { QCoreApplication::exit(good ? 0 : 1); });
        QMetaObject::invokeMethod(&tour, &Tour::begin, Qt::QueuedConnection);
    } else {
        program.start();
    }
    return QApplication::exec();
}
