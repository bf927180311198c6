// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/unlockpage.h"

#include "core/async.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/textfield.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/passphrasefields.h"
#include "ui/setup/vaultwords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

UnlockPage::UnlockPage(VaultDoor* door, QString operatorName, QWidget* parent)
    : SetupFrame(parent)
    , m_door(door)
    , m_operatorName(std::move(operatorName))
    , m_reason(new IconNote(TextSize::Base, this))
    , m_keyBox(new QWidget(this))
    , m_keyLabel(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, m_keyBox))
    , m_key(new TextField({}, m_keyBox))
    , m_eye(m_key->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition))
    , m_answer(new IconNote(TextSize::Secondary, m_keyBox))
    , m_other(new LinkButton({}, m_keyBox))
    , m_restore(new LinkButton({}, this))
    , m_keychain(new Button({}, this))
    , m_renewal(new QWidget(this))
    , m_renewalNote(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, m_renewal))
    , m_passphrase(new PassphraseFields(m_renewal))
    , m_setPassphrase(new Button({}, m_renewal))
    , m_renewKeychain(new Button({}, m_renewal))
    , m_renewed(new IconNote(TextSize::Secondary, m_renewal))
    , m_quit(new Button({}, this))
    , m_open(new Button({}, ButtonRole::Primary, this))
{
    setObjectName(u"unlockPage"_s);
    m_reason->setObjectName(u"unlockReason"_s);
    m_reason->setTextToken(Token::Text2);
    m_again.setInterval(2s);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &UnlockPage::tryKeychain);
    column()->addWidget(m_reason);
    buildKey();
    buildRenewal();
    buildFoot();
    askFor(KeySlot::Kind::Passphrase);
    show(State::Locked);
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::buildKey()
{
    m_key->setObjectName(u"unlockKey"_s);
    m_key->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_keyLabel->setBuddy(m_key);
    m_eye->setObjectName(u"showKey"_s);
    m_eye->setCheckable(true);
    m_eye->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    connect(m_eye, &QAction::toggled, this, &UnlockPage::retranslate);
    m_answer->setObjectName(u"unlockAnswer"_s);
    m_other->setObjectName(u"otherKey"_s);
    m_keychain->setObjectName(u"retryKeychain"_s);
    auto* box = new QVBoxLayout(m_keyBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(m_keyLabel);
    box->addWidget(m_key);
    box->addWidget(m_answer);
    column()->addWidget(m_keyBox);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_keychain);
    row->addWidget(m_other);
    m_restore->setObjectName(u"restoreVault"_s);
    row->addWidget(m_restore);
    row->addStretch(1);
    column()->addLayout(row);
    connect(m_restore, &QAbstractButton::clicked, this, &UnlockPage::restoreRequested);
    connect(m_key, &QLineEdit::textEdited, this, [this] { say(m_answer, true, {}); });
    connect(m_other, &QAbstractButton::clicked, this, [this] {
        askFor(m_asked == KeySlot::Kind::Passphrase ? KeySlot::Kind::RecoveryKey
                                                    : KeySlot::Kind::Passphrase);
        m_key->setFocus(Qt::OtherFocusReason);
    });
    connect(m_keychain, &QPushButton::clicked, this, &UnlockPage::tryKeychain);
}

void UnlockPage::buildRenewal()
{
    m_renewal->setObjectName(u"renewal"_s);
    m_renewalNote->setWordWrap(true);
    m_setPassphrase->setObjectName(u"setPassphrase"_s);
    m_renewKeychain->setObjectName(u"renewKeychain"_s);
    m_renewed->setObjectName(u"renewed"_s);
    auto* box = new QVBoxLayout(m_renewal);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(m_renewalNote);
    box->addWidget(m_passphrase);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_setPassphrase);
    row->addWidget(m_renewKeychain);
    row->addStretch(1);
    box->addLayout(row);
    box->addWidget(m_renewed);
    column()->addWidget(m_renewal);
    connect(m_setPassphrase, &QPushButton::clicked, this, &UnlockPage::setPassphrase);
    connect(m_renewKeychain, &QPushButton::clicked, this, &UnlockPage::renewKeychain);
}

void UnlockPage::buildFoot()
{
    m_quit->setObjectName(u"quit"_s);
    m_quit->setHeight(Button::Height::Large);
    m_open->setObjectName(u"openVault"_s);
    m_open->setHeight(Button::Height::Large);
    foot()->addWidget(m_quit);
    foot()->addWidget(m_open);
    connect(m_quit, &QPushButton::clicked, this, &UnlockPage::quitRequested);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::onEnter);
}

