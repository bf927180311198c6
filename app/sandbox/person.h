// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace Vaglio::Sandbox {

/// An invented applicant.
struct Person {
    QString firstName;
    QString lastName;
    QString gender; ///< "M" or "F"
    QDate birthDate;
    QString birthPlace;
    QString birthCountry;
    QString taxCode;
    QString mail;
};

/// A place of birth with its cadastral code.
struct BirthPlace {
    QString name;
    QString code;
};

/// The tax code that this person's data give (DM 23 December 1976 no. 13813, API.md 10). An empty
/// name gives X letters.
[[nodiscard]] QString writeTaxCode(const Person& person, const QString& placeCode);

} // namespace Vaglio::Sandbox
