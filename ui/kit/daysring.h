// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QRectF>

class QPainter;

namespace Vaglio {

/// How near the provider's deletion of evidence is, after 30 days.
enum class DaysUrgency {
    Calm, ///< more than ten days
    Soon, ///< ten or less: amber
    Urgent ///< three or less: red and bold
};

inline constexpr int evidenceDays = 30;

[[nodiscard]] DaysUrgency daysUrgency(int daysLeft);
/// Colour of the ring's arc.
[[nodiscard]] Token daysRingToken(int daysLeft);
/// Colour of the words beside it.
[[nodiscard]] Token daysTextToken(int daysLeft);
/// Font of the words beside it.
[[nodiscard]] QFont daysFont(int daysLeft);

/// Paints the part of the 30 days that is left as an arc from the top, clockwise, 16 x 16 logical
/// pixels in the middle of rect.
void paintDaysRing(QPainter* painter, const QRectF& rect, int daysLeft, const Theme& theme);

} // namespace Vaglio
