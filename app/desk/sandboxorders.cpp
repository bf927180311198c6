// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/sandboxorders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

QDateTime time(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

ServiceMode mode(const QString& name)
{
    if (name == "automatic"_L1) {
        return ServiceMode::Automatic;
    }
    return name == "live"_L1 ? ServiceMode::Live : ServiceMode::Selfie;
}

CaseRecord record(const QJsonObject& issued)
{
    CaseRecord record;
    record.request.id = issued.value("id"_L1).toString();
    record.issued = time(issued.value("issuedAt"_L1));
    record.firstSeen = record.issued;
    record.issuedBy = issued.value("issuedBy"_L1).toString();
    record.okSince = time(issued.value("okSince"_L1));
    record.finalSeen = record.okSince;
    LinkOrder order;
    order.mode = mode(issued.value("mode"_L1).toString());
    order.mail = issued.value("mail"_L1).toString();
    order.applicant
        = { issued.value("firstName"_L1).toString(), issued.value("lastName"_L1).toString(),
              issued.value("gender"_L1).toString(), issued.value("birthCountry"_L1).toString(),
              QDate::fromString(issued.value("birthDate"_L1).toString(), Qt::ISODate),
              issued.value("birthPlace"_L1).toString(), issued.value("taxCode"_L1).toString() };
    record.order = order;
    return record;
}

} // namespace

QList<CaseRecord> readSandboxOrders(const QByteArray& json)
{
    QList<CaseRecord> records;
    const QJsonArray issued = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : issued) {
        if (!value.toObject().value("id"_L1).toString().isEmpty()) {
            records.append(record(value.toObject()));
        }
    }
    return records;
}

} // namespace Vaglio
