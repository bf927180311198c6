// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/errorstate.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int answerHeight = 72;
} // namespace

ErrorState::ErrorState(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label({}, TextSize::Section, Token::KoText, QFont::DemiBold, this))
    , m_what(new Label(QString(), this))
    , m_next(new Label(QString(), this))
    , m_note(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_buttons(new QHBoxLayout)
    , m_retry(new Button(tr("Try again"), this))
    , m_answerBox(makeAnswerBox())
{
    m_title->setObjectName(u"errorTitle"_s);
    m_what->setObjectName(u"errorWhat"_s);
    m_next->setObjectName(u"errorNext"_s);
    m_note->setObjectName(u"errorNote"_s);
    for (Label* label : { m_title, m_what, m_next, m_note }) {
        label->setWordWrap(true);
    }
    m_retry->setObjectName(u"errorRetry"_s);
    m_retry->setIconName(u"refresh"_s);
    connect(m_retry, &Button::clicked, this, &ErrorState::retryRequested);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Glyph(u"warn"_s, Token::KoText, 20, this));
    head->addWidget(m_title, 1);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_retry);
    m_buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 20);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(8);
    column->addWidget(m_what);
    column->addSpacing(8);
    column->addWidget(m_next);
    column->addSpacing(14);
    column->addLayout(m_buttons);
    column->addSpacing(16);
    column->addWidget(m_answerBox);
    column->addSpacing(10);
    column->addWidget(m_note);
    column->addStretch();
}

QWidget* ErrorState::makeAnswerBox()
{
    auto* box = new Card(this, Token::Alt);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(13, 9, 13, 10);
    column->setSpacing(5);
    auto* head = new QHBoxLayout;
    auto* caption = new Label(
        tr("Answer as received"), TextSize::Secondary, Token::Text2, QFont::Normal, box);
    auto* copy = new LinkButton(tr("Copy details"), box);
    copy->setObjectName(u"errorCopy"_s);
    copy->setIconName(u"copy"_s);
    connect(copy, &LinkButton::clicked, this, &ErrorState::copyDetails);
    head->addWidget(caption);
    head->addStretch();
    head->addWidget(copy);
    column->addLayout(head);

    m_answer = new QPlainTextEdit(box);
    m_answer->setObjectName(u"errorAnswer"_s);
    m_answer->setAccessibleName(caption->text());
    m_answer->setReadOnly(true);
    m_answer->setFrameShape(QFrame::NoFrame);
    m_answer->setFont(Theme::monoFont());
    m_answer->setWordWrapMode(QTextOption::WrapAnywhere);
    m_answer->document()->setDocumentMargin(0);
    m_answer->viewport()->setAutoFillBackground(false);
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(answerHeight);
    column->addWidget(m_answer);
    return box;
}

void ErrorState::setError(const ErrorText& words, const QString& rawAnswer, const QString& note)
{
    m_title->setText(words.title);
    m_what->setText(words.what);
    m_next->setText(words.next);
    m_answer->setPlainText(rawAnswer);
    m_answerBox->setVisible(!rawAnswer.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(words.title);
    setAccessibleDescription(words.what + QLatin1Char(' ') + words.next);
}

Button* ErrorState::addPrimaryButton(const QString& text)
{
    auto* button = new Button(text, ButtonRole::Primary, this);
    m_buttons->insertWidget(0, button);
    setTabOrder(button, m_retry);
    return button;
}

void ErrorState::copyDetails()
{
    QGuiApplication::clipboard()->setText(
        m_title->text() + QLatin1Char('\n') + m_answer->toPlainText());
}

} // namespace Vaglio
