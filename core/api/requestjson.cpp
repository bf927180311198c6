// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/requestjson.h"

#include "core/api/envelope.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Reads one text value; null and missing are empty; anything else is a named failure.
Result<QString> textOf(const QJsonObject& object, const QString& key, const QString& path)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull()) {
        return QString();
    }
    if (!value.isString()) {
        return failure(Error::Kind::BadReply,
            u"%1.%2: expected text, got %3"_s.arg(path, key, jsonTypeName(value)));
    }
    return value.toString();
}

QString reasonOf(const QJsonObject& object, const QString& status, const QString& message)
{
    static const QStringList places { u"reason"_s, u"reasonCode"_s, u"reason_code"_s,
        u"statusReason"_s, u"status_reason"_s, u"statusMessage"_s, u"status_message"_s };
    for (const QString& place : places) {
        const QJsonValue value = object.value(place);
        if (value.isString() && !value.toString().isEmpty()) {
            return value.toString();
        }
        const QJsonObject inner = value.toObject();
        for (const QString& key : { u"code"_s, u"reason"_s, u"message"_s }) {
            if (!inner.value(key).toString().isEmpty()) {
                return inner.value(key).toString();
            }
        }
    }
    const Outcome::Status known = Outcome::fromRaw(status).status;
    const bool open = known == Outcome::Status::Running || known == Outcome::Status::Validation;
    return open ? QString() : message;
}

} // namespace

Result<Request> requestFromJson(const QJsonValue& value, const QString& path)
{
    if (!value.isObject()) {
        return failure(
            Error::Kind::BadReply, u"%1: expected object, got %2"_s.arg(path, jsonTypeName(value)));
    }
    const QJsonObject object = value.toObject();
    Request request;
    QString status;
    const std::pair<QString, QString*> fields[] = { { u"id"_s, &request.id },
        { u"link"_s, &request.link }, { u"message"_s, &request.message },
        { u"owner"_s, &request.owner }, { u"status"_s, &status } };
    for (const auto& [key, target] : fields) {
        const Result<QString> text = textOf(object, key, path);
        if (!text) {
            return tl::unexpected(text.error());
        }
        *target = *text;
    }
    if (request.id.isEmpty()) {
        return failure(Error::Kind::BadReply, u"%1.id: missing"_s.arg(path));
    }
    request.outcome = Outcome::fromRaw(status, reasonOf(object, status, request.message));
    return request;
}

Result<RequestListing> requestsFromJson(const QJsonValue& data)
{
    RequestListing listing;
    QJsonValue value = data;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.isEmpty()) {
            return listing;
        }
        if (object.contains(u"id"_s)) {
            value = QJsonArray { object };
        } else {
            for (const QString& key :
                { u"items"_s, u"results"_s, u"requests"_s, u"list"_s, u"data"_s }) {
                if (object.value(key).isArray()) {
                    value = object.value(key);
                    break;
                }
            }
        }
    }
    if (value.isNull() || value.isUndefined()) {
        return listing;
    }
    if (!value.isArray()) {
        return failure(
            Error::Kind::BadReply, u"data: expected array, got %1"_s.arg(jsonTypeName(value)));
    }
    const QJsonArray items = value.toArray();
    listing.requests.reserve(items.size());
    for (qsizetype index = 0; index < items.size(); ++index) {
        Result<Request> request = requestFromJson(items.at(index), u"data[%1]"_s.arg(index));
        if (request) {
            listing.requests.append(std::move(*request));
        } else {
            listing.problems.append(request.error().detail);
        }
    }
    return listing;
}

} // namespace Vaglio
