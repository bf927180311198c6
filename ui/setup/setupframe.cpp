// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/setupframe.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSize = 44;

} // namespace

SetupFrame::SetupFrame(QWidget* parent, int contentWidth)
    : QWidget(parent)
    , m_mark(new Glyph(u"shield"_s, Token::Accent, MarkSize, this))
    , m_title(new Label({}, TextSize::Setup, Token::Text, QFont::DemiBold, this))
    , m_subtitle(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
{
    setMinimumSize(720, 480);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"setupArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(buildContent(contentWidth));
    rows->addWidget(area, 1);
    auto* foot = new Panel(Token::Base, Qt::TopEdge, this);
    foot->setFixedHeight(58);
    m_foot = new QHBoxLayout(foot);
    m_foot->setContentsMargins(24, 1, 24, 0);
    m_foot->setSpacing(10);
    m_foot->addStretch(1);
    rows->addWidget(foot);
}

QWidget* SetupFrame::buildContent(int contentWidth)
{
    auto* content = new QWidget(this);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, 16, 24, 24);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(contentWidth);
    sides->addStretch(1);
    sides->addWidget(inner, 1000);
    sides->addStretch(1);
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addStretch(60);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(16);
    heading->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setObjectName(u"setupTitle"_s);
    m_subtitle->setObjectName(u"setupSubtitle"_s);
    m_subtitle->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    heading->addLayout(words, 1);
    rows->addLayout(heading);
    rows->addSpacing(26);
    m_column = new QVBoxLayout;
    m_column->setSpacing(12);
    rows->addLayout(m_column);
    rows->addStretch(190);
    return content;
}

void SetupFrame::setHeading(const QString& iconName, const QString& title, const QString& subtitle)
{
    m_mark->setIconName(iconName);
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void SetupFrame::addToFootLeft(QWidget* widget)
{
    m_foot->insertWidget(m_footLeft, widget);
    ++m_footLeft;
}

void SetupFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
    } else if (auto* button = qobject_cast<QAbstractButton*>(focusWidget());
        button != nullptr && qobject_cast<QRadioButton*>(button) == nullptr) {
        button->click();
    } else {
        onEnter();
    }
}

} // namespace Vaglio
