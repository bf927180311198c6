// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/notesection.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/panel.h"
#include "ui/requests/notewords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int LinesFolded = 5;
constexpr int SideMargin = 12;

} // namespace

NoteSection::NoteSection(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label({}, TextSize::Base, Token::Text, QFont::Normal))
    , m_changed(new Label({}, TextSize::Caption, Token::Text3, QFont::Normal))
    , m_more(new LinkButton(tr("Show all")))
{
    setObjectName(u"noteSection"_s);
    setAccessibleName(tr("Private note"));
    m_text->setObjectName(u"noteSectionText"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_changed->setObjectName(u"noteSectionChanged"_s);
    m_changed->setWordWrap(true);
    m_more->setObjectName(u"noteSectionMore"_s);
    auto* card = new Card(this);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 8, 0, 0);
    outside->addWidget(card);
    auto* head = new QHBoxLayout;
    head->addWidget(
        new IconLabel(u"note"_s, tr("Private note"), Token::Text2, Token::Text2, card), 1);
    head->addWidget(m_more);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(SideMargin, 10, SideMargin, 11);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_changed);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        fold();
    });
    hide();
}

void NoteSection::showCase(const CaseRecord& record)
{
    m_isOpen = m_isOpen && record.request.id == m_id;
    m_id = record.request.id;
    setVisible(record.note.has_value());
    if (!record.note) {
        m_text->clear();
        return;
    }
    m_text->setText(record.note->text);
    m_changed->setText(NoteWords::privacy() + u' ' + NoteWords::changed(*record.note));
    fold();
}

void NoteSection::fold()
{
    const int line = m_text->fontMetrics().lineSpacing();
    const int whole = m_text->heightForWidth(width() - 2 * SideMargin);
    const bool isLong = whole > LinesFolded * line + line / 2;
    m_more->setVisible(isLong);
    m_more->setText(m_isOpen ? tr("Show less") : tr("Show all"));
    m_text->setMaximumHeight(isLong && !m_isOpen ? LinesFolded * line : QWIDGETSIZE_MAX);
}

void NoteSection::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

} // namespace Vaglio
