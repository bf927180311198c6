// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/vault.h"

#include <QDateTime>
#include <QHash>
#include <QString>

namespace Vaglio {

/// Why the evidence of one case, or a part of it, is not in the vault yet.
struct RescueFailure {
    Error error;
    /// The service has none of a case of unknown age: perhaps its 30 days have passed.
    bool isGone = false;
    bool isKept = false; ///< its archive is in the vault: data is missing, or one that opens
    int tries = 0;
    QDateTime nextTry; ///< UTC; invalid: it is not tried again by itself
    QDateTime lastTry; ///< UTC
};

/// That the service said it has no evidence of a case stands in the vault, a document a case, so
/// that it is not asked again at each start; so does that what it gave cannot be opened. Any other
/// failure is forgotten with the program.
[[nodiscard]] bool isRescueMarked(const RescueFailure& failure);
[[nodiscard]] Result<QHash<QString, RescueFailure>> readRescueMarks(const Vault& vault);
[[nodiscard]] DocumentWrite rescueMarkWrite(const QString& id, const RescueFailure& failure);
[[nodiscard]] DocumentWrite rescueMarkForget(const QString& id);

} // namespace Vaglio
