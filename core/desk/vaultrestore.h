// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultbackup.h"

namespace Vaglio {

/// Makes the folder from a backup, complete or not there; each file is checked against the
/// manifest. Refused, detail "exists", where the folder is there and not empty; Damaged, with what
/// is wrong, where it is no whole backup; TooNew where a later Vaglio made it.
[[nodiscard]] QFuture<Result<BackupSummary>> restoreVault(
    const QString& file, const QString& folder);

} // namespace Vaglio
