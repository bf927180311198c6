// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/messagepanel.h"

#include "ui/issuing/fieldbox.h"
#include "ui/issuing/linkclipboard.h"
#include "ui/issuing/messageedit.h"
#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/segmented.h"
#include "ui/kit/textfield.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

MessagePanel::MessagePanel(
    const HandOff& handOff, std::function<bool(const QUrl&)> opener, QWidget* parent)
    : QWidget(parent)
    , m_handOff(handOff)
    , m_opener(std::move(opener))
    , m_kind(new Segmented(tr("Kind of message"), this))
    , m_language(new Segmented(tr("Language of the message"), this))
    , m_addressRows(makeAddressRows())
    , m_edit(new MessageEdit(this))
    , m_state(new IconLabel(u"ok"_s, {}, Token::OkText, Token::Text, this))
    , m_hint(new Label(tr("Without it, sending is switched off."), TextSize::Secondary,
          Token::Text2, QFont::Normal, this))
    , m_putBack(new LinkButton(tr("Put it back"), this))
    , m_openMail(new Button(tr("Open in mail app"), ButtonRole::Primary, this))
    , m_copy(new Button(tr("Copy text"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(0);
    m_kind->setObjectName(u"messageKind"_s);
    m_kind->addSegment(tr("E-mail"), u"mail"_s, u"mailTab"_s);
    m_kind->addSegment(tr("SMS text"), u"sms"_s, u"smsTab"_s);
    m_language->setObjectName(u"messageLanguage"_s);
    m_language->addSegment(u"Italiano"_s, {}, u"languageItalian"_s);
    m_language->addSegment(u"English"_s, {}, u"languageEnglish"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addStretch();
    head->addWidget(new Glyph(u"globe"_s, Token::Text2, Metrics::iconSize, this));
    head->addSpacing(8);
    head->addWidget(m_language);
    column->addLayout(head);
    column->addSpacing(12);
    column->addWidget(m_addressRows);

    m_edit->setObjectName(u"messageEdit"_s);
    m_edit->setAccessibleName(tr("Text of the message"));
    column->addWidget(new FieldBox(m_edit, this), 1);
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(6);
    stateRow->setContentsMargins(0, 9, 0, 0);
    m_state->setObjectName(u"linkState"_s);
    m_putBack->setObjectName(u"putLinkBackButton"_s);
    stateRow->addWidget(m_state);
    stateRow->addWidget(m_hint, 1);
    stateRow->addWidget(m_putBack);
    column->addLayout(stateRow);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->setContentsMargins(0, 12, 0, 0);
    m_openMail->setObjectName(u"openMailButton"_s);
    m_openMail->setIconName(u"mail"_s);
    m_copy->setObjectName(u"copyTextButton"_s);
    m_copy->setIconName(u"copy"_s);
    m_copy->setToolTip(tr("Copy the text. It leaves the clipboard after a minute."));
    for (Button* button : { m_openMail, m_copy }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);

    connect(m_kind, &Segmented::chosen, this, &MessagePanel::showText);
    connect(m_language, &Segmented::chosen, this, [this] {
        showText();
        emit languageChanged(language());
    });
    connect(m_edit, &QTextEdit::textChanged, this, &MessagePanel::checkLink);
    connect(m_putBack, &QAbstractButton::clicked, m_edit, [this] {
        m_edit->insertLink();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_openMail, &QAbstractButton::clicked, this, &MessagePanel::openMail);
    connect(m_copy, &QAbstractButton::clicked, this, &MessagePanel::copyText);
    QList<QWidget*> order;
    for (const Segmented* choice : { m_kind, m_language }) {
        order.append(choice->findChildren<QWidget*>());
    }
    order += QList<QWidget*> { m_to, m_subject, m_edit, m_putBack, m_openMail, m_copy };
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
    showText();
    checkRecipient();
}

QWidget* MessagePanel::makeAddressRows()
{
    auto* rows = new QWidget(this);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, 64);
    m_to = new TextField(tr("To"), rows);
    m_to->setObjectName(u"toField"_s);
    m_to->setText(m_handOff.order.mail);
    m_subject = new TextField(tr("Subject"), rows);
    m_subject->setObjectName(u"subjectField"_s);
    int row = 0;
    for (TextField* field : { m_to, m_subject }) {
        auto* caption
            = new Label(field->accessibleName(), TextSize::Base, Token::Text2, QFont::Normal, rows);
        caption->setBuddy(field);
        grid->addWidget(caption, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
        ++row;
    }
    connect(m_to, &QLineEdit::textChanged, this, &MessagePanel::checkRecipient);
    connect(m_subject, &QLineEdit::textEdited, this,
        [this](const QString& text) { m_subjects[m_language->currentIndex()] = text; });
    return rows;
}

MessageKind MessagePanel::kind() const
{
    return m_kind->currentIndex() == 0 ? MessageKind::Mail : MessageKind::Sms;
}

MessageLanguage MessagePanel::language() const
{
    return m_language->currentIndex() == 0 ? MessageLanguage::Italian : MessageLanguage::English;
}

void MessagePanel::showText()
{
    const MessageText text = messageText(kind(), language(), m_handOff.order);
    const int key = m_kind->currentIndex() * 2 + m_language->currentIndex();
    QTextDocument*& document = m_documents[key];
    if (document == nullptr) {
        document = m_edit->makeDocument(text.body);
    }
    m_edit->setDocument(document);
    const bool mail = kind() == MessageKind::Mail;
    if (mail) {
        m_subject->setText(m_subjects.value(m_language->currentIndex(), text.subject));
    }
    m_addressRows->setVisible(mail);
    m_openMail->setVisible(mail);
    checkLink();
}

void MessagePanel::checkLink()
{
    const bool there = m_edit->hasLink();
    m_state->setContent(there ? u"ok"_s : u"warn"_s,
        there ? tr("{link} is in the text") : tr("{link} is missing"),
        there ? Token::OkText : Token::WarnText, there ? Token::Text : Token::WarnText);
    m_putBack->setVisible(!there);
    m_openMail->setEnabled(there);
    m_copy->setEnabled(there);
}

void MessagePanel::checkRecipient()
{
    LinkOrder order;
    order.mail = m_to->text().trimmed();
    const auto problems = check(order);
    const bool good = std::none_of(problems.cbegin(), problems.cend(),
        [](const FieldProblem& problem) { return problem.field == u"mail"; });
    if (good) {
        m_to->setStatus(FieldState::Neutral, tr("1 person, no copies"));
    } else {
        m_to->setStatus(FieldState::Warning, tr("not one address"), u"warn"_s);
    }
}

void MessagePanel::openMail()
{
    const QString body = m_edit->filled(m_handOff.request.link, m_handOff.order.layout.footer);
    if (m_opener(mailtoUrl(m_to->text().trimmed(), m_subject->text(), body))) {
        m_hint->setText(tr("Without it, sending is switched off."));
        emit mailOpened();
        return;
    }
    m_hint->setText(tr("No mail app answered. Copy the text and send it from your mail app."));
}

void MessagePanel::copyText()
{
    copyForAWhile(m_edit->filled(m_handOff.request.link, m_handOff.order.layout.footer));
    emit textCopied();
}

} // namespace Vaglio
