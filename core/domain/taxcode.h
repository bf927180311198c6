// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace Vaglio {

/// An Italian tax code (codice fiscale), read back. Source of every rule: DM 23 December 1976
/// no. 13813 and API.md 10.
struct TaxCode {
    QString text; ///< upper case, no spaces
    QString surnamePart; ///< letters 1-3
    QString namePart; ///< letters 4-6
    QDate birthDate; ///< century assumed so that the person is 0 to 99 years old
    QChar sex; ///< 'M' or 'F'
    QString placeCode; ///< cadastral code, omocodia undone: "H501", "Z100" abroad
    QChar checkLetter;
    QChar expectedCheckLetter;

    [[nodiscard]] bool checkLetterRight() const { return checkLetter == expectedCheckLetter; }

    /// Nothing where the text does not have the form of a tax code (16 characters of the right
    /// kinds, a real calendar day). White space and case do not matter. today decides the century.
    [[nodiscard]] static std::optional<TaxCode> parse(
        const QString& text, QDate today = QDate::currentDate());

    /// The three letters that a surname or a given name gives. Accents and apostrophes drop.
    [[nodiscard]] static QString surnameLetters(const QString& surname);
    [[nodiscard]] static QString nameLetters(const QString& name);
};

/// How one given value compares with what the tax code says of it.
enum class Agreement { Agrees, Differs, CannotTell };

struct TaxCodeFinding {
    enum class Subject { FirstName, LastName, Sex, BirthDate, BirthPlace, CheckLetter };
    Subject subject;
    Agreement agreement;
    QString codeSays; ///< "MRA", "2002-04-16", "Bari", "M", ...: what the code says, untranslated
    bool operator==(const TaxCodeFinding&) const = default;
};

/// Cadastral codes (Belfiore) to place names, from the table in resources. The table is indexed
/// when it is given (a few milliseconds) and decoded only where it is asked. Without a table every
/// place is CannotTell. Any thread, once built.
class CadastralPlaces final {
public:
    CadastralPlaces() = default;
    /// Lines "CODE;Name[;Other name...]", UTF-8; a line that starts with # is a comment.
    explicit CadastralPlaces(QByteArray table);
    /// The first name of the code, or empty.
    [[nodiscard]] QString nameOf(const QString& code) const;
    /// Whether the place goes by this name: blind to case, accents, apostrophes and a province in
    /// brackets; knows the listed other names ("Rome" for "Roma"). CannotTell where the code is
    /// not in the table or no name is given.
    [[nodiscard]] Agreement goesBy(const QString& code, const QString& name) const;
    /// The code of a name, or empty where none or several bear it.
    [[nodiscard]] QString codeOf(const QString& name) const;
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }

private:
    struct Line {
        quint32 code; ///< the four characters, big end first
        qsizetype names; ///< where the names begin in the table
        qsizetype length;
    };
    [[nodiscard]] QByteArrayView namesOf(const QString& code) const;

    QByteArray m_table;
    std::vector<Line> m_lines; ///< by code
};

/// All six subjects, in order; a value that is not given is CannotTell. The birth date is compared
/// without its century, which the code does not hold. The code of a person born abroad names the
/// country only, so it is held against birthCountry. A difference informs and never blocks: the
/// vendor's own sample contradicts itself (PRODUCT.md).
[[nodiscard]] QList<TaxCodeFinding> compare(
    const TaxCode& code, const Applicant& given, const CadastralPlaces& places);

} // namespace Vaglio
