// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of Program that moves the folder of a vault. While it is on its way the settings name
// both places; VaultKeeper knows which of the two is the vault.
#include "app/desk/program.h"

#include "app/desk/vaultkeeper.h"
#include "core/async.h"
#include "core/desk/desk.h"
#include "core/desk/vaultmove.h"
#include "core/desk/vaultworker.h"
#include "ui/setup/movepage.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultwords.h"
#include "ui/window/mainwindow.h"

#include <QPixmapCache>

namespace Vaglio {

using namespace Qt::StringLiterals;

void Program::moveVaultInto(const QString& folder)
{
    if (!hasLastingDesk()) {
        return;
    }
    if (m_dialog) {
        m_dialog->reject(); // what comes of it is told in the window
    }
    const QString from = m_vaults->door()->folder();
    const QString to = folder
        + (m_desk->environment() == Environment::Production ? u"/vaglio-production"_s
                                                            : u"/vaglio-sandbox"_s);
    // Before anything is closed.
    onResult(planMove(from, to), this,
        [this, from, to, round = m_choices](const Result<MovePlan>& plan) {
            if (round != m_choices || !hasLastingDesk()) {
                return;
            }
            if (!plan) {
                m_controller->tell(tr("Not moved."), VaultWords::notMoved(plan.error(), to), true);
            } else if (!showsPostOnItsWay()) {
                whenSaved([this, from, to] { startMove(from, to); });
            }
        });
}

void Program::startMove(const QString& from, const QString& to)
{
    if (!hasLastingDesk()) {
        return;
    }
    ++m_choices;
    rememberPlace();
    const Environment environment = m_desk->environment();
    // Where an earlier move is still not ended, the settings name its target.
    const bool isPending = !m_settings->vaultFolderBefore(environment).isEmpty();
    const QString before = isPending ? from : m_settings->vaultFolder(environment);
    const DeskVault vault = m_deskVault;
    auto page = std::make_unique<MovePage>(from, to);
    MovePage* moving = page.get();
    // Queued: the page is taken down in answer to what it said.
    connect(
        moving, &MovePage::ended, this,
        [this, environment, before](
            const Result<MoveSummary>& done) { onMoved(environment, before, done); },
        Qt::QueuedConnection);
    showPage(std::move(page));
    QPixmapCache::clear();
    m_settings->setVaultFolder(environment, to, from);
    m_vaults->setFolder(environment, to, from);
    noteVaultMove(*vault.worker, MoveNote::Begun, m_settings->operatorName());
    m_vaults->door()->lock();
    // On the vault's thread, so that it is closed by then, and with its files written to the end.
    onResult(vault.worker->runOnHolder(
                 [worker = vault.worker.get()](const std::unique_ptr<Vault>& holder) {
                     worker->waitForFiles();
                     return Result<bool>(holder == nullptr);
                 }),
        moving, [moving](const Result<bool>&) { moving->begin(); });
}

void Program::onMoved(
    Environment environment, const QString& before, const Result<MoveSummary>& done)
{
    if (done) {
        tellMoved(
            environment, before, done->oldRemains ? MoveEnd::MovedOldRemains : MoveEnd::Moved, {});
        return;
    }
    // Cancelled at its very end it may have come to it. The disk may not answer, either.
    onFinished(lookAfterMove(m_settings->vaultFolderBefore(environment),
                   m_settings->vaultFolder(environment)),
        this,
        [this, environment, before, why = done.error(), round = m_choices](
            const QFuture<MoveEnd>& end) {
            if (round == m_choices) {
                tellMoved(environment, before, end.result(), why);
            }
        });
}

void Program::tellMoved(
    Environment environment, const QString& before, MoveEnd end, const Error& why)
{
    const QString from = m_settings->vaultFolderBefore(environment);
    const QString to = m_settings->vaultFolder(environment);
    const bool isMoved = end != MoveEnd::NotMoved;
    const bool oldRemains = end == MoveEnd::MovedOldRemains;
    m_notice = isMoved
        ? Notice { tr("Moved."), VaultWords::moved(from, to, oldRemains), oldRemains }
        : Notice { tr("Not moved."), VaultWords::notMoved(why, to), true };
    m_settings->setMoveToNote(environment, isMoved);
    m_settings->setVaultFolder(environment, isMoved ? to : before);
    m_vaults->setFolder(environment, isMoved ? to : before);
    openKept(environment);
}

void Program::endMoveOf(Environment environment)
{
    const QString from = m_settings->vaultFolderBefore(environment);
    const QString to = m_settings->vaultFolder(environment);
    onResult(endMove(from, to), this,
        [this, environment, from, to, round = m_choices](const Result<MoveEnd>& end) {
            if (round != m_choices) {
                return;
            }
            // Where it cannot be said yet (a program is at it, the disk is not there), opening it
            // tells why, and the next start looks again.
            if (end) {
                const bool isMoved = *end != MoveEnd::NotMoved;
                m_settings->setMoveToNote(environment, isMoved);
                m_settings->setVaultFolder(environment, isMoved ? to : from);
                m_vaults->setFolder(environment, isMoved ? to : from);
                m_notice = Notice { isMoved ? tr("Moved.") : tr("Not moved."),
                    VaultWords::moveEnded(*end, from, to), *end != MoveEnd::Moved };
            }
            openVault(environment);
        });
}

} // namespace Vaglio
