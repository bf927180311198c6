// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"

#include <QString>

namespace Vaglio {

/// "To review", "Rejected - act", ...: the name of a queue.
[[nodiscard]] QString queueTitle(Queue queue);
/// "Nothing to review": what to say where it is empty.
[[nodiscard]] QString emptyQueueTitle(Queue queue);

} // namespace Vaglio
