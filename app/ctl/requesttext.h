// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/identitydata.h"
#include "core/domain/request.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace Vaglio::Ctl {

/// "running", "validation", "ok", "ko", whatever the case the service writes them in; any other
/// status as received; empty where it sent none.
[[nodiscard]] QString statusText(const Outcome& outcome);

/// A request as vaglioctl prints it in JSON; what the service did not say is null.
[[nodiscard]] QJsonObject requestToJson(const Request& request);

using NamedValues = QList<std::pair<QString, QString>>;
[[nodiscard]] NamedValues requestFields(const Request& request);
/// The keys of GET .../data (API.md 4), in its order; dates as YYYY-MM-DD, empty where missing.
[[nodiscard]] NamedValues identityFields(const IdentityData& identity);

/// Empty values are null.
[[nodiscard]] QJsonObject toJson(const NamedValues& values);

} // namespace Vaglio::Ctl
