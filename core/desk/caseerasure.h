// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace Vaglio {

class VaultWorker;

/// What an erasure has left undone. The case itself is erased in any case.
struct ErasureReport {
    /// The sealed file is still there; its key is forgotten, so that nobody can read it.
    bool fileRemains = false;
    /// Another program reads the vault, or the disk has no room to take its log in, so that this
    /// still holds the old record, sealed: it goes with the next erasure, or once the vault is
    /// closed.
    bool logRemains = false;
    bool operator==(const ErasureReport&) const = default;
};

/// Erases a case: its record keeps id, outcome and times, and that it was erased, so that neither
/// evidence nor data are fetched again. The key of its evidence, the person, the order and the link
/// are forgotten, the file removed, what was overwritten wiped. The journal keeps the event without
/// the person ("case.erased"). NotFound where the vault has no such case.
///
/// Works on the vault alone: a book that was loaded before still has the person, and is to be
/// loaded anew.
[[nodiscard]] QFuture<Result<ErasureReport>> eraseCase(
    const std::shared_ptr<VaultWorker>& worker, const QString& id, const QString& actor);

} // namespace Vaglio
