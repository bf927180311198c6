// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"

#include <QThreadPool>

namespace Vaglio {

/// Decodes on threads of its own: two for pictures, one for all PDF work, since PDFium serves one
/// thread at a time. What is shown goes before thumbnails. Waits for running work when destroyed.
class PoolDecoder final : public DocumentDecoder {
public:
    PoolDecoder();
    ~PoolDecoder() override;

    [[nodiscard]] QFuture<Result<DecodedPage>> decode(const EvidenceDocument& document, int page,
        const QSize& boundingSize, Urgency urgency = Urgency::Shown) override;
    [[nodiscard]] QFuture<Result<int>> pageCount(const EvidenceDocument& document) override;

private:
    QThreadPool m_pictures;
    QThreadPool m_pdfs;
};

} // namespace Vaglio
