// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/taxcode.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr QStringView monthLetters = u"ABCDEHLMPRST";
constexpr QStringView omocodiaLetters = u"LMNPQRSTUV"; // stand for 0 to 9
constexpr std::array<int, 7> digitPositions { 6, 7, 9, 10, 12, 13, 14 };

/// The value of a character at an odd place, counted from 1; digits count as A to J.
constexpr std::array<int, 26> oddValues { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6,
    8, 12, 14, 16, 10, 22, 25, 24, 23 };

QChar expectedLetter(const QString& text)
{
    int sum = 0;
    for (qsizetype i = 0; i < 15; ++i) {
        const char16_t c = text[i].unicode();
        const int value = c >= u'0' && c <= u'9' ? c - u'0' : c - u'A';
        sum += i % 2 == 0 ? oddValues[static_cast<std::size_t>(value)] : value;
    }
    return QChar(static_cast<char16_t>(u'A' + sum % 26));
}

QString withDigits(QString text)
{
    for (const int position : digitPositions) {
        const qsizetype digit = omocodiaLetters.indexOf(text[position]);
        if (digit >= 0) {
            text[position] = QChar(static_cast<char16_t>(u'0' + digit));
        }
    }
    return text;
}

/// The youngest age that fits: this century if the day has come already, else the one before.
QDate dateOf(int yearInCentury, int month, int day, QDate today)
{
    const int century = today.year() / 100 * 100;
    const QDate recent(century + yearInCentury, month, day);
    if (recent.isValid() && recent <= today) {
        return recent;
    }
    return QDate(century - 100 + yearInCentury, month, day);
}

/// A to Z only: accents and apostrophes drop, letters that do not decompose are written out.
QString plainLetters(const QString& text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toUpper()) {
        if (c >= u'A' && c <= u'Z') {
            result += c;
        } else if (c == u'Æ') {
            result += "AE"_L1;
        } else if (c == u'Œ') {
            result += "OE"_L1;
        } else if (c == u'Ø') {
            result += u'O';
        } else if (c == u'Ł') {
            result += u'L';
        } else if (c == u'Đ') {
            result += u'D';
        }
    }
    return result;
}

struct Letters {
    QString consonants;
    QString vowels;
};

Letters lettersOf(const QString& text)
{
    Letters result;
    for (const QChar c : plainLetters(text)) {
        (u"AEIOU"_s.contains(c) ? result.vowels : result.consonants) += c;
    }
    return result;
}

Agreement agreementOf(bool given, bool same)
{
    if (!given) {
        return Agreement::CannotTell;
    }
    return same ? Agreement::Agrees : Agreement::Differs;
}

bool sameDayInAnyCentury(QDate a, QDate b)
{
    return a.day() == b.day() && a.month() == b.month() && (a.year() - b.year()) % 100 == 0;
}

Agreement comparePlace(const TaxCode& code, const Applicant& given, const CadastralPlaces& places)
{
    if (places.nameOf(code.placeCode).isEmpty()) {
        return Agreement::CannotTell;
    }
    const bool codeAbroad = code.placeCode.startsWith(u'Z');
    if (!codeAbroad) {
        const bool givenAbroad = places.codeOf(given.birthCountry).startsWith(u'Z');
        return givenAbroad ? Agreement::Differs : places.goesBy(code.placeCode, given.birthPlace);
    }
    if (!given.birthCountry.isEmpty()) {
        return places.goesBy(code.placeCode, given.birthCountry);
    }
    if (places.goesBy(code.placeCode, given.birthPlace) == Agreement::Agrees) {
        return Agreement::Agrees;
    }
    // A town abroad is in no table; an Italian one is.
    return places.codeOf(given.birthPlace).isEmpty() ? Agreement::CannotTell : Agreement::Differs;
}

} // namespace

std::optional<TaxCode> TaxCode::parse(const QString& text, QDate today)
{
    static const QRegularExpression form(
        u"\\A[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\\z"_s);
    QString plain = text.toUpper();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    if (!form.match(plain).hasMatch()) {
        return std::nullopt;
    }
    const QString digits = withDigits(plain);
    const int dayAndSex = digits.mid(9, 2).toInt();
    const bool female = dayAndSex > 40; // DM 13813/1976: a woman's day counts 40 more
    TaxCode code;
    code.birthDate
        = dateOf(digits.mid(6, 2).toInt(), static_cast<int>(monthLetters.indexOf(digits[8])) + 1,
            dayAndSex - (female ? 40 : 0), today);
    if (!code.birthDate.isValid()) {
        return std::nullopt;
    }
    code.text = plain;
    code.surnamePart = plain.left(3);
    code.namePart = plain.mid(3, 3);
    code.sex = female ? u'F' : u'M';
    code.placeCode = digits.mid(11, 4);
    code.checkLetter = plain[15];
    code.expectedCheckLetter = expectedLetter(plain);
    return code;
}

QString TaxCode::surnameLetters(const QString& surname)
{
    const Letters letters = lettersOf(surname);
    return (letters.consonants + letters.vowels + "XXX"_L1).left(3);
}

QString TaxCode::nameLetters(const QString& name)
{
    const Letters letters = lettersOf(name);
    if (letters.consonants.size() >= 4) {
        return letters.consonants.left(1) + letters.consonants.mid(2, 2);
    }
    return (letters.consonants + letters.vowels + "XXX"_L1).left(3);
}

QList<TaxCodeFinding> compare(
    const TaxCode& code, const Applicant& given, const CadastralPlaces& places)
{
    using Subject = TaxCodeFinding::Subject;
    const QString placeName = places.nameOf(code.placeCode);
    return {
        { Subject::FirstName,
            agreementOf(!plainLetters(given.firstName).isEmpty(),
                TaxCode::nameLetters(given.firstName) == code.namePart),
            code.namePart },
        { Subject::LastName,
            agreementOf(!plainLetters(given.lastName).isEmpty(),
                TaxCode::surnameLetters(given.lastName) == code.surnamePart),
            code.surnamePart },
        { Subject::Sex,
            agreementOf(!given.gender.isEmpty(),
                given.gender.compare(QString(code.sex), Qt::CaseInsensitive) == 0),
            QString(code.sex) },
        { Subject::BirthDate,
            agreementOf(
                given.birthDate.isValid(), sameDayInAnyCentury(given.birthDate, code.birthDate)),
            code.birthDate.toString(Qt::ISODate) },
        { Subject::BirthPlace, comparePlace(code, given, places),
            placeName.isEmpty() ? code.placeCode : placeName },
        { Subject::CheckLetter, agreementOf(true, code.checkLetterRight()),
            QString(code.expectedCheckLetter) },
    };
}

} // namespace Vaglio
