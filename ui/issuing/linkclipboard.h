// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace Vaglio {

/// Puts a link, or a text that holds one, on the clipboard, and takes it away again after a while
/// if it is still there: whoever has the link can start the identification. Outlives the window
/// that called it.
void copyForAWhile(const QString& text, std::chrono::milliseconds time = std::chrono::minutes(1));

} // namespace Vaglio
