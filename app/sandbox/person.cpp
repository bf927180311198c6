// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/person.h"

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView monthLetters = u"ABCDEHLMPRST";

QChar checkLetter(const QString& first15)
{
    static constexpr int oddDigits[] = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21 };
    static constexpr int oddLetters[] = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6,
        8, 12, 14, 16, 10, 22, 25, 24, 23 };
    int sum = 0;
    for (int i = 0; i < first15.size(); ++i) {
        const QChar c = first15.at(i);
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A';
        const bool oddPosition = i % 2 == 0; // positions count from 1
        sum += !oddPosition ? value : c.isDigit() ? oddDigits[value] : oddLetters[value];
    }
    return QChar(u'A' + sum % 26);
}

} // namespace

// Consonants, then vowels, then X: three letters. A given name of four or more consonants leaves
// out the second.
QString threeLetters(const QString& name, bool isGivenName)
{
    QString consonants;
    QString vowels;
    const QString plain = name.normalized(QString::NormalizationForm_D).toUpper();
    for (const QChar c : plain) {
        if (c < u'A' || c > u'Z') {
            continue;
        }
        (u"AEIOU"_s.contains(c) ? vowels : consonants) += c;
    }
    if (isGivenName && consonants.size() >= 4) {
        consonants.remove(1, 1);
    }
    return (consonants + vowels + u"XXX"_s).left(3);
}

QString writeTaxCode(const Person& person, const QString& placeCode)
{
    const int day = person.birthDate.day() + (person.gender == u"F"_s ? 40 : 0);
    const QString first15 = threeLetters(person.lastName, false)
        + threeLetters(person.firstName, true)
        + u"%1"_s.arg(person.birthDate.year() % 100, 2, 10, QChar(u'0'))
        + monthLetters.at(person.birthDate.month() - 1) + u"%1"_s.arg(day, 2, 10, QChar(u'0'))
        + placeCode;
    return first15 + checkLetter(first15);
}

std::optional<CodedFacts> readTaxCode(const QString& code, const QDate& today)
{
    if (code.size() != 16) {
        return std::nullopt;
    }
    QString plain = code;
    for (const int place : { 6, 7, 9, 10, 12, 13, 14 }) {
        if (const qsizetype digit = u"LMNPQRSTUV"_s.indexOf(code.at(place)); digit >= 0) {
            plain[place] = QChar(static_cast<char16_t>(u'0' + digit));
        }
    }
    CodedFacts facts;
    facts.surnameLetters = plain.left(3);
    facts.nameLetters = plain.mid(3, 3);
    facts.placeCode = plain.mid(11, 4);
    const int day = plain.mid(9, 2).toInt();
    facts.gender = day > 40 ? u"F"_s : u"M"_s;
    const int month = static_cast<int>(monthLetters.indexOf(plain.at(8))) + 1;
    const int year = plain.mid(6, 2).toInt();
    for (const int century : { 2000, 1900 }) {
        facts.birthDate = QDate(century + year, month, day > 40 ? day - 40 : day);
        if (facts.birthDate.isValid() && facts.birthDate <= today) {
            return facts;
        }
    }
    return std::nullopt;
}

} // namespace Vaglio::Sandbox
