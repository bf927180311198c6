// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Vaglio {

/// A case as the vault keeps it, and as it rests in the book: a head with what the list needs, so
/// that very many are read in a moment, then a CBOR map with numbered keys, to which a later Vaglio
/// can add some and an earlier one passes over what it does not know. Row is the place of the case
/// in the order of arrival, or -1 for one that the service has not named yet. Pure; any thread.
[[nodiscard]] QByteArray caseToDocument(const CaseRecord& record, int row);
/// Damaged where it is none.
[[nodiscard]] Result<CaseRecord> caseFromDocument(QByteArrayView document);

/// The head of a document; the views look into it.
struct CaseHead {
    CaseFacts facts;
    quint64 requestHash = 0; ///< see hashOf
    int row = 0;
    QByteArrayView id;
    QByteArrayView rawStatus;
    QByteArrayView reason;
    QByteArrayView issuer;
    QByteArrayView name; ///< of the applicant, case folded: for sorting
    QByteArrayView text; ///< folded: see foldForSearch; parts stand apart
    qsizetype size = 0; ///< where the CBOR map begins
};
[[nodiscard]] std::optional<CaseHead> caseHead(QByteArrayView document);

/// Of all that the service says of a request: equal requests have equal hashes. May differ from one
/// computer to another.
[[nodiscard]] quint64 hashOf(const Request& request);

/// A link order with its mode, as it stands in a document.
[[nodiscard]] QByteArray orderToDocument(const LinkOrder& order);
[[nodiscard]] Result<LinkOrder> orderFromDocument(const QByteArray& content);

} // namespace Vaglio
