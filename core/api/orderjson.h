// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace Vaglio {

/// The path of a mode: "/IT-selfie", ... (API.md 1).
[[nodiscard]] QString pathOf(ServiceMode mode);

/// The request body of an order (API.md 2), UTF-8. Empty parts are left out; an empty applicant is
/// "user": null. Keys come out sorted, so that equal orders have equal bytes.
enum class JsonLayout { Compact, Indented };
[[nodiscard]] QByteArray orderToJson(
    const LinkOrder& order, JsonLayout layout = JsonLayout::Compact);

/// Reads a request body back, as the product page shows it. The mode is not part of it. Fails with
/// Refused and the field's name where a known field has the wrong type or form.
[[nodiscard]] Result<LinkOrder> orderFromJson(const QByteArray& json);

} // namespace Vaglio
