// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/confirmedperson.h"

#include "app/sandbox/cadastre.h"

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView vowels = u"AEIOU";

void take(QString& place, const QString& value)
{
    if (!value.isEmpty()) {
        place = value;
    }
}

/// A name that gives these three letters, made up of them: "RSS" gives "Rasasi", "MRA" "Mara".
/// Empty where no name gives them.
QString nameOfLetters(const QString& letters, bool isGivenName, QChar ending)
{
    QString consonants;
    QString others;
    for (const QChar letter : letters) {
        (vowels.contains(letter) ? others : consonants) += letter;
    }
    if (consonants.endsWith(u'X') && !others.isEmpty() && letters.endsWith(u'X')) {
        consonants.chop(1); // it only fills up to three
    }
    QString name;
    for (int i = 0; i < consonants.size(); ++i) {
        // A name of three consonants may have any vowels, a shorter one has its own.
        const bool isFree = consonants.size() == 3;
        name += consonants.at(i);
        name += isFree ? (i == 2 ? ending : QChar(u'A')) : others.mid(i, 1);
    }
    if (consonants.size() < 3) {
        name += others.mid(consonants.size());
        name += name.isEmpty() || vowels.contains(name.back()) ? QString() : others.right(1);
    }
    if (threeLetters(name, isGivenName) != letters) {
        return {};
    }
    return name.left(1) + name.mid(1).toLower();
}

/// What the tax code says in the place of what was invented.
void follow(Person& person, const CodedFacts& coded)
{
    const bool isFemale = coded.gender == u"F"_s;
    person.gender = coded.gender;
    person.birthDate = coded.birthDate;
    take(person.lastName, nameOfLetters(coded.surnameLetters, false, u'I'));
    take(person.firstName, nameOfLetters(coded.nameLetters, true, isFemale ? u'A' : u'O'));
    const auto place = placeOfCode(coded.placeCode);
    const bool isAbroad = coded.placeCode.startsWith(u'Z');
    // Of a birth abroad the code names the country only.
    person.birthPlace = place && !isAbroad ? place->name : QString();
    person.birthCountry = !isAbroad ? u"Italia"_s : place ? place->name : QString();
}

} // namespace

Person confirmedPerson(const Person& given, const Person& invented)
{
    Person person = invented;
    if (const auto coded = readTaxCode(given.taxCode, QDate::currentDate())) {
        follow(person, *coded);
    }
    take(person.firstName, given.firstName);
    take(person.lastName, given.lastName);
    take(person.gender, given.gender);
    take(person.birthPlace, given.birthPlace);
    take(person.birthCountry, given.birthCountry);
    if (given.birthDate.isValid()) {
        person.birthDate = given.birthDate;
    }
    person.taxCode = given.taxCode;
    if (given.taxCode.isEmpty()) {
        const QString country = given.birthCountry.isEmpty() ? u"Italia"_s : given.birthCountry;
        const bool isAbroad = placeOfName(country).value_or(BirthPlace {}).code.startsWith(u'Z');
        const auto place = placeOfName(isAbroad ? country : person.birthPlace);
        person.taxCode = place ? writeTaxCode(person, place->code) : invented.taxCode;
    }
    return person;
}

} // namespace Vaglio::Sandbox
