// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QDateTime>
#include <QList>

/// Made-up requests, as the desk would know them.
namespace Samples {

using namespace Vaglio;
using namespace Qt::StringLiterals;

inline CaseRecord makeCase(const QString& id, const QString& status, const QString& reason,
    const QString& name, const QString& mail, const QDateTime& issued, const QString& by)
{
    CaseRecord record;
    record.request.id = id;
    record.request.outcome = Outcome::fromRaw(status, reason);
    record.request.link = u"https://sit-openapi.certid.it/"_s + id;
    record.firstSeen = issued;
    if (!name.isEmpty() || !mail.isEmpty()) {
        LinkOrder order;
        order.mail = mail;
        order.applicant.firstName = name.section(u' ', 0, -2);
        order.applicant.lastName = name.section(u' ', -1);
        record.order = order;
        record.issued = issued;
        record.issuedBy = by;
    }
    if (record.request.outcome.isFinal()) {
        record.finalSeen = issued.addSecs(27 * 60);
    }
    return record;
}

/// A day of this year's recent past, so that words like "27 d left" stay true whenever a test runs:
/// also at night, when the day here and the day that is counted by (UTC) are not the same.
inline QDateTime daysAgo(int days, int hour, int minute)
{
    return QDateTime(QDateTime::currentDateTimeUtc().date().addDays(-days), QTime(hour, minute))
        .toUTC();
}

/// The provider's own example, whose tax code says something else than its user (API.md 2).
inline IdentityData francoRossi()
{
    IdentityData data;
    data.firstName = u"Franco"_s;
    data.lastName = u"Rossi"_s;
    data.gender = u"M"_s;
    data.birthCountry = u"Italy"_s;
    data.birthDate = QDate(1977, 11, 6);
    data.birthPlace = u"Rome"_s;
    data.taxCode = u"RSSMRA02D16A662G"_s;
    data.documentType = u"ID card"_s;
    data.documentNumber = u"ZZ00000AA"_s;
    data.documentDate = QDate(2021, 11, 7);
    data.documentExpiration = QDate(2131, 11, 6);
    data.healthCardExpiration = QDate(2128, 9, 30);
    data.healthCardId = u"80000000000000000000"_s;
    return data;
}

/// Twenty-two requests over all states, oldest first.
inline QList<CaseRecord> desk()
{
    struct Row {
        QStringView status;
        QStringView reason;
        QStringView name;
        QStringView mail;
        int age;
        int hour;
        int minute;
        QStringView by;
        int okAge; ///< -1: not known
    };
    static const Row rows[] {
        { u"ok", u"identityverified", u"Dora Campolungo", u"d.campolungo@example.it", 31, 16, 2,
            u"Nina Riva", 29 },
        { u"ok", u"identityverified", u"Elio Castagneto", u"elio@castagneto.example", 28, 9, 41,
            u"G. Ferri", 27 },
        { u"ko", u"identitydocumentnotavailable", u"Livia Montesole", u"livia.montesole@example.it",
            22, 11, 20, u"G. Ferri", -1 },
        { u"ok", u"identityverified", u"Ilaria Brughiera", u"ilaria.b@example.com", 21, 15, 37,
            u"Nina Riva", 21 },
        { u"OK", u"identityverified", u"Tullio Verdemare", u"t.verdemare@example.it", 19, 10, 12,
            u"G. Ferri", -1 },
        { u"validation", u"", u"Oreste Lanterna", u"oreste@lanterna.example", 15, 17, 48,
            u"Nina Riva", -1 },
        { u"ko", u"identitydocumentnotavailable", u"Nora Pietrachiara", u"nora.p@example.com", 14,
            9, 5, u"G. Ferri", -1 },
        { u"ok", u"identityverified", u"Bruno Sottobosco", u"bruno.sottobosco@example.it", 12, 12,
            30, u"Nina Riva", 12 },
        { u"ok", u"identityverified", u"Maria Antonietta Fontechiara", u"ma.fontechiara@example.it",
            11, 14, 56, u"Ada Verri", 11 },
        { u"suspended", u"", u"Ugo Ventilabro", u"ugo.v@example.com", 8, 9, 18, u"G. Ferri", -1 },
        { u"ko", u"facemismatch_02", u"Mina Crivello", u"mina.crivello@example.it", 7, 11, 42,
            u"Ada Verri", -1 },
        { u"ok", u"identityverified", u"Remo Pagliarino", u"remo@pagliarino.example", 6, 10, 25,
            u"Nina Riva", 6 },
        { u"ok", u"identityverified", u"Chiara D'Angelo", u"c.dangelo@example.it", 5, 16, 33,
            u"G. Ferri", 5 },
        { u"ok", u"identityverified", u"Franco Rossi", u"franco.rossi@example.it", 4, 10, 4,
            u"G. Ferri", 3 },
        { u"ok", u"identityverified", u"Zoe Acquadolce", u"zoe.a@example.com", 4, 11, 51,
            u"Ada Verri", 3 },
        { u"ko", u"identitydocumentnotavailable", u"Gino Torrebianca", u"gino@torrebianca.example",
            4, 15, 7, u"Nina Riva", -1 },
        { u"running", u"", u"Ada Setaccio", u"ada.setaccio@example.it", 4, 16, 20, u"G. Ferri",
            -1 },
        { u"ok", u"identityverified", u"Silvio Granaio", u"silvio.granaio@example.it", 3, 9, 2,
            u"Nina Riva", 2 },
        { u"ok", u"identityverified", u"", u"", 3, 10, 48, u"", -1 },
        { u"ok", u"identityverified", u"Nico Pietralunga", u"nico@pietralunga.example", 3, 12, 15,
            u"G. Ferri", 3 },
        { u"ok", u"identityverified", u"Ester Campofiorito", u"ester.c@example.it", 1, 9, 10,
            u"Ada Verri", 1 },
        { u"ok", u"identityverified", u"Tecla Montefalco", u"tecla.m@example.com", 1, 10, 48,
            u"Ada Verri", 0 },
    };
    QList<CaseRecord> cases;
    int number = 0;
    for (const Row& row : rows) {
        const QString id = u"aaaaaaaa-1111-2222-dddd-1234567%1"_s.arg(++number, 2, 10, QChar(u'0'));
        CaseRecord record
            = makeCase(id, row.status.toString(), row.reason.toString(), row.name.toString(),
                row.mail.toString(), daysAgo(row.age, row.hour, row.minute), row.by.toString());
        if (row.okAge >= 0) {
            record.okSince = QDateTime::currentDateTimeUtc().addDays(-row.okAge).addSecs(-60);
        }
        if (record.applicantName() == u"Franco Rossi") {
            record.identity = francoRossi();
        }
        if (record.request.outcome.status == Outcome::Status::Unknown) {
            record.request.message = u"manual check pending"_s;
        }
        cases << record;
    }
    return cases;
}

} // namespace Samples
