// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/orderwords.h"

#include "core/desk/outbox.h"
#include "ui/issuing/handoff.h"
#include "ui/kit/errortext.h"
#include "ui/kit/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr qsizetype endLength = 8;

} // namespace

std::optional<OrderWords::Sentence> OrderWords::held(const Error& error)
{
    if (error.kind != Error::Kind::Refused || error.httpStatus != 0) {
        return std::nullopt;
    }
    if (error.detail == u"unsettled"_s) {
        return Sentence { tr("An earlier link is not settled yet."),
            tr("Until it is known whether that one exists, no other is ordered. Nothing was sent, "
               "and what you typed stays.") };
    }
    if (error.detail == u"busy"_s) {
        return Sentence { tr("Another link is on its way."),
            tr("One is ordered at a time. Nothing was sent, and what you typed stays. Create it "
               "again in a moment.") };
    }
    if (error.detail == u"loading"_s) {
        return Sentence { tr("The saved cases are still being read."),
            tr("Nothing was sent, and what you typed stays. Create it again in a moment.") };
    }
    return std::nullopt;
}

QString OrderWords::openTitle(const OrderRecord& order)
{
    return tr("Does the link for %1 exist? Nobody knows yet.").arg(personOf(order.order));
}

QString OrderWords::openFacts(const OrderRecord& order)
{
    const QString when = Wording::moment(order.sent);
    const QString sent = order.operatorName.isEmpty()
        ? tr("Ordered %1 for %2.").arg(when, order.order.mail)
        : tr("Ordered %1 by %2 for %3.").arg(when, order.operatorName, order.order.mail);
    const QString mode = Wording::serviceMode(order.order.mode);
    return sent + u' '
        + (order.price ? tr("%1, %2 if it exists.").arg(mode, Wording::moneyPlusVat(*order.price))
                       : tr("%1, price not known.").arg(mode));
}

QString OrderWords::openState(const OrderRecord& order)
{
    if (!order.needsPerson) {
        // A last look may follow after the usual number, when the others came soon.
        const qsizetype done = order.looks.size();
        const qsizetype all = std::max<qsizetype>(OutboxPolicy {}.looks, done + 1);
        return tr("Vaglio is looking for it in the list (%1 of %2 looks). Nothing was sent again.")
            .arg(done)
            .arg(all);
    }
    if (order.candidates.isEmpty()) {
        return tr("After %Ln look(s) the list shows no new request. Nothing was sent again. If "
                  "you are sure that there is none, say so; else look again later.",
            nullptr, static_cast<int>(order.looks.size()));
    }
    return tr("%Ln new request(s) in the list could be it, and the list names nobody. Nothing was "
              "sent again. Please say which one it is.",
        nullptr, static_cast<int>(order.candidates.size()));
}

QString OrderWords::shortId(const QString& id)
{
    return id.size() <= 2 * endLength + 1 ? id
                                          : id.left(endLength) + u'…' + id.right(endLength / 2);
}

QString OrderWords::notDecided(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Refused:
        return tr("That is another order's link, or this one is being settled right now. Nothing "
                  "has changed.");
    case Error::Kind::NotFound:
        return tr("It is not there any more. Nothing has changed; look again.");
    default:
        const ErrorText words = errorText(error, ErrorContext::CreateLink);
        return tr("%1. Nothing has changed. %2").arg(words.title, words.next);
    }
}

ConfirmDialog::Words OrderWords::confirmAdopt(const OrderRecord& order, const QString& requestId)
{
    const QString person = personOf(order.order);
    QString text = tr("Request %1 gets the name, the mail and the layout that you ordered for %2. "
                      "Nothing is sent and nothing more is charged. If it is somebody else's "
                      "link, it would go to the wrong person.")
                       .arg(shortId(requestId), person);
    if (order.price) {
        text += u' ' + tr("Its price is noted as %1.").arg(Wording::moneyPlusVat(*order.price));
    }
    return { tr("Is this the link for %1?").arg(person), text, tr("This is it") };
}

ConfirmDialog::Words OrderWords::confirmNotCreated(const OrderRecord& order)
{
    const QString text = order.price
        ? tr("Vaglio stops looking for it, and links can be ordered again. Nothing is sent now. "
             "Should it exist after all, it has cost %1, and ordering it again costs a second %1.")
              .arg(Wording::moneyPlusVat(*order.price))
        : tr("Vaglio stops looking for it, and links can be ordered again. Nothing is sent now. "
             "Should it exist after all, ordering it again is paid a second time.");
    return { tr("Was no link created for %1?").arg(personOf(order.order)), text,
        tr("It was not created") };
}

ConfirmDialog::Words OrderWords::confirmSecond(const QString& person, Money price)
{
    return { tr("Create a second link for %1?").arg(person),
        tr("The first one still works, and sending it again costs nothing. A second one costs %1.")
            .arg(Wording::moneyPlusVat(price)),
        tr("Create it for %1").arg(Wording::moneyPlusVat(price)) };
}

ConfirmDialog::Words OrderWords::confirmClose(const QString& person, const Error& because)
{
    const QString cause = errorText(because, ErrorContext::CreateLink).title;
    const QString text = person.isEmpty()
        ? tr("What came of the last order could not be saved on this computer yet: %1. Vaglio "
             "tries again by itself while it is open. Closed now, it looks for it in the list at "
             "the next start.")
              .arg(cause)
        : tr("The link for %1 exists, but could not be saved on this computer yet: %2. Vaglio "
             "tries again by itself while it is open. Closed now, it has to look for it in the "
             "list at the next start. Copy the link first.")
              .arg(person, cause);
    return { tr("Close before all is saved?"), text, tr("Close anyway") };
}

ConfirmDialog::Words OrderWords::confirmLeave(const QString& person, const Error& because)
{
    const QString cause = errorText(because, ErrorContext::CreateLink).title;
    const QString text = person.isEmpty()
        ? tr("What came of the last order could not be saved on this computer yet: %1. Vaglio "
             "tries again by itself while the desk is open. Left now, it looks for it in the list "
             "when this account is opened again.")
              .arg(cause)
        : tr("The link for %1 exists, but could not be saved on this computer yet: %2. Vaglio "
             "tries again by itself while the desk is open. Left now, it has to look for it in "
             "the list when this account is opened again. Copy the link first.")
              .arg(person, cause);
    return { tr("Leave before all is saved?"), text, tr("Leave anyway") };
}

QString OrderWords::unsavedPerson(const QList<CaseRecord>& cases)
{
    return cases.isEmpty() || !cases.first().order ? QString() : personOf(*cases.first().order);
}

} // namespace Vaglio
