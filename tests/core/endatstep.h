// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/faultpoint.h"

#include <QByteArray>

#include <atomic>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace Vaglio::Testing {

/// Ends this program, as a power cut would, when it comes to that step for that time.
inline void endAtStep(const QByteArray& step, int occurrence = 1)
{
    static QByteArray theStep;
    static std::atomic<int> left = 0; // a step may be come to on several threads
    theStep = step;
    left = occurrence;
    setFaultHook([](const char* here) {
        if (std::strcmp(here, theStep.constData()) == 0 && --left == 0) {
            ::kill(::getpid(), SIGKILL);
        }
    });
}

} // namespace Vaglio::Testing
