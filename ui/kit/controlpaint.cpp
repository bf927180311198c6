// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controlpaint.h"

#include <QPainter>
#include <QPen>

namespace Vaglio {

void paintBox(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& line, qreal lineWidth, Qt::PenStyle style)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        QPen pen(line, lineWidth, style);
        if (style == Qt::DashLine) {
            pen.setDashPattern({ 3, 2 });
            pen.setCapStyle(Qt::FlatCap);
        }
        painter->setPen(pen);
        const qreal half = lineWidth / 2;
        painter->drawRoundedRect(
            rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void paintButtonFrame(
    QPainter* painter, const QRectF& rect, const ButtonLook& look, const Theme& theme)
{
    QColor fill;
    QColor line;
    if (!look.enabled) {
        if (look.role != ButtonRole::Flat) {
            fill = theme.color(Token::Window);
            line = theme.color(Token::Border);
        }
    } else if (look.role == ButtonRole::Primary) {
        fill = theme.color(look.hovered || look.pressed ? Token::PrimaryHover : Token::Primary);
        line = fill;
    } else if (look.checked) {
        fill = theme.color(Token::Selection);
        line = theme.color(Token::Accent);
    } else if (look.role == ButtonRole::Flat) {
        if (look.hovered || look.pressed) {
            fill = theme.color(look.pressed ? Token::Selection : Token::Hover);
        }
    } else {
        fill = theme.color(look.pressed ? Token::Selection
                : look.hovered          ? Token::Hover
                                        : Token::Base);
        line = theme.color(Token::ButtonBorder);
    }
    if (fill.isValid() || line.isValid()) {
        paintBox(painter, rect, Metrics::buttonRadius, fill, line);
    }
}

QColor buttonTextColor(const ButtonLook& look, const Theme& theme)
{
    if (!look.enabled) {
        return theme.color(Token::Text3);
    }
    switch (look.role) {
    case ButtonRole::Primary:
        return theme.color(Token::PrimaryText);
    case ButtonRole::Danger:
        return theme.color(Token::KoText);
    case ButtonRole::Normal:
    case ButtonRole::Flat:
        break;
    }
    return theme.color(Token::Text);
}

Token fieldToken(FieldState state)
{
    switch (state) {
    case FieldState::Good:
        return Token::OkText;
    case FieldState::Warning:
        return Token::WarnText;
    case FieldState::Error:
        return Token::KoText;
    case FieldState::Neutral:
        break;
    }
    return Token::Text2;
}

void paintFieldFrame(QPainter* painter, const QRectF& rect, FieldState state, bool focused,
    bool enabled, const Theme& theme)
{
    const QColor fill = theme.color(enabled ? Token::Base : Token::Window);
    if (focused) {
        paintBox(painter, rect, Metrics::fieldRadius, fill, theme.color(Token::Focus),
            Metrics::focusWidth);
        return;
    }
    Token line = enabled ? Token::BorderStrong : Token::Border;
    if (state == FieldState::Warning || state == FieldState::Error) {
        line = fieldToken(state);
    }
    paintBox(painter, rect, Metrics::fieldRadius, fill, theme.color(line));
}

void paintFocusRing(QPainter* painter, const QRectF& rect, qreal radius, const Theme& theme)
{
    paintBox(painter, rect, radius, {}, theme.color(Token::Focus), Metrics::focusWidth);
}

} // namespace Vaglio
