// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QCoreApplication>

namespace Vaglio {

/// What is said beside a private note.
class NoteWords final {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::NoteWords)
public:
    NoteWords() = delete;

    /// Where it stays.
    [[nodiscard]] static QString privacy();
    /// When it was changed last, and by whom where that is known.
    [[nodiscard]] static QString changed(const CaseNote& note);
};

} // namespace Vaglio
