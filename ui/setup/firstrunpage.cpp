// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/firstrunpage.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/segmented.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/protectionform.h"
#include "ui/setup/vaultwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int ContentWidth = 1000;
constexpr int MarkSize = 44;

QRadioButton* cardTitle(const QString& name, QWidget* parent)
{
    auto* choice = new QRadioButton(parent);
    choice->setObjectName(name);
    choice->setFont(Theme::font(TextSize::Section, QFont::DemiBold));
    // The two stand in different cards: choose() keeps them apart, not Qt.
    choice->setAutoExclusive(false);
    return choice;
}

} // namespace

FirstRunPage::FirstRunPage(MakeVault makeVault, QWidget* parent)
    : QWidget(parent)
    , m_form(new AccountForm(
          [this, make = std::move(makeVault)](
              const Account& account) { return make(account, m_protection->protection()); },
          this))
    , m_protection(new ProtectionForm(this))
{
    setObjectName(u"firstRun"_s);
    setMinimumSize(720, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"firstRunArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(buildContent());
    column->addWidget(area, 1);
    column->addWidget(buildFoot());

    connect(m_form, &AccountForm::connected, this, &FirstRunPage::accountConnected);
    connect(m_form, &AccountForm::keepFailed, this, &FirstRunPage::onKeepFailed);
    connect(m_form, &AccountForm::busyChanged, this, [this](bool busy) {
        m_busy = busy;
        m_start->setEnabled(!busy);
    });
    // By place, not by when each was made.
    QList<QWidget*> order { m_sandboxChoice, m_accountChoice };
    order += m_form->tabOrder();
    order += m_protection->tabOrder();
    order += { m_language->findChild<QWidget*>(u"languageItalian"_s),
        m_language->findChild<QWidget*>(u"languageEnglish"_s), m_quit, m_start };
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
    retranslate();
    choose(false);
    m_sandboxChoice->setFocus(Qt::OtherFocusReason);
}

QWidget* FirstRunPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, 16, 24, 24);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(ContentWidth);
    sides->addStretch(1);
    sides->addWidget(inner, 1000);
    sides->addStretch(1);

    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(60);
    column->addWidget(buildHeading());
    column->addSpacing(26);
    m_question = new SectionTitle({}, TextSize::Section, inner);
    m_questionNote = new Label({}, TextSize::Base, Token::Text2, QFont::Normal, inner);
    column->addWidget(m_question);
    column->addSpacing(4);
    column->addWidget(m_questionNote);
    column->addSpacing(12);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(buildSandboxCard(), 1);
    cards->addWidget(buildAccountCard(), 1);
    column->addLayout(cards);
    column->addSpacing(26);
    column->addWidget(m_protection);
    column->addSpacing(14);
    m_tokenNote = new IconNote(TextSize::Secondary, inner);
    m_tokenNote->setObjectName(u"tokenNote"_s);
    m_tokenNote->setIcon(u"shield"_s, Token::Text2);
    m_tokenNote->setTextToken(Token::Text2);
    column->addWidget(m_tokenNote);
    column->addStretch(120);
    return content;
}

QWidget* FirstRunPage::buildHeading()
{
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(new Glyph(u"vaglio"_s, Token::Accent, MarkSize, heading));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = new Label({}, TextSize::Setup, Token::Text, QFont::DemiBold, heading);
    m_subtitle = new Label({}, TextSize::Base, Token::Text2, QFont::Normal, heading);
    m_subtitle->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    return heading;
}

Card* FirstRunPage::buildSandboxCard()
{
    m_sandboxCard = new Card(this);
    m_sandboxCard->setObjectName(u"sandboxCard"_s);
    m_sandboxCard->installEventFilter(this);
    auto* column = new QVBoxLayout(m_sandboxCard);
    column->setContentsMargins(19, 17, 19, 19);
    column->setSpacing(9);
    m_sandboxChoice = cardTitle(u"chooseSandbox"_s, m_sandboxCard);
    m_sandboxChoice->installEventFilter(this);
    column->addWidget(m_sandboxChoice);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(25, 0, 0, 0);
    notes->setSpacing(9);
    for (int i = 0; i < 4; ++i) {
        auto* note = new IconNote(TextSize::Base, m_sandboxCard);
        const bool last = i == 3;
        note->setIcon(last ? u"info"_s : u"ok"_s, last ? Token::Text2 : Token::OkText);
        note->setTextToken(last ? Token::Text2 : Token::Text);
        m_sandboxNotes.append(note);
        notes->addWidget(note);
    }
    column->addLayout(notes);
    column->addStretch(1);
    connect(m_sandboxChoice, &QRadioButton::clicked, this, [this] { choose(false); });
    return m_sandboxCard;
}

Card* FirstRunPage::buildAccountCard()
{
    m_accountCard = new Card(this);
    m_accountCard->setObjectName(u"accountCard"_s);
    m_accountCard->installEventFilter(this);
    auto* column = new QVBoxLayout(m_accountCard);
    column->setContentsMargins(19, 17, 19, 19);
    column->setSpacing(14);
    m_accountChoice = cardTitle(u"chooseAccount"_s, m_accountCard);
    m_accountChoice->installEventFilter(this);
    column->addWidget(m_accountChoice);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_accountChoice, &QRadioButton::clicked, this, [this] { choose(true); });
    return m_accountCard;
}

