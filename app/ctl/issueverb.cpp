// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/issueverb.h"

#include "app/ctl/interruption.h"
#include "app/ctl/orderfile.h"
#include "app/ctl/requesttext.h"
#include "app/ctl/sentences.h"
#include "core/async.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

IssueVerb::IssueVerb(IssueOptions options, const Account& account, Output& output, QObject* parent)
    : Verb(account, output, parent)
    , m_options(std::move(options))
    , m_desk(account, u"vaglioctl"_s)
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
    warnWhenInterrupted(true);
    onResult(m_desk.issuing()->issue(*order), this, [this](const Result<CaseRecord>& record) {
        warnWhenInterrupted(false);
        if (record) {
            onIssued(record->request);
        } else {
            onFailed(record.error());
        }
    });
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

void IssueVerb::onIssued(const Request& request)
{
    const NamedValues values { { u"id"_s, request.id }, { u"link"_s, request.link },
        { u"status"_s, statusText(request.outcome) } };
    QJsonObject object = toJson(values);
    object.insert(u"created"_s, true);
    const bool printed
        = output().isJson() ? output().json(QJsonDocument(object)) : output().fields(values);
    if (!printed) { // the link is paid: it must not be lost with the standard output
        output().say(u"The link exists: id %1, link %2."_s.arg(request.id, request.link));
    }
    endPrinted(printed);
}

void IssueVerb::onFailed(const Error& error)
{
    const bool isUnknown = error.kind == Error::Kind::OutcomeUnknown;
    output().say(sentenceOf(error, host()) + (isUnknown ? QString() : u" No link was created."_s));
    bool printed = true;
    if (output().isJson()) { // null: not known; a script must not take it for a no
        printed = output().json(QJsonDocument(
            QJsonObject { { u"created"_s, isUnknown ? QJsonValue() : QJsonValue(false) },
                { u"id"_s, QJsonValue() }, { u"link"_s, QJsonValue() },
                { u"status"_s, QJsonValue() } }));
    }
    endPrinted(printed, exitCodeOf(error));
}

} // namespace Vaglio::Ctl
