// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"
#include "core/result.h"

#include <QString>

namespace Vaglio {

/// Copies of evidence on disk, on a person's order only. Files are 0600, folders 0700. Blocks while
/// it writes: call it on the pool. Fails with Storage, detail naming the file.
namespace EvidenceFiles {

/// Writes the document as it is, whole or not at all. Replaces what is at path: whoever chose
/// the path was asked.
[[nodiscard]] Result<void> save(const EvidenceDocument& document, const QString& path);

/// Writes all documents into a new folder below parent, named by wanted (made safe, and
/// numbered where it exists). Answers with the folder. A failure removes what it wrote.
[[nodiscard]] Result<QString> saveAll(
    const EvidenceArchive& archive, const QString& parent, const QString& wanted);

} // namespace EvidenceFiles
} // namespace Vaglio
