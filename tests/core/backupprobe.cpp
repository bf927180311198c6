// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultrestore.h"
#include "core/vault/faultpoint.h"
#include "tests/core/answerof.h"

#include <QCoreApplication>

#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using Vaglio::Testing::answerOf;

// backupprobe backup FOLDER FILE PASSPHRASE STEP: backs the vault up.
// backupprobe restore FOLDER FILE PASSPHRASE STEP: restores it.
// Ends itself, as a power cut would, when it comes to that step. Exits with 0 where it was done.

namespace {

const char* theStep = "";

void endAtStep(const char* step)
{
    if (std::strcmp(step, theStep) == 0) {
        ::kill(::getpid(), SIGKILL);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QByteArray step = words.value(5).toLatin1();
    theStep = step.constData();
    setFaultHook(endAtStep);
    const QString& folder = words.value(2);
    const QString& file = words.value(3);
    if (words.value(1) == u"restore"_s) {
        return answerOf(restoreVault(file, folder)) ? 0 : 1;
    }
    VaultDoor door(folder, nullptr);
    return answerOf(door.openWithPassphrase(words.value(4)))
            && answerOf(backUpVault(door.deskVault().worker, file, {}))
        ? 0
        : 1;
}
