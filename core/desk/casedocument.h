// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/result.h"

#include <QByteArray>

namespace Vaglio {

/// A case as the vault keeps it: a CBOR map with numbered keys, so that a later Vaglio can add some
/// and an earlier one passes over what it does not know. Row is the place of the case in the order
/// of arrival. Pure; any thread.
[[nodiscard]] QByteArray caseToDocument(const CaseRecord& record, int row);

struct KeptCase {
    CaseRecord record; ///< without searchText
    int row = 0;
};
/// Damaged where it is no such map or a known key has another type.
[[nodiscard]] Result<KeptCase> caseFromDocument(const QByteArray& content);

/// A link order with its mode, as it stands in a document.
[[nodiscard]] QByteArray orderToDocument(const LinkOrder& order);
[[nodiscard]] Result<LinkOrder> orderFromDocument(const QByteArray& content);

} // namespace Vaglio
