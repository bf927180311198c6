// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultmove.h"
#include "tests/core/answerof.h"
#include "tests/core/endatstep.h"

#include <QCoreApplication>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using Vaglio::Testing::endAtStep;

// moveprobe FROM TO STEP [OCCURRENCE]: moves the vault, and ends itself, as a power cut would, when
// it comes to that step for that time. Exits with 0 where it was done.

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    endAtStep(words.value(3).toLatin1(), words.value(4, QStringLiteral("1")).toInt());
    return answerOf(moveVault(words.value(1), words.value(2))) ? 0 : 1;
}
