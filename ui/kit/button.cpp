// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/button.h"

#include "ui/kit/icons.h"
#include "ui/kit/keyhint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionButton>

#include <cmath>

namespace Vaglio {

namespace {
constexpr int gap = 7;
constexpr int glyph = 14;
} // namespace

Button::Button(const QString& text, QWidget* parent)
    : Button(text, ButtonRole::Normal, parent)
{
}

Button::Button(const QString& text, ButtonRole role, QWidget* parent)
    : QPushButton(parent)
    , m_role(role)
{
    setText(text);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Button::setText(const QString& text)
{
    QPushButton::setText(text);
    setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

void Button::setRole(ButtonRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void Button::setHeight(Height height)
{
    m_height = height;
    updateGeometry();
}

void Button::setSpread(Spread spread)
{
    m_spread = spread;
    update();
}

void Button::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString& key)
{
    m_keyHint = key;
    updateGeometry();
    update();
}

QFont Button::textFont() const
{
    return Theme::font(
        TextSize::Base, m_role == ButtonRole::Primary ? QFont::DemiBold : QFont::Normal);
}

int Button::padding() const
{
    if (m_role == ButtonRole::Flat) {
        return 8;
    }
    return m_height == Height::Large ? 17 : 12;
}

int Button::contentWidth() const
{
    int width = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    width += m_iconName.isEmpty() ? 0 : glyph + gap;
    width += m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + gap;
    return width;
}

QSize Button::sizeHint() const
{
    ensurePolished();
    return { contentWidth() + 2 * padding(), static_cast<int>(m_height) };
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Theme theme = Theme::of(this);
    const ButtonLook look { m_role, isEnabled(), option.state.testFlag(QStyle::State_MouseOver),
        isDown(), isChecked() };
    const QColor color = buttonTextColor(look, theme);

    QPainter painter(this);
    paintButtonFrame(&painter, rect(), look, theme);
    const qreal h = height();
    qreal x
        = m_spread == Spread::Justified ? padding() : std::round((width() - contentWidth()) / 2.0);
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(x, 0, glyph, h), m_iconName, color, glyph);
        x += glyph + gap;
    }
    painter.setFont(textFont());
    painter.setPen(color);
    const int textWidth = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    painter.drawText(QRectF(x, 0, textWidth + 1, h),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
    if (!m_keyHint.isEmpty()) {
        const int hintWidth = keyHintSize(m_keyHint).width();
        x = m_spread == Spread::Justified ? width() - padding() - hintWidth : x + textWidth + gap;
        paintKeyHint(&painter, QRectF(x, 0, hintWidth, h), m_keyHint, theme,
            m_role == ButtonRole::Primary && isEnabled());
    }
}

} // namespace Vaglio
