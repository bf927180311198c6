// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultrestore.h"
#include "tests/core/answerof.h"
#include "tests/core/endatstep.h"

#include <QCoreApplication>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using Vaglio::Testing::answerOf;
using Vaglio::Testing::endAtStep;

// backupprobe backup FOLDER FILE PASSPHRASE STEP: backs the vault up.
// backupprobe restore FOLDER FILE PASSPHRASE STEP: restores it.
// Ends itself, as a power cut would, when it comes to that step. Exits with 0 where it was done.

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    endAtStep(words.value(5).toLatin1());
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
