// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/person.h"

namespace Vaglio::Sandbox {

/// Who the documents of an order are about: what it gives is confirmed, even where it contradicts
/// itself, and what it leaves open agrees with its tax code. What neither tells is invented.
[[nodiscard]] Person confirmedPerson(const Person& given, const Person& invented);

} // namespace Vaglio::Sandbox
