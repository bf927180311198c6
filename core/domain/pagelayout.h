// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace Vaglio {

/// The look of the applicant's page, field "layout" of a link order. Texts are kept as typed.
struct PageLayout {
    QString title;
    QString logo; ///< URL
    QString favicon; ///< URL
    QString backgroundColor; ///< "#rrggbb" or "#rgb"
    QString textColor;
    QString footer;

    bool operator==(const PageLayout&) const = default;
};

/// WCAG 2.1 contrast ratio, 1.0 to 21.0, of two colours written "#rrggbb" or "#rgb" (case does not
/// matter); nothing where either is not so written. Source: WCAG 2.1, "contrast ratio".
[[nodiscard]] std::optional<double> contrastRatio(const QString& first, const QString& second);

/// The WCAG 2.1 level that normal text reaches at a ratio: AAA from 7, AA from 4.5, AALarge (only
/// for large text) from 3, else Fail.
enum class ContrastLevel { Fail, AALarge, AA, AAA };
[[nodiscard]] ContrastLevel contrastLevel(double ratio);

} // namespace Vaglio
