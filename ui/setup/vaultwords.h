// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultmove.h"

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

/// How many records could not be read when the vault was opened, and what is to be done.
[[nodiscard]] QString damagedRecords(int count);
/// What a verification has found, on the whole; each by itself is a finding().
[[nodiscard]] QString verified(const VaultReport& report);
[[nodiscard]] QString notVerified(const Error& error);
[[nodiscard]] QString finding(const VaultFinding& finding);
/// A file of evidence that belongs to no request.
[[nodiscard]] QString stray(const QString& name);
[[nodiscard]] QString backedUp(const BackupSummary& summary, const QString& file);
[[nodiscard]] QString notBackedUp(const Error& error);
/// Why a backup could not be restored; nothing was written then.
[[nodiscard]] QString notRestored(const Error& error);
/// Where the vault is now, and what to do where something of the old folder remains.
[[nodiscard]] QString moved(const QString& from, const QString& to, bool oldRemains);
/// Why it is where it was.
[[nodiscard]] QString notMoved(const Error& error, const QString& to);
/// Where a move has left the vault that was interrupted.
[[nodiscard]] QString moveEnded(MoveEnd end, const QString& from, const QString& to);

} // namespace Vaglio::VaultWords
