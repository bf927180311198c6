// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casefacts.h"
#include "core/domain/identitydata.h"
#include "core/domain/linkorder.h"
#include "core/domain/money.h"
#include "core/domain/request.h"
#include "core/vault/evidencefiles.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace Vaglio {

/// The evidence of a case as the vault keeps it: the bytes as they were received.
struct KeptEvidence {
    SealedFile file;
    QDateTime when; ///< UTC
    QString problem; ///< why it is no archive that can be opened; empty where it is
    bool operator==(const KeptEvidence&) const = default;
};

/// What a person wrote about a case for this desk alone: it is never sent, and in no link.
struct CaseNote {
    QString text; ///< never empty; see tidyNote
    QString author; ///< who changed it last
    QDateTime when; ///< UTC
    bool operator==(const CaseNote&) const = default;
};

/// All that the desk knows of one request: what the service says, and what only we have kept.
/// Immutable once it is in the book: a change makes a new one.
struct CaseRecord {
    Request request;
    QDateTime firstSeen; ///< UTC; when the desk first heard of it
    QDateTime issued; ///< UTC; invalid: not issued from this desk, time unknown
    QString issuedBy; ///< empty: unknown
    QDateTime finalSeen; ///< UTC; first seen with a final outcome; invalid: not final
    QDateTime okSince; ///< UTC; the earliest plausible start of the 30 days, or invalid
    bool okAssumed = false; ///< okSince is the last look before, not the moment itself
    /// The provider was asked for its evidence and has none, and okSince is unknown.
    bool isNotFound = false;
    std::optional<LinkOrder> order; ///< the order it came from, where we issued it
    std::optional<Money> price; ///< what we took it to cost when it was issued
    std::optional<IdentityData> identity; ///< what the provider read, once fetched
    std::optional<KeptEvidence> kept; ///< the evidence, once it is in the vault
    std::optional<CaseNote> note; ///< nothing: none was written
    bool isErased = false; ///< by a person: nothing more is fetched or kept of it

    /// "Franco Rossi": from the order, else from the provider's data; empty where neither says.
    [[nodiscard]] QString applicantName() const;
    [[nodiscard]] QString mail() const;
    [[nodiscard]] bool isLabelled() const
    {
        return !applicantName().isEmpty() || !mail().isEmpty();
    }
    /// When it was issued, or else when the desk first saw it.
    [[nodiscard]] QDateTime shownTime() const { return issued.isValid() ? issued : firstSeen; }

    bool operator==(const CaseRecord&) const = default;
};

using CasePtr = std::shared_ptr<const CaseRecord>;

/// What a rescue brings of one case.
struct RescuedCase {
    QString id;
    KeptEvidence kept;
    std::optional<IdentityData> identity; ///< nothing: what the book has stays
};

/// Blind to case, accents, apostrophes and spaces: "D'Angelo", "D ANGELO", "dangelo" are one.
[[nodiscard]] QString foldForSearch(const QString& text);

} // namespace Vaglio
