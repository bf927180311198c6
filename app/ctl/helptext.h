// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace Vaglio::Ctl {

/// The verbs, in the order of the help.
[[nodiscard]] QStringList verbNames();
/// What --help prints for a verb, with examples; the whole program's where the verb is empty.
[[nodiscard]] QString helpText(const QString& verb);

} // namespace Vaglio::Ctl
