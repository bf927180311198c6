// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>

namespace Vaglio {

class RequestBook;

/// Whose request it is, as a person knows it. What is empty stays as it was.
struct Label {
    QString firstName;
    QString lastName;
    QString mail;
    bool operator==(const Label&) const = default;
};

/// Puts a name to a request that the service only knows by its id; searchable at once, durable once
/// answered, in the journal without the person ("case.labelled"). NotFound where the book has no
/// such request. Refused, detail "nothing" where the label is empty, "mail" where that is no
/// address, "issued" where the link went to another address from this desk: that stays what it was.
[[nodiscard]] QFuture<Result<int>> labelCase(
    RequestBook* book, const QString& id, const Label& label, const QString& actor);

} // namespace Vaglio
