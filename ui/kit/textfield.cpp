// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/textfield.h"

#include "ui/kit/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int padding = 8;
constexpr int gap = 5;
constexpr int glyph = 14;
constexpr int textShareDivisor = 2; ///< the status takes half of the field at most

QString iconOf(FieldState state)
{
    switch (state) {
    case FieldState::Good:
        return u"ok"_s;
    case FieldState::Warning:
        return u"differs"_s;
    case FieldState::Error:
        return u"warn"_s;
    case FieldState::Neutral:
        break;
    }
    return {};
}

} // namespace

TextField::TextField(const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    updateMargins();
    // Text that is set, and not typed, is shown from its beginning.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!hasFocus()) {
            setCursorPosition(0);
        }
    });
}

void TextField::setStatus(FieldState state, const QString& text, const QString& iconName)
{
    m_state = state;
    m_statusText = text;
    m_iconName = iconName.isEmpty() ? iconOf(state) : iconName;
    setAccessibleDescription(text);
    updateMargins();
    update();
}

void TextField::setMono()
{
    setFont(Theme::monoFont());
}

void TextField::setLeadingRoom(int room)
{
    m_leadingRoom = room;
    updateMargins();
}

int TextField::statusWidth() const
{
    int width = m_iconName.isEmpty() ? 0 : glyph;
    if (!m_statusText.isEmpty()) {
        const QFontMetrics metrics(Theme::font(TextSize::Secondary));
        width += metrics.horizontalAdvance(m_statusText) + 1 + (width > 0 ? gap : 0);
    }
    return qMin(width, qMax(glyph, this->width() / textShareDivisor));
}

void TextField::updateMargins()
{
    // QLineEdit adds 2 px of its own at either side.
    const int status = statusWidth();
    setTextMargins(
        padding - 2 + m_leadingRoom, 0, status > 0 ? status + padding + 2 : padding - 2, 0);
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    updateMargins();
}

void TextField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    int width = statusWidth();
    if (width == 0) {
        return;
    }
    int right = this->width() - padding;
    const auto actions = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QToolButton* action : actions) {
        if (action->isVisible() && action->x() > this->width() / 2) {
            right = qMin(right, action->x() - gap);
        }
    }
    const Theme theme = Theme::of(this);
    const QColor color = theme.color(isEnabled() ? fieldToken(m_state) : Token::Text3);
    QPainter painter(this);
    int x = right - width;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, QRectF(x, 0, glyph, height()), m_iconName, color, glyph);
        x += glyph + gap;
        width -= glyph + gap;
    }
    if (!m_statusText.isEmpty() && width > 0) {
        const QFont small = Theme::font(TextSize::Secondary);
        painter.setFont(small);
        painter.setPen(color);
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(small).elidedText(m_statusText, Qt::ElideRight, width + 1));
    }
}

} // namespace Vaglio
