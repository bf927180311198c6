// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of Program that takes a desk away: locking, and erasing a case, which makes it anew.
#include "app/desk/program.h"

#include "app/desk/vaultkeeper.h"
#include "core/async.h"
#include "core/desk/caseerasure.h"
#include "core/desk/desk.h"
#include "core/desk/deskjournal.h"
#include "ui/issuing/confirmdialog.h"
#include "ui/issuing/orderwords.h"
#include "ui/setup/unlockpage.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultwords.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QPixmapCache>

#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

void Program::onIdle()
{
    // What is not saved yet is in memory only; whoever is away is not asked, and it is saved or
    // told again in a moment. So does a verification or a backup end.
    const bool isCaredFor = m_care && m_care->running() != VaultCare::Task::None;
    if (hasLastingDesk() && !m_desk->issuing()->isBusy() && !isCaredFor
        && !m_desk->outbox()->unsavedBecause().has_value()) {
        // What the provider deletes is not left to wait for a person who is away: the screen is
        // closed at once, and the vault when all is saved that can be.
        if (!isSavingEvidence()) {
            closeVault(LockCause::Idle);
        } else if (m_window) {
            coverWindow();
        }
    }
}

bool Program::isSavingEvidence() const
{
    const RescueState& state = m_desk->rescue()->state();
    return !state.paused && !m_desk->sync()->state().error
        && (state.surveying || state.running > 0 || state.waiting > state.failing);
}

void Program::coverWindow()
{
    ++m_choices;
    rememberPlace();
    forgetWhatWasShown();
    std::unique_ptr<UnlockPage> page = makeUnlockPage();
    UnlockPage* unlock = page.get();
    showOver(std::move(page));
    unlock->explain(std::nullopt);
    unlock->setSavingEvidence(true);
    QPixmapCache::clear();
    noteWindowCovered(*m_deskVault.worker, m_settings->operatorName());
}

void Program::lock()
{
    if (hasLastingDesk() && !showsPostOnItsWay()) {
        whenSaved([this] { closeVault(LockCause::Person); });
    }
}

void Program::whenSaved(std::function<void()> act)
{
    const Outbox* outbox = m_desk ? m_desk->outbox() : nullptr;
    const std::optional<Error> because
        = outbox != nullptr ? outbox->unsavedBecause() : std::nullopt;
    if (!because || !m_window) {
        act();
        return;
    }
    if (m_window->findChild<ConfirmDialog*>(u"confirmDialog"_s) != nullptr) {
        return; // it is being asked
    }
    auto* dialog = new ConfirmDialog(
        OrderWords::confirmLeave(OrderWords::unsavedPerson(outbox->unsavedCases()), *because),
        m_window.get());
    // Queued: the window goes, and the dialog with it.
    connect(
        dialog, &QDialog::accepted, this, [go = std::move(act)] { go(); }, Qt::QueuedConnection);
    dialog->open();
}

void Program::closeVault(LockCause cause)
{
    if (!hasLastingDesk()) {
        return;
    }
    ++m_choices;
    if (m_window) {
        rememberPlace();
        forgetWhatWasShown();
        showUnlock(std::nullopt);
    } else if (auto* page = qobject_cast<UnlockPage*>(m_page.get())) {
        page->setSavingEvidence(false); // the window was covered before
        closeBehindWindow();
    }
    QPixmapCache::clear();
    m_vaults->lock(cause, m_settings->operatorName());
}

/// A link is not for whoever comes by.
void Program::forgetWhatWasShown()
{
    if (QClipboard* clipboard = QGuiApplication::clipboard(); clipboard->ownsClipboard()) {
        clipboard->clear();
    }
}

void Program::rememberPlace()
{
    DeskController::Place now = m_controller->place();
    if (!m_place) {
        m_place = now;
        return;
    }
    // The desk has not loaded since: it shows nothing of what was typed before.
    if (now.draft) {
        m_place->draft = now.draft;
    }
    if (now.caseDraft) {
        m_place->caseDraft = now.caseDraft;
    }
}

void Program::erase(const QString& id)
{
    if (!m_desk || !m_account || showsPostOnItsWay()) {
        return;
    }
    if (m_desk->outbox()->unsavedBecause()) {
        m_controller->tell(tr("Not erased."),
            tr("What came of the last order is not saved yet. Wait until it is, then erase."),
            true);
        return;
    }
    const Account account = *m_account;
    const DeskVault vault = m_deskVault;
    takeDeskAway();
    onResult(eraseCase(vault.worker, id, m_settings->operatorName()), this,
        [this, account, vault, round = m_choices](const Result<ErasureReport>& done) {
            if (round != m_choices || !m_window) {
                return; // a person has chosen something else meanwhile
            }
            openDesk(account, vault);
            tellErased(done);
            m_desk->start();
        });
}

void Program::takeDeskAway()
{
    ++m_choices;
    rememberPlace();
    m_window->savePlace();
    const Environment environment = m_desk->environment();
    std::unique_ptr<MainWindow> old = std::move(m_window);
    showWindow(environment);
    old.reset();
    closeBehindWindow();
    QPixmapCache::clear();
}

void Program::tellErased(const Result<ErasureReport>& done)
{
    if (!done) {
        m_controller->tell(tr("Not erased."), VaultWords::trouble(done.error()), true);
        return;
    }
    QString more = tr("The case is forgotten here; the journal keeps that it was erased.");
    if (done->fileRemains) {
        more += u' '
            + tr("The file of its evidence is still there, but its key is forgotten: nobody can "
                 "read it.");
    }
    if (done->logRemains) {
        more += u' '
            + tr(
                "While another program reads the vault, or the disk is full, its log keeps the old "
                "record, sealed.");
    }
    m_controller->tell(tr("Erased."), more, done->fileRemains || done->logRemains);
}

} // namespace Vaglio
