// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"

#include <QWidget>

namespace Vaglio {

class ChoicePair;
class IconNote;
class Label;
class PassphraseFields;
class Tag;

/// "How is the vault protected?": the keychain of the system, or a passphrase.
class ProtectionForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtectionForm)
public:
    explicit ProtectionForm(QWidget* parent = nullptr);

    [[nodiscard]] VaultDoor::Protection protection() const;
    /// True where it may be used; else says why not, and the keyboard goes there.
    [[nodiscard]] bool check();
    /// The keychain cannot be used: says why in its card, and chooses the passphrase.
    void offerPassphrase(const Error& error);
    void focusChoice();
    void focusPassphrase();
    [[nodiscard]] QList<QWidget*> tabOrder() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill(int index, IconNote* note, QWidget* below);
    [[nodiscard]] bool byKeychain() const;
    void retranslate();

    Label* m_question;
    Label* m_questionNote;
    ChoicePair* m_ways;
    Tag* m_recommended;
    IconNote* m_keychainNote;
    IconNote* m_passphraseNote;
    PassphraseFields* m_fields;
    std::optional<Error> m_trouble; ///< of the keychain
};

} // namespace Vaglio