bool UnlockPage::has(KeySlot::Kind kind) const
{
    return m_door->ways().contains(kind);
}

void UnlockPage::explain(const std::optional<Error>& error)
{
    m_why = error;
    if (error && isOfVault(*error)) {
        return;
    }
    show(State::Locked);
    askFor(has(KeySlot::Kind::Passphrase) ? KeySlot::Kind::Passphrase : KeySlot::Kind::RecoveryKey);
    const bool byKeychain = !error && has(KeySlot::Kind::Keychain);
    // Whoever locked it by a key sees where the keyboard is.
    setAttribute(Qt::WA_KeyboardFocusChange);
    (byKeychain ? static_cast<QWidget*>(m_keychain) : m_key)->setFocus(Qt::OtherFocusReason);
}

bool UnlockPage::isOfVault(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::InUse:
        m_why = error;
        show(State::InUse);
        m_again.start();
        return true;
    case Error::Kind::TooNew:
    case Error::Kind::Damaged:
    case Error::Kind::Storage:
        m_why = error;
        show(State::Unusable);
        return true;
    default:
        return false;
    }
}

void UnlockPage::show(State state)
{
    m_state = state;
    m_keyBox->setVisible(state == State::Locked);
    m_renewal->setVisible(state == State::Opened);
    m_keychain->setVisible(
        state == State::Unusable || (state == State::Locked && has(KeySlot::Kind::Keychain)));
    m_other->setVisible(state == State::Locked && has(KeySlot::Kind::Passphrase));
    m_restore->setVisible(state == State::Unusable && m_why && m_why->kind == Error::Kind::Damaged);
    m_open->setVisible(state == State::Locked || state == State::Opened);
    retranslate();
}

void UnlockPage::askFor(KeySlot::Kind kind)
{
    m_asked = kind;
    m_key->clear();
    m_eye->setChecked(kind == KeySlot::Kind::RecoveryKey);
    say(m_answer, true, {});
    retranslate();
}

void UnlockPage::tryKeychain()
{
    setBusy(true);
    onResult(m_door->openWithKeychain(), this,
        [this](const Result<bool>& opened) { onKeychainTried(opened); });
}

void UnlockPage::onKeychainTried(const Result<bool>& opened)
{
    setBusy(false);
    if (opened) {
        emit this->opened();
    } else if (m_state == State::Locked && !isOfVault(opened.error())) {
        m_why = opened.error(); // what was typed stays
        retranslate();
        m_key->setFocus(Qt::OtherFocusReason);
    } else if (m_state != State::Locked) {
        explain(opened.error());
    }
}

void UnlockPage::onEnter()
{
    if (!m_open->isEnabled()) {
        return;
    }
    if (m_state == State::Opened && m_passphrase->passphrase().isEmpty()) {
        emit opened();
    } else if (m_state == State::Opened) {
        setPassphrase(); // what was typed is meant
    } else if (m_state == State::Locked) {
        tryKey();
    }
}

void UnlockPage::tryKey()
{
    const KeySlot::Kind kind = m_asked;
    const QString typed = m_key->text();
    if (typed.isEmpty()) {
        say(m_answer, false,
            kind == KeySlot::Kind::Passphrase ? tr("Type the passphrase first.")
                                              : tr("Type the recovery key first."));
        m_key->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    onResult(kind == KeySlot::Kind::Passphrase ? m_door->openWithPassphrase(typed)
                                               : m_door->openWithRecoveryKey(typed),
        this, [this, kind](const Result<bool>& opened) { onKeyTried(kind, opened); });
}

void UnlockPage::onKeyTried(KeySlot::Kind kind, const Result<bool>& opened)
{
    setBusy(false);
    if (opened) {
        m_key->clear();
        if (kind == KeySlot::Kind::Passphrase) {
            emit this->opened();
        } else {
            show(State::Opened);
            m_passphrase->focusFirst();
        }
        return;
    }
    if (isOfVault(opened.error())) {
        return;
    }
    if (kind == KeySlot::Kind::RecoveryKey) {
        say(m_answer, false, VaultWords::recoveryKeyTrouble(opened.error()));
    } else {
        say(m_answer, false,
            opened.error().kind == Error::Kind::Locked
                ? tr("That is not the passphrase. Look at the keyboard layout and Caps Lock.")
                : VaultWords::trouble(opened.error()));
    }
    m_key->setFocus(Qt::OtherFocusReason);
    m_key->selectAll();
}

void UnlockPage::renewKeychain()
{
    setBusy(true);
    onResult(m_door->renewKeychain(m_operatorName), this, [this](const Result<bool>& kept) {
        setBusy(false);
        say(m_renewed, kept.has_value(),
            kept ? tr("The keychain opens the vault from now on.")
                 : VaultWords::keychainTrouble(kept.error()));
        m_open->setFocus(Qt::OtherFocusReason);
    });
}

void UnlockPage::setPassphrase()
{
    if (!m_passphrase->check()) {
        return;
    }
    setBusy(true);
    onResult(m_door->setPassphrase(m_passphrase->passphrase(), m_operatorName), this,
        [this](const Result<bool>& kept) {
            setBusy(false);
            say(m_renewed, kept.has_value(),
                kept ? tr("The passphrase opens the vault from now on.")
                     : VaultWords::trouble(kept.error()));
            if (kept) {
                m_passphrase->clear();
                m_open->setFocus(Qt::OtherFocusReason);
            }
        });
}

void UnlockPage::say(IconNote* note, bool good, const QString& sentence)
{
    const Token token = good ? Token::OkText : Token::KoText;
    note->setIcon(sentence.isEmpty() ? QString() : good ? u"ok"_s : u"warn"_s, token);
    note->setTextToken(token);
    note->setText(sentence);
}

void UnlockPage::setBusy(bool busy)
{
    for (QWidget* control : { static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_keychain),
             static_cast<QWidget*>(m_setPassphrase), static_cast<QWidget*>(m_renewKeychain) }) {
        control->setEnabled(!busy);
    }
}

