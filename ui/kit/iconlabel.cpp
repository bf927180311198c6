// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/iconlabel.h"

#include "ui/kit/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int glyph = 13;
constexpr int gap = 5;
constexpr int lineHeight = 18;
} // namespace

IconLabel::IconLabel(
    const QString& iconName, const QString& text, Token iconToken, Token textToken, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setContent(iconName, text, iconToken, textToken);
}

void IconLabel::setContent(const QString& iconName, const QString& text, Token iconToken,
    Token textToken, QFont::Weight weight)
{
    m_iconName = iconName;
    m_iconToken = iconToken;
    m_textToken = textToken;
    setFont(Theme::font(TextSize::Secondary, weight));
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    return { glyph + gap + fontMetrics().horizontalAdvance(text()) + 1, lineHeight };
}

QSize IconLabel::minimumSizeHint() const
{
    return { glyph, lineHeight };
}

void IconLabel::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintIcon(&painter, QRectF(0, 0, glyph, height()), m_iconName, theme.color(m_iconToken), glyph);
    painter.setPen(theme.color(m_textToken));
    const int room = width() - glyph - gap;
    painter.drawText(QRect(glyph + gap, 0, room + 1, height()),
        Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, room + 1));
}

} // namespace Vaglio
