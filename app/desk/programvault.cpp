// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of Program between a vault's key and its desk, and the pages that stand in the place of
// the window meanwhile.
#include "app/desk/program.h"

#include "app/desk/builtinsandbox.h"
#include "app/desk/vaultkeeper.h"
#include "core/async.h"
#include "core/desk/desk.h"
#include "ui/kit/errortext.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/recoverykeypage.h"
#include "ui/setup/restorepage.h"
#include "ui/setup/unlockpage.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultwords.h"
#include "ui/window/language.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>

namespace Vaglio {

void Program::openKept(Environment environment)
{
    showWindow(environment);
    if (m_vaults->isFixed() || m_settings->vaultFolderBefore(environment).isEmpty()) {
        openVault(environment);
    } else {
        endMoveOf(environment);
    }
}

void Program::openVault(Environment environment)
{
    if (m_vaults->stateOf(environment) == VaultDoor::State::NoVault) {
        QStringList elsewhere { m_settings->vaultFolder(environment),
            m_settings->vaultFolderBefore(environment) };
        elsewhere.removeAll(QString());
        if (elsewhere.isEmpty() || m_vaults->isFixed()) {
            askForEarlierAccount(environment);
        } else {
            showFirstRun(tr("The folder of the vault is not there: %1. Connect the disk that has "
                            "it and start Vaglio again, or restore the vault from a backup.")
                    .arg(QDir::toNativeSeparators(elsewhere.join(QStringLiteral(", ")))));
            m_firstRun->accountForm()->setEnvironment(environment);
            closeDesk();
        }
        return;
    }
    onResult(m_vaults->open(environment), this,
        [this, environment, round = m_choices](const Result<bool>& opened) {
            if (round == m_choices) { // else a person has chosen something else meanwhile
                onOpenTried(environment, opened);
            }
        });
}

void Program::onOpenTried(Environment environment, const Result<bool>& opened)
{
    if (opened) {
        onVaultOpened();
    } else {
        m_vaults->doorTo(environment);
        showUnlock(opened.error());
    }
}

/// An earlier Vaglio had no vault: its account is there, and the vault is to be made.
void Program::askForEarlierAccount(Environment environment)
{
    onResult(m_vaults->earlierToken(environment), this,
        [this, environment, round = m_choices](const Result<QByteArray>& token) {
            if (round != m_choices) {
                return;
            }
            if (token) {
                showFirstRun();
                m_firstRun->askForProtection(
                    { environment, Account::defaultUrl(environment), *token });
            } else {
                showFirstRun(token.error().kind == Error::Kind::NotFound
                        ? tr("There is no vault for this account yet. Enter its token again.")
                        : tr("No keychain answers on this computer, and it may hold the token. "
                             "Enter it again."));
                m_firstRun->accountForm()->setEnvironment(environment);
            }
            closeDesk();
        });
}

void Program::onVaultOpened()
{
    m_vaults->noteOpened(m_settings->operatorName());
    const Environment environment = m_settings->environment().value_or(Environment::Sandbox);
    if (const auto isMoved = m_settings->moveToNote(environment)) {
        noteVaultMove(*m_vaults->door()->deskVault().worker,
            *isMoved ? MoveNote::Moved : MoveNote::NotMoved, m_settings->operatorName());
        m_settings->setMoveToNote(environment, std::nullopt);
    }
    if (!m_chosen) {
        onResult(m_vaults->account(environment), this,
            [this, environment, round = m_choices](const Result<Account>& account) {
                if (round == m_choices) {
                    onAccountRead(environment, account);
                }
            });
        return;
    }
    const Account chosen = *std::exchange(m_chosen, std::nullopt);
    onResult(
        keepAccount(chosen), this, [this, chosen, round = m_choices](const Result<bool>& kept) {
            if (round == m_choices) {
                onAccountRead(chosen.environment,
                    kept ? Result<Account>(chosen) : tl::unexpected(kept.error()));
            }
        });
}

void Program::onAccountRead(Environment environment, const Result<Account>& account)
{
    if (account) {
        m_settings->setEnvironment(account->environment);
        openAccount(*account);
        return;
    }
    showFirstRun(account.error().kind == Error::Kind::NotFound
            ? tr("The vault is open and holds no token yet. Enter it once more.")
            : VaultWords::trouble(account.error()));
    m_firstRun->accountForm()->setEnvironment(environment);
    closeDesk();
}

void Program::onDeskLoaded(int damaged)
{
    m_care->setDamaged(damaged);
    if (const auto notice = std::exchange(m_notice, std::nullopt)) {
        m_controller->tell(notice->title, notice->text, notice->warns);
    }
    if (const auto place = std::exchange(m_place, std::nullopt)) {
        m_controller->restorePlace(*place);
    }
}

void Program::onDeskLoadFailed(const Error& error)
{
    if (m_controller) {
        const ErrorText words = errorText(error, ErrorContext::Vault);
        m_controller->showFailure(words, error.detail);
    }
}

void Program::retry()
{
    if (m_sandbox) {
        m_sandbox->start();
    } else if (m_vaults->door() != nullptr && m_vaults->door()->state() == VaultDoor::State::Open) {
        onVaultOpened();
    }
}

bool Program::hasLastingDesk() const
{
    return m_desk && m_desk->environment() != Environment::BuiltIn;
}

QFuture<Result<bool>> Program::keepAccount(const Account& account)
{
    if (m_vaults->stateOf(account.environment) == VaultDoor::State::Open) {
        return m_vaults->keepAccount(account, m_settings->operatorName());
    }
    return QtFuture::makeReadyFuture(Result<bool>(true)); // when its vault is open, or made
}

QFuture<Result<bool>> Program::makeVault(
    const Account& account, const VaultDoor::Protection& protection)
{
    if (m_vaults->stateOf(account.environment) == VaultDoor::State::NoVault) {
        return m_vaults->make(account, protection, m_firstRun->accountForm()->operatorName());
    }
    return keepAccount(account);
}

void Program::showFirstRun(const QString& sentence)
{
    m_firstRun = std::make_unique<FirstRunPage>(
        [this](const Account& account, const VaultDoor::Protection& protection) {
            return makeVault(account, protection);
        });
    FirstRunPage* page = m_firstRun.get();
    page->setLanguage(Language::resolved(m_line.language.value_or(m_settings->language())));
    page->accountForm()->setOperatorName(m_settings->operatorName());
    // Queued: the page is taken down in answer to what it said.
    connect(
        page, &FirstRunPage::sandboxChosen, this, &Program::onSandboxChosen, Qt::QueuedConnection);
    connect(page, &FirstRunPage::accountConnected, this, &Program::onAccountConnected,
        Qt::QueuedConnection);
    connect(
        page, &FirstRunPage::restoreRequested, this, &Program::showRestore, Qt::QueuedConnection);
    connect(page, &FirstRunPage::languageChosen, m_settings.get(), &Settings::setLanguage);
    connect(page, &FirstRunPage::quitRequested, m_application, &QApplication::quit);
    onResult(m_vaults->probeKeychain(), page, [page](const Result<bool>& answers) {
        if (!answers) {
            page->offerPassphrase(answers.error());
        }
    });
    page->resize(1440, 868);
    if (!sentence.isEmpty()) {
        page->askForToken(sentence);
    }
    page->show();
    m_page.reset();
}

void Program::showRestore()
{
    auto page = std::make_unique<RestorePage>(m_vaults->freeFolder(), m_vaults->isFixed());
    connect(page.get(), &RestorePage::restored, this, &Program::onRestored, Qt::QueuedConnection);
    // To where it was asked for: the first run, or a vault that cannot be opened.
    connect(page.get(), &RestorePage::backRequested, this, &Program::start, Qt::QueuedConnection);
    showPage(std::move(page));
}

void Program::onRestored(const QString& folder)
{
    ++m_choices;
    const Environment environment = m_settings->environment().value_or(Environment::Sandbox);
    // Of the vault that this one stands in for.
    m_notice.reset();
    m_settings->setMoveToNote(environment, std::nullopt);
    if (m_place) {
        m_place->caseDraft.reset();
        if (m_place->draft) {
            m_place->draft->uncertain.clear();
        }
    }
    m_vaults->useRestored(folder);
    openKept(environment); // it says of which it is
}

void Program::showRecoveryKey(const QString& key, const Account& account)
{
    auto page = std::make_unique<RecoveryKeyPage>(key);
    connect(
        page.get(), &RecoveryKeyPage::confirmed, this, [this, account] { openAccount(account); },
        Qt::QueuedConnection);
    connect(page.get(), &RecoveryKeyPage::quitRequested, m_application, &QApplication::quit);
    showPage(std::move(page));
}

std::unique_ptr<UnlockPage> Program::makeUnlockPage()
{
    auto page = std::make_unique<UnlockPage>(m_vaults->door(), m_settings->operatorName());
    connect(page.get(), &UnlockPage::opened, this, &Program::onVaultOpened, Qt::QueuedConnection);
    connect(page.get(), &UnlockPage::restoreRequested, this, &Program::showRestore,
        Qt::QueuedConnection);
    connect(page.get(), &UnlockPage::quitRequested, m_application, &QApplication::quit);
    return page;
}

void Program::showUnlock(const std::optional<Error>& why)
{
    std::unique_ptr<UnlockPage> page = makeUnlockPage();
    UnlockPage* unlock = page.get();
    showPage(std::move(page));
    unlock->explain(why);
}

void Program::showPage(std::unique_ptr<QWidget> page)
{
    showOver(std::move(page));
    closeBehindWindow();
}

void Program::showOver(std::unique_ptr<QWidget> page)
{
    const QWidget* before = m_firstRun ? static_cast<QWidget*>(m_firstRun.get())
        : m_window                     ? static_cast<QWidget*>(m_window.get())
                                       : m_page.get();
    if (before != nullptr) {
        page->setGeometry(before->geometry());
    } else {
        page->resize(1440, 868);
    }
    page->show();
    // Only now, so that there is always a window and the program goes on.
    m_page = std::move(page);
    m_firstRun.reset();
    closeWindow();
}

} // namespace Vaglio
