// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/sync.h"

#include <QString>

namespace Vaglio {

/// The two lines at the foot of the rail: how fresh the list is, and what comes next.
struct SyncText {
    QString state; ///< "Updated 12 s ago", "Working offline", ...
    QString next; ///< "next check in 48 s", empty where nothing is planned
    bool isProblem = false;

    bool operator==(const SyncText&) const = default;
};

/// Pure: the same state and time give the same words.
[[nodiscard]] SyncText syncText(const SyncState& state, const QDateTime& now);

/// "12 s", "3 min", "2 h", "5 d": one unit, rounded down, never negative.
[[nodiscard]] QString shortSpan(qint64 seconds);

} // namespace Vaglio
