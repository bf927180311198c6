// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/issuing.h"

#include "core/api/apiclient.h"
#include "core/api/envelope.h"
#include "core/api/orderjson.h"
#include "core/async.h"

#include <QPromise>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// The error with what the service said in words, in place of the JSON around them.
Error inWords(Error error)
{
    const Result<Envelope> said = Envelope::parse(error.detail.toUtf8());
    if (said && !said->message.isEmpty()) {
        error.detail = said->message;
    }
    return error;
}

} // namespace

Issuing::Issuing(ApiClient* client, RequestBook* book, QString operatorName, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_operatorName(std::move(operatorName))
{
}

QFuture<Result<CaseRecord>> Issuing::issue(const LinkOrder& order)
{
    if (m_current) {
        return m_current->order == order ? m_current->answer
                                         : QtFuture::makeReadyFuture(Result<CaseRecord>(
                                               failure(Error::Kind::Refused, u"busy"_s)));
    }
    const QList<FieldProblem> problems = check(order);
    const auto blocking = std::ranges::find_if(problems, &FieldProblem::blocks);
    if (blocking != problems.end()) {
        return QtFuture::makeReadyFuture(Result<CaseRecord>(failure(
            Error::Kind::Refused, u"%1 not valid"_s.arg(blocking->field), 0, blocking->field)));
    }
    auto promise = std::make_shared<QPromise<Result<CaseRecord>>>();
    promise->start();
    m_current = Current { order, promise->future() };
    emit busyChanged(true);
    onResult(m_client->create(order), this, [this, promise](const Result<Request>& request) {
        const LinkOrder sent = m_current->order;
        m_current.reset();
        emit busyChanged(false);
        if (request) {
            CaseRecord record;
            record.request = *request;
            record.order = sent;
            record.issued = record.firstSeen = QDateTime::currentDateTimeUtc();
            record.issuedBy = m_operatorName;
            m_book->mergeKnown({ record });
            emit issued(record);
            promise->addResult(Result<CaseRecord>(record));
        } else {
            if (request.error().kind == Error::Kind::OutcomeUnknown) {
                emit outcomeUnknown(sent);
            }
            promise->addResult(Result<CaseRecord>(tl::unexpected(inWords(request.error()))));
        }
        promise->finish();
    });
    return promise->future();
}

QByteArray Issuing::bodyOf(const LinkOrder& order)
{
    return orderToJson(order, JsonLayout::Indented);
}

Result<LinkOrder> Issuing::orderFromBody(const QByteArray& json)
{
    return orderFromJson(json);
}

} // namespace Vaglio
