// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/outcome.h"

namespace Vaglio {

Outcome Outcome::fromRaw(const QString& status, const QString& reason)
{
    const QString folded = status.trimmed().toLower();
    Status known = Status::Unknown;
    if (folded == u"running") {
        known = Status::Running;
    } else if (folded == u"validation") {
        known = Status::Validation;
    } else if (folded == u"ok") {
        known = Status::Ok;
    } else if (folded == u"ko") {
        known = Status::Ko;
    }
    return { known, status, reason };
}

} // namespace Vaglio
