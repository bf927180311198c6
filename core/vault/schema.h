// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

class QSqlDatabase;

namespace Vaglio {

/// The steps from an empty file to the tables of today: step n leads to schema version n (PRAGMA
/// user_version). A step that was shipped is never changed; what comes later is a step of its own.
using SchemaSteps = QList<QStringList>;

/// In PRAGMA application_id, so that another program's SQLite file is not taken for a vault.
inline constexpr quint32 VaultApplicationId = 0x5641474C; // "VAGL"

[[nodiscard]] const SchemaSteps& schemaSteps();
/// Takes every step that is missing, each in a transaction with its number, so that a program that
/// is ended between leaves a whole schema. TooNew, and nothing touched, where the file has more.
[[nodiscard]] Result<void> migrate(QSqlDatabase& database, const SchemaSteps& steps);

} // namespace Vaglio
