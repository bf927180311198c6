// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/casefacts.h"

#include "app/sandbox/caseseeder.h"
#include "app/sandbox/confirmedperson.h"
#include "app/sandbox/jsontext.h"

#include <QCryptographicHash>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A number that only the id decides.
quint64 numberOf(const QByteArray& id)
{
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    return hash.left(8).toHex().toULongLong(nullptr, 16);
}

Person personOf(const StoredRequest& request)
{
    if (request.seedIndex >= 0) {
        return CaseSeeder::issuedCase(request.seedIndex).person;
    }
    Person person = CaseSeeder::inventedPerson(numberOf(request.id));
    person.mail = request.order->mail;
    return request.order->user ? confirmedPerson(*request.order->user, person) : person;
}

QByteArray dateText(const QDate& date, DataForm form)
{
    // Neither form of a wrong date is documented: a day first, and a day that does not exist.
    return form == DataForm::BadDates ? date.toString(u"dd/MM/yyyy"_s).toUtf8()
                                      : date.toString(Qt::ISODate).toUtf8();
}

} // namespace

CaseFacts caseFacts(const StoredRequest& request)
{
    const quint64 number = numberOf(request.id);
    CaseFacts facts;
    facts.id = request.id;
    facts.person = personOf(request);
    facts.issuedAt = request.issuedAt;
    facts.okSince = request.finalAt;
    const QDate today = toDateTime(request.issuedAt).date();
    facts.documentDate = today.addDays(-30 - static_cast<qint64>(number % 2500));
    facts.documentExpiration = facts.documentDate.addYears(10).addDays(-1);
    // No real document has such a number.
    facts.documentNumber = u"ZZ%1AA"_s.arg(number % 100'000, 5, 10, QChar(u'0'));
    facts.hasHealthCard = request.order ? request.order->healthCard : number % 8 != 0;
    if (facts.hasHealthCard) {
        facts.healthCardExpiration = today.addDays(200 + static_cast<qint64>(number % 1500));
        facts.healthCardId
            = u"80000000%1"_s.arg(number % 1'000'000'000'000ULL, 12, 10, QChar(u'0'));
    }
    if (request.id == "aaaaaaaa-1111-2222-dddd-123456789") {
        facts.documentNumber = u"ZZ00000AA"_s;
        facts.documentDate = QDate(2021, 11, 7);
        facts.documentExpiration = QDate(2031, 11, 6);
        facts.hasHealthCard = true;
        facts.healthCardExpiration = QDate(2028, 9, 30);
        facts.healthCardId = u"80000000000000000000"_s;
    }
    facts.imagesAsPdf = request.order ? request.order->imagesAsPdf : number % 6 == 1;
    facts.selfieLiesOnItsSide = number % 3 == 0;
    return facts;
}

QByteArray identityDataText(const CaseFacts& facts, DataForm form)
{
    const bool nulls = form == DataForm::Nulls;
    JsonObjectText person;
    const QString country = nulls ? QString() : facts.person.birthCountry;
    person.text("firstName", facts.person.firstName).text("lastName", facts.person.lastName);
    nulls ? person.null("gender") : person.text("gender", facts.person.gender);
    nulls ? person.null("birthCountry") : person.text("birthCountry", country);
    person.text("birthDate", dateText(facts.person.birthDate, form));
    nulls ? person.null("birthPlace") : person.text("birthPlace", facts.person.birthPlace);
    person.text("taxCode", facts.person.taxCode);

    JsonObjectText nestedDocument;
    JsonObjectText nestedHealth;
    const bool nested = form == DataForm::Nested;
    JsonObjectText& document = nested ? nestedDocument : person;
    JsonObjectText& health = nested ? nestedHealth : person;
    document.text("documentType", u"IdentityCard"_s)
        .text("documentNumber", facts.documentNumber)
        .text("documentDate", dateText(facts.documentDate, form))
        .text("documentExpiration",
            form == DataForm::BadDates ? QByteArray("2031-02-30")
                                       : dateText(facts.documentExpiration, form));
    if (facts.hasHealthCard && !nulls) {
        health.text("healthCardExpiration", dateText(facts.healthCardExpiration, form))
            .text("healthCardID", facts.healthCardId);
    } else {
        health.null("healthCardExpiration").null("healthCardID");
    }
    if (!nested) {
        return person.done();
    }
    return JsonObjectText()
        .raw("user", person.done())
        .raw("document", document.done())
        .raw("healthCard", health.done())
        .done();
}

} // namespace Vaglio::Sandbox
