// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/result.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace Vaglio {

class RequestBook;

/// Characters that a note may have.
inline constexpr int NoteLimit = 4'000;

/// As it is kept: without white space around it, lines end in \n, no control characters.
[[nodiscard]] QString tidyNote(const QString& text);

/// Keeps a private note on a case, in the place of the one that was there; an empty text takes that
/// away. Searchable at once, durable once answered, in the journal without text and person
/// ("case.noted", "case.note-removed"). One that says the same is not kept again. NotFound where
/// the book has no such request. Refused, detail "long" beyond NoteLimit, "erased" where a person
/// has erased the case.
[[nodiscard]] QFuture<Result<int>> noteCase(
    RequestBook* book, const QString& id, const QString& text, const QString& actor);

/// Puts back what stood there before; in the journal as "case.note-undone". NotFound where the book
/// has no such request, Refused, detail "erased", where a person has erased the case meanwhile.
[[nodiscard]] QFuture<Result<int>> undoNote(RequestBook* book, const QString& id,
    const std::optional<CaseNote>& before, const QString& actor);

} // namespace Vaglio
