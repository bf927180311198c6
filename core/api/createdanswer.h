// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/httpexchange.h"
#include "core/domain/request.h"
#include "core/result.h"

namespace Vaglio {

/// What a POST's answer means. Only a definite 4xx is a no; only an untouched body is surely not
/// sent; all else is uncertain (SAFETY.md, "The paid POST").
[[nodiscard]] Result<Request> createdFrom(const HttpAnswer& answer, qint64 bytesTaken);

} // namespace Vaglio
