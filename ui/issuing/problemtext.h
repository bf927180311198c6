// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/taxcode.h"
#include "ui/kit/controlpaint.h"

#include <QString>

namespace Vaglio {

/// How one field of the form stands, in words: shortText inside the field, sentence below it.
struct FieldMark {
    FieldState state = FieldState::Neutral;
    QString shortText;
    QString sentence;
    QString iconName; ///< empty: by the state

    bool operator==(const FieldMark&) const = default;
};

/// The words for a problem that check() found.
[[nodiscard]] FieldMark problemMark(const FieldProblem& problem);

/// What the tax code says other than what was typed, or how else it stands: "The code says MRA,
/// born 16 Apr 2002 in Bari. That is not what you typed. You can still send it." Good where all
/// that can be compared agrees.
[[nodiscard]] FieldMark taxCodeMark(const Applicant& given, const CadastralPlaces& places);

} // namespace Vaglio
