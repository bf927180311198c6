// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"

#include <QDateTime>
#include <QStringList>

namespace Vaglio {

/// What the list tells of an order whose outcome is unknown.
struct OrderTraces {
    QStringList candidates; ///< ids of requests that came after it was sent and that nobody knows
    /// There are requests that came before it was sent, after the first list, and were not issued
    /// here: others issue on this account too, so that a new one may be theirs.
    bool hasStrangers = false;
};
/// Takes as long as a look at every row; any thread.
[[nodiscard]] OrderTraces tracesIn(const BookPtr& book, const QDateTime& sent);

} // namespace Vaglio
