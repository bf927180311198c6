// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"

#include "core/api/orderjson.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Keys of the map. On disk for good: never reuse a number.
enum Key : qint64 {
    Link = 1,
    Message = 2,
    Owner = 3,
    FirstSeen = 4,
    Issued = 5,
    FinalSeen = 6,
    OkAssumed = 7,
    Order = 8,
    Price = 9,
    Identity = CaseKeys::Identity,
    Kept = CaseKeys::Kept,
    Note = 12
};

/// The texts of an identity, in the order of their array on disk.
constexpr std::array IdentityTexts { &IdentityData::firstName, &IdentityData::lastName,
    &IdentityData::gender, &IdentityData::birthCountry, &IdentityData::birthPlace,
    &IdentityData::taxCode, &IdentityData::documentType, &IdentityData::documentNumber,
    &IdentityData::healthCardId };
constexpr std::array IdentityDates { &IdentityData::birthDate, &IdentityData::documentDate,
    &IdentityData::documentExpiration, &IdentityData::healthCardExpiration };

/// Writes what is there and leaves out what is empty: most cases are small.
class MapWriter final {
public:
    void text(Key key, const QString& value)
    {
        if (!value.isEmpty()) {
            m_map.insert(key, value);
        }
    }
    void time(Key key, const QDateTime& value)
    {
        if (value.isValid()) {
            m_map.insert(key, value.toMSecsSinceEpoch());
        }
    }
    void value(Key key, const QCborValue& value) { m_map.insert(key, value); }
    [[nodiscard]] QByteArray bytes() const { return QCborValue(m_map).toCbor(); }

private:
    QCborMap m_map;
};

/// Reads known keys; one of another type than it should have spoils the whole.
class MapReader final {
public:
    explicit MapReader(QCborMap map)
        : m_map(std::move(map))
    {
    }
    [[nodiscard]] QString text(Key key) { return take(key, QCborValue::String).toString(); }
    [[nodiscard]] QByteArray bytes(Key key)
    {
        return take(key, QCborValue::ByteArray).toByteArray();
    }
    [[nodiscard]] QCborArray array(Key key) { return take(key, QCborValue::Array).toArray(); }
    [[nodiscard]] qint64 number(Key key) { return take(key, QCborValue::Integer).toInteger(); }
    [[nodiscard]] QDateTime time(Key key)
    {
        const QCborValue value = take(key, QCborValue::Integer);
        return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                                 : QDateTime();
    }
    [[nodiscard]] bool has(Key key) const { return m_map.contains(key); }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    QCborValue take(Key key, QCborValue::Type type)
    {
        const QCborValue value = m_map.value(key);
        if (value.type() != type && !value.isUndefined()) {
            m_sound = false;
            return {};
        }
        return value;
    }

    QCborMap m_map;
    bool m_sound = true;
};

QCborArray identityToArray(const IdentityData& identity)
{
    QCborArray array;
    for (const auto text : IdentityTexts) {
        array.append(identity.*text);
    }
    for (const auto date : IdentityDates) {
        const QDate& value = identity.*date;
        array.append(value.isValid() ? QCborValue(value.toJulianDay()) : QCborValue(nullptr));
    }
    return array;
}

std::optional<IdentityData> identityFromArray(const QCborArray& array)
{
    if (array.size() < qsizetype(IdentityTexts.size() + IdentityDates.size())) {
        return {};
    }
    IdentityData identity;
    qsizetype place = 0;
    for (const auto text : IdentityTexts) {
        const QCborValue value = array.at(place++);
        if (!value.isString()) {
            return {};
        }
        identity.*text = value.toString();
    }
    for (const auto date : IdentityDates) {
        const QCborValue value = array.at(place++);
        if (value.isInteger()) {
            identity.*date = QDate::fromJulianDay(value.toInteger());
        } else if (!value.isNull()) {
            return {};
        }
    }
    return identity;
}

QCborArray keptToArray(const KeptEvidence& kept)
{
    return { kept.file.name, kept.file.key, kept.file.sha256, kept.file.size,
        kept.when.toMSecsSinceEpoch(), kept.problem };
}

std::optional<KeptEvidence> keptFromArray(const QCborArray& array)
{
    if (array.size() < 6 || !array.at(0).isString() || !array.at(1).isByteArray()
        || !array.at(2).isByteArray() || !array.at(3).isInteger() || !array.at(4).isInteger()
        || !array.at(5).isString()) {
        return {};
    }
    KeptEvidence kept;
    kept.file = { array.at(0).toString(), array.at(1).toByteArray(), array.at(2).toByteArray(),
        array.at(3).toInteger() };
    kept.when = QDateTime::fromMSecsSinceEpoch(array.at(4).toInteger(), Qt::UTC);
    kept.problem = array.at(5).toString();
    return kept;
}

QCborArray noteToArray(const CaseNote& note)
{
    return { note.text, note.author, note.when.toMSecsSinceEpoch() };
}

