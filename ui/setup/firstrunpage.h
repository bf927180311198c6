// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"
#include "ui/setup/accountform.h"
#include "ui/setup/setupframe.h"
#include "ui/window/settings.h"

namespace Vaglio {

class ChoicePair;
class LinkButton;
class ProtectionForm;

/// Makes the vault of an account and keeps the account in it.
using MakeVault
    = std::function<QFuture<Result<bool>>(const Account&, const VaultDoor::Protection&)>;

/// The first thing a new user sees: try the built-in sandbox, or connect an account and say how its
/// vault is protected. A window of its own. Language can be switched before anything else.
class FirstRunPage final : public SetupFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)
public:
    explicit FirstRunPage(MakeVault makeVault, QWidget* parent = nullptr);

    [[nodiscard]] AccountForm* accountForm() const { return m_form; }
    /// Which of the two languages is marked; System is not one of them.
    void setLanguage(LanguageChoice language);
    /// The keychain cannot be used: the passphrase is chosen, and the card says why.
    void offerPassphrase(const Error& error);
    /// Chooses the account card with an account that was accepted already; the protection is asked.
    void askForProtection(const Account& account);
    /// Chooses the account card and puts the keyboard on its token.
    void askForToken(const QString& sentence);

signals:
    void sandboxChosen();
    void accountConnected(const Vaglio::Account& account, const QString& operatorName);
    void languageChosen(Vaglio::LanguageChoice language);
    /// There is a vault already, in a backup.
    void restoreRequested();
    void quitRequested();

protected:
    void onEnter() override;
    void changeEvent(QEvent* event) override;

private:
    void buildColumn();
    void buildSandboxCard();
    void buildFoot();
    void orderTabs();
    void onChosen();
    void onKeepFailed(const Error& error);
    void retranslate();

    AccountForm* m_form;
    ProtectionForm* m_protection;
    ChoicePair* m_sources;
    Label* m_question = nullptr;
    Label* m_questionNote = nullptr;
    QList<IconNote*> m_sandboxNotes;
    IconNote* m_tokenNote = nullptr;
    Segmented* m_language = nullptr;
    LinkButton* m_restore = nullptr;
    Button* m_quit = nullptr;
    Button* m_start = nullptr;
    bool m_busy = false;
};

} // namespace Vaglio
