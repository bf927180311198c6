// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/person.h"

#include <optional>

namespace Vaglio::Sandbox {

/// The place of a cadastral (Belfiore) code, of Italy ("H501") or abroad ("Z103", a country);
/// nothing where the table does not have it. Any thread.
[[nodiscard]] std::optional<BirthPlace> placeOfCode(const QString& code);

/// The place of a name, Italian or English, whatever its case.
[[nodiscard]] std::optional<BirthPlace> placeOfName(const QString& name);

} // namespace Vaglio::Sandbox
