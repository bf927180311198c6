// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/requesttext.h"

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

QString statusText(const Outcome& outcome)
{
    switch (outcome.status) {
    case Outcome::Status::Running:
        return u"running"_s;
    case Outcome::Status::Validation:
        return u"validation"_s;
    case Outcome::Status::Ok:
        return u"ok"_s;
    case Outcome::Status::Ko:
        return u"ko"_s;
    case Outcome::Status::Unknown:
        break;
    }
    return outcome.raw;
}

NamedValues requestFields(const Request& request)
{
    return { { u"id"_s, request.id }, { u"status"_s, statusText(request.outcome) },
        { u"reason"_s, request.outcome.reason }, { u"link"_s, request.link },
        { u"message"_s, request.message }, { u"owner"_s, request.owner } };
}

QJsonObject requestToJson(const Request& request)
{
    return toJson(requestFields(request));
}

NamedValues identityFields(const IdentityData& identity)
{
    const auto date = [](QDate value) { return value.toString(Qt::ISODate); };
    return { { u"firstName"_s, identity.firstName }, { u"lastName"_s, identity.lastName },
        { u"gender"_s, identity.gender }, { u"birthCountry"_s, identity.birthCountry },
        { u"birthDate"_s, date(identity.birthDate) }, { u"birthPlace"_s, identity.birthPlace },
        { u"taxCode"_s, identity.taxCode }, { u"documentType"_s, identity.documentType },
        { u"documentNumber"_s, identity.documentNumber },
        { u"documentDate"_s, date(identity.documentDate) },
        { u"documentExpiration"_s, date(identity.documentExpiration) },
        { u"healthCardExpiration"_s, date(identity.healthCardExpiration) },
        { u"healthCardID"_s, identity.healthCardId } };
}

QJsonObject toJson(const NamedValues& values)
{
    QJsonObject object;
    for (const auto& [name, value] : values) {
        object.insert(name, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    return object;
}

} // namespace Vaglio::Ctl
