// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"

#include <QString>

namespace Vaglio {

/// A new vault that nobody can open again: its keys are random and kept nowhere, so what it holds
/// is gone with the program. Asks nobody anything. The folder must not hold a vault yet; whoever
/// gives it removes it. Where it cannot be made, the desk's load says so.
[[nodiscard]] DeskVault makePassingVault(const QString& folder);

} // namespace Vaglio
