// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/result.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace Vaglio {

class RequestBook;

/// Whose request it is, as a person knows it. What is empty stays as it was.
struct CaseLabel {
    QString firstName;
    QString lastName;
    QString mail;
    bool operator==(const CaseLabel&) const = default;
};

/// Puts a name to a request that the service only knows by its id; searchable at once, durable once
/// answered, in the journal without the person ("case.labelled"). NotFound where the book has no
/// such request. Refused, detail "nothing" where the label is empty, "mail" where that is no
/// address, "issued" where the link went to another address from this desk: that stays what it was,
/// "erased" where a person has erased the case.
[[nodiscard]] QFuture<Result<int>> labelCase(
    RequestBook* book, const QString& id, const CaseLabel& label, const QString& actor);

/// Puts back what was known of a request before it was labelled; in the journal as
/// "case.label-undone". NotFound where the book has no such request, Refused, detail "erased",
/// where a person has erased the case meanwhile.
[[nodiscard]] QFuture<Result<int>> undoLabel(RequestBook* book, const QString& id,
    const std::optional<LinkOrder>& before, const QString& actor);

} // namespace Vaglio
