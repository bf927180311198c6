// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Vaglio {

/// A named step of a durable write. Does nothing, unless a test program has set a hook, to end
/// itself there and see what a restart finds.
using FaultHook = void (*)(const char* step);
void setFaultHook(FaultHook hook);
void faultPoint(const char* step);

} // namespace Vaglio
