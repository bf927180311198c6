// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace Vaglio {

class VaultWorker;

struct BackupSummary {
    int files = 0; ///< the records and each file of evidence
    qint64 bytes = 0; ///< of them, sealed
    bool operator==(const BackupSummary&) const = default;
};

/// The progress of making and of restoring one counts to this.
inline constexpr int BackupSteps = 1000;

// A backup is a plain zip, nothing packed: "vault.db", "evidence/..." and last "manifest.json",
// which has size and SHA-256 of each. All of it is sealed as in the vault, so that no key is needed
// to make or to restore one, it tells nothing to a stranger, and it opens on any system with a key
// of the vault. Both ways run by runLong(), tell their progress and can be cancelled through the
// future.

/// Writes one whole state of the vault to a new file (0600), complete or not there; the vault may
/// be at work meanwhile, here or in another program. Refused, detail "exists", where there is a
/// file, or the name of an unfinished one beside it, which another backup is at or has left; InUse
/// where evidence was taken away under way: try again. The journal says so
/// ("vault.backed-up"; see Vault::tell()).
[[nodiscard]] QFuture<Result<BackupSummary>> backUpVault(
    std::shared_ptr<VaultWorker> worker, const QString& file, const QString& actor);

} // namespace Vaglio
