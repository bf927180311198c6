// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/request.h"
#include "core/result.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace Vaglio {

/// One request from its JSON object. Unknown keys are ignored; a known key of the wrong type fails
/// with BadReply, naming it ("data[3].id: expected text, got number"). Where the reason is kept is
/// not documented (API.md 4), so every plausible place is looked at; message counts as the reason
/// only once the status is no longer running or in validation.
[[nodiscard]] Result<Request> requestFromJson(const QJsonValue& value, const QString& path);

/// A list of requests: an array, or an object that holds one (items, results, ...), or nothing. An
/// item that cannot be used is left out and named in problems, so that one bad row does not hide
/// the others.
struct RequestListing {
    QList<Request> requests;
    QStringList problems;
};
[[nodiscard]] Result<RequestListing> requestsFromJson(const QJsonValue& data);

} // namespace Vaglio
