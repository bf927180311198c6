// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/vault.h"

#include <QDateTime>

namespace Vaglio {

/// When the service last answered a desk of this vault, kept so that what changed while no desk
/// looked counts from there. To within ten minutes. NotFound where there was none yet.
[[nodiscard]] Result<QDateTime> readLastContact(const Vault& vault);
[[nodiscard]] DocumentWrite lastContactWrite(const QDateTime& when);

} // namespace Vaglio
