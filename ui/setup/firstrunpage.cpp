// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/firstrunpage.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/segmented.h"
#include "ui/setup/choicepair.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/protectionform.h"
#include "ui/setup/vaultwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int ContentWidth = 1000;
constexpr int SandboxChoice = 0;
constexpr int AccountChoice = 1;
constexpr int BehindTitle = 25; ///< where the words of a title begin

} // namespace

FirstRunPage::FirstRunPage(MakeVault makeVault, QWidget* parent)
    : SetupFrame(parent, ContentWidth)
    , m_form(new AccountForm(
          [this, make = std::move(makeVault)](
              const Account& account) { return make(account, m_protection->protection()); },
          this))
    , m_protection(new ProtectionForm(this))
    , m_sources(new ChoicePair({ u"chooseSandbox"_s, u"sandboxCard"_s },
          { u"chooseAccount"_s, u"accountCard"_s }, TextSize::Section, this))
{
    setObjectName(u"firstRun"_s);
    buildColumn();
    buildFoot();
    connect(m_sources, &ChoicePair::changed, this, &FirstRunPage::onChosen);
    connect(m_form, &AccountForm::connected, this, &FirstRunPage::accountConnected);
    connect(m_form, &AccountForm::keepFailed, this, &FirstRunPage::onKeepFailed);
    connect(m_form, &AccountForm::busyChanged, this, [this](bool busy) {
        m_busy = busy;
        m_start->setEnabled(!busy);
    });
    orderTabs();
    retranslate();
    m_sources->focusChosen();
}

/// By place, not by when each was made.
void FirstRunPage::orderTabs()
{
    QList<QWidget*> order { m_sources->choice(SandboxChoice), m_sources->choice(AccountChoice) };
    order += m_form->tabOrder();
    order += m_protection->tabOrder();
    order += { m_language->findChild<QWidget*>(u"languageItalian"_s),
        m_language->findChild<QWidget*>(u"languageEnglish"_s), m_restore, m_quit, m_start };
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void FirstRunPage::buildColumn()
{
    m_question = new SectionTitle({}, TextSize::Section, this);
    m_questionNote = new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this);
    m_questionNote->setWordWrap(true);
    buildSandboxCard();
    m_sources->body(AccountChoice)->addSpacing(5);
    m_sources->body(AccountChoice)->addWidget(m_form);
    m_tokenNote = new IconNote(TextSize::Secondary, this);
    m_tokenNote->setObjectName(u"tokenNote"_s);
    m_tokenNote->setIcon(u"shield"_s, Token::Text2);
    m_tokenNote->setTextToken(Token::Text2);
    QVBoxLayout* rows = column();
    rows->setSpacing(0);
    rows->addWidget(m_question);
    rows->addSpacing(4);
    rows->addWidget(m_questionNote);
    rows->addSpacing(12);
    rows->addWidget(m_sources);
    rows->addSpacing(26);
    rows->addWidget(m_protection);
    rows->addSpacing(14);
    rows->addWidget(m_tokenNote);
}

void FirstRunPage::buildSandboxCard()
{
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(BehindTitle, 0, 0, 0);
    notes->setSpacing(9);
    for (int i = 0; i < 4; ++i) {
        auto* note = new IconNote(TextSize::Base, this);
        const bool last = i == 3;
        note->setIcon(last ? u"info"_s : u"ok"_s, last ? Token::Text2 : Token::OkText);
        note->setTextToken(last ? Token::Text2 : Token::Text);
        m_sandboxNotes.append(note);
        notes->addWidget(note);
    }
    m_sources->body(SandboxChoice)->addLayout(notes);
}

