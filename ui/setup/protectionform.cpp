// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/protectionform.h"

#include "ui/kit/label.h"
#include "ui/kit/tag.h"
#include "ui/setup/choicepair.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/passphrasefields.h"
#include "ui/setup/vaultwords.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int ByKeychain = 0;
constexpr int ByPassphrase = 1;
constexpr int BehindTitle = 25; ///< where the words of a title begin

} // namespace

ProtectionForm::ProtectionForm(QWidget* parent)
    : QWidget(parent)
    , m_question(new SectionTitle({}, TextSize::Section, this))
    , m_questionNote(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_ways(new ChoicePair({ u"chooseKeychain"_s, u"keychainCard"_s },
          { u"choosePassphrase"_s, u"passphraseCard"_s }, TextSize::Base, this))
    , m_recommended(new Tag({}, {}, this))
    , m_keychainNote(new IconNote(TextSize::Base, this))
    , m_passphraseNote(new IconNote(TextSize::Base, this))
    , m_fields(new PassphraseFields(this))
{
    setObjectName(u"protectionForm"_s);
    m_questionNote->setWordWrap(true);
    m_keychainNote->setObjectName(u"keychainNote"_s);
    m_ways->addBesideTitle(ByKeychain, m_recommended);
    fill(ByKeychain, m_keychainNote, nullptr);
    fill(ByPassphrase, m_passphraseNote, m_fields);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_question);
    column->addSpacing(4);
    column->addWidget(m_questionNote);
    column->addSpacing(12);
    column->addWidget(m_ways);
    connect(m_ways, &ChoicePair::changed, m_fields,
        [this](int index) { m_fields->setVisible(index == ByPassphrase); });
    retranslate();
    m_ways->choose(ByKeychain);
}

void ProtectionForm::fill(int index, IconNote* note, QWidget* below)
{
    auto* rest = new QVBoxLayout;
    rest->setContentsMargins(BehindTitle, 0, 0, 0);
    rest->setSpacing(9);
    note->setTextToken(Token::Text2);
    rest->addWidget(note);
    if (below != nullptr) {
        rest->addWidget(below);
    }
    m_ways->body(index)->addLayout(rest);
}

bool ProtectionForm::byKeychain() const
{
    return m_ways->chosen() == ByKeychain;
}

VaultDoor::Protection ProtectionForm::protection() const
{
    return { byKeychain(), byKeychain() ? QString() : m_fields->passphrase() };
}

bool ProtectionForm::check()
{
    return byKeychain() || m_fields->check();
}

void ProtectionForm::offerPassphrase(const Error& error)
{
    m_trouble = error;
    retranslate();
    m_ways->choose(ByPassphrase);
}

void ProtectionForm::focusChoice()
{
    m_ways->focusChosen();
}

void ProtectionForm::focusPassphrase()
{
    m_fields->focusFirst();
}

QList<QWidget*> ProtectionForm::tabOrder() const
{
    return QList<QWidget*> { m_ways->choice(ByKeychain), m_ways->choice(ByPassphrase) }
    + m_fields->tabOrder();
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
    m_ways->choice(ByKeychain)->setText(tr("System keychain"));
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
    m_ways->choice(ByPassphrase)->setText(tr("Passphrase"));
    m_passphraseNote->setText(tr("Asked at every start. If it is lost, only the recovery key opens "
                                 "the evidence."));
}

} // namespace Vaglio
