// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/identityjson.h"

#include "core/api/envelope.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// The object with the keys of its inner objects laid flat; keys of the outer one win.
QJsonObject flattened(const QJsonObject& object)
{
    QJsonObject flat = object;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject inner = it.value().toObject();
        for (auto field = inner.begin(); field != inner.end(); ++field) {
            if (!flat.contains(field.key())) {
                flat.insert(field.key(), field.value());
            }
        }
    }
    return flat;
}

} // namespace

Result<IdentityData> identityFromJson(const QJsonValue& data)
{
    if (!data.isObject()) {
        return failure(
            Error::Kind::BadReply, u"data: expected object, got %1"_s.arg(jsonTypeName(data)));
    }
    const QJsonObject object = flattened(data.toObject());
    IdentityData identity;
    const std::pair<QString, QString*> texts[] = { { u"firstName"_s, &identity.firstName },
        { u"lastName"_s, &identity.lastName }, { u"gender"_s, &identity.gender },
        { u"birthCountry"_s, &identity.birthCountry }, { u"birthPlace"_s, &identity.birthPlace },
        { u"taxCode"_s, &identity.taxCode }, { u"documentType"_s, &identity.documentType },
        { u"documentNumber"_s, &identity.documentNumber },
        { u"healthCardID"_s, &identity.healthCardId } };
    const std::pair<QString, QDate*> dates[]
        = { { u"birthDate"_s, &identity.birthDate }, { u"documentDate"_s, &identity.documentDate },
              { u"documentExpiration"_s, &identity.documentExpiration },
              { u"healthCardExpiration"_s, &identity.healthCardExpiration } };

    const auto text = [&object](const QString& key) -> Result<QString> {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() || value.isNull()) {
            return QString();
        }
        if (!value.isString()) {
            return failure(Error::Kind::BadReply,
                u"data.%1: expected text, got %2"_s.arg(key, jsonTypeName(value)));
        }
        return value.toString();
    };
    for (const auto& [key, target] : texts) {
        const Result<QString> value = text(key);
        if (!value) {
            return tl::unexpected(value.error());
        }
        *target = *value;
    }
    for (const auto& [key, target] : dates) {
        const Result<QString> value = text(key);
        if (!value) {
            return tl::unexpected(value.error());
        }
        *target = QDate::fromString(value->left(10), Qt::ISODate);
    }
    return identity;
}

} // namespace Vaglio
