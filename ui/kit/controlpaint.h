// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace Vaglio {

enum class ButtonRole { Normal, Primary, Danger, Flat };

/// What a button looks like at the moment: all that painting needs, without the widget.
struct ButtonLook {
    ButtonRole role = ButtonRole::Normal;
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
};

/// How a field stands to what was typed into it.
enum class FieldState { Neutral, Good, Warning, Error };

/// A box with a 1 px line inside its edge, sharp at any pixel ratio. An invalid colour leaves the
/// fill or the line out.
void paintBox(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& line, qreal lineWidth = 1, Qt::PenStyle style = Qt::SolidLine);

void paintButtonFrame(
    QPainter* painter, const QRectF& rect, const ButtonLook& look, const Theme& theme);
[[nodiscard]] QColor buttonTextColor(const ButtonLook& look, const Theme& theme);

/// The box of a line edit or combo box: 1 px by its state, 2 px with the focus.
void paintFieldFrame(QPainter* painter, const QRectF& rect, FieldState state, bool focused,
    bool enabled, const Theme& theme);

/// Ok, differs and error colours of a field's state; Text2 for Neutral.
[[nodiscard]] Token fieldToken(FieldState state);

/// The 2 px focus ring along the inside of rect.
void paintFocusRing(QPainter* painter, const QRectF& rect, qreal radius, const Theme& theme);

} // namespace Vaglio