void FirstRunPage::buildFoot()
{
    addToFootLeft(new Glyph(u"globe"_s, Token::Text2, Metrics::iconSize, this));
    m_language = new Segmented({}, this);
    m_language->setObjectName(u"language"_s);
    // Each language by its own name, whatever the language of the moment.
    m_language->addSegment(u"Italiano"_s, {}, u"languageItalian"_s);
    m_language->addSegment(u"English"_s, {}, u"languageEnglish"_s);
    addToFootLeft(m_language);
    m_restore = new LinkButton({}, this);
    m_restore->setObjectName(u"restoreVault"_s);
    addToFootLeft(m_restore);
    m_quit = new Button({}, this);
    m_quit->setObjectName(u"quit"_s);
    m_quit->setHeight(Button::Height::Large);
    m_start = new Button({}, ButtonRole::Primary, this);
    m_start->setObjectName(u"start"_s);
    m_start->setHeight(Button::Height::Large);
    foot()->addWidget(m_quit);
    foot()->addWidget(m_start);
    connect(m_language, &Segmented::chosen, this, [this](int index) {
        emit languageChosen(index == 0 ? LanguageChoice::Italian : LanguageChoice::English);
    });
    connect(m_restore, &QAbstractButton::clicked, this, &FirstRunPage::restoreRequested);
    connect(m_quit, &QPushButton::clicked, this, &FirstRunPage::quitRequested);
    connect(m_start, &QPushButton::clicked, this, &FirstRunPage::onEnter);
}

void FirstRunPage::setLanguage(LanguageChoice language)
{
    m_language->setCurrentIndex(language == LanguageChoice::Italian ? 0 : 1);
}

void FirstRunPage::askForToken(const QString& sentence)
{
    m_sources->choose(AccountChoice);
    m_form->explain(sentence);
    m_form->focusToken();
}

void FirstRunPage::offerPassphrase(const Error& error)
{
    m_protection->offerPassphrase(error);
}

void FirstRunPage::askForProtection(const Account& account)
{
    m_sources->choose(AccountChoice);
    m_form->setAccount(account);
    m_protection->focusChoice();
}

void FirstRunPage::onKeepFailed(const Error& error)
{
    const bool ofKeychain
        = m_protection->protection().keychain && error.kind == Error::Kind::Locked;
    m_form->explain(ofKeychain
            ? tr("The keychain did not take the key, and no vault was made. Choose a passphrase.")
            : VaultWords::trouble(error));
    if (ofKeychain) {
        m_protection->offerPassphrase(error);
        m_protection->focusPassphrase();
    }
}

void FirstRunPage::onChosen()
{
    const bool account = m_sources->chosen() == AccountChoice;
    m_form->setEnabled(account);
    m_protection->setEnabled(account);
    m_start->setText(account ? tr("Connect and start") : tr("Start the sandbox"));
    m_start->setKeyHint(tr("Enter", "name of the key"));
}

void FirstRunPage::onEnter()
{
    if (m_busy) {
        return;
    }
    if (m_sources->chosen() == SandboxChoice) {
        emit sandboxChosen();
    } else if (m_protection->check()) {
        m_form->connectAccount();
    }
}

void FirstRunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    SetupFrame::changeEvent(event);
}

void FirstRunPage::retranslate()
{
    setWindowTitle(tr("Vaglio"));
    setHeading(u"vaglio"_s, tr("Set up Vaglio"),
        tr("Issue identification links, review the outcomes, keep the evidence. "
           "You can change everything here later."));
    m_question->setText(tr("Where do the identifications come from?"));
    m_questionNote->setText(tr("The two never mix: each has its own vault."));
    m_sources->choice(SandboxChoice)->setText(tr("Try with the built-in sandbox"));
    m_sandboxNotes.at(0)->setText(
        tr("Runs on this computer. No account, no cost, nothing is sent."));
    m_sandboxNotes.at(1)->setText(tr("Opens with sample cases and drawn specimen documents."));
    m_sandboxNotes.at(2)->setText(tr("The two documented test tax codes answer as the service "
                                     "does: in validation after 1 minute, an outcome 1 minute "
                                     "later."));
    m_sandboxNotes.at(3)->setText(
        tr("An ochre line under the title bar shows that you are in a sandbox."));
    m_sources->choice(AccountChoice)->setText(tr("Connect an Openapi account"));
    m_tokenNote->setText(
        tr("The token gets the same protection as the vault. It is never stored in plain text."));
    m_language->setAccessibleName(tr("Language"));
    m_restore->setText(tr("Restore a vault from a backup…"));
    m_quit->setText(tr("Quit"));
    m_quit->setToolTip(tr("Quit (Ctrl+Q)"));
    onChosen();
}

} // namespace Vaglio
