// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/money.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <variant>

namespace Vaglio::Ctl {

// What stands after an option, read.

/// The address of the service, or what is wrong with it.
[[nodiscard]] std::variant<QUrl, QString> readBaseUrl(const QString& text);
/// "selfie", "automatic" or "live".
[[nodiscard]] std::optional<ServiceMode> readMode(const QString& text);
/// "2", "2.4" or "2.40".
[[nodiscard]] std::optional<Money> readPrice(const QString& text);

} // namespace Vaglio::Ctl
