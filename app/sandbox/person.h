// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

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

/// The three letters that a name gives in a tax code.
[[nodiscard]] QString threeLetters(const QString& name, bool isGivenName);

/// What a tax code says of its owner.
struct CodedFacts {
    QString surnameLetters;
    QString nameLetters;
    QString gender; ///< "M" or "F"
    QDate birthDate;
    QString placeCode;
};

/// Reads an upper-case tax code back, with letters in the place of digits too (omocodia). Of the
/// two centuries the last that has come by today. Nothing where it is none, or has no real day.
[[nodiscard]] std::optional<CodedFacts> readTaxCode(const QString& code, const QDate& today);

} // namespace Vaglio::Sandbox
