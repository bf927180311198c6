// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"
#include "ui/kit/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace Vaglio {

/// Where the parts of an outcome pill lie, computed apart from painting.
struct PillLayout {
    QRect box; ///< round shape, 20 high
    QRect icon; ///< 13 x 13
    QRect text;
    QString words; ///< elided to what fits
    QString iconName;
    QFont font;
    bool outlined = false; ///< an undocumented status: dashed outline, raw and monospaced
};

/// Lays the pill out at the left edge of bounds, in the middle of its height, never wider than it.
[[nodiscard]] PillLayout layoutPill(const Outcome& outcome, const QRect& bounds);
/// What the pill takes with all of its words.
[[nodiscard]] QSize pillSize(const Outcome& outcome);
void paintPill(QPainter* painter, const QRect& bounds, const Outcome& outcome, const Theme& theme);

/// Icon that stands for a status, here and in the rail.
[[nodiscard]] QString statusIcon(Outcome::Status status);

} // namespace Vaglio
