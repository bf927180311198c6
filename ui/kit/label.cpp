// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/label.h"

#include <QEvent>

namespace Vaglio {

Label::Label(const QString& text, QWidget* parent)
    : Label(text, TextSize::Base, Token::Text, QFont::Normal, parent)
{
}

Label::Label(const QString& text, TextSize size, Token token, QFont::Weight weight, QWidget* parent)
    : QLabel(text, parent)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::font(size, weight));
    colour();
}

void Label::setToken(Token token)
{
    m_token = token;
    colour();
}

void Label::setMono()
{
    setFont(Theme::monoFont());
}

void Label::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        colour();
    }
    QLabel::changeEvent(event);
}

void Label::colour()
{
    const QColor color = Theme::of(window()).color(m_token);
    if (palette().color(QPalette::WindowText) != color) {
        QPalette changed = palette();
        changed.setColor(QPalette::WindowText, color);
        setPalette(changed);
    }
}

SectionTitle::SectionTitle(const QString& text, TextSize size, QWidget* parent)
    : Label(text, size, Token::Text, QFont::DemiBold, parent)
{
}

} // namespace Vaglio
