// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/settleverb.h"

#include "app/ctl/interruption.h"
#include "app/ctl/openordertext.h"
#include "app/ctl/sentences.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

SettleVerb::SettleVerb(
    SettleOptions options, Place place, const Account& account, Output& output, QObject* parent)
    : OrderVerb(std::move(place), Need::Write, account, output, parent)
    , m_options(std::move(options))
{
}

void SettleVerb::onOrdersReady(const std::optional<Error>& listError)
{
    if (!hasOpenOrder()) {
        output().say(u"No order is open."_s);
        end();
    } else if (listError) {
        output().say(u"The list was not brought. "_s + sentenceOf(*listError, host()));
        sayWhatIsOpen();
        emit finished(exitCodeOf(*listError));
    } else if (!m_options.requestId.isEmpty()) {
        adopt(m_options.requestId, [this] { end(); });
    } else {
        warnWhenInterrupted(Stopped::Settling);
        lookThrough();
    }
}

/// That no link exists counts only after the looks, whoever says it.
void SettleVerb::onLookedThrough()
{
    warnWhenInterrupted(Stopped::Quietly);
    const bool mayGiveUp = hasOpenOrder() && outbox().openOrders().first().needsPerson;
    if (m_options.none && mayGiveUp) {
        giveUp([this] { end(); });
    } else if (m_options.none) {
        end();
    } else {
        askPerson([this] { end(); });
    }
}

void SettleVerb::end()
{
    const ExitCode code = hasOpenOrder() ? ExitCode::Service : ExitCode::Done;
    sayWhatIsOpen();
    if (const std::optional<CaseRecord>& link = found()) {
        output().say(u"The link of the order is that of request %1."_s.arg(link->request.id));
        endPrinted(printLink(link->request, true), code);
        return;
    }
    QJsonArray open;
    const QList<OrderRecord> orders = outbox().openOrders();
    for (const OrderRecord& order : orders) {
        open.append(openOrderToJson(order));
    }
    endPrinted(
        !output().isJson() || output().json(QJsonDocument(QJsonObject { { u"open"_s, open } })),
        code);
}

} // namespace Vaglio::Ctl
