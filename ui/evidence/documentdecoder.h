// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"
#include "core/result.h"

#include <QFuture>
#include <QImage>
#include <QSize>

namespace Vaglio {

struct DecodedPage {
    QImage image;
    QSize fullSize; ///< upright, in pixels; that of a PDF page is at 300 dpi
};

/// Turns a page of a document into pixels, away from the window's thread. An interface, so that
/// the work can move into a process of its own. Cancelling a future drops the work that has not
/// begun; such a future ends without a result. Errors: BadArchive where the document is damaged,
/// or not of a kind that is shown; TooLarge where it would take more memory than allowed.
class DocumentDecoder {
public:
    enum class Urgency { Background, Shown };

    DocumentDecoder() = default;
    Q_DISABLE_COPY_MOVE(DocumentDecoder)
    virtual ~DocumentDecoder() = default;

    /// Whether a document of this type has pages to decode at all.
    [[nodiscard]] static bool hasPages(DocumentType type);

    /// The page (from 0), upright, no larger than the bounding size in device pixels and never
    /// larger than it is; an empty size asks for all pixels.
    [[nodiscard]] virtual QFuture<Result<DecodedPage>> decode(const EvidenceDocument& document,
        int page, const QSize& boundingSize, Urgency urgency = Urgency::Shown)
        = 0;
    /// At least 1.
    [[nodiscard]] virtual QFuture<Result<int>> pageCount(const EvidenceDocument& document) = 0;
};

} // namespace Vaglio
