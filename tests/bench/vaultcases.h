// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QRandomGenerator>

/// Cases as a company has them after some years, each the same whenever it is asked for.
namespace VaultCases {

using namespace Vaglio;
using namespace Qt::StringLiterals;

inline QString letters(QRandomGenerator& random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(u'A' + random.bounded(26));
    }
    return text;
}

inline QByteArray randomBytes(QRandomGenerator& random, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        bytes += static_cast<char>(random.bounded(256));
    }
    return bytes;
}

inline QString idAt(int i)
{
    QRandomGenerator random(static_cast<quint32>(i) + 1);
    const QString hex = QString::fromLatin1(randomBytes(random, 16).toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(
        hex.left(8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20));
}

/// Of eight: four approved, one rejected, the rest under way.
inline Request requestAt(int i)
{
    static const QStringList statuses { u"ok"_s, u"ok"_s, u"ok"_s, u"ko"_s, u"ok"_s, u"running"_s,
        u"ko"_s, u"validation"_s };
    static const QStringList reasons { u"documentexpired"_s, u"facenotmatching"_s };
    Request request;
    request.id = idAt(i);
    const QString status = statuses[i % 8];
    request.outcome = Outcome::fromRaw(status, status == u"ko" ? reasons[i % 2] : QString());
    request.link = u"https://sit-openapi.certid.it/"_s + request.id;
    request.owner = u"owner@example.com"_s;
    return request;
}

inline const QStringList& firstNames()
{
    static const QStringList names { u"Franco"_s, u"Giulia"_s, u"Niccol\u00f2"_s, u"Anna Maria"_s,
        u"Luca"_s, u"Marco"_s, u"Francesca"_s, u"Alessandro"_s, u"Chiara"_s, u"Matteo"_s,
        u"Elena"_s, u"Paolo"_s, u"Sara"_s, u"Davide"_s, u"Martina"_s, u"Giorgio"_s };
    return names;
}

inline const QStringList& lastNames()
{
    static const QStringList names { u"Rossi"_s, u"D'Angelo"_s, u"M\u00fcller"_s, u"De Luca"_s,
        u"Esposito"_s, u"Bianchi"_s, u"Romano"_s, u"Colombo"_s, u"Ricci"_s, u"Marino"_s, u"Greco"_s,
        u"Bruno"_s, u"Gallo"_s, u"Conti"_s, u"Costa"_s, u"Giordano"_s };
    return names;
}

inline IdentityData identityOf(QRandomGenerator& random, const LinkOrder& order)
{
    IdentityData identity;
    identity.firstName = order.applicant.firstName.toUpper();
    identity.lastName = order.applicant.lastName.toUpper();
    identity.gender = u"M"_s;
    identity.birthCountry = u"ITALIA"_s;
    identity.birthPlace = u"ROMA"_s;
    identity.taxCode = order.applicant.taxCode;
    identity.documentType = u"idcard"_s;
    identity.documentNumber = letters(random, 2) + QString::number(10'000 + random.bounded(89'999));
    identity.birthDate = QDate(1950, 1, 1).addDays(random.bounded(20'000));
    identity.documentDate = QDate(2016, 1, 1).addDays(random.bounded(3'000));
    identity.documentExpiration = identity.documentDate.addYears(10);
    return identity;
}

/// With all that a case of some years has.
inline CaseRecord knownAt(int i)
{
    QRandomGenerator random(static_cast<quint32>(i) + 77);
    CaseRecord record;
    record.request = requestAt(i);
    LinkOrder order;
    order.applicant.firstName = firstNames()[random.bounded(16)];
    order.applicant.lastName = lastNames()[random.bounded(16)];
    if (random.bounded(2) == 0) {
        order.applicant.lastName += letters(random, 3).toLower();
    }
    order.applicant.taxCode = u"%1%2%3%4%5%6%7"_s.arg(letters(random, 6))
                                  .arg(10 + random.bounded(90))
                                  .arg(letters(random, 1))
                                  .arg(10 + random.bounded(60))
                                  .arg(letters(random, 1))
                                  .arg(100 + random.bounded(900))
                                  .arg(letters(random, 1));
    order.mail = u"%1.%2%3@example.it"_s
                     .arg(foldForSearch(order.applicant.firstName),
                         foldForSearch(order.applicant.lastName))
                     .arg(random.bounded(100));
    order.phoneNumber = u"+393"_s + QString::number(100'000'000 + random.bounded(899'999'999));
    order.layout.title = u"Banca di esempio"_s;
    record.order = order;
    record.issued = QDateTime(QDate(2020, 1, 1), QTime(9, 0), Qt::UTC)
                        .addMSecs(i * 200'000LL + random.bounded(300'000));
    record.issuedBy = i % 3 == 0 ? u"G. Ferri"_s : u"A. Conti"_s;
    record.price = Money::euro(2, 40);
    if (record.request.outcome.status == Outcome::Status::Ok) {
        record.okSince = record.issued.addSecs(random.bounded(86'400));
        record.identity = identityOf(random, order);
        record.kept = KeptEvidence { { QString::fromLatin1(randomBytes(random, 16).toHex()),
                                         randomBytes(random, 32), randomBytes(random, 32),
                                         random.bounded(20'000'000) },
            record.okSince.addSecs(30), {} };
    }
    return record;
}

} // namespace VaultCases
