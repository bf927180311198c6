// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/icontext.h"

#include "ui/kit/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

namespace {
    constexpr int Gap = 5;
    constexpr int LineHeight = 18;
} // namespace

IconText::IconText(QWidget* parent)
    : QWidget(parent)
{
    setFont(Theme::font(TextSize::Secondary));
}

IconText::IconText(const QString& iconName, const QString& text, QWidget* parent)
    : IconText(parent)
{
    setContent(iconName, text);
}

void IconText::setContent(const QString& iconName, const QString& text)
{
    m_iconName = iconName;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void IconText::setTokens(Token icon, Token text)
{
    m_iconToken = icon;
    m_textToken = text;
    update();
}

void IconText::setIconSize(int size)
{
    m_iconSize = size;
    updateGeometry();
}

QSize IconText::sizeHint() const
{
    const int icon = m_iconName.isEmpty() ? 0 : m_iconSize + Gap;
    return { icon + fontMetrics().horizontalAdvance(m_text) + 1, LineHeight };
}

QSize IconText::minimumSizeHint() const
{
    return { m_iconName.isEmpty() ? 0 : m_iconSize, LineHeight };
}

void IconText::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    QRect words = rect();
    if (!m_iconName.isEmpty()) {
        const QRect icon(0, (height() - m_iconSize) / 2, m_iconSize, m_iconSize);
        paintIcon(&painter, icon, m_iconName, theme.color(m_iconToken), m_iconSize);
        words.setLeft(m_iconSize + Gap);
    }
    painter.setFont(font());
    painter.setPen(theme.color(m_textToken));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideRight, words.width() + 1));
}

} // namespace Vaglio
