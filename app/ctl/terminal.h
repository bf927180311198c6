// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Vaglio::Ctl {

/// Whether a person can be asked: what is typed and what is said both go to a terminal.
[[nodiscard]] bool isAtTerminal();
/// Whether what is said goes to a terminal.
[[nodiscard]] bool isSaidAtTerminal();
/// Asks on the standard error and waits for one line from the standard input; empty where it ends.
[[nodiscard]] QString askAtTerminal(const QString& question);

} // namespace Vaglio::Ctl
