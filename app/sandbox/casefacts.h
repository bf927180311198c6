// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/requeststore.h"
#include "app/sandbox/switches.h"

namespace Vaglio::Sandbox {

/// What the simulated operators read from the documents of one case: what /data answers and what
/// is drawn on the specimens.
struct CaseFacts {
    QByteArray id;
    Person person;
    QString documentNumber;
    QDate documentDate;
    QDate documentExpiration;
    bool hasHealthCard = false;
    QString healthCardId;
    QDate healthCardExpiration;
    bool imagesAsPdf = false;
    bool selfieLiesOnItsSide = false; ///< stored sideways, with an EXIF orientation
    TimePoint issuedAt {};
    TimePoint okSince {};
};

/// The same for the same request, always.
[[nodiscard]] CaseFacts caseFacts(const StoredRequest& request);

/// The text of the object that /data answers: the 13 documented keys, or a variation of them.
[[nodiscard]] QByteArray identityDataText(const CaseFacts& facts, DataForm form);

} // namespace Vaglio::Sandbox