Panel* FirstRunPage::buildFoot()
{
    auto* foot = new Panel(Token::Base, Qt::TopEdge, this);
    foot->setFixedHeight(58);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 1, 24, 0);
    row->setSpacing(10);
    row->addWidget(new Glyph(u"globe"_s, Token::Text2, Metrics::iconSize, foot));
    m_language = new Segmented({}, foot);
    m_language->setObjectName(u"language"_s);
    // Each language by its own name, whatever the language of the moment.
    m_language->addSegment(u"Italiano"_s, {}, u"languageItalian"_s);
    m_language->addSegment(u"English"_s, {}, u"languageEnglish"_s);
    row->addWidget(m_language);
    row->addStretch(1);
    m_quit = new Button({}, foot);
    m_quit->setObjectName(u"quit"_s);
    m_quit->setHeight(Button::Height::Large);
    m_start = new Button({}, ButtonRole::Primary, foot);
    m_start->setObjectName(u"start"_s);
    m_start->setHeight(Button::Height::Large);
    row->addWidget(m_quit);
    row->addWidget(m_start);
    connect(m_language, &Segmented::chosen, this, [this](int index) {
        emit languageChosen(index == 0 ? LanguageChoice::Italian : LanguageChoice::English);
    });
    connect(m_quit, &QPushButton::clicked, this, &FirstRunPage::quitRequested);
    connect(m_start, &QPushButton::clicked, this, &FirstRunPage::start);
    return foot;
}

void FirstRunPage::setLanguage(LanguageChoice language)
{
    m_language->setCurrentIndex(language == LanguageChoice::Italian ? 0 : 1);
}

void FirstRunPage::askForToken(const QString& sentence)
{
    choose(true);
    m_form->explain(sentence);
    m_form->focusToken();
}

void FirstRunPage::offerPassphrase(const Error& error)
{
    m_protection->offerPassphrase(error);
}

void FirstRunPage::askForProtection(const Account& account)
{
    choose(true);
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

void FirstRunPage::choose(bool account)
{
    m_sandboxChoice->setChecked(!account);
    m_accountChoice->setChecked(account);
    m_sandboxCard->setSelected(!account);
    m_accountCard->setSelected(account);
    m_form->setEnabled(account);
    m_protection->setEnabled(account);
    m_start->setText(account ? tr("Connect and start") : tr("Start the sandbox"));
    m_start->setKeyHint(tr("Enter", "name of the key"));
}

void FirstRunPage::start()
{
    if (m_busy) {
        return;
    }
    if (m_accountChoice->isChecked()) {
        if (m_protection->check()) {
            m_form->connectAccount();
        }
    } else {
        emit sandboxChosen();
    }
}

void FirstRunPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (auto* button = qobject_cast<Button*>(focusWidget())) {
        button->click();
    } else {
        start();
    }
}

bool FirstRunPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease
        && (watched == m_accountCard || watched == m_sandboxCard)) {
        choose(watched == m_accountCard);
    } else if (event->type() == QEvent::KeyPress
        && (watched == m_sandboxChoice || watched == m_accountChoice)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up
            || key == Qt::Key_Down) {
            choose(watched == m_sandboxChoice);
            (m_accountChoice->isChecked() ? m_accountChoice : m_sandboxChoice)
                ->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FirstRunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FirstRunPage::retranslate()
{
    setWindowTitle(tr("Vaglio"));
    m_title->setText(tr("Set up Vaglio"));
    m_subtitle->setText(tr("Issue identification links, review the outcomes, keep the evidence. "
                           "You can change everything here later."));
    m_question->setText(tr("Where do the identifications come from?"));
    m_questionNote->setText(tr("The two never mix: each has its own vault."));
    m_sandboxChoice->setText(tr("Try with the built-in sandbox"));
    m_sandboxNotes.at(0)->setText(
        tr("Runs on this computer. No account, no cost, nothing is sent."));
    m_sandboxNotes.at(1)->setText(tr("Opens with sample cases and drawn specimen documents."));
    m_sandboxNotes.at(2)->setText(tr("The two documented test tax codes answer as the service "
                                     "does: in validation after 1 minute, an outcome 1 minute "
                                     "later."));
    m_sandboxNotes.at(3)->setText(
        tr("An ochre line under the title bar shows that you are in a sandbox."));
    m_accountChoice->setText(tr("Connect an Openapi account"));
    m_tokenNote->setText(
        tr("The token gets the same protection as the vault. It is never stored in plain text."));
    m_language->setAccessibleName(tr("Language"));
    m_quit->setText(tr("Quit"));
    m_quit->setToolTip(tr("Quit (Ctrl+Q)"));
    choose(m_accountChoice->isChecked());
}

} // namespace Vaglio
