// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/program.h"

#include "app/desk/builtinsandbox.h"
#include "app/desk/idlewatch.h"
#include "app/desk/vaultkeeper.h"
#include "core/async.h"
#include "core/desk/desk.h"
#include "core/desk/passingvault.h"
#include "ui/kit/errortext.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/vaultcare.h"
#include "ui/window/language.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QSettings>

#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QSettings> openStore(const QString& file)
{
    if (!file.isEmpty()) {
        return std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
    return std::make_unique<QSettings>(
        QSettings::IniFormat, QSettings::UserScope, u"vaglio"_s, u"vaglio"_s);
}

Theme::Mode modeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::Mode::Light;
    case ThemeChoice::Dark:
        return Theme::Mode::Dark;
    case ThemeChoice::System:
        break;
    }
    return Theme::Mode::System;
}

} // namespace

Program::Program(CommandLine line, QApplication* application, QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_application(application)
    , m_store(openStore(m_line.settingsFile))
    , m_settings(std::make_unique<Settings>(m_store.get()))
    , m_language(std::make_unique<Language>())
    , m_theme(new ThemeKeeper(application, modeOf(m_line.theme.value_or(m_settings->theme()))))
    , m_idle(new IdleWatch(application, this))
    , m_vaults(std::make_unique<VaultKeeper>(
          m_line.vaultFolder, PassphraseSource { m_line.passphraseFile }))
{
    for (const Environment environment : { Environment::Sandbox, Environment::Production }) {
        m_vaults->setFolder(environment, m_settings->vaultFolder(environment),
            m_settings->vaultFolderBefore(environment));
    }
    m_language->apply(m_line.language.value_or(m_settings->language()));
    connect(m_settings.get(), &Settings::themeChanged, this, &Program::applyTheme);
    // Queued: the dialog that changed it is taken down with its window.
    connect(m_settings.get(), &Settings::languageChanged, this, &Program::onLanguageChanged,
        Qt::QueuedConnection);
    connect(m_settings.get(), &Settings::operatorNameChanged, this, [this] {
        if (m_desk) {
            m_desk->setOperatorName(m_settings->operatorName());
            m_care->setOperatorName(m_settings->operatorName());
        }
    });
    connect(m_settings.get(), &Settings::checkIntervalChanged, this, [this] {
        if (m_desk) {
            m_desk->sync()->setInterval(m_settings->checkInterval());
        }
    });
    connect(m_settings.get(), &Settings::callsPerMinuteChanged, this, &Program::limitCalls);
    connect(m_settings.get(), &Settings::lockAfterChanged, this,
        [this] { m_idle->setLimit(m_settings->lockAfter()); });
    connect(m_idle, &IdleWatch::idle, this, &Program::onIdle);
    m_idle->setLimit(m_settings->lockAfter());
}

Program::~Program()
{
    m_firstRun.reset();
    m_page.reset();
    closeDesk();
}

void Program::start()
{
    const auto environment = m_settings->environment();
    if (m_line.builtInSandbox || environment == Environment::BuiltIn) {
        openBuiltIn();
    } else if (environment) {
        openKept(*environment);
    } else if (!m_line.vaultFolder.isEmpty()
        && m_vaults->stateOf(Environment::Sandbox) != VaultDoor::State::NoVault) {
        openKept(Environment::Sandbox); // which it is of, the vault itself knows
    } else {
        showFirstRun();
    }
}

void Program::openBuiltIn()
{
    if (!m_sandbox) {
        m_sandbox = std::make_unique<BuiltInSandbox>(m_line.sandboxArguments);
        connect(m_sandbox.get(), &BuiltInSandbox::started, this, &Program::onSandboxStarted);
        connect(m_sandbox.get(), &BuiltInSandbox::failed, this, &Program::onSandboxFailed);
        connect(m_sandbox.get(), &BuiltInSandbox::ordersArrived, this, &Program::onOrdersArrived);
    }
    // It starts while the window is being built.
    m_sandbox->start();
    showWindow(Environment::BuiltIn);
    if (m_sandbox->isRunning()) {
        onSandboxStarted(); // since before: it will not say so again
    }
}

void Program::onSandboxStarted()
{
    m_failure.reset();
    openAccount(m_sandbox->account());
    m_sandbox->askForOrders(); // which then starts the checks
}

void Program::onSandboxFailed(const QString& why)
{
    m_failure = why;
    showSandboxFailure();
}

void Program::showSandboxFailure()
{
    if (m_controller && m_failure) {
        m_controller->showFailure(
            { tr("The built-in sandbox does not run"),
                tr("It is a program of its own beside Vaglio, and it did not start or has ended. "
                   "Nothing real was touched."),
                tr("Try again. If it happens again, install Vaglio anew.") },
            *m_failure);
    }
}

void Program::onOrdersArrived(const QList<CaseRecord>& known)
{
    if (m_desk && m_desk->environment() == Environment::BuiltIn) {
        // First who they are, then the list: no row has to change its place afterwards.
        connect(m_desk.get(), &Desk::loaded, m_desk->book(),
            [book = m_desk->book(), known] { book->mergeKnown(known); });
        m_desk->start();
    }
}

void Program::openAccount(const Account& account)
{
    // The pages look at their desk: another desk needs other pages. What was typed comes along.
    auto draft = m_controller ? m_controller->draft() : std::nullopt;
    if (draft && m_desk && m_desk->environment() != account.environment) {
        draft->uncertain.clear(); // they were another service's
    }
    if (m_desk || m_dialog) {
        closeDesk();
    }
    if (!m_window) {
        showWindow(account.environment);
    }
    const bool isPassing = account.environment == Environment::BuiltIn;
    if (const QString folder = m_vaults->settle(account.environment); !folder.isEmpty()) {
        m_settings->setVaultFolder(account.environment, folder);
    }
    if (isPassing) {
        m_passing = std::make_unique<QTemporaryDir>();
    }
    openDesk(account,
        isPassing ? makePassingVault(m_passing->filePath(u"vault"_s))
                  : m_vaults->door()->deskVault());
    if (draft) {
        m_controller->restoreDraft(*draft);
    }
    if (!isPassing) {
        m_desk->start();
    }
}

/// Not started yet.
void Program::openDesk(const Account& account, const DeskVault& vault)
{
    m_account = account;
    m_deskVault = vault;
    m_desk = std::make_unique<Desk>(
        account, m_settings->operatorName(), m_settings->checkInterval(), vault);
    m_care = std::make_unique<VaultCare>(vault.worker, m_settings->operatorName());
    connect(m_desk.get(), &Desk::loaded, this, &Program::onDeskLoaded);
    // Queued: what is shown then takes the place of the desk's pages.
    connect(
        m_desk.get(), &Desk::loadFailed, this, &Program::onDeskLoadFailed, Qt::QueuedConnection);
    limitCalls();
    showDesk();
}

void Program::showDesk()
{
    m_controller->setDesk(m_desk.get(), m_deskVault, m_care.get());
    m_window->setLockable(hasLastingDesk());
}

void Program::onAccountConnected(const Account& account, const QString& operatorName)
{
    whenSaved([this, account, operatorName] { connectAccount(account, operatorName); });
}

void Program::connectAccount(const Account& account, const QString& operatorName)
{
    ++m_choices;
    m_sandbox.reset();
    m_failure.reset();
    m_place.reset();
    m_settings->setEnvironment(account.environment);
    m_settings->setOperatorName(operatorName);
    const VaultDoor::State vault = m_vaults->stateOf(account.environment);
    if (const QString key = m_vaults->takeRecoveryKey(); !key.isEmpty()) {
        showRecoveryKey(key, account);
    } else if (vault == VaultDoor::State::Open) {
        openAccount(account);
    } else if (vault == VaultDoor::State::Closed) {
        m_chosen = account;
        closeDesk();
        openKept(account.environment);
    } else {
        showFirstRun();
        m_firstRun->askForProtection(account);
        closeDesk();
    }
}

void Program::onSandboxChosen()
{
    whenSaved([this] {
        ++m_choices;
        m_chosen.reset();
        m_place.reset();
        closeDesk();
        m_settings->setEnvironment(Environment::BuiltIn);
        openBuiltIn();
    });
}

void Program::onLanguageChanged()
{
    const bool settingsOpen = !m_dialog.isNull();
    m_language->apply(m_settings->language());
    if (!m_window) {
        return;
    }
    // The window is built anew rather than every word of every page replaced.
    const Environment environment
        = m_desk ? m_desk->environment() : m_settings->environment().value_or(Environment::BuiltIn);
    const auto draft = m_controller->draft();
    const MainWindow::Page page = m_window->currentPage();
    m_window->savePlace();
    std::unique_ptr<MainWindow> old = std::move(m_window);
    showWindow(environment);
    if (m_desk) {
        showDesk();
    }
    if (draft) {
        m_controller->restoreDraft(*draft);
    }
    m_window->showPage(page);
    showSandboxFailure();
    old.reset(); // and with it the dialog in the other language
    if (settingsOpen) {
        openSettings();
    }
}

void Program::limitCalls()
{
    if (hasLastingDesk()) { // else it is this computer that answers
        m_desk->setCallLimit({ m_settings->callsPerMinute() });
    }
}

void Program::applyTheme()
{
    m_theme->setMode(modeOf(m_settings->theme()));
}

void Program::showWindow(Environment environment)
{
    m_window = std::make_unique<MainWindow>(m_settings.get());
    m_controller = new DeskController(m_window.get(), m_settings.get());
    m_window->setEnvironment(environment, Account::defaultUrl(environment).host());
    m_window->setCloseGuard([this] { return !showsPostOnItsWay(); });
    connect(m_window.get(), &MainWindow::settingsRequested, this, [this] { openSettings(); });
    connect(
        m_window.get(), &MainWindow::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::quitRequested, m_window.get(), &QWidget::close);
    connect(m_controller, &DeskController::tokenRequested, this,
        [this] { openSettings(tr("Openapi refused the token. Enter a new one.")); });
    connect(m_controller, &DeskController::retryRequested, this, [this] { retry(); });
    // Queued: the pages that asked for it are taken down.
    connect(
        m_controller, &DeskController::eraseRequested, this, &Program::erase, Qt::QueuedConnection);
    m_controller->showWaiting();
    m_window->show();
    // Only now, so that there is always a window and the program goes on.
    m_firstRun.reset();
    m_page.reset();
    emit windowShown(m_window.get());
}

void Program::openSettings(const QString& sentence)
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    if (showsPostOnItsWay()) {
        return; // what settings can change would take the answer away from its form
    }
    m_dialog = new SettingsDialog(
        m_settings.get(), [this](const Account& account) { return keepAccount(account); },
        m_window.get());
    if (hasLastingDesk()) {
        m_dialog->setVault(m_vaults->door(), m_care.get(), !m_vaults->isFixed());
        connect(m_dialog, &SettingsDialog::moveVaultRequested, this, &Program::moveVaultInto,
            Qt::QueuedConnection);
        connect(m_dialog, &SettingsDialog::backUpRequested, m_controller,
            [this] { m_controller->askWhereToBackUp(m_dialog); });
    }
    connect(m_dialog, &SettingsDialog::accountConnected, this, &Program::onAccountConnected,
        Qt::QueuedConnection);
    connect(m_dialog, &SettingsDialog::sandboxChosen, this, &Program::onSandboxChosen,
        Qt::QueuedConnection);
    if (!sentence.isEmpty()) {
        m_dialog->askForToken(sentence);
    }
    m_dialog->open();
}

bool Program::showsPostOnItsWay()
{
    const bool isOnItsWay = m_desk && m_desk->issuing()->isBusy();
    if (isOnItsWay) {
        m_window->showPage(MainWindow::Page::NewLink);
    }
    return isOnItsWay;
}

void Program::closeWindow()
{
    if (m_window) {
        m_window->savePlace();
    }
    m_window.reset();
}

void Program::closeDesk()
{
    closeWindow();
    closeBehindWindow();
}

/// What the pages of a window look at: it has gone before, or looks at nothing yet.
void Program::closeBehindWindow()
{
    m_care.reset();
    m_desk.reset();
    m_deskVault = {};
    m_account.reset();
}

} // namespace Vaglio
