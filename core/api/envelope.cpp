// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/envelope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

bool looksLikeEnvelope(const QJsonObject& object)
{
    return object.contains(u"success"_s)
        && (object.contains(u"data"_s) || object.contains(u"error"_s)
            || object.contains(u"message"_s));
}

QJsonValue withoutInnerData(const QJsonValue& data)
{
    // {"data":{"data":...}}: seen in sibling answers; an object that holds data alone.
    const QJsonObject object = data.toObject();
    if (object.size() == 1 && object.contains(u"data"_s)) {
        return object.value(u"data"_s);
    }
    return data;
}

} // namespace

Result<QJsonValue> parseJsonValue(const QByteArray& text)
{
    QByteArray body = text.trimmed();
    if (body.startsWith("\xEF\xBB\xBF")) {
        body.remove(0, 3);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']', &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(Error::Kind::BadReply,
            u"not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(qMax(0, error.offset - 1)));
    }
    const QJsonArray values = document.array();
    if (values.size() != 1) {
        return failure(Error::Kind::BadReply,
            values.isEmpty() ? u"empty answer"_s : u"more than one JSON value"_s);
    }
    return values.first();
}

QString jsonTypeName(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        return u"missing"_s;
    }
    return {};
}

Result<Envelope> Envelope::parse(const QByteArray& body)
{
    Result<QJsonValue> value = parseJsonValue(body);
    if (value && value->isString()) {
        value = parseJsonValue(value->toString().toUtf8());
    }
    if (!value) {
        return tl::unexpected(value.error());
    }
    Envelope envelope;
    const QJsonObject object = value->toObject();
    if (!value->isObject() || !looksLikeEnvelope(object)) {
        envelope.data = value->isObject() ? withoutInnerData(*value) : *value;
        return envelope;
    }
    envelope.success = object.value(u"success"_s).toBool(true);
    const QJsonValue message = object.value(u"message"_s);
    if (message.isString()) {
        envelope.message = message.toString();
    } else if (message.isObject()) {
        envelope.message
            = QString::fromUtf8(QJsonDocument(message.toObject()).toJson(QJsonDocument::Compact));
    }
    envelope.error = object.value(u"error"_s).toDouble();
    envelope.data = withoutInnerData(object.value(u"data"_s));
    if (envelope.data.isUndefined()) {
        envelope.data = QJsonValue::Null;
    }
    return envelope;
}

} // namespace Vaglio