void UnlockPage::retranslateHeading()
{
    switch (m_state) {
    case State::Locked:
        setHeading(u"lock"_s, tr("The vault is locked"),
            m_isSaving ? tr("Evidence is still being saved behind this page. Once it is, the vault "
                            "closes by itself.")
                       : tr("What Vaglio keeps is sealed on this computer. Nothing new is fetched "
                            "until it is open, and Openapi keeps evidence for 30 days only."));
        m_reason->setIcon(m_why ? u"info"_s : QString(), Token::Text2);
        m_reason->setText(m_why && has(KeySlot::Kind::Keychain)
                ? VaultWords::keychainTrouble(*m_why)
                : QString());
        break;
    case State::InUse:
        setHeading(u"lock"_s, tr("The vault is in use"), VaultWords::whoHasIt(*m_why));
        m_reason->setIcon(u"clock"_s, Token::Text2);
        m_reason->setText(
            tr("Two programs never write to one vault. Vaglio goes on by itself as soon as the "
               "other has ended."));
        break;
    case State::Unusable:
        setHeading(u"warn"_s, tr("The vault cannot be opened"), VaultWords::trouble(*m_why));
        m_reason->setIcon(u"info"_s, Token::Text2);
        m_reason->setText(tr("Its folder: %1").arg(m_door->folder()));
        break;
    case State::Opened:
        setHeading(u"key"_s, tr("Opened with the recovery key"),
            tr("Give the vault a way in for the next time."));
        m_reason->setIcon({}, Token::Text2);
        m_reason->setText({});
        break;
    }
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void UnlockPage::retranslate()
{
    setWindowTitle(tr("Vaglio"));
    retranslateHeading();
    const bool passphrase = m_asked == KeySlot::Kind::Passphrase;
    m_key->setEchoMode(m_eye->isChecked() ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setText(m_eye->isChecked() ? tr("Hide what is typed") : tr("Show what is typed"));
    m_eye->setToolTip(tr("%1 (Ctrl+E)").arg(m_eye->text()));
    m_keyLabel->setText(passphrase ? tr("Passphrase") : tr("Recovery key, 8 groups of 5"));
    m_key->setAccessibleName(m_keyLabel->text());
    m_other->setText(passphrase ? tr("Use the recovery key") : tr("Use the passphrase"));
    m_restore->setText(tr("Restore a vault from a backup…"));
    m_keychain->setText(m_state == State::Unusable ? tr("Try again")
            : m_why                                ? tr("Try the keychain again")
                                                   : tr("Open with the keychain"));
    m_renewalNote->setText(tr("A new passphrase takes the place of the earlier one; a new entry in "
                              "the keychain makes Vaglio open by itself. The recovery key stays as "
                              "it is."));
    m_setPassphrase->setText(tr("Set this passphrase"));
    m_renewKeychain->setText(tr("Renew the keychain entry"));
    m_quit->setText(tr("Quit"));
    m_open->setText(m_state == State::Opened ? tr("Continue") : tr("Open the vault"));
    m_open->setKeyHint(tr("Enter", "name of the key"));
}

void UnlockPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    SetupFrame::changeEvent(event);
}

} // namespace Vaglio
