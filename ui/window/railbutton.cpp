// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/railbutton.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"
#include "ui/kit/keyhint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace Vaglio {

namespace {
constexpr int Padding = 8;
constexpr int Gap = 9;
constexpr int CompactWidth = 36;
constexpr int CompactHeight = 34;
constexpr int LargestSmallCount = 999; // more does not fit beside the icon
} // namespace

RailButton::RailButton(
    const QString& iconName, const QString& words, const QKeySequence& keys, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_keys(keys)
{
    setText(words);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ownFocusRing", true);
    describe();
}

void RailButton::setCount(int count)
{
    if (m_count != count) {
        m_count = count;
        describe();
        update();
    }
}

void RailButton::setUrgent(bool urgent)
{
    m_urgent = urgent;
    update();
}

void RailButton::setKeyShown(bool shown)
{
    m_keyShown = shown;
    update();
}

void RailButton::setCompact(bool compact)
{
    if (m_compact != compact) {
        m_compact = compact;
        setSizePolicy(compact ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
        updateGeometry();
        update();
    }
}

void RailButton::describe()
{
    setAccessibleName(m_count ? tr("%1, %2").arg(text(), QLocale().toString(*m_count)) : text());
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    QString words = accessibleName();
    if (!keys.isEmpty()) {
        words = tr("%1 (%2)", "words and their key").arg(words, keys);
    }
    setToolTip(words);
}

QSize RailButton::sizeHint() const
{
    return m_compact ? QSize(CompactWidth, CompactHeight) : QSize(120, Metrics::railRow);
}

QColor RailButton::countColor(const Theme& theme) const
{
    if (standsOut()) {
        return theme.color(Token::WarnText);
    }
    return theme.color(isChecked() ? Token::Accent : Token::Text2);
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || isDown()) {
        paintBox(&painter, rect(), Metrics::buttonRadius, theme.color(Token::RailOn), {});
    } else if (underMouse()) {
        paintBox(&painter, rect(), Metrics::buttonRadius, theme.color(Token::Hover), {});
    }
    if (m_compact) {
        paintCompact(&painter, theme);
    } else {
        paintWide(&painter, theme);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(&painter, rect(), Metrics::buttonRadius, theme);
    }
}

void RailButton::paintWide(QPainter* painter, const Theme& theme) const
{
    const int h = height();
    paintIcon(painter, QRectF(Padding, 0, Metrics::iconSize, h), m_iconName,
        theme.color(isChecked() ? Token::Accent : Token::Text2));
    int right = width() - Padding;
    if (m_keyShown && !m_keys.isEmpty()) {
        const QString keys = m_keys.toString(QKeySequence::NativeText);
        const int keyWidth = keyHintSize(keys).width();
        right -= keyWidth;
        paintKeyHint(painter, QRectF(right, 0, keyWidth, h), keys, theme);
        right -= Gap;
    } else if (m_count) {
        const QString number = QLocale().toString(*m_count);
        const bool bold = isChecked() || standsOut();
        const QFont font = Theme::font(TextSize::Secondary, bold ? QFont::DemiBold : QFont::Normal);
        const int numberWidth = QFontMetrics(font).horizontalAdvance(number);
        if (standsOut()) {
            const QRectF pill(right + 1 - numberWidth - 14, (h - 18) / 2.0, numberWidth + 14, 18);
            paintBox(painter, pill, 9, theme.color(Token::WarnBg), {});
            right -= 6;
        }
        painter->setFont(font);
        painter->setPen(countColor(theme));
        painter->drawText(
            QRectF(right - numberWidth, 0, numberWidth + 1, h), Qt::AlignVCenter, number);
        right -= numberWidth + Gap;
    }
    const QFont font = Theme::font(TextSize::Base, isChecked() ? QFont::DemiBold : QFont::Normal);
    const int left = Padding + Metrics::iconSize + Gap;
    painter->setFont(font);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(QRectF(left, 0, right - left, h), Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text(), Qt::ElideRight, right - left + 1));
}

void RailButton::paintCompact(QPainter* painter, const Theme& theme) const
{
    paintIcon(painter, rect(), m_iconName, theme.color(isChecked() ? Token::Accent : Token::Text2));
    const int count = m_count.value_or(0);
    if (count > 0 && count <= LargestSmallCount) {
        QFont font = Theme::font(TextSize::Caption, QFont::DemiBold);
        font.setPixelSize(10);
        painter->setFont(font);
        painter->setPen(countColor(theme));
        painter->drawText(
            QRectF(0, 1, width(), 13), Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
    }
}

} // namespace Vaglio
