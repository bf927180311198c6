// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/switches.h"

#include <QByteArray>

namespace Vaglio::Sandbox {

/// The text of {data, success, message, error}, with the trap that the form asks for. data is JSON.
[[nodiscard]] QByteArray successEnvelope(
    const QByteArray& data, EnvelopeForm form, const QByteArray& message = {});
/// error is a JSON number: it may have a fraction, as the one observed 401 has.
[[nodiscard]] QByteArray errorEnvelope(
    const QByteArray& message, const QByteArray& error, EnvelopeForm form = EnvelopeForm::Plain);

} // namespace Vaglio::Sandbox
