// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/recoverykeypage.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/setup/recoverykeyview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

RecoveryKeyPage::RecoveryKeyPage(const QString& key, QWidget* parent)
    : SetupFrame(parent)
    , m_view(new RecoveryKeyView(key, this))
{
    setObjectName(u"recoveryPage"_s);
    setWindowTitle(tr("Vaglio"));
    setHeading(u"key"_s, tr("Recovery key"),
        tr("The vault is made. This key opens it when the keychain or the passphrase is lost. It "
           "is "
           "shown this once."));
    column()->addWidget(m_view);
    auto* quit = new Button(tr("Quit"), this);
    quit->setObjectName(u"quit"_s);
    quit->setHeight(Button::Height::Large);
    auto* goOn = new Button(tr("Continue"), ButtonRole::Primary, this);
    goOn->setObjectName(u"goOn"_s);
    goOn->setHeight(Button::Height::Large);
    goOn->setKeyHint(tr("Enter", "name of the key"));
    foot()->addWidget(quit);
    foot()->addWidget(goOn);
    connect(quit, &QPushButton::clicked, this, &RecoveryKeyPage::quitRequested);
    connect(goOn, &QPushButton::clicked, m_view, &RecoveryKeyView::confirm);
    connect(m_view, &RecoveryKeyView::confirmed, this, &RecoveryKeyPage::confirmed);
    m_view->focusFirst();
}

RecoveryKeyPage::~RecoveryKeyPage()
{
    m_view->forget();
}

void RecoveryKeyPage::onEnter()
{
    m_view->confirm();
}

RecoveryKeyDialog::RecoveryKeyDialog(const QString& key, QWidget* parent)
    : QDialog(parent)
    , m_view(new RecoveryKeyView(key, this))
{
    setObjectName(u"recoveryDialog"_s);
    setWindowTitle(tr("New recovery key"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new SectionTitle(tr("New recovery key"), TextSize::Section, this));
    auto* note
        = new Label(tr("It takes the place of the earlier one, which opens nothing any more. "
                       "It is shown this once."),
            TextSize::Base, Token::Text2, QFont::Normal, this);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_view);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* done = new Button(tr("Done"), ButtonRole::Primary, this);
    done->setObjectName(u"keyTaken"_s);
    done->setDefault(true);
    row->addWidget(done);
    column->addLayout(row);
    connect(done, &QPushButton::clicked, m_view, &RecoveryKeyView::confirm);
    connect(m_view, &RecoveryKeyView::confirmed, this, &QDialog::accept);
    resize(560, sizeHint().height());
    m_view->focusFirst();
}

RecoveryKeyDialog::~RecoveryKeyDialog()
{
    m_view->forget();
}

} // namespace Vaglio
