// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/labeldialog.h"

#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/label.h"
#include "ui/kit/textfield.h"
#include "ui/setup/iconnote.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int DialogWidth = 460;

} // namespace

LabelDialog::LabelDialog(const CaseRecord& record, QWidget* parent)
    : QDialog(parent)
    , m_answer(new IconNote(TextSize::Secondary, this))
{
    setObjectName(u"labelDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Label the request"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(new SectionTitle(tr("Whose request is it?"), TextSize::Section, this));
    auto* note = new Label(tr("Openapi only tells the identifier %1. What is entered here stays on "
                              "this computer, sealed.")
                               .arg(record.request.id),
        TextSize::Base, Token::Text2, QFont::Normal, this);
    note->setObjectName(u"labelNote"_s);
    note->setWordWrap(true);
    column->addWidget(note);
    const LinkOrder order = record.order.value_or(LinkOrder {});
    m_firstName
        = addField(column, tr("&First name"), u"labelFirstName"_s, order.applicant.firstName);
    m_lastName = addField(column, tr("&Last name"), u"labelLastName"_s, order.applicant.lastName);
    m_mail = addField(column, tr("&E-mail"), u"labelMail"_s, order.mail);
    m_before = typed();
    m_answer->setObjectName(u"labelAnswer"_s);
    column->addWidget(m_answer);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), this);
    cancel->setObjectName(u"labelCancel"_s);
    cancel->setKeyHint(tr("Esc"));
    auto* take = new Button(tr("Label"), ButtonRole::Primary, this);
    take->setObjectName(u"labelTake"_s);
    take->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(take);
    column->addSpacing(8);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &LabelDialog::take);
    say({});
    resize(DialogWidth, sizeHint().height());
    m_firstName->setFocus(Qt::OtherFocusReason);
}

TextField* LabelDialog::addField(
    QBoxLayout* column, const QString& label, const QString& name, const QString& text)
{
    auto* field = new TextField(QString(label).remove(u'&'), this);
    field->setObjectName(name);
    field->setText(text);
    auto* words = new Label(label, TextSize::Base, Token::Text2, QFont::Normal, this);
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    connect(field, &QLineEdit::textEdited, this, [this] { say({}); });
    return field;
}

CaseLabel LabelDialog::typed() const
{
    return { m_firstName->text(), m_lastName->text(), m_mail->text() };
}

void LabelDialog::restore(const CaseLabel& label, bool isOutdated)
{
    m_firstName->setText(label.firstName);
    m_lastName->setText(label.lastName);
    m_mail->setText(label.mail);
    if (isOutdated) {
        say(tr("The label was changed meanwhile. It says now: %1")
                .arg(u"%1 %2 %3"_s.arg(m_before.firstName, m_before.lastName, m_before.mail)
                        .simplified()));
    }
}

void LabelDialog::take()
{
    const CaseLabel label = typed();
    emit chosen(
        { label.firstName.simplified(), label.lastName.simplified(), label.mail.trimmed() });
}

void LabelDialog::explain(const Error& error)
{
    if (error.kind == Error::Kind::Refused && error.detail == "mail"_L1) {
        say(tr("This is not one mail address."));
        m_mail->setFocus(Qt::OtherFocusReason);
        m_mail->selectAll();
    } else if (error.kind == Error::Kind::Refused && error.detail == "nothing"_L1) {
        say(tr("Enter a name or a mail address first."));
        m_firstName->setFocus(Qt::OtherFocusReason);
    } else if (error.kind == Error::Kind::Refused) {
        say(tr("The link was sent to another address from here; that stays what it was."));
    } else {
        const ErrorText words = errorText(error, ErrorContext::Vault);
        say(u"%1. %2"_s.arg(words.title, words.next));
    }
}

void LabelDialog::say(const QString& sentence)
{
    m_answer->setIcon(sentence.isEmpty() ? QString() : u"warn"_s, Token::KoText);
    m_answer->setTextToken(Token::KoText);
    m_answer->setText(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}

} // namespace Vaglio
