// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/caseseeder.h"

#include "app/sandbox/seedtable.h"

#include <algorithm>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr hours day { 24 };
constexpr int retentionDays = 30;
constexpr hours never { 24 * 365 * 100 };

/// SplitMix64: small, and the same on every machine.
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

Mode modeOf(int index)
{
    return index % 7 == 3 ? Mode::Automatic : index % 11 == 5 ? Mode::Live : Mode::Selfie;
}

/// The state that a case beyond the table has: mostly old approvals, as an archive is.
SeedRow rowBeyondTable(int index)
{
    const int lot = static_cast<int>(mixed(static_cast<quint64>(index)) % 1000);
    const int age = static_cast<int>(mixed(static_cast<quint64>(index) * 31) % 1100);
    if (lot < 30) {
        return { State::Running, age % 40 };
    }
    if (lot < 45) {
        return { State::Validation, age % 5 };
    }
    if (lot < 125) {
        return { State::Ko, age };
    }
    if (lot < 127) {
        return { State::Suspended, age % 60 };
    }
    return { State::Ok, retentionDays - age };
}

SeedRow rowOf(int index)
{
    return index < seedTableSize() ? seedTableRow(index) : rowBeyondTable(index);
}

QByteArray reasonFor(const SeedRow& row, int index)
{
    if (row.state == State::Ok) {
        return "identityverified";
    }
    if (row.state == State::Ko) {
        // The documentation names one reason; a few simulated ones try how unknown ones are shown.
        return index >= 20 && index % 5 == 0 ? "simulated-photonotreadable"
                                             : "identitydocumentnotavailable";
    }
    return {};
}

StoredRequest makeRequest(int index, TimePoint start)
{
    const SeedRow row = rowOf(index);
    quint64 random = mixed(static_cast<quint64>(index) + 7'777);
    const auto next = [&random] { return random = mixed(random); };
    const minutes scatter { 180 + static_cast<int>(next() % 360) };

    StoredRequest request;
    request.id = opaqueText(next, 9);
    request.linkTail = opaqueText(next, 8);
    request.mode = modeOf(index);
    request.seedIndex = index;
    request.finalState = row.state;
    request.reason = reasonFor(row, index);
    if (row.state == State::Ok) {
        // row.days is what is left of the retention, rounded up.
        request.finalAt = start - (retentionDays - row.days) * day - scatter;
        request.validationAt = request.finalAt - minutes(1);
        request.issuedAt = request.validationAt - minutes(20 + static_cast<int>(next() % 1200));
    } else {
        request.issuedAt = start - row.days * day - scatter;
        request.validationAt = request.issuedAt
            + (row.state == State::Running ? std::chrono::minutes(never) : minutes(25));
        request.finalAt = request.validationAt
            + (row.state == State::Validation ? std::chrono::minutes(never) : minutes(1));
    }
    if (const SeedPerson* person = seedTablePerson(index); person != nullptr && person->isSample) {
        request.id = "aaaaaaaa-1111-2222-dddd-123456789";
        request.linkTail = "aaaaaaaa-1111-2222-dddd-12345678";
    }
    return request;
}

template <typename List> const auto& pick(const List& list, quint64 number)
{
    return list[number % std::size(list)];
}

QString mailFor(const Person& person, quint64 number)
{
    QString local = person.firstName.split(u' ').constFirst() + u'.' + person.lastName;
    local = local.toLower().normalized(QString::NormalizationForm_D);
    local.removeIf([](QChar c) { return c != u'.' && (c < u'a' || c > u'z'); });
    return local + (number % 3 == 0 ? u"@example.com"_s : u"@example.it"_s);
}

/// Birth date, place and tax code for a person who has the names and the gender.
void completePerson(Person& person, quint64 number, int differences)
{
    const BirthPlace& place = pick(birthPlaces(), mixed(number));
    const BirthPlace& otherPlace = pick(birthPlaces(), mixed(number) + 1);
    person.birthDate = QDate(1950, 1, 1).addDays(static_cast<qint64>(mixed(number * 3) % 20'000));
    person.birthPlace = place.name;
    person.birthCountry = u"Italia"_s;
    Person inCode = person;
    if (differences > 1) {
        inCode.birthDate = person.birthDate.addDays(400);
    }
    person.taxCode = writeTaxCode(inCode, differences > 0 ? otherPlace.code : place.code);
}

} // namespace

std::vector<StoredRequest> CaseSeeder::seed(int count, TimePoint start)
{
    std::vector<StoredRequest> requests;
    requests.reserve(static_cast<size_t>(count));
    for (int index = 0; index < count; ++index) {
        requests.push_back(makeRequest(index, start));
    }
    std::sort(requests.begin(), requests.end(), [](const auto& left, const auto& right) {
        return std::tie(left.issuedAt, left.seedIndex) < std::tie(right.issuedAt, right.seedIndex);
    });
    return requests;
}

IssuedCase CaseSeeder::issuedCase(int seedIndex)
{
    const auto number = static_cast<quint64>(seedIndex);
    IssuedCase issued;
    issued.issuedBy = pick(issuers(), mixed(number + 99));
    const SeedPerson* row = seedTablePerson(seedIndex);
    if (row == nullptr) {
        issued.person = inventedPerson(number);
        return issued;
    }
    issued.person.firstName = row->firstName;
    issued.person.lastName = row->lastName;
    issued.person.gender = row->gender;
    issued.person.mail = row->mail.isEmpty() ? mailFor(issued.person, number) : row->mail;
    issued.issuedBy = row->issuedBy.isEmpty() ? issued.issuedBy : row->issuedBy;
    issued.remembered = !row->isUnlabelled;
    if (row->isSample) {
        issued.person.birthDate = QDate(1977, 11, 6);
        issued.person.birthPlace = u"Rome"_s;
        issued.person.birthCountry = u"Italy"_s;
        issued.person.taxCode = u"RSSMRA02D16A662G"_s;
    } else {
        completePerson(issued.person, number, row->differences);
    }
    return issued;
}

Person CaseSeeder::inventedPerson(quint64 number)
{
    const quint64 random = mixed(number);
    Person person;
    person.gender = random % 2 == 0 ? u"F"_s : u"M"_s;
    person.firstName = person.gender == u"F"_s ? pick(femaleNames(), random >> 8)
                                               : pick(maleNames(), random >> 8);
    person.lastName = pick(surnameHeads(), random >> 20) + pick(surnameTails(), random >> 36);
    person.mail = mailFor(person, number);
    completePerson(person, number, 0);
    return person;
}

} // namespace Vaglio::Sandbox
