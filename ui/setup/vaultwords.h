// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"

#include <QString>

namespace Vaglio::VaultWords {

/// Why the keychain did not open a vault, or could not take its key, and what to do.
[[nodiscard]] QString keychainTrouble(const Error& error);
/// Any other failure of a vault, in one or two sentences with the next step.
[[nodiscard]] QString trouble(const Error& error);
/// Who has the vault, of an InUse error: program, process and, if it is another one, computer.
[[nodiscard]] QString whoHasIt(const Error& error);
/// What is wrong with a text that is no recovery key (Refused).
[[nodiscard]] QString recoveryKeyTrouble(const Error& error);
[[nodiscard]] QString way(KeySlot::Kind kind);

} // namespace Vaglio::VaultWords
