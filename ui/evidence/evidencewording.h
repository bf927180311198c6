// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"

#include <QCoreApplication>
#include <QString>

namespace Vaglio {

/// The words for evidence, the same in the case panel and the viewer.
class EvidenceWording final {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::EvidenceWording)
public:
    EvidenceWording() = delete;

    /// "ID card front"; the file's own name where the role is not known.
    [[nodiscard]] static QString caption(const EvidenceDocument& document);
    /// Icon for a document that has no picture of itself, or not yet.
    [[nodiscard]] static QString iconName(const EvidenceDocument& document);
    [[nodiscard]] static QString type(DocumentType type);
    /// "Zip archive", "Single PDF", "Single picture".
    [[nodiscard]] static QString form(EvidenceArchive::Form form);
    /// "refused: it is encrypted", without a full stop.
    [[nodiscard]] static QString refusal(RefusedEntry::Reason reason);
    /// Why a document is not shown as a picture, with what to do.
    [[nodiscard]] static QString notShown(const EvidenceDocument& document);

    /// A safe name for a copy, with the suffix of what the document is.
    [[nodiscard]] static QString fileName(const EvidenceDocument& document);
};

} // namespace Vaglio
