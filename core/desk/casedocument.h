// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casehead.h"
#include "core/desk/caserecord.h"
#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Vaglio {

/// A case as the vault keeps it: a head with what the list needs, so that very many are read in a
/// moment, then a CBOR map with numbered keys, to which a later Vaglio
/// can add some and an earlier one passes over what it does not know. Row is the place of the case
/// in the order of arrival, or -1 for one that the service has not named yet. Pure; any thread.
[[nodiscard]] QByteArray caseToDocument(const CaseRecord& record, int row);
/// Damaged where it is none.
[[nodiscard]] Result<CaseRecord> caseFromDocument(QByteArrayView document);

/// What a record needs of a head besides the CBOR map that follows it.
struct CaseEssentials {
    QString id;
    QString rawStatus;
    QString reason;
    QString issuer;
    qint64 okSince = CaseFacts::NoTime;
    bool isErased = false;
    bool isNotFound = false;
};
/// Of a document whose head is no longer there. Damaged where the map cannot be read.
[[nodiscard]] Result<CaseRecord> caseFromMap(const CaseEssentials& head, QByteArrayView map);

/// A link order with its mode, as it stands in a document.
[[nodiscard]] QByteArray orderToDocument(const LinkOrder& order);
[[nodiscard]] Result<LinkOrder> orderFromDocument(const QByteArray& content);

} // namespace Vaglio
