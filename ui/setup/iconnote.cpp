// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/iconnote.h"

#include "ui/kit/icons.h"
#include "ui/kit/label.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace Vaglio {

namespace {

int iconSizeOf(TextSize size)
{
    return size == TextSize::Secondary ? 14 : 15;
}

} // namespace

IconNote::IconNote(TextSize size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
    , m_label(new Label({}, size, Token::Text, QFont::Normal, this))
{
    m_label->setObjectName(QStringLiteral("note"));
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
}

void IconNote::setIcon(const QString& name, Token token)
{
    m_icon = name;
    m_iconToken = token;
    const int gap = m_size == TextSize::Secondary ? 5 : 9;
    layout()->setContentsMargins(name.isEmpty() ? 0 : iconSizeOf(m_size) + gap, 0, 0, 0);
    update();
}

void IconNote::setText(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

void IconNote::setTextToken(Token token)
{
    m_label->setToken(token);
}

QString IconNote::text() const
{
    return m_label->text();
}

void IconNote::paintEvent(QPaintEvent*)
{
    if (!m_icon.isEmpty()) {
        QPainter painter(this);
        const int size = iconSizeOf(m_size);
        const QRectF place(0, m_label->y(), size, QFontMetrics(m_label->font()).height());
        paintIcon(&painter, place, m_icon, Theme::of(this).color(m_iconToken), size);
    }
}

} // namespace Vaglio
