// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"
#include "core/desk/rescuemark.h"
#include "core/desk/rescuequeue.h"

#include <QHash>
#include <QStringList>

namespace Vaglio {

/// What of a book is to be rescued.
struct RescueSurvey {
    RescueQueue queue;
    QStringList settled; ///< that failed, and are not wanted any more
    QStringList notFound; ///< see RescueLook
};
/// Looks through all rows; may be called on any thread.
[[nodiscard]] RescueSurvey surveyOf(
    const CaseTable& cases, const QHash<QString, RescueFailure>& failures, qint64 now);

/// Approved, its archive or its identity data not in the vault or the archive broken, and the
/// provider may have it.
[[nodiscard]] bool isToRescue(const CaseFacts& facts, qint64 now);
/// As a RescueQueue wants it.
[[nodiscard]] qint64 rescueTime(const RescueFailure& failure);

struct RescueLook {
    bool isWanted = false;
    qint64 time = RescueQueue::AtOnce; ///< as a RescueQueue wants it
    bool isNotFound = false; ///< the provider has none, and the book does not know it yet
};
[[nodiscard]] RescueLook lookAt(
    const CaseTable& cases, int row, const QHash<QString, RescueFailure>& failures, qint64 now);

} // namespace Vaglio
