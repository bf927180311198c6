// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/orderjson.h"

#include "core/api/envelope.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

void put(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

QJsonValue applicantToJson(const Applicant& applicant)
{
    if (applicant.isEmpty()) {
        return QJsonValue::Null;
    }
    QJsonObject user;
    put(user, u"firstName"_s, applicant.firstName);
    put(user, u"lastName"_s, applicant.lastName);
    put(user, u"gender"_s, applicant.gender);
    put(user, u"birthCountry"_s, applicant.birthCountry);
    put(user, u"birthDate"_s, applicant.birthDate.toString(Qt::ISODate));
    put(user, u"birthPlace"_s, applicant.birthPlace);
    put(user, u"taxCode"_s, applicant.taxCode);
    return user;
}

QJsonObject callbackToJson(const LinkOrder& order)
{
    QJsonObject callback;
    if (order.callbackUrl.isEmpty()) {
        return callback;
    }
    QJsonObject headers;
    for (auto it = order.callbackHeaders.begin(); it != order.callbackHeaders.end(); ++it) {
        headers.insert(it.key(), it.value());
    }
    put(callback, u"url"_s, order.callbackUrl);
    // The default of method differs between the platform's schemas: always sent (API.md 5).
    put(callback, u"method"_s, order.callbackMethod);
    put(callback, u"field"_s, order.callbackField);
    callback.insert(u"headers"_s, headers);
    return callback;
}

/// Reads fields of one object, remembering the first thing that is wrong.
class FieldReader final {
public:
    FieldReader(const QJsonObject& object, const QString& prefix, std::optional<Error>& error)
        : m_object(object)
        , m_prefix(prefix)
        , m_error(error)
    {
    }

    void text(const QString& key, QString& target)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isString()) {
            target = value.toString();
        } else {
            refuseUnlessAbsent(key, value, u"text"_s);
        }
    }

    void flag(const QString& key, bool& target)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isBool()) {
            target = value.toBool();
        } else {
            refuseUnlessAbsent(key, value, u"true or false"_s);
        }
    }

    void date(const QString& key, QDate& target)
    {
        QString written;
        text(key, written);
        if (!written.isEmpty()) {
            target = QDate::fromString(written, Qt::ISODate);
            if (!target.isValid()) {
                refuse(key, u"expected a date as YYYY-MM-DD"_s);
            }
        }
    }

    [[nodiscard]] FieldReader inner(const QString& key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject()) {
            refuseUnlessAbsent(key, value, u"object"_s);
        }
        return { value.toObject(), m_prefix + key + u'.', m_error };
    }

    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    void refuseUnlessAbsent(const QString& key, const QJsonValue& value, const QString& expected)
    {
        if (!value.isUndefined() && !value.isNull()) {
            refuse(key, u"expected %1, got %2"_s.arg(expected, jsonTypeName(value)));
        }
    }

    void refuse(const QString& key, const QString& why)
    {
        if (!m_error) {
            const QString field = m_prefix + key;
            m_error = Error { Error::Kind::Refused, field + u": "_s + why, 0, field };
        }
    }

    QJsonObject m_object;
    QString m_prefix;
    std::optional<Error>& m_error;
};

void readApplicant(FieldReader user, Applicant& applicant)
{
    user.text(u"firstName"_s, applicant.firstName);
    user.text(u"lastName"_s, applicant.lastName);
    user.text(u"gender"_s, applicant.gender);
    user.text(u"birthCountry"_s, applicant.birthCountry);
    user.date(u"birthDate"_s, applicant.birthDate);
    user.text(u"birthPlace"_s, applicant.birthPlace);
    user.text(u"taxCode"_s, applicant.taxCode);
}

void readLayout(FieldReader layout, PageLayout& target)
{
    layout.text(u"title"_s, target.title);
    layout.text(u"logo"_s, target.logo);
    layout.text(u"favicon"_s, target.favicon);
    layout.text(u"backgroundColor"_s, target.backgroundColor);
    layout.text(u"textColor"_s, target.textColor);
    layout.text(u"footer"_s, target.footer);
}

