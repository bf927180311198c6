// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/openordertext.h"

#include "app/ctl/output.h"
#include "app/ctl/requesttext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

QString timeText(const QDateTime& when)
{
    return when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString modeText(ServiceMode mode)
{
    switch (mode) {
    case ServiceMode::Automatic:
        return u"automatic"_s;
    case ServiceMode::Selfie:
        return u"selfie"_s;
    case ServiceMode::Live:
        break;
    }
    return u"live"_s;
}

QString priceText(const OrderRecord& order)
{
    return order.price ? moneyText(*order.price) : u"price not known"_s;
}

} // namespace

QString moneyText(Money amount)
{
    return u"%1 EUR + VAT"_s.arg(amountText(amount));
}

QString questionOf(const OrderRecord& order, const BookSnapshot& book)
{
    QStringList lines { u"It is not known whether the link for %1 exists: %2, %3, sent %4."_s.arg(
        printable(order.order.mail), modeText(order.order.mode), priceText(order),
        timeText(order.sent)) };
    int number = 0;
    for (const QString& id : order.candidates) {
        const int row = book.cases.rowOf(id);
        const CasePtr record = row < 0 ? CasePtr() : book.cases.at(row);
        lines.append(record
                ? u"  %1  %2  %3  first seen %4"_s.arg(++number).arg(printable(id),
                      printable(statusText(record->request.outcome)), timeText(record->firstSeen))
                : u"  %1  %2"_s.arg(++number).arg(printable(id)));
    }
    if (number == 0) {
        lines.append(u"The list shows no new request that could be it."_s);
    } else {
        lines.append(u"The list names nobody. A wrong one would send somebody else's link."_s);
    }
    lines.append(u"'none' says that no link was created; if there is one after all, ordering it "
                 "again is paid a second time%1."_s.arg(
                     order.price ? u" (%1)"_s.arg(moneyText(*order.price)) : QString()));
    lines.append(number == 0
            ? u"Enter none, or nothing to decide later: "_s
            : u"Enter the number of the one that it is, none, or nothing to decide "
              "later: "_s);
    return lines.join(u'\n');
}

QString sentenceOfOpen(const OrderRecord& order)
{
    const QString what
        = u"It is not clear whether the link of an order exists (%1, %2, sent %3). "_s.arg(
            modeText(order.order.mode), priceText(order), timeText(order.sent));
    if (!order.needsPerson) {
        return what
            + u"Nothing was sent again. 'vaglioctl settle' goes on looking for it in the list."_s;
    }
    const qsizetype count = order.candidates.size();
    const QString seen = count == 0 ? u"The list shows no new request. "_s
        : count == 1                ? u"One new request could be it. "_s
                                    : u"%1 new requests could be it. "_s.arg(count);
    return what + seen
        + u"Nothing was sent again. Decide with 'vaglioctl settle', at a terminal or with "
          u"--request "
          "ID or --none; until then no other link is ordered from this vault."_s;
}

QJsonObject openOrderToJson(const OrderRecord& order)
{
    return { { u"mode"_s, modeText(order.order.mode) }, { u"mail"_s, order.order.mail },
        { u"priceCents"_s, order.price ? QJsonValue(qint64(order.price->cents)) : QJsonValue() },
        { u"sent"_s, order.sent.toUTC().toString(Qt::ISODate) }, { u"looks"_s, order.looks.size() },
        { u"needsPerson"_s, order.needsPerson },
        { u"candidates"_s, QJsonArray::fromStringList(order.candidates) } };
}

} // namespace Vaglio::Ctl
