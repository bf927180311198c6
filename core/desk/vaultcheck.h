// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/vault.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace Vaglio {

class VaultWorker;

/// What "Verify the vault" has found.
struct VaultReport {
    /// Documents, journal and ways in as Vault::verify() names them; then evidence, by request id,
    /// and cases whose record opens but cannot be understood. Empty: all is well.
    QList<VaultFinding> findings;
    /// Files of evidence that belong to no case: left by a program that was ended, nothing is
    /// missing because of them. Not looked for while another program writes.
    QStringList strays;
    int files = 0; ///< of evidence, read whole and hashed
    qint64 bytes = 0; ///< of their plain text
};

/// The progress of checkVault() counts to this.
inline constexpr int VaultCheckSteps = 1000;

/// Re-reads and re-hashes all that the vault keeps, rows in one state of it, beside the worker, so
/// that the desk works meanwhile and nobody waits for it. Tells its progress and can be cancelled
/// through the future. The run stands in the journal ("vault.verified"; see Vault::tell());
/// what was found is answered even where that cannot be written.
[[nodiscard]] QFuture<Result<VaultReport>> checkVault(
    std::shared_ptr<VaultWorker> worker, const QString& actor);

/// Removes the strays that a report named, durably, and says so in the journal
/// ("evidence.strays-removed"). Answers the names of those removed. A file that a case names by now
/// stays. Refused where the report has findings, Damaged where the record of a case cannot be read:
/// what seems to belong to nobody may then be a case's.
[[nodiscard]] QFuture<Result<QStringList>> removeStrays(
    const std::shared_ptr<VaultWorker>& worker, const VaultReport& report, const QString& actor);

} // namespace Vaglio
