// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/commandline.h"
#include "core/domain/account.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QApplication;
class QSettings;
class QWidget;

namespace Vaglio {

class BuiltInSandbox;
class Desk;
class DeskController;
class FirstRunPage;
class Language;
class MainWindow;
class Settings;
class SettingsDialog;
class ThemeKeeper;
class TokenStore;
struct CaseRecord;

/// The composition root: makes the parts, hands each what it needs, and decides what is on the
/// screen: the first run, or the window over one account.
class Program final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Program)
public:
    Program(CommandLine line, QApplication* application, QObject* parent = nullptr);
    ~Program() override;

    void start();

    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] FirstRunPage* firstRun() const { return m_firstRun.get(); }
    [[nodiscard]] Desk* desk() const { return m_desk.get(); }
    [[nodiscard]] Settings* settings() const { return m_settings.get(); }
    [[nodiscard]] BuiltInSandbox* sandbox() const { return m_sandbox.get(); }

signals:
    /// A window has taken the place of what was on the screen.
    void windowShown(QWidget* window);

private:
    void openKept(Environment environment);
    void openBuiltIn();
    void openAccount(const Account& account);
    void onSandboxStarted();
    void onSandboxFailed(const QString& why);
    void showSandboxFailure();
    void onOrdersArrived(const QList<CaseRecord>& known);
    void onAccountConnected(const Account& account, const QString& operatorName);
    void onSandboxChosen();
    void onLanguageChanged();
    void applyTheme();

    void showFirstRun(const QString& sentence = {});
    void showWindow(Environment environment);
    void openSettings(const QString& sentence = {});
    void closeDesk();
    /// While a paid order waits for its answer nothing may take it away: shows where it waits.
    bool showsPostOnItsWay();
    [[nodiscard]] QFuture<Result<bool>> keepToken(Environment environment, const QByteArray& token);
    [[nodiscard]] TokenStore* tokens();

    CommandLine m_line;
    QApplication* m_application;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    ThemeKeeper* m_theme;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<BuiltInSandbox> m_sandbox;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    QPointer<DeskController> m_controller; ///< owned by the window
    QPointer<SettingsDialog> m_dialog; ///< owned by the window
    std::unique_ptr<FirstRunPage> m_firstRun;
    std::optional<QString> m_failure; ///< why the built-in sandbox does not run
    int m_choices = 0; ///< how often a person has chosen where requests come from
};

} // namespace Vaglio
