// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/protectionform.h"

#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/tag.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/passphrasefields.h"
#include "ui/setup/vaultwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

QRadioButton* cardChoice(const QString& name, QWidget* parent)
{
    auto* choice = new QRadioButton(parent);
    choice->setObjectName(name);
    choice->setFont(Theme::font(TextSize::Base, QFont::DemiBold));
    // The two stand in different cards: choose() keeps them apart, not Qt.
    choice->setAutoExclusive(false);
    return choice;
}

} // namespace

ProtectionForm::ProtectionForm(QWidget* parent)
    : QWidget(parent)
    , m_question(new SectionTitle({}, TextSize::Section, this))
    , m_questionNote(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_keychain(cardChoice(u"chooseKeychain"_s, this))
    , m_passphrase(cardChoice(u"choosePassphrase"_s, this))
    , m_recommended(new Tag({}, {}, this))
    , m_keychainNote(new IconNote(TextSize::Base, this))
    , m_passphraseNote(new IconNote(TextSize::Base, this))
    , m_fields(new PassphraseFields(this))
    , m_keychainCard(buildCard(m_keychain, m_recommended, m_keychainNote, nullptr))
    , m_passphraseCard(buildCard(m_passphrase, nullptr, m_passphraseNote, m_fields))
{
    setObjectName(u"protectionForm"_s);
    m_keychainCard->setObjectName(u"keychainCard"_s);
    m_passphraseCard->setObjectName(u"passphraseCard"_s);
    m_keychainNote->setObjectName(u"keychainNote"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_question);
    column->addSpacing(4);
    column->addWidget(m_questionNote);
    column->addSpacing(12);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_keychainCard, 1);
    cards->addWidget(m_passphraseCard, 1);
    column->addLayout(cards);
    connect(m_keychain, &QRadioButton::clicked, this, [this] { choose(true); });
    connect(m_passphrase, &QRadioButton::clicked, this, [this] { choose(false); });
    retranslate();
    choose(true);
}

Card* ProtectionForm::buildCard(
    QRadioButton* choice, QWidget* besideTitle, IconNote* note, QWidget* below)
{
    auto* card = new Card(this);
    card->installEventFilter(this);
    choice->installEventFilter(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(19, 15, 19, 15);
    column->setSpacing(7);
    auto* title = new QHBoxLayout;
    title->setSpacing(10);
    title->addWidget(choice);
    if (besideTitle != nullptr) {
        title->addWidget(besideTitle);
    }
    title->addStretch(1);
    column->addLayout(title);
    auto* rest = new QVBoxLayout;
    rest->setContentsMargins(25, 0, 0, 0);
    rest->setSpacing(9);
    note->setTextToken(Token::Text2);
    rest->addWidget(note);
    if (below != nullptr) {
        rest->addWidget(below);
    }
    column->addLayout(rest);
    column->addStretch(1);
    return card;
}

VaultDoor::Protection ProtectionForm::protection() const
{
    const bool keychain = m_keychain->isChecked();
    return { keychain, keychain ? QString() : m_fields->passphrase() };
}

bool ProtectionForm::check()
{
    return m_keychain->isChecked() || m_fields->check();
}

void ProtectionForm::offerPassphrase(const Error& error)
{
    m_trouble = error;
    retranslate();
    choose(false);
}

void ProtectionForm::focusChoice()
{
    (m_keychain->isChecked() ? m_keychain : m_passphrase)->setFocus(Qt::OtherFocusReason);
}

void ProtectionForm::focusPassphrase()
{
    m_fields->focusFirst();
}

QList<QWidget*> ProtectionForm::tabOrder() const
{
    return QList<QWidget*> { m_keychain, m_passphrase } + m_fields->tabOrder();
}

void ProtectionForm::choose(bool keychain)
{
    m_keychain->setChecked(keychain);
    m_passphrase->setChecked(!keychain);
    m_keychainCard->setSelected(keychain);
    m_passphraseCard->setSelected(!keychain);
    m_fields->setVisible(!keychain);
}

bool ProtectionForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease
        && (watched == m_keychainCard || watched == m_passphraseCard)) {
        choose(watched == m_keychainCard);
    } else if (event->type() == QEvent::KeyPress
        && (watched == m_keychain || watched == m_passphrase)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up
            || key == Qt::Key_Down) {
            choose(watched == m_passphrase);
            focusChoice();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProtectionForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ProtectionForm::retranslate()
{
    m_question->setText(tr("How is the vault protected?"));
    m_questionNote->setText(tr("Identity documents are stored encrypted on this computer."));
    m_keychain->setText(tr("System keychain"));
    m_recommended->setLook({ tr("Recommended"), {} });
    m_recommended->setVisible(!m_trouble);
    if (m_trouble) {
        m_keychainNote->setIcon(u"warn"_s, Token::WarnText);
        m_keychainNote->setTextToken(Token::WarnText);
        m_keychainNote->setText(VaultWords::keychainTrouble(*m_trouble));
    } else {
        m_keychainNote->setText(tr("Opens with your computer account. Locks after some minutes "
                                   "away."));
    }
    m_passphrase->setText(tr("Passphrase"));
    m_passphraseNote->setText(tr("Asked at every start. If it is lost, only the recovery key opens "
                                 "the evidence."));
}

} // namespace Vaglio
