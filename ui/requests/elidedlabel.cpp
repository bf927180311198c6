// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Vaglio {

QSize ElidedLabel::minimumSizeHint() const
{
    return { 0, Label::minimumSizeHint().height() };
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QRect content = contentsRect();
    painter.drawText(content, static_cast<int>(alignment()) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, content.width() + 1));
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        if (cut) {
            QToolTip::showText(help->globalPos(), text(), this);
        }
        return true;
    }
    return Label::event(event);
}

} // namespace Vaglio
