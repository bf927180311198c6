// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/createdanswer.h"

#include "core/api/envelope.h"
#include "core/api/getcall.h"
#include "core/api/requestjson.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

Result<Request> parseCreated(const HttpAnswer& answer)
{
    const Result<Envelope> envelope = Envelope::parse(answer.body);
    if (!envelope) {
        return failure(Error::Kind::OutcomeUnknown, envelope.error().detail, answer.status);
    }
    if (!envelope->success) {
        // Only a 4xx is a definite no: this is neither a no nor a link (SAFETY.md).
        return failure(Error::Kind::OutcomeUnknown, envelope->message, answer.status);
    }
    Result<Request> request = requestFromJson(envelope->data, u"data"_s);
    if (!request) {
        return failure(Error::Kind::OutcomeUnknown, request.error().detail, answer.status);
    }
    if (request->link.isEmpty()) {
        return failure(Error::Kind::OutcomeUnknown, u"data.link: missing"_s, answer.status);
    }
    return request;
}

} // namespace

Result<Request> createdFrom(const HttpAnswer& answer, qint64 bytesTaken)
{
    if (answer.transport == HttpAnswer::Transport::Answered) {
        if (answer.status >= 200 && answer.status < 300) {
            return parseCreated(answer);
        }
        if (answer.status >= 400 && answer.status < 500 && answer.status != 408) {
            return tl::unexpected(errorOf(answer));
        }
    } else if (bytesTaken == 0) {
        return failure(Error::Kind::Offline, answer.detail);
    }
    return failure(Error::Kind::OutcomeUnknown,
        answer.detail.isEmpty() ? QString::fromUtf8(answer.body).left(2000) : answer.detail,
        answer.status);
}

} // namespace Vaglio
