// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace Vaglio {

/// What the provider read from the documents: the 13 keys of GET .../{id}/data (API.md 4). A
/// missing or null value is an empty string or an invalid date. A date that is not YYYY-MM-DD is
/// an invalid date, and stays readable in the raw text that the API layer keeps.
struct IdentityData {
    QString firstName;
    QString lastName;
    QString gender;
    QString birthCountry;
    QDate birthDate;
    QString birthPlace;
    QString taxCode;
    QString documentType; ///< values undocumented: shown raw
    QString documentNumber;
    QDate documentDate;
    QDate documentExpiration;
    QDate healthCardExpiration;
    QString healthCardId;

    bool operator==(const IdentityData&) const = default;
};

} // namespace Vaglio
