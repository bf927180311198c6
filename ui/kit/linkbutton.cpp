// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/linkbutton.h"

#include "ui/kit/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int glyph = 13;
constexpr int gap = 4;
} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFont(Theme::font(TextSize::Secondary));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setText(const QString& text)
{
    QAbstractButton::setText(text);
    setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

void LinkButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void LinkButton::setToken(Token token)
{
    m_token = token;
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int glyphWidth = m_iconName.isEmpty() ? 0 : glyph + gap;
    return { metrics.horizontalAdvance(text()) + glyphWidth + 1, metrics.height() + 4 };
}

void LinkButton::paintEvent(QPaintEvent*)
{
    const QColor color = Theme::of(this).color(isEnabled() ? m_token : Token::Text3);
    QPainter painter(this);
    int x = 0;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(0, 0, glyph, height()), m_iconName, color, glyph);
        x = glyph + gap;
    }
    painter.setPen(color);
    painter.drawText(
        QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
    const QFontMetrics metrics(font());
    const int baseline = (height() - metrics.height()) / 2 + metrics.ascent();
    painter.fillRect(x, baseline + 2, metrics.horizontalAdvance(text()), 1, color);
}

} // namespace Vaglio
