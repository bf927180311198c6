// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/requestjsondialog.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

RequestJsonDialog::RequestJsonDialog(const QByteArray& json, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"requestJsonDialog"_s);
    setWindowTitle(tr("Request JSON"));
    resize(560, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(new Label(tr("This is what will be sent. The token is not part of it."),
        TextSize::Base, Token::Text2, QFont::Normal, this));
    auto* text = new QPlainTextEdit(QString::fromUtf8(json), this);
    text->setObjectName(u"jsonText"_s);
    text->setAccessibleName(tr("Request JSON"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(Theme::monoFont());
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    column->addWidget(text, 1);

    auto* row = new QHBoxLayout;
    auto* copy = new Button(tr("Copy"), this);
    copy->setObjectName(u"copyJsonButton"_s);
    copy->setIconName(u"copy"_s);
    copy->setAutoDefault(false);
    connect(copy, &QAbstractButton::clicked, copy, [copy, text] {
        QGuiApplication::clipboard()->setText(text->toPlainText());
        copy->setIconName(u"ok"_s);
        copy->setText(tr("Copied"));
    });
    auto* close = new Button(tr("Close"), this);
    close->setObjectName(u"closeJsonButton"_s);
    close->setKeyHint(tr("Esc"));
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(close);
    column->addLayout(row);
}

} // namespace Vaglio
