// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuemark.h"

#include "core/desk/pace.h"

#include <QCborMap>
#include <QCborValue>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

const QByteArray KeyBegin = "rescue/";

QByteArray keyOf(const QString& id)
{
    return KeyBegin + id.toUtf8();
}

QDateTime timeOf(const QCborValue& value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                             : QDateTime();
}

Error::Kind kindIn(const QCborMap& map)
{
    if (map.value(u"broken"_s).toBool()) {
        return Error::Kind::BadArchive;
    }
    return map.value(u"refused"_s).toBool() ? Error::Kind::Refused : Error::Kind::NotFound;
}

QCborValue valueOf(const QDateTime& time)
{
    return time.isValid() ? QCborValue(time.toMSecsSinceEpoch()) : QCborValue();
}

} // namespace

bool isRescueMarked(const RescueFailure& failure)
{
    return Pace::isGone(failure.error.kind) || failure.error.kind == Error::Kind::BadArchive;
}

Result<QHash<QString, RescueFailure>> readRescueMarks(const Vault& vault)
{
    QHash<QString, RescueFailure> marks;
    const Result<int> read
        = vault.readAll(DocumentKind::Setting, [&marks](const VaultDocument& document) {
              if (!document.id.startsWith(KeyBegin)) {
                  return true;
              }
              const QCborMap map = QCborValue::fromCbor(document.content).toMap();
              RescueFailure failure;
              failure.error.kind = kindIn(map);
              failure.isKept = map.value(u"kept"_s).toBool();
              failure.isGone = map.value(u"gone"_s).toBool();
              failure.error.httpStatus = static_cast<int>(map.value(u"status"_s).toInteger());
              failure.tries = static_cast<int>(map.value(u"tries"_s).toInteger());
              failure.nextTry = timeOf(map.value(u"next"_s));
              failure.lastTry = timeOf(map.value(u"last"_s));
              marks.insert(QString::fromUtf8(document.id.sliced(KeyBegin.size())), failure);
              return true;
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return marks; // one that does not open costs a call
}

DocumentWrite rescueMarkWrite(const QString& id, const RescueFailure& failure)
{
    const QCborMap map { { u"refused"_s, failure.error.kind == Error::Kind::Refused },
        { u"broken"_s, failure.error.kind == Error::Kind::BadArchive },
        { u"kept"_s, failure.isKept }, { u"gone"_s, failure.isGone },
        { u"status"_s, failure.error.httpStatus }, { u"tries"_s, failure.tries },
        { u"next"_s, valueOf(failure.nextTry) }, { u"last"_s, valueOf(failure.lastTry) } };
    return { DocumentKind::Setting, keyOf(id), QCborValue(map).toCbor() };
}

DocumentWrite rescueMarkForget(const QString& id)
{
    return { DocumentKind::Setting, keyOf(id), {}, true };
}

} // namespace Vaglio
