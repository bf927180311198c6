// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/options.h"
#include "app/sandbox/sandboxserver.h"

#include <QGuiApplication>
#include <QSaveFile>

#include <cstdio>
#include <future>
#include <optional>
#include <thread>

namespace {

QStringList toArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// Ends the application once standard input is closed. The thread lives as long as the program.
void quitWithStdin()
{
    std::thread([] {
        while (std::getchar() != EOF) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

/// False, with the reason on stderr, where it cannot.
bool speakTls(Vaglio::Sandbox::SandboxServer& server, const Vaglio::Sandbox::TlsIdentity& identity,
    const QString& certificateFile)
{
    const int port = identity.isValid() ? server.startTls(identity) : -1;
    if (port < 0) {
        std::fputs("vaglio-sandbox: HTTPS could not be started.\n", stderr);
        return false;
    }
    const QByteArray pem = identity.certificatePem();
    QSaveFile file(certificateFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size() || !file.flush()
        || !file.commit()) {
        std::fprintf(stderr, "vaglio-sandbox: %s cannot be written: %s.\n",
            qPrintable(certificateFile), qPrintable(file.errorString()));
        return false;
    }
    std::printf("vaglio-sandbox listening on https://127.0.0.1:%d\n", port);
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace Vaglio::Sandbox;

    const auto parsed = parseOptions(toArguments(argc, argv));
    if (const auto* farewell = std::get_if<Farewell>(&parsed)) {
        std::fputs(qPrintable(farewell->text), farewell->exitCode == 0 ? stdout : stderr);
        return farewell->exitCode;
    }
    const auto& options = std::get<Options>(parsed);

    // Listening comes first and the fonts of Qt Gui after: only drawing waits for them.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::promise<void> guiReady;
    Sandbox sandbox(options, guiReady.get_future().share());
    std::optional<TlsIdentity> identity;
    SandboxServer server(sandbox);
    const int port = server.start(options.port);
    if (port < 0) {
        std::fprintf(stderr, "vaglio-sandbox: port %d is taken. Choose another, or --port 0.\n",
            options.port);
        return 1;
    }
    std::printf("vaglio-sandbox listening on http://127.0.0.1:%d\n", port);
    std::fflush(stdout);
    if (!options.certificateFile.isEmpty()
        && !speakTls(server, identity.emplace(), options.certificateFile)) {
        server.stopAndWait();
        return 1;
    }

    const QGuiApplication application(argc, argv);
    guiReady.set_value();
    if (options.exitWithStdin) {
        quitWithStdin();
    }
    const int exitCode = QGuiApplication::exec();
    server.stopAndWait();
    return exitCode;
}
