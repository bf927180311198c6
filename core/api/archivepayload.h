// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace Vaglio {

/// What GET .../{id}/archive turned out to hold (API.md 4: the transport is unknown, so all four
/// patterns of the sibling services are taken). Exactly one of the two is set.
struct ArchivePayload {
    QByteArray bytes; ///< the archive itself: zip, PDF or picture
    QUrl downloadUrl; ///< or where it is
};

/// Decides by magic bytes: PK, %PDF, JPEG and PNG are the archive; JSON is looked through for a
/// base64 text or a download URL. Fails with BadReply for anything else, and for base64 that is
/// damaged. Any thread.
[[nodiscard]] Result<ArchivePayload> archivePayloadOf(const QByteArray& body);

/// Whether bytes begin as a zip, PDF, JPEG or PNG does.
[[nodiscard]] bool looksLikeEvidence(const QByteArray& bytes);

} // namespace Vaglio
