// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/choicepair.h"

#include "ui/kit/panel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QRadioButton>

namespace Vaglio {

namespace {

constexpr int Gap = 16;
constexpr int RoomForTwo = 740; ///< narrower, the cards stand one below the other
constexpr int LeastWidth = 420;

} // namespace

ChoicePair::ChoicePair(const Names& first, const Names& second, TextSize titles, QWidget* parent)
    : QWidget(parent)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sides { build(first, titles), build(second, titles) }
{
    // Else two beside each other would keep themselves from being put one below the other.
    setMinimumWidth(LeastWidth);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Gap);
    for (int i = 0; i < 2; ++i) {
        m_cards->addWidget(card(i), 1);
        connect(choice(i), &QRadioButton::clicked, this, [this, i] { choose(i); });
    }
    choose(0);
}

ChoicePair::Side ChoicePair::build(const Names& names, TextSize titles)
{
    Side side;
    side.card = new Card(this);
    side.card->setObjectName(names.card);
    side.card->installEventFilter(this);
    auto* column = new QVBoxLayout(side.card);
    column->setContentsMargins(19, 16, 19, 17);
    column->setSpacing(9);
    side.choice = new QRadioButton(side.card);
    side.choice->setObjectName(names.choice);
    side.choice->setFont(Theme::font(titles, QFont::DemiBold));
    // The two stand in different cards: choose() keeps them apart, not Qt.
    side.choice->setAutoExclusive(false);
    side.choice->installEventFilter(this);
    side.title = new QHBoxLayout;
    side.title->setSpacing(10);
    side.title->addWidget(side.choice);
    side.title->addStretch(1);
    column->addLayout(side.title);
    side.body = new QVBoxLayout;
    side.body->setSpacing(9);
    column->addLayout(side.body);
    column->addStretch(1);
    return side;
}

QRadioButton* ChoicePair::choice(int index) const
{
    return m_sides.at(static_cast<std::size_t>(index)).choice;
}

Card* ChoicePair::card(int index) const
{
    return m_sides.at(static_cast<std::size_t>(index)).card;
}

QVBoxLayout* ChoicePair::body(int index) const
{
    return m_sides.at(static_cast<std::size_t>(index)).body;
}

void ChoicePair::addBesideTitle(int index, QWidget* widget)
{
    m_sides.at(static_cast<std::size_t>(index)).title->insertWidget(1, widget);
}

void ChoicePair::choose(int index)
{
    m_chosen = index;
    for (int i = 0; i < 2; ++i) {
        choice(i)->setChecked(i == index);
        card(i)->setSelected(i == index);
    }
    emit changed(index);
}

void ChoicePair::focusChosen(Qt::FocusReason reason) const
{
    choice(m_chosen)->setFocus(reason);
}

bool ChoicePair::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && (watched == card(0) || watched == card(1))) {
        choose(watched == card(1) ? 1 : 0);
    } else if (event->type() == QEvent::KeyPress
        && (watched == choice(0) || watched == choice(1))) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up
            || key == Qt::Key_Down) {
            choose(watched == choice(0) ? 1 : 0);
            focusChosen(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChoicePair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_cards->setDirection(width() < RoomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace Vaglio
