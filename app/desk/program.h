// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/commandline.h"
#include "core/desk/deskjournal.h"
#include "core/desk/vaultdoor.h"
#include "core/domain/account.h"
#include "core/result.h"
#include "ui/window/deskcontroller.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

class QApplication;
class QSettings;
class QWidget;

namespace Vaglio {

class BuiltInSandbox;
class Desk;
class FirstRunPage;
class IdleWatch;
class Language;
class MainWindow;
class Settings;
class SettingsDialog;
class ThemeKeeper;
class UnlockPage;
class VaultCare;
class VaultKeeper;
struct CaseRecord;
struct ErasureReport;
struct MoveSummary;
enum class MoveEnd;

/// The composition root: makes the parts, hands each what it needs, and decides what is on the
/// screen: the first run, a locked vault, or the window over one account.
class Program final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Program)
public:
    Program(CommandLine line, QApplication* application, QObject* parent = nullptr);
    ~Program() override;

    void start();

    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] FirstRunPage* firstRun() const { return m_firstRun.get(); }
    /// What stands in the place of the window: a vault's lock, or its new recovery key. Or null.
    [[nodiscard]] QWidget* setupPage() const { return m_page.get(); }
    [[nodiscard]] VaultKeeper* vaults() const { return m_vaults.get(); }
    /// Takes everything from the screen and closes the vault; not while a paid order waits for its
    /// answer. Asks first where something is not saved yet.
    void lock();
    /// Forgets a case for good. The desk is made anew, so that nothing of it stays in memory.
    void erase(const QString& id);
    [[nodiscard]] Desk* desk() const { return m_desk.get(); }
    [[nodiscard]] Settings* settings() const { return m_settings.get(); }
    [[nodiscard]] BuiltInSandbox* sandbox() const { return m_sandbox.get(); }

signals:
    /// A window has taken the place of what was on the screen.
    void windowShown(QWidget* window);

private:
    void openKept(Environment environment);
    void openVault(Environment environment);
    void onOpenTried(Environment environment, const Result<bool>& opened);
    void onVaultOpened();
    void onAccountRead(Environment environment, const Result<Account>& account);
    void openBuiltIn();
    void openAccount(const Account& account);
    void openDesk(const Account& account, const DeskVault& vault);
    void showDesk();
    void onDeskLoaded(int damaged);
    void onDeskLoadFailed(const Error& error);
    void retry();
    void onSandboxStarted();
    void onSandboxFailed(const QString& why);
    void showSandboxFailure();
    void onOrdersArrived(const QList<CaseRecord>& known);
    void onAccountConnected(const Account& account, const QString& operatorName);
    void connectAccount(const Account& account, const QString& operatorName);
    void onSandboxChosen();
    void onLanguageChanged();
    void onIdle();
    void limitCalls();
    void applyTheme();

    void askForEarlierAccount(Environment environment);
    void showFirstRun(const QString& sentence = {});
    void showRestore();
    void onRestored(const QString& folder);
    void showRecoveryKey(const QString& key, const Account& account);
    void showUnlock(const std::optional<Error>& why);
    [[nodiscard]] std::unique_ptr<UnlockPage> makeUnlockPage();
    /// In the place of what is on the screen; what was behind that has gone then.
    void showPage(std::unique_ptr<QWidget> page);
    /// The same, and the desk goes on.
    void showOver(std::unique_ptr<QWidget> page);
    void showWindow(Environment environment);
    void openSettings(const QString& sentence = {});
    void closeWindow();
    void closeDesk();
    /// Does it at once, or once a person has said that what is not saved yet may go.
    void whenSaved(std::function<void()> act);
    void closeVault(LockCause cause);
    /// Takes the window away and asks for a key, while the desk behind it goes on.
    void coverWindow();
    /// Evidence is on its way, or will be in a moment.
    [[nodiscard]] bool isSavingEvidence() const;
    void forgetWhatWasShown();
    /// Where a person is, and what is being typed; a place that was not given back yet is not
    /// forgotten for it.
    void rememberPlace();
    void closeBehindWindow();
    /// Into that folder: looked at, closed, moved, opened again.
    void moveVaultInto(const QString& folder);
    void startMove(const QString& from, const QString& to);
    void onMoved(Environment environment, const QString& before, const Result<MoveSummary>& done);
    void tellMoved(Environment environment, const QString& before, MoveEnd end, const Error& why);
    /// One that the program was ended at.
    void endMoveOf(Environment environment);
    /// Another window in the place of this one, and nothing behind it: there is always one, so that
    /// the program goes on.
    void takeDeskAway();
    void tellErased(const Result<ErasureReport>& done);
    /// While a paid order waits for its answer nothing may take it away: shows where it waits.
    bool showsPostOnItsWay();
    [[nodiscard]] bool hasLastingDesk() const;
    [[nodiscard]] QFuture<Result<bool>> keepAccount(const Account& account);
    [[nodiscard]] QFuture<Result<bool>> makeVault(
        const Account& account, const VaultDoor::Protection& protection);

    CommandLine m_line;
    QApplication* m_application;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    ThemeKeeper* m_theme;
    IdleWatch* m_idle;
    std::unique_ptr<VaultKeeper> m_vaults;
    std::unique_ptr<QTemporaryDir> m_passing; ///< holds the vault of the built-in sandbox
    std::unique_ptr<BuiltInSandbox> m_sandbox;
    DeskVault m_deskVault;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VaultCare> m_care; ///< of the vault that the desk is on
    std::unique_ptr<MainWindow> m_window;
    QPointer<DeskController> m_controller; ///< owned by the window
    QPointer<SettingsDialog> m_dialog; ///< owned by the window
    std::unique_ptr<FirstRunPage> m_firstRun;
    std::unique_ptr<QWidget> m_page;
    std::optional<QString> m_failure; ///< why the built-in sandbox does not run
    std::optional<Account> m_account; ///< of the desk
    std::optional<Account> m_chosen; ///< accepted, and to be kept once its vault is open
    struct Notice {
        QString title;
        QString text;
        bool warns = false;
    };
    std::optional<Notice> m_notice; ///< to be told once the desk is there
    std::optional<DeskController::Place> m_place; ///< where a person was when the vault was locked
    int m_choices = 0; ///< how often a person has chosen where requests come from
};

} // namespace Vaglio
