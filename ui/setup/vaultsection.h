// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"

#include <QDialog>

class QGridLayout;

namespace Vaglio {

class Button;
class IconNote;
class Label;
class PassphraseFields;
class VaultCare;

/// Part of the settings: where the vault is, how it is looked after, its ways in, and the acts that
/// change them.
class VaultSection final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultSection)
public:
    /// The door is open; it and the care must live longer.
    VaultSection(VaultDoor* door, VaultCare* care, QString operatorName, QWidget* parent = nullptr);

    /// Whether the vault may be moved: not where its place was given at the start.
    void setMovable(bool movable);

signals:
    /// A place for the backup is to be asked for.
    void backUpRequested();
    /// The vault is to be moved into that folder.
    void moveRequested(const QString& into);

private:
    void buildWays(QGridLayout* grid);
    QWidget* buildFolder();
    void askWhereToMove();
    QWidget* buildCare();
    QWidget* buildActs();
    void refresh();
    void changePassphrase();
    void renewRecoveryKey();
    void switchKeychain();
    void report(const Result<bool>& done, const QString& good, bool ofKeychain = false);
    void setBusy(bool busy);

    VaultDoor* m_door;
    VaultCare* m_care;
    QString m_operatorName;
    QList<Label*> m_dates; ///< keychain, passphrase, recovery key
    Button* m_passphrase = nullptr;
    Button* m_recovery = nullptr;
    Button* m_keychain = nullptr;
    Button* m_move = nullptr;
    IconNote* m_report = nullptr;
};

/// Asks for a new passphrase.
class PassphraseDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassphraseDialog)
public:
    explicit PassphraseDialog(QWidget* parent = nullptr);

signals:
    void chosen(const QString& passphrase);

private:
    PassphraseFields* m_fields;
};

} // namespace Vaglio
