// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/labels.h"

#include "core/desk/requestbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QFuture<Result<int>> refused(Error::Kind kind, const QString& detail)
{
    return QtFuture::makeReadyFuture(Result<int>(failure(kind, detail)));
}

bool isMail(const LinkOrder& order)
{
    return std::ranges::none_of(check(order),
        [](const FieldProblem& problem) { return problem.field == u"mail" && problem.blocks; });
}

QFuture<Result<int>> keep(
    RequestBook* book, const CaseRecord& record, const QString& what, const QString& actor)
{
    VaultBatch along;
    along.actor = actor;
    along.events.append({ what, record.request.id, {} });
    return book->mergeKnown({ record }, along);
}

} // namespace

QFuture<Result<int>> labelCase(
    RequestBook* book, const QString& id, const CaseLabel& label, const QString& actor)
{
    if (label == CaseLabel {}) {
        return refused(Error::Kind::Refused, u"nothing"_s);
    }
    const CasePtr present = book->find(id);
    if (!present) {
        return refused(Error::Kind::NotFound, id);
    }
    if (present->isErased) {
        return refused(Error::Kind::Refused, u"erased"_s);
    }
    CaseRecord next = *present;
    LinkOrder order = next.order.value_or(LinkOrder {});
    if (!label.mail.isEmpty()) {
        const bool isOther = order.mail.compare(label.mail, Qt::CaseInsensitive) != 0;
        if (present->issued.isValid() && !order.mail.isEmpty() && isOther) {
            return refused(Error::Kind::Refused, u"issued"_s);
        }
        order.mail = label.mail;
        if (!isMail(order)) {
            return refused(Error::Kind::Refused, u"mail"_s);
        }
    }
    if (!label.firstName.isEmpty()) {
        order.applicant.firstName = label.firstName;
    }
    if (!label.lastName.isEmpty()) {
        order.applicant.lastName = label.lastName;
    }
    next.order = order;
    return keep(book, next, u"case.labelled"_s, actor);
}

QFuture<Result<int>> undoLabel(RequestBook* book, const QString& id,
    const std::optional<LinkOrder>& before, const QString& actor)
{
    const CasePtr present = book->find(id);
    if (!present) {
        return refused(Error::Kind::NotFound, id);
    }
    if (present->isErased) {
        return refused(Error::Kind::Refused, u"erased"_s);
    }
    CaseRecord next = *present;
    next.order = before;
    return keep(book, next, u"case.label-undone"_s, actor);
}

} // namespace Vaglio
