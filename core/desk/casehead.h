// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casefacts.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Vaglio {

struct Request;

/// Keys of a document's CBOR map that a head may depend on; the others are in casedocument.cpp.
namespace CaseKeys {
constexpr qint64 Identity = 10;
constexpr qint64 Kept = 11;
constexpr qsizetype KeptProblem = 5; ///< its place in the array of Kept
} // namespace CaseKeys

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
/// The head of a whole document: where an earlier Vaglio wrote less into it, the rest tells.
[[nodiscard]] std::optional<CaseHead> caseHead(QByteArrayView document);

/// The head of the document of a case; row as in caseToDocument.
[[nodiscard]] QByteArray caseHeadOf(const CaseRecord& record, int row);

/// Of all that the service says of a request: equal requests have equal hashes.
[[nodiscard]] quint64 hashOf(const Request& request);

} // namespace Vaglio
