// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"
#include "ui/setup/setupframe.h"

#include <QTimer>

namespace Vaglio {

class Button;
class IconNote;
class Label;
class LinkButton;
class PassphraseFields;
class TextField;

/// Before a vault that is not open: asks for the passphrase or the recovery key, says why the
/// keychain did not open it, waits while another program has it. A window of its own.
class UnlockPage final : public SetupFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlockPage)
public:
    /// The door must live longer.
    UnlockPage(VaultDoor* door, QString operatorName, QWidget* parent = nullptr);
    ~UnlockPage() override;

    /// What came of the try to open it without asking; nothing where it was locked on purpose.
    void explain(const std::optional<Error>& error);
    /// Behind it evidence is still being saved, and the vault is open to that alone.
    void setSavingEvidence(bool saving)
    {
        m_isSaving = saving;
        retranslateHeading();
    }
    /// How long it waits before it looks again whether the other program has gone.
    void setPatience(std::chrono::milliseconds patience) { m_again.setInterval(patience); }

signals:
    /// The door is open, and the person is done here.
    void opened();
    /// It is damaged, and there is a backup.
    void restoreRequested();
    void quitRequested();

protected:
    void onEnter() override;
    void changeEvent(QEvent* event) override;

private:
    enum class State {
        Locked, ///< a key is asked for
        InUse, ///< another program has the vault
        Unusable, ///< no key helps
        Opened ///< with the recovery key: a new way in is offered
    };

    void buildKey();
    void buildRenewal();
    void buildFoot();
    void show(State state);
    void retranslate();
    void retranslateHeading();
    void askFor(KeySlot::Kind kind);
    [[nodiscard]] bool has(KeySlot::Kind kind) const;
    void tryKeychain();
    void tryKey();
    void onKeychainTried(const Result<bool>& opened);
    void onKeyTried(KeySlot::Kind kind, const Result<bool>& opened);
    /// True where the failure is not about the key.
    [[nodiscard]] bool isOfVault(const Error& error);
    void renewKeychain();
    void setPassphrase();
    void say(IconNote* note, bool good, const QString& sentence);
    void setBusy(bool busy);

    VaultDoor* m_door;
    QString m_operatorName;
    QTimer m_again;
    State m_state = State::Locked;
    KeySlot::Kind m_asked = KeySlot::Kind::Passphrase;
    std::optional<Error> m_why;
    bool m_isSaving = false;
    IconNote* m_reason;
    QWidget* m_keyBox;
    Label* m_keyLabel;
    TextField* m_key;
    QAction* m_eye;
    IconNote* m_answer;
    LinkButton* m_other;
    LinkButton* m_restore;
    Button* m_keychain;
    QWidget* m_renewal;
    Label* m_renewalNote;
    PassphraseFields* m_passphrase;
    Button* m_setPassphrase;
    Button* m_renewKeychain;
    IconNote* m_renewed;
    Button* m_quit;
    Button* m_open;
};

} // namespace Vaglio
