// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/endatstep.h"
#include "tests/core/outboxsamples.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Vaglio;
using namespace Vaglio::Testing;

// outboxprobe FOLDER SERVICE MAIL [STEP]: opens the vault, looks at the list once, says "ready",
// and issues one link for that mail. Ends itself, as a power cut would, when it comes to the step.
// Exits with 0 where the link exists, 1 where not, 2 where it could not begin.

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    endAtStep(words.value(4).toLatin1());
    OutboxRun run(QUrl(words.value(2)));
    if (!run.open(words.value(1)) || !run.look()) {
        return 2;
    }
    std::puts("ready");
    std::fflush(stdout);
    return answerOf(run.issuing.issue(orderFor(words.value(3)), OrderPrice)) ? 0 : 1;
}
