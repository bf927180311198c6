// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/dayslabel.h"

#include "ui/kit/daysring.h"
#include "ui/kit/wording.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int gap = 6;
} // namespace

DaysLabel::DaysLabel(int daysLeft, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setDaysLeft(daysLeft);
}

void DaysLabel::setDaysLeft(int daysLeft, bool assumed)
{
    m_daysLeft = daysLeft;
    setFont(daysFont(daysLeft));
    setText(Wording::daysLeft(daysLeft));
    setAccessibleName(text());
    setToolTip(assumed ? tr("Assumed: the day the provider began to count is not known yet.")
                       : tr("The provider deletes evidence after 30 days."));
    updateGeometry();
    update();
}

QSize DaysLabel::sizeHint() const
{
    return { Metrics::iconSize + gap + fontMetrics().horizontalAdvance(text()) + 1, 18 };
}

void DaysLabel::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintDaysRing(&painter, QRectF(0, 0, Metrics::iconSize, height()), m_daysLeft, theme);
    painter.setPen(theme.color(daysTextToken(m_daysLeft)));
    painter.drawText(rect().adjusted(Metrics::iconSize + gap, 0, 1, 0),
        Qt::AlignVCenter | Qt::TextSingleLine, text());
}

} // namespace Vaglio
