// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/daysring.h"

#include <QPainter>

namespace Vaglio {

namespace {
constexpr int soon = 10;
constexpr int urgent = 3;
constexpr qreal radius = 6;
constexpr qreal thickness = 2.5;
constexpr int sixteenths = 16; ///< QPainter counts angles in sixteenths of a degree
} // namespace

DaysUrgency daysUrgency(int daysLeft)
{
    if (daysLeft <= urgent) {
        return DaysUrgency::Urgent;
    }
    return daysLeft <= soon ? DaysUrgency::Soon : DaysUrgency::Calm;
}

Token daysRingToken(int daysLeft)
{
    switch (daysUrgency(daysLeft)) {
    case DaysUrgency::Urgent:
        return Token::KoText;
    case DaysUrgency::Soon:
        return Token::WarnText;
    case DaysUrgency::Calm:
        break;
    }
    return Token::Accent;
}

Token daysTextToken(int daysLeft)
{
    return daysUrgency(daysLeft) == DaysUrgency::Calm ? Token::Text2 : daysRingToken(daysLeft);
}

QFont daysFont(int daysLeft)
{
    return Theme::font(TextSize::Secondary,
        daysUrgency(daysLeft) == DaysUrgency::Urgent ? QFont::DemiBold : QFont::Normal);
}

void paintDaysRing(QPainter* painter, const QRectF& rect, int daysLeft, const Theme& theme)
{
    const int left = qBound(0, daysLeft, evidenceDays);
    const QRectF circle(
        rect.center().x() - radius, rect.center().y() - radius, 2 * radius, 2 * radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.color(Token::RingTrack), thickness));
    painter->drawEllipse(circle);
    painter->setPen(
        QPen(theme.color(daysRingToken(daysLeft)), thickness, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(circle, 90 * sixteenths, -360 * sixteenths * left / evidenceDays);
    painter->restore();
}

} // namespace Vaglio
