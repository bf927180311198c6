// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/faultpoint.h"

#include <atomic>

namespace Vaglio {

namespace {
std::atomic<FaultHook> theHook = nullptr;
}

void setFaultHook(FaultHook hook)
{
    theHook = hook;
}

void faultPoint(const char* step)
{
    if (const FaultHook hook = theHook) {
        hook(step);
    }
}

} // namespace Vaglio
