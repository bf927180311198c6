// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/async.h"
#include "core/desk/desk.h"
#include "core/desk/syncround.h"
#include "core/desk/vaultdoor.h"
#include "tests/core/endatstep.h"

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>

using namespace Vaglio;

// rescueprobe FOLDER URL TOKEN PASSPHRASE [STEP OCCURRENCE]: one round on the vault, ended at that
// step of a durable write, where one is named. Says "begun" once the vault is open, "kept ID" for
// each archive that the desk calls kept, and "done N" with the number of those that failed. Made to
// be ended at any instant.

namespace {

void say(const QByteArray& line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    VaultDoor door(words.value(1), nullptr);
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SyncRound> round;
    onResult(door.openWithPassphrase(words.value(4)), &door, [&](const Result<bool>& opened) {
        if (!opened) {
            say("closed: " + opened.error().detail.toUtf8());
            QCoreApplication::exit(1);
            return;
        }
        const Account account { Environment::BuiltIn, QUrl(words.value(2)),
            words.value(3).toUtf8() };
        desk = std::make_unique<Desk>(
            account, QStringLiteral("probe"), std::chrono::hours(24), door.deskVault());
        QObject::connect(desk->rescue(), &Rescue::evidenceKept, &door,
            [](const QString& id) { say("kept " + id.toUtf8()); });
        round = std::make_unique<SyncRound>(desk.get());
        if (words.size() > 5) {
            Testing::endAtStep(words.value(5).toLatin1(), words.value(6).toInt());
        }
        say("begun");
        onResult(round->run(), &door, [](const Result<SyncRoundReport>& report) {
            say(report && !report->listError ? "done " + QByteArray::number(report->failures.size())
                                             : QByteArray("failed"));
            QCoreApplication::quit();
        });
    });
    return QCoreApplication::exec();
}
