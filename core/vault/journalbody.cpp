// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/journalbody.h"

#include <QCborArray>
#include <QCborStreamWriter>
#include <QCborValue>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Keys of the map; on disk for good.
enum BodyKey : qint64 { WhenKey = 1, ActorKey, EventsKey, DocumentsKey, SlotsKey };

/// Kind, id and whether forgotten, one after the other: a batch has a hundred thousand of them.
constexpr qsizetype FieldsPerDocument = 3;

QCborArray eventsOf(const QList<JournalEvent>& events)
{
    QCborArray array;
    for (const JournalEvent& event : events) {
        array.append(QCborArray { event.what, event.subject, event.details });
    }
    return array;
}

} // namespace

QByteArray toCbor(const JournalBody& body)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    writer.startMap(5);
    writer.append(static_cast<qint64>(WhenKey));
    writer.append(body.row.when.toMSecsSinceEpoch());
    writer.append(static_cast<qint64>(ActorKey));
    writer.append(body.row.actor);
    writer.append(static_cast<qint64>(EventsKey));
    eventsOf(body.row.events).toCborValue().toCbor(writer);
    writer.append(static_cast<qint64>(DocumentsKey));
    writer.startArray(body.documents.size() * FieldsPerDocument);
    for (const TouchedDocument& document : body.documents) {
        writer.append(static_cast<quint64>(document.kind));
        writer.append(document.id);
        writer.append(document.forgotten);
    }
    writer.endArray();
    writer.append(static_cast<qint64>(SlotsKey));
    writer.startArray(static_cast<quint64>(body.keySlots.size()) * 2);
    for (const TouchedSlot& slot : body.keySlots) {
        writer.append(static_cast<quint64>(slot.kind));
        writer.append(slot.hash);
    }
    writer.endArray();
    writer.endMap();
    return cbor;
}

Result<JournalBody> journalBodyFromCbor(const QByteArray& cbor, quint64 number)
{
    const QCborValue value = QCborValue::fromCbor(cbor);
    const QCborMap map = value.toMap();
    if (!map.value(WhenKey).isInteger()) {
        return failure(Error::Kind::Damaged, u"a journal row is not readable"_s);
    }
    JournalBody body;
    body.row.number = number;
    body.row.when = QDateTime::fromMSecsSinceEpoch(map.value(WhenKey).toInteger(), Qt::UTC);
    body.row.actor = map.value(ActorKey).toString();
    const QCborArray events = map.value(EventsKey).toArray();
    for (const QCborValue& item : events) {
        const QCborArray event = item.toArray();
        body.row.events.append(
            { event.at(0).toString(), event.at(1).toString(), event.at(2).toMap() });
    }
    const QCborArray documents = map.value(DocumentsKey).toArray();
    body.documents.reserve(static_cast<size_t>(documents.size() / FieldsPerDocument));
    for (qsizetype i = 0; i + 2 < documents.size(); i += FieldsPerDocument) {
        body.documents.push_back({ static_cast<DocumentKind>(documents.at(i).toInteger()),
            documents.at(i + 1).toByteArray(), documents.at(i + 2).toBool() });
    }
    const QCborArray keySlots = map.value(SlotsKey).toArray();
    for (qsizetype i = 0; i + 1 < keySlots.size(); i += 2) {
        body.keySlots.append({ static_cast<KeySlot::Kind>(keySlots.at(i).toInteger()),
            keySlots.at(i + 1).toByteArray() });
    }
    return body;
}

QByteArray hashOf(const KeySlot& slot)
{
    QByteArray text;
    QCborStreamWriter writer(&text);
    writer.append(static_cast<quint64>(slot.kind));
    writer.append(slot.made.toMSecsSinceEpoch());
    writer.append(slot.parameters);
    writer.append(slot.wrapped);
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()),
        static_cast<size_t>(hash.size()), reinterpret_cast<const unsigned char*>(text.constData()),
        static_cast<unsigned long long>(text.size()), nullptr, 0);
    return hash;
}

QString wordOf(KeySlot::Kind kind)
{
    switch (kind) {
    case KeySlot::Kind::Keychain:
        return u"keychain"_s;
    case KeySlot::Kind::Passphrase:
        return u"passphrase"_s;
    case KeySlot::Kind::RecoveryKey:
        return u"recoverykey"_s;
    }
    return QString::number(static_cast<int>(kind));
}

} // namespace Vaglio
