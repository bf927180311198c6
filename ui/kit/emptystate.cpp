// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/emptystate.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int iconSize = 32;
} // namespace

EmptyState::EmptyState(
    const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(title, TextSize::Section, Token::Text, QFont::DemiBold, this))
    , m_text(new Label(text, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_buttons(new QHBoxLayout)
{
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(34, 0, 34, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(new Glyph(iconName, Token::Text3, iconSize, this), 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_text);
    column->addSpacing(14);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(m_buttons);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    setAccessibleName(title);
}

void EmptyState::setWords(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
}

Button* EmptyState::addButton(const QString& text)
{
    auto* button = new Button(text, this);
    m_buttons->addWidget(button);
    return button;
}

} // namespace Vaglio
