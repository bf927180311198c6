// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/envelope.h"

#include "app/sandbox/jsontext.h"

namespace Vaglio::Sandbox {

namespace {

/// What must be said last: the extra key, or the whole as one JSON string.
QByteArray finished(JsonObjectText& envelope, EnvelopeForm form)
{
    if (form == EnvelopeForm::Trace) {
        envelope.text("trace", QByteArray("simulated-trace"));
    }
    return form == EnvelopeForm::StringBody ? jsonQuoted(envelope.done()) : envelope.done();
}

} // namespace

QByteArray successEnvelope(const QByteArray& data, EnvelopeForm form, const QByteArray& message)
{
    if (form == EnvelopeForm::NoEnvelope) {
        return data;
    }
    JsonObjectText envelope;
    envelope.raw(
        "data", form == EnvelopeForm::DataData ? JsonObjectText().raw("data", data).done() : data);
    envelope.boolean("success", true);
    envelope.text("message", form == EnvelopeForm::MessageJson ? QByteArray("{}") : message);
    envelope.null("error");
    return finished(envelope, form);
}

QByteArray errorEnvelope(const QByteArray& message, const QByteArray& error, EnvelopeForm form)
{
    JsonObjectText envelope;
    envelope.null("data").boolean("success", false);
    envelope.text("message",
        form == EnvelopeForm::MessageJson ? JsonObjectText().text("message", message).done()
                                          : message);
    envelope.raw("error", error);
    return finished(envelope, form);
}

} // namespace Vaglio::Sandbox
