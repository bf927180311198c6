// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/panel.h"

#include "ui/kit/controlpaint.h"

#include <QPainter>

namespace Vaglio {

Panel::Panel(Token surface, QWidget* parent)
    : Panel(surface, {}, parent)
{
}

Panel::Panel(Token surface, Qt::Edges lines, QWidget* parent)
    : QWidget(parent)
    , m_surface(surface)
    , m_lines(lines)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Panel::setSurface(Token surface)
{
    m_surface = surface;
    update();
}

void Panel::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    const QColor line = theme.color(Token::Border);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_surface));
    if (m_lines.testFlag(Qt::TopEdge)) {
        painter.fillRect(0, 0, width(), 1, line);
    }
    if (m_lines.testFlag(Qt::BottomEdge)) {
        painter.fillRect(0, height() - 1, width(), 1, line);
    }
    if (m_lines.testFlag(Qt::LeftEdge)) {
        painter.fillRect(0, 0, 1, height(), line);
    }
    if (m_lines.testFlag(Qt::RightEdge)) {
        painter.fillRect(width() - 1, 0, 1, height(), line);
    }
}

Card::Card(QWidget* parent, Token surface)
    : QWidget(parent)
    , m_surface(surface)
{
}

void Card::setLine(Token line)
{
    m_line = line;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintBox(&painter, rect(), Metrics::boxRadius, theme.color(m_surface),
        theme.color(m_selected ? Token::Accent : m_line), m_selected ? 2 : 1);
}

} // namespace Vaglio
