// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

namespace Vaglio::Keyboard {

/// Presses and releases a key as a person would: shortcuts first, then the widget with the focus.
void press(const QKeySequence& keys);
/// Types a text into whatever has the focus.
void type(const QString& text);

} // namespace Vaglio::Keyboard
