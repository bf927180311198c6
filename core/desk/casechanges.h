// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/vault/journal.h"

#include <QDateTime>

namespace Vaglio {

/// The record after the service said this of it; fresh is what it starts from where it has no row
/// yet. lastLook is the good look before; see RequestBook::mergeSeen. Pure, as all of these.
[[nodiscard]] CaseRecord withSeen(const CaseRecord* old, const Request& seen, const QDateTime& when,
    const QDateTime& lastLook, const CaseRecord& fresh);
[[nodiscard]] JournalEvent outcomeChanged(const Request& from, const Request& to);

/// Kept facts laid over what the book has of the same request; present may be null.
[[nodiscard]] CaseRecord withKnown(const CaseRecord* present, const CaseRecord& ours);

} // namespace Vaglio
