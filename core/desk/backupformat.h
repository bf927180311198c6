// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>

namespace Vaglio::BackupFormat {

// What making and restoring a backup agree on.

inline constexpr int Version = 1;
inline constexpr qint64 Step = 1024 * 1024; ///< bytes read at once
inline constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

inline const QString RecordsName = QStringLiteral("vault.db");
inline const QString EvidencePrefix = QStringLiteral("evidence/");
inline const QString ManifestName = QStringLiteral("manifest.json");

} // namespace Vaglio::BackupFormat
