// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/orderrecord.h"

#include "core/api/orderjson.h"
#include "core/desk/casedocument.h"
#include "core/vault/sha256.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QUuid>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Keys of the map. On disk for good: never reuse a number.
enum Key : qint64 {
    Uuid = 0,
    StateKey = 1,
    Order = 2,
    PayloadHash = 3,
    Price = 4,
    OperatorName = 5,
    Prepared = 6,
    Sent = 7,
    Settled = 8,
    LookBefore = 9,
    RequestId = 10,
    Looks = 11,
    NeedsPerson = 12,
    Detail = 13
};

void insertText(QCborMap& map, Key key, const QString& text)
{
    if (!text.isEmpty()) {
        map.insert(key, text);
    }
}

void insertTime(QCborMap& map, Key key, const QDateTime& time)
{
    if (time.isValid()) {
        map.insert(key, time.toMSecsSinceEpoch());
    }
}

QDateTime timeOf(const QCborValue& value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                             : QDateTime();
}

/// Whether each known key that is there has the type it should have.
bool isSound(const QCborMap& map)
{
    const auto all = [&map](std::initializer_list<Key> keys, QCborValue::Type type) {
        return std::ranges::all_of(keys, [&](Key key) {
            const QCborValue value = map.value(key);
            return value.isUndefined() || value.type() == type;
        });
    };
    return all({ Uuid, OperatorName, RequestId, Detail }, QCborValue::String)
        && all({ Order, PayloadHash }, QCborValue::ByteArray)
        && all({ StateKey, Price, Prepared, Sent, Settled, LookBefore }, QCborValue::Integer)
        && all({ Looks }, QCborValue::Array) && all({ NeedsPerson }, QCborValue::True);
}

} // namespace

OrderRecord preparedOrder(
    const LinkOrder& order, std::optional<Money> price, const QString& operatorName)
{
    OrderRecord record;
    record.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.order = order;
    Sha256 hash;
    hash.add(orderToJson(order));
    record.payloadHash = hash.finish();
    record.price = price;
    record.operatorName = operatorName;
    record.prepared = QDateTime::currentDateTimeUtc();
    return record;
}

QByteArray orderRecordToDocument(const OrderRecord& record)
{
    QCborMap map { { Uuid, record.uuid }, { StateKey, static_cast<qint64>(record.state) } };
    LinkOrder order = record.order;
    if (record.isSettled()) {
        order = {};
        order.mode = record.order.mode;
    }
    map.insert(Order, orderToDocument(order));
    map.insert(PayloadHash, record.payloadHash);
    if (record.price) {
        map.insert(Price, qint64(record.price->cents));
    }
    insertText(map, OperatorName, record.operatorName);
    insertText(map, RequestId, record.requestId);
    insertText(map, Detail, record.detail);
    insertTime(map, Prepared, record.prepared);
    insertTime(map, Sent, record.sent);
    insertTime(map, Settled, record.settled);
    insertTime(map, LookBefore, record.lookBefore);
    QCborArray looks;
    for (const OrderLook& look : record.looks) {
        looks.append(QCborArray { look.when.toMSecsSinceEpoch(), look.candidates });
    }
    if (!looks.isEmpty()) {
        map.insert(Looks, looks);
    }
    if (record.needsPerson) {
        map.insert(NeedsPerson, true);
    }
    return QCborValue(map).toCbor();
}

Result<OrderRecord> orderRecordFromDocument(const QByteArray& content)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(content, &error);
    // Of a cut text Qt 6.4 makes a map whose look-up reads past its end.
    const QCborMap map = error.error == QCborError::NoError ? value.toMap() : QCborMap();
    OrderRecord record;
    record.uuid = map.value(Uuid).toString();
    Result<LinkOrder> order = orderFromDocument(map.value(Order).toByteArray());
    const qint64 state = map.value(StateKey).toInteger();
    if (record.uuid.isEmpty() || !isSound(map) || !order
        || state < static_cast<qint64>(OrderRecord::State::Prepared)
        || state > static_cast<qint64>(OrderRecord::State::Unknown)) {
        return failure(Error::Kind::Damaged, u"a kept order cannot be read"_s);
    }
    record.state = static_cast<OrderRecord::State>(state);
    record.order = std::move(*order);
    record.payloadHash = map.value(PayloadHash).toByteArray();
    if (const QCborValue price = map.value(Price); price.isInteger()) {
        record.price = Money { price.toInteger() };
    }
    record.operatorName = map.value(OperatorName).toString();
    record.requestId = map.value(RequestId).toString();
    record.detail = map.value(Detail).toString();
    record.prepared = timeOf(map.value(Prepared));
    record.sent = timeOf(map.value(Sent));
    record.settled = timeOf(map.value(Settled));
    record.lookBefore = timeOf(map.value(LookBefore));
    const QCborArray looks = map.value(Looks).toArray();
    for (const QCborValue& item : looks) {
        const QCborArray look = item.toArray();
        record.looks.append({ timeOf(look.at(0)), static_cast<int>(look.at(1).toInteger()) });
    }
    record.needsPerson = map.value(NeedsPerson).toBool();
    return record;
}

} // namespace Vaglio
