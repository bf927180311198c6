// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"

#include <QList>
#include <QString>

namespace Vaglio {

/// One identification request as the service tells of it. The list answers no more than this:
/// names, times and who issued it exist only in what Vaglio kept (see CaseRecord).
struct Request {
    QString id; ///< opaque: not a UUID (API.md 3)
    Outcome outcome;
    QString link; ///< opaque: its tail differs from the id
    QString message; ///< display text of the service, as received
    QString owner;

    bool operator==(const Request&) const = default;
};

} // namespace Vaglio
