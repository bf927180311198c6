// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/filterchip.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int chipHeight = 24;
constexpr int padding = 11;
constexpr int glyph = 12;
constexpr int gap = 5;
} // namespace

FilterChip::FilterChip(const QString& name, const QString& any, QWidget* parent)
    : QPushButton(parent)
    , m_name(name)
    , m_menu(new QMenu(this))
    , m_options(new QActionGroup(this))
{
    setFont(Theme::font(TextSize::Secondary));
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_menu->setAccessibleName(name);
    add(any, {})->setChecked(true);
    showChoice();
    connect(this, &QPushButton::clicked, this, &FilterChip::openMenu);
    connect(m_options, &QActionGroup::triggered, this, [this](const QAction* option) {
        showChoice();
        emit valueChanged(option->data());
    });
}

QAction* FilterChip::add(const QString& text, const QVariant& value)
{
    QAction* option = m_options->addAction(text);
    option->setCheckable(true);
    option->setData(value);
    m_menu->addAction(option);
    return option;
}

void FilterChip::addOption(const QString& text, const QVariant& value)
{
    add(text, value);
}

QVariant FilterChip::value() const
{
    return m_options->checkedAction()->data();
}

void FilterChip::setValue(const QVariant& value)
{
    if (value == this->value()) {
        return;
    }
    QAction* wanted = m_options->actions().constFirst();
    const auto options = m_options->actions();
    for (QAction* option : options) {
        if (value.isValid() && option->data() == value) {
            wanted = option;
        }
    }
    if (!wanted->isChecked()) {
        wanted->setChecked(true);
        showChoice();
        emit valueChanged(wanted->data());
    }
}

void FilterChip::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void FilterChip::showChoice()
{
    setText(tr("%1: %2", "what a list is filtered by, and the choice")
            .arg(m_name, m_options->checkedAction()->text()));
    setAccessibleName(text());
    setAccessibleDescription(isActive() ? tr("Press Delete to remove this filter.") : QString());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    return { 2 * padding + fontMetrics().horizontalAdvance(text()) + gap + glyph, chipHeight };
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Theme theme = Theme::of(this);
    const bool active = isActive();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    QPainter painter(this);
    paintBox(&painter, rect(), height() / 2.0,
        theme.color(active ? Token::Selection
                : hovered  ? Token::Hover
                           : Token::Base),
        theme.color(active ? Token::Accent : Token::ButtonBorder));
    const QColor color = theme.color(active ? Token::Text : Token::Text2);
    painter.setPen(color);
    const QRect room = rect().adjusted(padding, 0, -padding - glyph - gap, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        width() >= sizeHint().width()
            ? text()
            : fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    paintIcon(&painter, QRectF(width() - padding - glyph + 1, 0, glyph, height()),
        active ? u"close"_s : u"chevdown"_s, color, glyph);
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    const bool onCross = event->position().x() >= width() - padding - glyph - gap / 2;
    if (event->button() == Qt::LeftButton && isActive() && onCross) {
        setValue({});
        return;
    }
    QPushButton::mousePressEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        setValue({});
    } else if (event->key() == Qt::Key_Down) {
        openMenu();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

} // namespace Vaglio
