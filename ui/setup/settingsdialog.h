// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/setup/accountform.h"
#include "ui/window/settings.h"

#include <QDialog>

class QComboBox;
class QGridLayout;

namespace Vaglio {

class MoneyBox;
class VaultCare;
class VaultDoor;

/// What a person can choose, applied as soon as it is chosen. The account is the exception: it is
/// checked first, and then told by accountConnected().
class SettingsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)
public:
    /// The settings must live longer.
    SettingsDialog(Settings* settings, KeepAccount keepAccount, QWidget* parent = nullptr);

    /// Shows the section of an open vault. The door and the care must live longer.
    void setVault(VaultDoor* door, VaultCare* care, bool canMove = true);

    [[nodiscard]] AccountForm* accountForm() const { return m_account; }
    /// Says why a token is asked for, and puts the keyboard on it.
    void askForToken(const QString& sentence);

signals:
    void accountConnected(const Vaglio::Account& account, const QString& operatorName);
    void sandboxChosen();
    void backUpRequested();
    void moveVaultRequested(const QString& into);

private:
    QWidget* buildContent();
    QWidget* buildFoot();
    void addSection(QGridLayout* grid, const QString& title, const QString& note = {});
    void addAccount(QGridLayout* grid);
    void addLook(QGridLayout* grid);
    void addPrices(QGridLayout* grid);
    void addChecks(QGridLayout* grid);
    QWidget* buildLockAfter();
    MoneyBox* addPrice(QGridLayout* grid, const QString& name, const QString& label, Money value);
    void storePrices();

    Settings* m_settings;
    AccountForm* m_account;
    Button* m_connect = nullptr;
    QGridLayout* m_grid = nullptr;
    MoneyBox* m_automatic = nullptr;
    MoneyBox* m_selfie = nullptr;
    MoneyBox* m_live = nullptr;
};

} // namespace Vaglio
