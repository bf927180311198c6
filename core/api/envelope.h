// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace Vaglio {

/// The outer form of an answer: {data, success, message, error}. Takes every variant that API.md 6
/// names: no envelope at all, the whole body as a JSON string, an extra trace key, error as a
/// float, message that is itself JSON, data inside data.
struct Envelope {
    bool success = true;
    QString message; ///< as received; JSON inside stays text
    double error = 0.0; ///< may be a fraction: 125.22
    QJsonValue data; ///< the payload: array, object or null

    /// Fails with BadReply where the body is not one whole JSON value. Any thread.
    [[nodiscard]] static Result<Envelope> parse(const QByteArray& body);
};

/// Parses exactly one JSON value of any type (QJsonDocument takes only arrays and objects).
[[nodiscard]] Result<QJsonValue> parseJsonValue(const QByteArray& text);

/// What a value is, in words for an error detail: "number", "array", ...
[[nodiscard]] QString jsonTypeName(const QJsonValue& value);

} // namespace Vaglio
