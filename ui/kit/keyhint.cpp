// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/keyhint.h"

#include "ui/kit/controlpaint.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int height = 17;
constexpr int padding = 5;
} // namespace

QSize keyHintSize(const QString& key)
{
    const QFontMetrics metrics(Theme::font(TextSize::Caption));
    return { qMax(height, metrics.horizontalAdvance(key) + 2 * padding), height };
}

void paintKeyHint(
    QPainter* painter, const QRectF& rect, const QString& key, const Theme& theme, bool onPrimary)
{
    const QSize size = keyHintSize(key);
    const QRectF box(rect.x() + (rect.width() - size.width()) / 2,
        qRound(rect.y() + (rect.height() - size.height()) / 2), size.width(), size.height());
    painter->save();
    paintBox(painter, box, Metrics::tagRadius, onPrimary ? QColor() : theme.color(Token::Base),
        theme.color(onPrimary ? Token::KeyOnPrimary : Token::KeyBorder));
    painter->setFont(Theme::font(TextSize::Caption));
    painter->setPen(theme.color(onPrimary ? Token::PrimaryText : Token::Text2));
    painter->drawText(box, Qt::AlignCenter, key);
    painter->restore();
}

} // namespace Vaglio
