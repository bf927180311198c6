// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/tag.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int padding = 8;
constexpr int iconPadding = 6;
constexpr int gap = 5;
constexpr int glyph = 13;

int before(const TagLook& look)
{
    return look.iconName.isEmpty() ? padding : iconPadding + glyph + gap;
}
} // namespace

QSize tagSize(const TagLook& look)
{
    const QFontMetrics metrics(Theme::font(TextSize::Secondary));
    return { before(look) + metrics.horizontalAdvance(look.text) + padding, Metrics::pillHeight };
}

void paintTag(QPainter* painter, const QRect& rect, const TagLook& look, const Theme& theme)
{
    const QSize size = tagSize(look);
    const QRect box(rect.x(), rect.y() + (rect.height() - size.height()) / 2,
        qMin(size.width(), rect.width()), size.height());
    painter->save();
    paintBox(painter, box, Metrics::tagRadius, theme.color(Token::Base), theme.color(look.line));
    if (!look.iconName.isEmpty()) {
        paintIcon(painter, QRect(box.x() + iconPadding, box.y(), glyph, box.height()),
            look.iconName, theme.color(look.content), glyph);
    }
    painter->setFont(Theme::font(TextSize::Secondary));
    painter->setPen(theme.color(look.content));
    const QRect text = box.adjusted(before(look), 0, -padding + 1, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(look.text, Qt::ElideRight, text.width()));
    painter->restore();
}

Tag::Tag(const QString& text, const QString& iconName, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook({ text, iconName });
}

void Tag::setLook(const TagLook& look)
{
    m_look = look;
    setText(look.text);
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return tagSize(m_look);
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTag(&painter, rect(), m_look, Theme::of(this));
}

} // namespace Vaglio