std::optional<CaseNote> noteFromArray(const QCborArray& array)
{
    if (array.size() < 3 || !array.at(0).isString() || !array.at(1).isString()
        || !array.at(2).isInteger()) {
        return {};
    }
    return CaseNote { array.at(0).toString(), array.at(1).toString(),
        QDateTime::fromMSecsSinceEpoch(array.at(2).toInteger(), Qt::UTC) };
}

tl::unexpected<Error> damaged(const QString& id)
{
    return failure(Error::Kind::Damaged, u"the record of %1 cannot be read"_s.arg(id));
}

/// The parts that are maps or arrays of their own; false where one of them cannot be read.
bool readParts(MapReader& map, CaseRecord& record)
{
    if (map.has(Order)) {
        Result<LinkOrder> order = orderFromDocument(map.bytes(Order));
        if (!order) {
            return false;
        }
        record.order = std::move(*order);
    }
    if (map.has(Identity)) {
        record.identity = identityFromArray(map.array(Identity));
        if (!record.identity) {
            return false;
        }
    }
    if (map.has(Kept)) {
        record.kept = keptFromArray(map.array(Kept));
        if (!record.kept) {
            return false;
        }
    }
    if (map.has(Note)) {
        record.note = noteFromArray(map.array(Note));
        if (!record.note) {
            return false;
        }
    }
    if (map.has(Price)) {
        record.price = Money { map.number(Price) };
    }
    return true;
}

} // namespace

QByteArray orderToDocument(const LinkOrder& order)
{
    return QCborValue(QCborArray { pathOf(order.mode), QString::fromUtf8(orderToJson(order)) })
        .toCbor();
}

Result<LinkOrder> orderFromDocument(const QByteArray& content)
{
    QCborParserError error;
    const QCborArray parts = QCborValue::fromCbor(content, &error).toArray();
    if (error.error != QCborError::NoError) {
        return failure(Error::Kind::Damaged, u"a kept order cannot be read"_s);
    }
    const QString path = parts.at(0).toString();
    for (const ServiceMode mode :
        { ServiceMode::Automatic, ServiceMode::Selfie, ServiceMode::Live }) {
        if (pathOf(mode) == path) {
            Result<LinkOrder> order = orderFromJson(parts.at(1).toString().toUtf8());
            if (order) {
                order->mode = mode;
            }
            return order;
        }
    }
    return failure(Error::Kind::Damaged, u"a kept order cannot be read"_s);
}

QByteArray caseToDocument(const CaseRecord& record, int row)
{
    MapWriter map;
    map.text(Link, record.request.link);
    map.text(Message, record.request.message);
    map.text(Owner, record.request.owner);
    map.time(FirstSeen, record.firstSeen);
    map.time(Issued, record.issued);
    map.time(FinalSeen, record.finalSeen);
    if (record.okAssumed) {
        map.value(OkAssumed, true);
    }
    if (record.order) {
        map.value(Order, orderToDocument(*record.order));
    }
    if (record.price) {
        map.value(Price, qint64(record.price->cents));
    }
    if (record.identity) {
        map.value(Identity, identityToArray(*record.identity));
    }
    if (record.kept) {
        map.value(Kept, keptToArray(*record.kept));
    }
    if (record.note) {
        map.value(Note, noteToArray(*record.note));
    }
    return caseHeadOf(record, row) + map.bytes();
}

Result<CaseRecord> caseFromDocument(QByteArrayView document)
{
    const std::optional<CaseHead> head = caseHead(document);
    if (!head) {
        return damaged({});
    }
    return caseFromMap({ QString::fromUtf8(head->id), QString::fromUtf8(head->rawStatus),
                           QString::fromUtf8(head->reason), QString::fromUtf8(head->issuer),
                           head->facts.okSince, head->facts.isErased, head->facts.isNotFound },
        document.sliced(head->size));
}

Result<CaseRecord> caseFromMap(const CaseEssentials& head, QByteArrayView bytes)
{
    QCborParserError error;
    const QCborValue value
        = QCborValue::fromCbor(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error != QCborError::NoError || !value.isMap()) {
        return damaged(head.id);
    }
    MapReader map(value.toMap());
    CaseRecord record;
    record.request.id = head.id;
    record.request.outcome = Outcome::fromRaw(head.rawStatus, head.reason);
    record.request.link = map.text(Link);
    record.request.message = map.text(Message);
    record.request.owner = map.text(Owner);
    record.firstSeen = map.time(FirstSeen);
    record.issued = map.time(Issued);
    record.issuedBy = head.issuer;
    record.finalSeen = map.time(FinalSeen);
    if (head.okSince != CaseFacts::NoTime) {
        record.okSince = QDateTime::fromMSecsSinceEpoch(head.okSince, Qt::UTC);
    }
    record.okAssumed = map.has(OkAssumed);
    record.isErased = head.isErased;
    record.isNotFound = head.isNotFound;
    if (!readParts(map, record) || !map.isSound()) {
        return damaged(head.id);
    }
    return record;
}

} // namespace Vaglio
