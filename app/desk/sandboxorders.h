// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QByteArray>
#include <QList>

namespace Vaglio {

/// Reads the answer of GET /_sandbox/orders. What cannot be read is left out.
[[nodiscard]] QList<CaseRecord> readSandboxOrders(const QByteArray& json);

} // namespace Vaglio
