// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/issuing.h"

#include "core/api/apiclient.h"
#include "core/api/envelope.h"
#include "core/api/orderjson.h"
#include "core/async.h"
#include "core/vault/faultpoint.h"

#include <QByteArrayMatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

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

/// What an order's error says about what became of it. Only a 4xx is a no.
OrderRecord::State stateAfter(const Error& error)
{
    using Kind = Error::Kind;
    const bool saysNo = error.httpStatus >= 400 && error.httpStatus < 500;
    if (saysNo && error.kind != Kind::OutcomeUnknown) {
        return OrderRecord::State::Rejected;
    }
    const bool neverLeft
        = error.kind == Kind::Offline || (error.kind == Kind::Refused && error.httpStatus == 0);
    return neverLeft ? OrderRecord::State::NotSent : OrderRecord::State::Unknown;
}

/// The newest case of the same intent whose link can still be used; null where there is none.
CasePtr openCaseOf(const BookPtr& book, const LinkOrder& order)
{
    CasePtr newest;
    const QByteArrayMatcher mail(foldForSearch(order.mail).toUtf8());
    for (int row = 0; row < book->cases.size(); ++row) {
        const CaseView view = book->cases.view(row);
        if (view.issuer.isEmpty() || view.facts.status == Outcome::Status::Ok
            || view.facts.status == Outcome::Status::Ko
            || mail.indexIn(view.text.data(), view.text.size()) < 0) {
            continue;
        }
        const CasePtr record = book->cases.at(row);
        if (record->order && !record->request.outcome.isFinal() && !record->request.link.isEmpty()
            && isSameIntent(*record->order, order)
            && (!newest || newest->issued <= record->issued)) {
            newest = record;
        }
    }
    return newest;
}

} // namespace

Issuing::Issuing(
    ApiClient* client, RequestBook* book, Outbox* outbox, QString operatorName, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_outbox(outbox)
{
    setOperatorName(operatorName);
}

void Issuing::setOperatorName(const QString& name)
{
    m_operatorName = name;
    if (m_outbox) {
        m_outbox->setOperatorName(name);
    }
}

Issuing::PromisePtr Issuing::startPromise()
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    return promise;
}

bool Issuing::isSameAsCurrent(const LinkOrder& order, Again again) const
{
    return m_outbox ? again == Again::No && isSameIntent(m_current->order, order)
                    : m_current->order == order;
}

QFuture<Result<IssuedCase>> Issuing::issue(
    const LinkOrder& order, std::optional<Money> price, Again again)
{
    const auto refused = [](Error error) {
        return QtFuture::makeReadyFuture(Answer(tl::unexpected(std::move(error))));
    };
    if (m_current && !isSameAsCurrent(order, again)) {
        return refused({ Error::Kind::Refused, u"busy"_s, 0, {} });
    }
    if (m_current) {
        m_current->joined.push_back(startPromise());
        return m_current->joined.back()->future();
    }
    const QList<FieldProblem> problems = check(order);
    const auto blocking = std::ranges::find_if(problems, &FieldProblem::blocks);
    if (blocking != problems.end()) {
        return refused(
            { Error::Kind::Refused, u"%1 not valid"_s.arg(blocking->field), 0, blocking->field });
    }
    if (m_outbox && m_outbox->whyClosed()) {
        return refused(*m_outbox->whyClosed());
    }
    m_current = Current { order, price, startPromise(), {} };
    const QFuture<Answer> answer = m_current->promise->future();
    emit busyChanged(true);
    if (!m_outbox) {
        sendForgetting();
    } else if (again == Again::Yes) {
        prepare();
    } else {
        lookForExisting();
    }
    return answer;
}

CaseRecord Issuing::caseOf(const Request& request, const QString& operatorName) const
{
    CaseRecord record;
    record.request = request;
    record.order = m_current->order;
    record.price = m_current->price;
    record.issued = record.firstSeen = QDateTime::currentDateTimeUtc();
    record.issuedBy = operatorName;
    return record;
}

void Issuing::lookForExisting()
{
    const QList<CaseRecord> unsaved = m_outbox->unsavedCases();
    for (const CaseRecord& record : unsaved) {
        if (isSameIntent(*record.order, m_current->order)) {
            finish(IssuedCase { record, true, {} });
            return;
        }
    }
    const auto search = QtConcurrent::run(openCaseOf, m_book->snapshot(), m_current->order);
    onFinished(search, this, [this](const QFuture<CasePtr>& found) {
        if (const CasePtr existing = found.result()) {
            finish(IssuedCase { *existing, true, {} });
        } else {
            prepare();
        }
    });
}

void Issuing::prepare()
{
    onResult(m_outbox->begin(m_current->order, m_current->price), this,
        [this](const Result<OrderRecord>& record) {
            if (record) {
                send(*record);
            } else {
                finish(tl::unexpected(record.error()));
            }
        });
}

void Issuing::send(const OrderRecord& record)
{
    onResult(m_client->create(record.order), this, [this, record](const Result<Request>& request) {
        faultPoint("order.posted");
        if (request) {
            onCreated(record, *request);
        } else {
            onNotCreated(record, request.error());
        }
    });
}

void Issuing::onCreated(OrderRecord record, const Request& request)
{
    record.state = OrderRecord::State::Created;
    record.requestId = request.id;
    record.settled = QDateTime::currentDateTimeUtc();
    const CaseRecord made = caseOf(request, record.operatorName);
    onResult(m_outbox->settle(record, made), this, [this, made](const Result<int>& kept) {
        IssuedCase issuedCase { made, false, {} };
        if (!kept) {
            issuedCase.unsaved = kept.error(); // it is paid: the person gets the link all the same
        }
        finish(issuedCase);
    });
}

void Issuing::onNotCreated(OrderRecord record, Error error)
{
    record.state = stateAfter(error);
    error = inWords(std::move(error));
    record.detail = error.detail;
    if (record.state == OrderRecord::State::Unknown) {
        error.kind = Error::Kind::OutcomeUnknown;
    } else {
        record.settled = QDateTime::currentDateTimeUtc();
    }
    onResult(m_outbox->settle(record), this, [this, error](const Result<int>& kept) {
        Error told = error;
        if (!kept) {
            told.detail += u" (not written down yet: %1)"_s.arg(kept.error().detail);
        }
        finish(tl::unexpected(told));
    });
}

void Issuing::sendForgetting()
{
    onResult(m_client->create(m_current->order), this, [this](const Result<Request>& request) {
        if (!request) {
            finish(tl::unexpected(inWords(request.error())));
            return;
        }
        const CaseRecord made = caseOf(*request, m_operatorName);
        m_book->mergeKnown({ made });
        finish(IssuedCase { made, false, {} });
    });
}

void Issuing::finish(const Answer& answer)
{
    const Current done = std::move(*m_current);
    m_current.reset();
    emit busyChanged(false);
    if (answer && !answer->existing) {
        emit issued(*answer);
    } else if (!answer && answer.error().kind == Error::Kind::OutcomeUnknown) {
        emit outcomeUnknown(done.order);
    }
    done.promise->addResult(answer);
    done.promise->finish();
    for (const PromisePtr& joined : done.joined) {
        Answer same = answer;
        if (same) {
            same->existing = true;
        }
        joined->addResult(same);
        joined->finish();
    }
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
