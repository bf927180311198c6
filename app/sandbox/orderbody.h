// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/person.h"

#include <QMap>

#include <optional>
#include <variant>

namespace Vaglio::Sandbox {

enum class Mode { Automatic, Selfie, Live };
[[nodiscard]] QByteArray modeName(Mode mode);

/// Where state changes of a request are told.
struct CallbackTarget {
    QString url;
    bool asForm = true; ///< form-urlencoded with the JSON in a field; else plain JSON
    QString field = QStringLiteral("data");
    QMap<QString, QString> headers;
};

/// What was ordered: the body of the three POSTs, checked.
struct OrderBody {
    QString mail;
    std::optional<Person> user;
    bool healthCard = false;
    bool imagesAsPdf = false;
    QString title;
    QString footer;
    QString backgroundColor;
    QString textColor;
    std::optional<CallbackTarget> callback;
};

/// A refusal: 428 where a required field is missing, 406 where a field is malformed.
struct Refusal {
    int status = 406;
    QString message;
};

[[nodiscard]] std::variant<OrderBody, Refusal> parseOrderBody(const QByteArray& json);

} // namespace Vaglio::Sandbox
