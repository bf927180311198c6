// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/identitydata.h"
#include "core/result.h"

#include <QJsonValue>

namespace Vaglio {

/// The 13 documented keys of GET .../{id}/data, flat, or nested one level (user, document,
/// healthCard, identity: undocumented, so both are taken). Missing and null are empty; a known key
/// of the wrong type fails with BadReply and its name; a date that is not YYYY-MM-DD (with or
/// without a time behind it) is left invalid.
[[nodiscard]] Result<IdentityData> identityFromJson(const QJsonValue& data);

} // namespace Vaglio
