// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>

namespace Vaglio {

// Moving the folder of a vault that nobody has open, to a folder that is not there yet. Within one
// disk it is renamed. To another one it is copied, beside its new name and under one that is never
// taken for a vault (VaultFolder::MovingSuffix); each file is synced and read again; then the copy
// takes its name, and only then the old folder is removed. Ended at any step, exactly one of the
// two folders opens as the vault, and it is whole: until the copy has its name the old one, from
// then on the new one, even while the old one is still there.

struct MovePlan {
    bool isCopied = false; ///< to another disk
    qint64 bytes = 0; ///< that it takes there
    bool operator==(const MovePlan&) const = default;
};

struct MoveSummary {
    bool wasCopied = false;
    int files = 0; ///< copied
    qint64 bytes = 0; ///< copied
    bool oldRemains = false; ///< something of the old folder is still there; it opens no more
    bool operator==(const MoveSummary&) const = default;
};

/// What an interrupted move came to.
enum class MoveEnd {
    NotMoved, ///< the vault is where it was, and nothing of the copy is left
    Moved, ///< it is in its new place, and nothing of the old one is left
    MovedOldRemains
};

/// The progress of a move counts to this.
inline constexpr int MoveSteps = 1000;

/// Looks before anything is done. Refused, detail "exists", where something has that name already,
/// or "inside", where it would be in itself; TooLarge, detail "NEEDED FREE" in bytes, where the
/// other disk has no room; Storage where the new place is none.
[[nodiscard]] QFuture<Result<MovePlan>> planMove(const QString& from, const QString& to);

/// By runLong(); tells its progress and can be cancelled through the future, until the copy takes
/// its name. As planMove(), and: InUse where a program has the vault, or another move goes to that
/// name; Damaged, with the file, where what was written is not what is read again. Where it fails
/// the vault is where it was, whole, and nothing of the copy is left; nor of one that was ended
/// there before.
[[nodiscard]] QFuture<Result<MoveSummary>> moveVault(const QString& from, const QString& to);

/// Ends a move that a program was ended at: takes away what is left of the copy or, where that is
/// the vault by now, of the old folder. InUse where a program is at it still.
[[nodiscard]] QFuture<Result<MoveEnd>> endMove(const QString& from, const QString& to);

/// What a move came to whose answer is lost, by a look at both folders on the pool. Changes
/// nothing.
[[nodiscard]] QFuture<MoveEnd> lookAfterMove(const QString& from, const QString& to);

/// Where a vault is now that did not open because it was moved there; empty where the error is
/// another one.
[[nodiscard]] QString newPlaceOf(const Error& error);

} // namespace Vaglio
