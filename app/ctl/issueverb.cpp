// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/issueverb.h"

#include "app/ctl/interruption.h"
#include "app/ctl/openordertext.h"
#include "app/ctl/orderfile.h"
#include "app/ctl/sentences.h"
#include "core/async.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio::Ctl {

namespace {

constexpr int SaveTries = 5;
constexpr std::chrono::milliseconds BetweenTries = 1s;

} // namespace

IssueVerb::IssueVerb(
    IssueOptions options, Place place, const Account& account, Output& output, QObject* parent)
    : OrderVerb(std::move(place), Need::Write, account, output, parent)
    , m_options(std::move(options))
{
}

void IssueVerb::start()
{
    const std::optional<LinkOrder> order = readOrder();
    if (!order || !isSendable(*order)) {
        output().say(u"Nothing was sent."_s);
        emit finished(ExitCode::Usage);
        return;
    }
    m_order = *order;
    OrderVerb::start();
}

void IssueVerb::onReady()
{
    if (hasVault()) {
        loadOrders();
        return;
    }
    output().warn(u"Without a vault (--vault) nothing of this order is kept: the same order given "
                  "again is charged again."_s);
    send();
}

void IssueVerb::onOrdersReady(const std::optional<Error>& listError)
{
    if (listError) {
        output().say(u"The list was not brought. "_s + sentenceOf(*listError, host())
            + u" Without it nobody could tell what came of an order: nothing was sent."_s);
        endWithout(exitCodeOf(*listError), false);
    } else if (hasOpenOrder()) {
        warnWhenInterrupted(Stopped::Settling);
        lookThrough();
    } else {
        send();
    }
}

void IssueVerb::send()
{
    m_isSent = true;
    warnWhenInterrupted(hasVault() ? Stopped::SendingKept : Stopped::Sending);
    const Money price = m_options.price.value_or(PriceList {}.of(m_order.mode));
    const Again again = m_options.again ? Again::Yes : Again::No;
    onResult(desk().issuing()->issue(m_order, price, again), this,
        [this](const Result<IssuedCase>& issued) {
            warnWhenInterrupted(Stopped::Quietly);
            if (issued) {
                onIssued(*issued);
            } else {
                onFailed(issued.error());
            }
        });
}

void IssueVerb::onIssued(const IssuedCase& issued)
{
    if (issued.existing) {
        output().say(
            u"This order has a link already, issued %1 by %2. Nothing was sent, nothing is "
            "charged. A second link, which is charged (%3), needs --again."_s.arg(
                issued.issued.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), issued.issuedBy,
                moneyText(m_options.price.value_or(PriceList {}.of(m_order.mode)))));
    }
    const bool printed = printLink(issued.request, !issued.existing);
    if (hasVault()) {
        endSaved(printed, SaveTries);
    } else {
        endPrinted(printed);
    }
}

/// The link is out. What could not be written is tried for a while: a full disk may have room.
void IssueVerb::endSaved(bool printed, int triesLeft)
{
    const std::optional<Error>& unsaved = outbox().unsavedBecause();
    if (!unsaved) {
        endPrinted(printed);
        return;
    }
    if (triesLeft == 0) {
        output().say(u"The link exists, but could not be written into the vault. "_s
            + sentenceOf(*unsaved, host())
            + u" The vault has the order as being on its way: keep the link, make room, and "
              "'vaglioctl settle' finds it in the list."_s);
        emit finished(exitCodeOf(*unsaved));
        return;
    }
    QTimer::singleShot(BetweenTries, this, [this, printed, triesLeft] {
        onResult(outbox().saveNow(), this,
            [this, printed, triesLeft](const Result<int>&) { endSaved(printed, triesLeft - 1); });
    });
}

void IssueVerb::onFailed(const Error& error)
{
    if (error.kind == Error::Kind::OutcomeUnknown) {
        onUnknown(error);
        return;
    }
    output().say(sentenceOf(error, host()) + u" No link was created."_s);
    endWithout(exitCodeOf(error), false);
}

void IssueVerb::onUnknown(const Error& error)
{
    if (!hasVault()) {
        output().say(sentenceOf(error, host()));
        endWithout(exitCodeOf(error), std::nullopt);
        return;
    }
    warnWhenInterrupted(Stopped::Settling);
    lookThrough();
}

void IssueVerb::onLookedThrough()
{
    warnWhenInterrupted(Stopped::Quietly);
    askPerson([this] { onPersonAsked(); });
}

void IssueVerb::onPersonAsked()
{
    if (hasOpenOrder()) {
        sayWhatIsOpen();
        if (!m_isSent) {
            output().say(u"The order that you gave was not sent."_s);
        }
        endWithout(ExitCode::Service, m_isSent ? std::nullopt : std::optional(false));
    } else if (!m_isSent) {
        send();
    } else if (const std::optional<CaseRecord>& link = found()) {
        output().say(u"The link was found in the list. It was not sent a second time."_s);
        endPrinted(printLink(link->request, true));
    } else {
        output().say(u"No link was created, as you say. Give the order again to send it."_s);
        endWithout(ExitCode::Service, false);
    }
}

void IssueVerb::endWithout(ExitCode code, std::optional<bool> created)
{
    bool printed = true;
    if (output().isJson()) { // null: not known; a script must not take it for a no
        printed = output().json(QJsonDocument(
            QJsonObject { { u"created"_s, created ? QJsonValue(*created) : QJsonValue() },
                { u"existing"_s, false }, { u"id"_s, QJsonValue() }, { u"link"_s, QJsonValue() },
                { u"status"_s, QJsonValue() } }));
    }
    endPrinted(printed, code);
}

std::optional<LinkOrder> IssueVerb::readOrder()
{
    OrderFile file;
    if (!m_options.file.isEmpty()) {
        const Result<OrderFile> read = OrderFile::read(m_options.file);
        if (!read) {
            output().say(read.error().kind == Error::Kind::Storage
                    ? u"The order file '%1' cannot be read (%2)."_s.arg(
                          m_options.file, read.error().detail)
                    : u"The order file '%1' is not the body of an order: %2."_s.arg(
                          m_options.file, read.error().detail));
            return std::nullopt;
        }
        file = *read;
    }
    for (const QString& field : file.unknownFields) {
        output().warn(
            u"Vaglio does not know the field %1 of the order, and does not send it."_s.arg(field));
    }
    file.order.mode = m_options.mode;
    if (!m_options.mail.isEmpty()) {
        file.order.mail = m_options.mail;
    }
    return file.order;
}

bool IssueVerb::isSendable(const LinkOrder& order)
{
    bool sendable = true;
    const QList<FieldProblem> problems = check(order);
    for (const FieldProblem& problem : problems) {
        if (problem.blocks) {
            output().say(sentenceOf(problem));
            sendable = false;
        } else {
            output().warn(sentenceOf(problem));
        }
    }
    return sendable;
}

} // namespace Vaglio::Ctl