void readCallback(FieldReader callback, LinkOrder& order)
{
    callback.text(u"url"_s, order.callbackUrl);
    callback.text(u"method"_s, order.callbackMethod);
    callback.text(u"field"_s, order.callbackField);
    FieldReader headers = callback.inner(u"headers"_s);
    for (const QString& name : headers.object().keys()) {
        QString value;
        headers.text(name, value);
        order.callbackHeaders.insert(name, value);
    }
}

} // namespace

QString pathOf(ServiceMode mode)
{
    switch (mode) {
    case ServiceMode::Automatic:
        return u"/IT-automatic"_s;
    case ServiceMode::Selfie:
        return u"/IT-selfie"_s;
    case ServiceMode::Live:
        return u"/IT-live"_s;
    }
    return {};
}

QByteArray orderToJson(const LinkOrder& order, JsonLayout layout)
{
    QJsonObject body;
    body.insert(u"mail"_s, order.mail);
    body.insert(u"user"_s, applicantToJson(order.applicant));
    body.insert(u"healthCard"_s,
        QJsonObject { { u"required"_s, order.healthCardRequired },
            { u"checkExpire"_s, order.healthCardRequired && order.healthCardCheckExpire } });
    QJsonObject phone { { u"required"_s, order.phoneRequired },
        { u"editable"_s, order.phoneEditable } };
    put(phone, u"number"_s, order.phoneNumber);
    body.insert(u"phoneNumber"_s, phone);
    body.insert(u"output"_s, QJsonObject { { u"imagesAsPdf"_s, order.imagesAsPdf } });

    QJsonObject page;
    put(page, u"title"_s, order.layout.title);
    put(page, u"logo"_s, order.layout.logo);
    put(page, u"favicon"_s, order.layout.favicon);
    put(page, u"backgroundColor"_s, order.layout.backgroundColor);
    put(page, u"textColor"_s, order.layout.textColor);
    put(page, u"footer"_s, order.layout.footer);
    QJsonObject redirects;
    put(redirects, u"success"_s, order.redirectSuccess);
    put(redirects, u"failure"_s, order.redirectFailure);
    QJsonObject policy;
    put(policy, u"url"_s, order.policyUrl);
    const std::pair<QString, QJsonObject> optional[]
        = { { u"layout"_s, page }, { u"redirectUrls"_s, redirects }, { u"policy"_s, policy },
              { u"callback"_s, callbackToJson(order) } };
    for (const auto& [key, part] : optional) {
        if (!part.isEmpty()) {
            body.insert(key, part);
        }
    }
    return QJsonDocument(body).toJson(
        layout == JsonLayout::Compact ? QJsonDocument::Compact : QJsonDocument::Indented);
}

Result<LinkOrder> orderFromJson(const QByteArray& json)
{
    const Result<QJsonValue> value = parseJsonValue(json);
    if (!value) {
        return failure(Error::Kind::Refused, value.error().detail);
    }
    if (!value->isObject()) {
        return failure(Error::Kind::Refused, u"expected object, got "_s + jsonTypeName(*value));
    }
    LinkOrder order;
    std::optional<Error> error;
    FieldReader body(value->toObject(), {}, error);
    body.text(u"mail"_s, order.mail);
    readApplicant(body.inner(u"user"_s), order.applicant);
    FieldReader healthCard = body.inner(u"healthCard"_s);
    healthCard.flag(u"required"_s, order.healthCardRequired);
    healthCard.flag(u"checkExpire"_s, order.healthCardCheckExpire);
    FieldReader phone = body.inner(u"phoneNumber"_s);
    phone.flag(u"required"_s, order.phoneRequired);
    phone.flag(u"editable"_s, order.phoneEditable);
    phone.text(u"number"_s, order.phoneNumber);
    body.inner(u"policy"_s).text(u"url"_s, order.policyUrl);
    body.inner(u"output"_s).flag(u"imagesAsPdf"_s, order.imagesAsPdf);
    readLayout(body.inner(u"layout"_s), order.layout);
    FieldReader redirects = body.inner(u"redirectUrls"_s);
    redirects.text(u"success"_s, order.redirectSuccess);
    redirects.text(u"failure"_s, order.redirectFailure);
    readCallback(body.inner(u"callback"_s), order);
    if (error) {
        return tl::unexpected(*error);
    }
    return order;
}

} // namespace Vaglio
