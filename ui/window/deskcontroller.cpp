// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/deskcontroller.h"

#include "core/desk/desk.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/skeletonrows.h"
#include "ui/requests/requestspage.h"
#include "ui/window/rail.h"
#include "ui/window/settings.h"

namespace Vaglio {

using namespace Qt::StringLiterals;

DeskController::DeskController(MainWindow* window, Settings* settings)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
{
    connect(m_window, &MainWindow::queueChosen, this, &DeskController::openQueue);
    connect(m_window, &MainWindow::newLinkRequested, this, &DeskController::openNewLink);
    connect(m_window, &MainWindow::placeSaved, this, &DeskController::savePlaces);
    connect(m_window, &MainWindow::checkRequested, this, [this] {
        if (m_desk) {
            m_desk->sync()->checkNow();
        }
    });
}

void DeskController::showWaiting()
{
    auto* rows = new SkeletonRows({ 14, 138, 418, 586, 718 });
    rows->setObjectName(u"waiting"_s);
    rows->setAccessibleName(tr("Starting"));
    m_window->addPage(MainWindow::Page::Waiting, rows, tr("Requests"));
    m_window->showPage(MainWindow::Page::Waiting);
}

void DeskController::showFailure(const ErrorText& words, const QString& detail)
{
    auto* failure = new ErrorState;
    failure->setObjectName(u"startFailure"_s);
    failure->setError(words, detail);
    connect(failure, &ErrorState::retryRequested, this, [this] {
        showWaiting();
        emit retryRequested();
    });
    m_window->addPage(MainWindow::Page::Waiting, failure, tr("Requests"));
    m_window->showPage(MainWindow::Page::Waiting);
}

void DeskController::setDesk(Desk* desk)
{
    m_desk = desk;
    m_window->setEnvironment(desk->environment(), desk->host());
    connect(desk->book(), &RequestBook::changed, this, &DeskController::onBookChanged);
    connect(desk->sync(), &Sync::stateChanged, this, &DeskController::onSyncState);
    makeRequestsPage();
    onBookChanged();
    onSyncState();
    m_window->showPage(MainWindow::Page::Requests);
}

void DeskController::makeRequestsPage()
{
    m_requests = new RequestsPage(m_desk);
    m_requests->setPrices(m_settings->prices());
    m_requests->restoreState(m_settings->state(u"requests"_s));
    connect(m_settings, &Settings::pricesChanged, m_requests,
        [this] { m_requests->setPrices(m_settings->prices()); });
    connect(m_requests, &RequestsPage::queueChanged, m_window, &MainWindow::setQueue);
    connect(m_requests, &RequestsPage::newLinkRequested, this, &DeskController::openNewLink);
    connect(m_requests, &RequestsPage::enterTokenRequested, this, &DeskController::tokenRequested);
    connect(m_requests, &RequestsPage::showKeysRequested, m_window, &MainWindow::openKeySheet);
    connect(
        m_requests, &RequestsPage::commandsRequested, m_window, &MainWindow::openCommandPalette);
    m_window->addPage(
        MainWindow::Page::Requests, m_requests, tr("Requests"), m_requests->actions());
}

void DeskController::openQueue(Queue queue)
{
    if (m_requests != nullptr) {
        m_requests->setQueue(queue);
        m_window->setQueue(queue);
        m_window->showPage(MainWindow::Page::Requests);
    }
}

void DeskController::openNewLink() { }

void DeskController::savePlaces()
{
    if (m_requests != nullptr) {
        m_settings->setState(u"requests"_s, m_requests->saveState());
    }
}

void DeskController::onBookChanged()
{
    m_window->setCounts(m_desk->book()->snapshot()->counts);
}

void DeskController::onSyncState()
{
    m_window->rail()->setSyncState(m_desk->sync()->state());
}

} // namespace Vaglio
