// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/confirmdialog.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int textWidth = 420;

} // namespace

ConfirmDialog::ConfirmDialog(const Words& words, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"confirmDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.yes); // the question may name a person, and a title shows outside
    setAccessibleName(words.question);
    setAccessibleDescription(words.consequence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    auto* question
        = new Label(words.question, TextSize::Section, Token::Text, QFont::DemiBold, this);
    question->setObjectName(u"confirmQuestion"_s);
    auto* consequence = new Label(words.consequence, this);
    consequence->setObjectName(u"confirmConsequence"_s);
    for (Label* label : { question, consequence }) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
        column->addWidget(label);
    }
    column->addSpacing(8);

    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* yes = new Button(words.yes, this);
    yes->setObjectName(u"confirmYes"_s);
    yes->setAutoDefault(false);
    connect(yes, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* no = new Button(tr("Cancel"), this);
    no->setObjectName(u"confirmNo"_s);
    no->setKeyHint(tr("Esc"));
    no->setDefault(true);
    connect(no, &QAbstractButton::clicked, this, &QDialog::reject);
    row->addStretch();
    row->addWidget(yes);
    row->addWidget(no);
    column->addLayout(row);
    no->setFocus(Qt::OtherFocusReason);
}

} // namespace Vaglio
