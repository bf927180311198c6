// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/domain/taxcode.h"

#include <QDate>
#include <QList>
#include <QString>

namespace Vaglio {

/// One line of the Fields section: what is known, and whether it agrees with the rest.
struct FieldRow {
    QString key; ///< as in API.md: "firstName"; for tests and accessible names
    QString label;
    QString value; ///< empty: not given
    bool monospaced = false;
    Agreement agreement = Agreement::CannotTell;
    QString finding; ///< "tax code: MRA", "agrees", "not given"
    QString shortFinding; ///< the same for small windows: "MRA"
    bool operator==(const FieldRow&) const = default;
};

struct FieldCounts {
    int differ = 0;
    int agree = 0;
    int cannotTell = 0;
};

/// The 13 data fields (document type and number share a line). Values are what the provider read;
/// before that, what the order gave. Each is compared with the order, and with what the tax code
/// says. A difference informs, it never blocks (PRODUCT.md).
[[nodiscard]] QList<FieldRow> fieldRows(
    const CaseRecord& record, const CadastralPlaces& places, QDate today);
[[nodiscard]] FieldCounts countFindings(const QList<FieldRow>& rows);

} // namespace Vaglio
