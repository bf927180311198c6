// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/keyslot.h"

#include <QList>
#include <QString>

namespace Vaglio::Ctl {

/// Why the vault did not open by that way, and by which options it does. The error is Locked or
/// NotFound, as VaultDoor answers it; ways are those that the vault has.
[[nodiscard]] QString sentenceOfLockedOut(
    KeySlot::Kind tried, const Error& error, const QList<KeySlot::Kind>& ways);

} // namespace Vaglio::Ctl
