// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/specimenpainter.h"

namespace Vaglio::Sandbox {

/// The audit of a case: four pages of text that can be searched, SPECIMEN across each.
[[nodiscard]] QByteArray makeAuditPdf(const CaseFacts& facts);

/// All pictures of a case as one PDF, a page each; then the audit's pages if asked.
[[nodiscard]] QByteArray makeImagesPdf(
    const CaseFacts& facts, const QList<QImage>& images, bool withAudit);

} // namespace Vaglio::Sandbox
