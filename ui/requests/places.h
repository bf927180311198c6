// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/taxcode.h"

namespace Vaglio {

/// The table of places that the program carries; empty, and no place is judged, without it.
[[nodiscard]] CadastralPlaces builtInPlaces();

} // namespace Vaglio
