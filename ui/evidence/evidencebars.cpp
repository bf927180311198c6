// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidencebars.h"

#include "ui/evidence/actionbutton.h"
#include "ui/evidence/evidenceactions.h"
#include "ui/kit/label.h"
#include "ui/kit/pilllabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int topHeight = 46;
constexpr int toolHeight = 42;
constexpr int narrowest = 624;
constexpr int longestTitle = 320;

QWidget* makeRule(QWidget* parent)
{
    auto* rule = new Panel(Token::Border, parent);
    rule->setFixedSize(1, 20);
    return rule;
}

} // namespace

EvidenceTopBar::EvidenceTopBar(const EvidenceActions& actions, QWidget* parent)
    : Panel(Token::Base, Qt::BottomEdge, parent)
    , m_title(new Label({}, TextSize::Section, Token::Text, QFont::DemiBold, this))
    , m_pill(new PillLabel({}, this))
    , m_position(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
{
    setFixedHeight(topHeight);
    m_title->setObjectName(u"evidenceTitle"_s);
    m_position->setObjectName(u"evidencePosition"_s);
    m_pill->setObjectName(u"evidenceOutcome"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 14, 0);
    row->setSpacing(10);
    row->addWidget(
        new ActionButton(actions.back, u"back"_s, ActionButton::Words::Shown, true, this));
    row->addWidget(makeRule(this));
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addStretch();
    row->addWidget(m_position);
    row->addSpacing(-4);
    row->addWidget(
        new ActionButton(actions.previousCase, u"up"_s, ActionButton::Words::IconOnly, true, this));
    row->addSpacing(-8);
    row->addWidget(
        new ActionButton(actions.nextCase, u"down"_s, ActionButton::Words::IconOnly, true, this));
}

void EvidenceTopBar::setCase(const QString& title, const Outcome& outcome)
{
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, longestTitle));
    m_title->setToolTip(title);
    m_pill->setOutcome(outcome);
}

void EvidenceTopBar::setPosition(const QString& text)
{
    m_position->setText(text);
}

EvidenceToolBar::EvidenceToolBar(const EvidenceActions& actions, QWidget* parent)
    : Panel(Token::Window, Qt::BottomEdge, parent)
    , m_zoom(new Label({}, TextSize::Secondary, Token::Text, QFont::Normal, this))
    , m_page(new Label({}, TextSize::Secondary, Token::Text, QFont::Normal, this))
{
    setFixedHeight(toolHeight);
    m_zoom->setObjectName(u"zoomText"_s);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setFixedWidth(56);
    m_page->setObjectName(u"pageText"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(0);
    const auto addRule = [&] {
        row->addSpacing(3);
        QWidget* rule = makeRule(this);
        row->addWidget(rule);
        row->addSpacing(3);
        return rule;
    };
    const auto addIcon = [&](QAction* action, const QString& icon, bool showKey) {
        auto* button = new ActionButton(action, icon, ActionButton::Words::IconOnly, showKey, this);
        row->addWidget(button);
        if (showKey) {
            m_keyed.append(button);
        }
        return button;
    };
    addIcon(actions.fit, u"fit"_s, true);
    addIcon(actions.actualPixels, u"actual"_s, true);
    addRule();
    addIcon(actions.zoomOut, u"zoomout"_s, true);
    row->addWidget(m_zoom);
    addIcon(actions.zoomIn, u"zoomin"_s, true);
    addRule();
    addIcon(actions.rotateLeft, u"rotateleft"_s, false);
    addIcon(actions.rotateRight, u"rotate"_s, true);
    m_pageParts.append(addRule());
    m_pageParts.append(addIcon(actions.previousPage, u"up"_s, false));
    row->addWidget(m_page);
    m_pageParts.append(m_page);
    m_pageParts.append(addIcon(actions.nextPage, u"down"_s, false));
    row->addStretch();
    for (auto [action, icon] : { std::pair(actions.saveCopy, u"download"_s),
             std::pair(actions.saveAll, u"dossier"_s), std::pair(actions.print, u"print"_s) }) {
        auto* button = new ActionButton(action, icon, ActionButton::Words::Shown, false, this);
        m_worded.append(button);
        row->addWidget(button);
    }
    setPage(0, 0);
}

void EvidenceToolBar::setZoomText(const QString& text)
{
    m_zoom->setText(text);
}

void EvidenceToolBar::setPage(int page, int count)
{
    m_page->setText(tr("Page %1 / %2").arg(page + 1).arg(count));
    for (QWidget* part : std::as_const(m_pageParts)) {
        part->setVisible(count > 0);
    }
    fitWords();
}

QSize EvidenceToolBar::minimumSizeHint() const
{
    return { narrowest, toolHeight };
}

void EvidenceToolBar::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fitWords();
}

void EvidenceToolBar::fitWords()
{
    using Words = ActionButton::Words;
    for (const auto& [words, keys] :
        { std::pair(Words::Shown, true), std::pair(Words::Shown, false),
            std::pair(Words::IconOnly, true), std::pair(Words::IconOnly, false) }) {
        for (ActionButton* button : std::as_const(m_worded)) {
            button->setWords(words);
        }
        for (ActionButton* button : std::as_const(m_keyed)) {
            button->setKeyShown(keys);
        }
        if (layout()->sizeHint().width() <= width()) {
            break;
        }
    }
    layout()->activate();
}

} // namespace Vaglio
