// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/deskcontroller.h"

#include "core/async.h"
#include "ui/evidence/evidencepage.h"
#include "ui/evidence/pooldecoder.h"
#include "ui/evidence/thumbnailstrip.h"
#include "ui/kit/button.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/skeletonrows.h"
#include "ui/requests/evidencewords.h"
#include "ui/requests/notesection.h"
#include "ui/requests/queuewords.h"
#include "ui/requests/requestspage.h"
#include "ui/window/expirynotifier.h"
#include "ui/window/issueflow.h"
#include "ui/window/rail.h"
#include "ui/window/readingwatch.h"
#include "ui/window/settings.h"

#include <QFontMetrics>
#include <QTimer>

#include <chrono>

namespace Vaglio {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The system looks for a font when it is first measured, which takes milliseconds.
void findFonts()
{
    for (const QFont& font : { Theme::monoFont(), Theme::font(TextSize::Base, QFont::DemiBold),
             Theme::font(TextSize::Name, QFont::DemiBold) }) {
        static_cast<void>(QFontMetrics(font).horizontalAdvance(u"Vaglio 0123"_s));
    }
}

} // namespace

DeskController::DeskController(MainWindow* window, Settings* settings)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
    , m_issueFlow(new IssueFlow(window, settings, this))
    , m_vaultFlow(new VaultFlow(window, this))
    , m_reading(new ReadingWatch(this))
{
    connect(m_window, &MainWindow::queueChosen, this, &DeskController::openQueue);
    connect(m_window, &MainWindow::newLinkRequested, m_issueFlow, &IssueFlow::openPage);
    connect(m_issueFlow, &IssueFlow::followRequested, this, &DeskController::follow);
    connect(m_vaultFlow, &VaultFlow::eraseRequested, this, &DeskController::eraseRequested);
    connect(m_window, &MainWindow::placeSaved, this, &DeskController::savePlaces);
    connect(m_window, &MainWindow::allPagesNeeded, this, [this] {
        if (m_desk) {
            makeEvidencePage();
            m_issueFlow->makePage();
        }
    });
    connect(m_window, &MainWindow::checkRequested, this, &DeskController::check);
    connect(m_window, &MainWindow::pageShown, this, &DeskController::onPageShown);
}

DeskController::~DeskController()
{
    // What decodes has to outlive what shows; both go with the window, in either order.
    delete m_evidence;
    delete m_requests;
}

void DeskController::showWaiting()
{
    auto* rows = new SkeletonRows({ 14, 138, 418, 586, 718 });
    rows->setObjectName(u"waiting"_s);
    rows->setAccessibleName(tr("Starting"));
    // The page that follows would find its fonts in the turn that shows it.
    QTimer::singleShot(25ms, rows, &findFonts);
    m_window->addPage(MainWindow::Page::Waiting, rows, tr("Requests"));
    m_window->showPage(MainWindow::Page::Waiting);
}

void DeskController::showFailure(const ErrorText& words, const QString& detail)
{
    m_hasFailed = true;
    auto* failure = new ErrorState;
    failure->setObjectName(u"startFailure"_s);
    failure->setError(words, detail);
    failure->retryButton()->setKeyHint(u"F5"_s);
    // Queued: waiting takes the place of what is asked to go.
    connect(
        failure, &ErrorState::retryRequested, this, &DeskController::retry, Qt::QueuedConnection);
    m_window->addPage(MainWindow::Page::Waiting, failure, tr("Requests"));
    m_window->showPage(MainWindow::Page::Waiting);
}

void DeskController::setDesk(Desk* desk, const DeskVault& vault, VaultCare* care)
{
    m_desk = desk;
    m_hasFailed = false;
    m_window->setEnvironment(desk->environment(), desk->host());
    connect(desk->book(), &RequestBook::changed, this, &DeskController::onBookChanged);
    connect(desk->sync(), &Sync::stateChanged, this, &DeskController::onSyncState);
    connect(m_reading, &ReadingWatch::caseRead, desk,
        [desk](const QString& id) { desk->journal().note(DeskJournal::Act::CaseViewed, id); });
    m_vaultFlow->setDesk(desk, vault, care);
    makeRequestsPage();
    m_issueFlow->setDesk(desk);
    delete m_expiry;
    if (desk->rescue() != nullptr) {
        m_expiry = new ExpiryNotifier(desk, m_settings, m_window);
        connect(m_expiry, &ExpiryNotifier::openRequested, this,
            [this] { openQueue(Queue::EvidenceExpiring); });
    }
    onBookChanged();
    onSyncState();
    m_window->showPage(MainWindow::Page::Requests);
}

void DeskController::makeRequestsPage()
{
    m_decoder = std::make_unique<PoolDecoder>();
    m_requests = new RequestsPage(m_desk);
    addThumbnails();
    m_requests->setPrices(m_settings->prices());
    m_requests->restoreState(m_settings->state(u"requests"_s));
    connect(m_settings, &Settings::pricesChanged, m_requests,
        [this] { m_requests->setPrices(m_settings->prices()); });
    connect(m_requests, &RequestsPage::queueChanged, m_window, &MainWindow::setQueue);
    connect(m_requests, &RequestsPage::currentIdChanged, this, [this](const QString& id) {
        m_reading->caseOpened(m_requests->isVisible() ? id : QString());
        if (m_evidence && !id.isEmpty() && id == m_evidenceId) {
            showEvidencePlace(); // the list was not there yet when it was opened
        }
    });
    connect(m_requests, &RequestsPage::openEvidenceRequested, this, &DeskController::openEvidence);
    connect(m_requests, &RequestsPage::newLinkRequested, m_issueFlow, &IssueFlow::openPage);
    connect(m_requests, &RequestsPage::enterTokenRequested, this, &DeskController::tokenRequested);
    connect(m_requests, &RequestsPage::showKeysRequested, m_window, &MainWindow::openKeySheet);
    connect(
        m_requests, &RequestsPage::commandsRequested, m_window, &MainWindow::openCommandPalette);
    connect(m_requests, &RequestsPage::handOffRequested, this, [this](const QString& id) {
        if (const CasePtr record = m_desk->book()->find(id)) {
            m_issueFlow->openHandOff(*record);
        }
    });
    m_vaultFlow->addTo(m_requests);
    m_window->addPage(
        MainWindow::Page::Requests, m_requests, tr("Requests"), m_requests->actions());
}

void DeskController::askWhereToBackUp(QWidget* parent)
{
    m_vaultFlow->askWhereToBackUp(parent);
}

void DeskController::tell(const QString& title, const QString& text, bool warns)
{
    m_vaultFlow->tell(title, text, warns);
}

void DeskController::addThumbnails()
{
    auto* strip = new ThumbnailStrip(ThumbnailStrip::Form::Small, m_decoder.get());
    m_requests->setEvidenceWidget(strip);
    connect(m_requests, &RequestsPage::evidenceReady, strip, [this, strip](const QString& id) {
        if (const ArchivePtr archive = m_desk->evidence()->inMemory(id)) {
            strip->setArchive(*archive);
        }
    });
    connect(strip, &ThumbnailStrip::documentOpened, this, [this](int document, int page) {
        openEvidence(m_requests->currentId());
        m_evidence->showDocument(document, page);
    });
}

void DeskController::retry()
{
    showWaiting();
    emit retryRequested();
}

void DeskController::check()
{
    if (m_hasFailed) {
        retry();
    } else if (m_desk) {
        m_desk->sync()->checkNow();
    }
}

void DeskController::onPageShown(MainWindow::Page page)
{
    const bool isList = page == MainWindow::Page::Requests;
    m_reading->caseOpened(isList && m_requests ? m_requests->currentId() : QString());
    if (m_hasFailed && isList) {
        m_window->showPage(MainWindow::Page::Waiting);
    }
}

void DeskController::openQueue(Queue queue)
{
    if (m_hasFailed || !m_requests) {
        m_window->showPage(MainWindow::Page::Waiting);
    } else {
        m_requests->setQueue(queue);
        m_window->setQueue(queue);
        m_window->showPage(MainWindow::Page::Requests);
        m_window->focusPage(); // not in the search any more
    }
}

void DeskController::makeEvidencePage()
{
    if (m_evidence) {
        return;
    }
    m_evidence = new EvidencePage(m_decoder.get());
    connect(m_evidence, &EvidencePage::backRequested, this, &DeskController::leaveEvidence);
    connect(m_evidence, &EvidencePage::nextRequested, this, [this] { stepEvidence(true); });
    connect(m_evidence, &EvidencePage::previousRequested, this, [this] { stepEvidence(false); });
    connect(m_evidence, &EvidencePage::retryRequested, this, &DeskController::retryEvidence);
    connect(m_evidence, &EvidencePage::cancelRequested, this, [this] {
        m_desk->evidence()->cancel(m_evidenceId);
        leaveEvidence();
    });
    connect(m_evidence, &EvidencePage::exported, this, [this](const QString& id, int documents) {
        m_desk->journal().note(DeskJournal::Act::EvidenceExported, id, documents);
    });
    connect(m_evidence, &EvidencePage::printed, this, [this](const QString& id) {
        m_desk->journal().note(DeskJournal::Act::EvidencePrinted, id);
    });
    connect(m_desk->evidence(), &EvidenceCabinet::progressed, m_evidence,
        [this](const QString& id, qint64 received, qint64 total) {
            if (id == m_evidenceId) {
                m_evidence->setProgress(received, total);
            }
        });
    m_evidenceNote = new NoteSection;
    m_evidenceNote->setObjectName(u"evidenceNote"_s);
    m_evidence->setCaseWidget(m_evidenceNote);
    connect(m_desk->book(), &RequestBook::changed, m_evidence, [this] { showEvidenceNote(); });
    m_vaultFlow->addTo(m_evidence);
    m_window->addPage(
        MainWindow::Page::Evidence, m_evidence, tr("Evidence"), m_evidence->actions());
}

void DeskController::openEvidence(const QString& id)
{
    const CasePtr record = m_desk->book()->find(id);
    if (!record) {
        return;
    }
    makeEvidencePage();
    m_evidenceId = id;
    m_evidence->setRequestId(id);
    m_evidence->setBackText(queueTitle(m_requests->queue()));
    showEvidencePlace();
    showEvidenceNote();
    const QString name = record->applicantName();
    m_evidence->showLoading(name.isEmpty() ? id : name, record->request.outcome);
    m_window->showPage(MainWindow::Page::Evidence);
    if (const ArchivePtr archive = m_desk->evidence()->inMemory(id)) {
        m_evidence->showArchive(*archive);
    } else {
        fetchEvidence(id);
    }
}

void DeskController::showEvidencePlace()
{
    const auto [position, count] = m_requests->place();
    m_evidence->setPosition(position < 0 ? QString() : tr("%1 of %2").arg(position + 1).arg(count),
        position > 0, position + 1 < count);
}

void DeskController::showEvidenceNote()
{
    if (const CasePtr record = m_desk->book()->find(m_evidenceId)) {
        m_evidenceNote->showCase(*record);
    }
}

void DeskController::fetchEvidence(const QString& id)
{
    onResult(m_desk->evidence()->open(id), m_evidence,
        [this, id](const Result<ArchivePtr>& answer) { showEvidence(id, answer); });
}

void DeskController::showEvidence(const QString& id, const Result<ArchivePtr>& answer)
{
    if (id != m_evidenceId) {
        return; // another case is on the page by now
    }
    const CasePtr record = m_desk->book()->find(id);
    m_needsAnotherCopy = !answer && record && record->kept
        && answer.error().kind != Error::Kind::Storage
        && answer.error().kind != Error::Kind::Locked;
    if (answer) {
        m_evidence->showArchive(**answer);
    } else {
        m_evidence->showError(answer.error());
    }
}

void DeskController::retryEvidence()
{
    const CasePtr record = m_desk->book()->find(m_evidenceId);
    if (!record || !m_needsAnotherCopy) {
        openEvidence(m_evidenceId);
        return;
    }
    const QString name = record->applicantName();
    m_evidence->showLoading(name.isEmpty() ? m_evidenceId : name, record->request.outcome);
    onResult(m_desk->evidence()->fetchAgain(m_evidenceId), m_evidence,
        [this, id = m_evidenceId](const Result<ArchivePtr>& answer) { showEvidence(id, answer); });
}

void DeskController::stepEvidence(bool forward)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool found = m_requests->stepTo(
        forward, [&now](const CaseRecord& record) { return hasEvidence(record, now); });
    if (found) {
        openEvidence(m_requests->currentId());
    }
}

void DeskController::leaveEvidence()
{
    m_evidenceId.clear();
    m_evidence->clear();
    m_window->showPage(MainWindow::Page::Requests);
}

void DeskController::follow(const QString& id)
{
    if (!m_requests->selectCase(id)) {
        openQueue(Queue::All);
        m_requests->selectCase(id);
    }
    m_window->showPage(MainWindow::Page::Requests);
}

std::optional<NewLinkPage::Draft> DeskController::draft() const
{
    return m_issueFlow->draft();
}

void DeskController::restoreDraft(const NewLinkPage::Draft& draft)
{
    m_issueFlow->restoreDraft(draft);
}

DeskController::Place DeskController::place() const
{
    Place place { m_window->currentPage(), m_window->queue(), {}, draft(), m_vaultFlow->draft() };
    if (m_requests) {
        place.queue = m_requests->queue();
        place.caseId = m_requests->currentId();
    }
    return place;
}

void DeskController::restorePlace(const Place& place)
{
    openQueue(place.queue);
    m_requests->selectCase(place.caseId);
    if (place.draft) {
        restoreDraft(*place.draft);
    }
    if (place.page == MainWindow::Page::Evidence) {
        openEvidence(place.caseId);
    } else {
        m_window->showPage(place.page);
    }
    m_vaultFlow->restoreDraft(place.caseDraft);
}

void DeskController::savePlaces()
{
    if (m_requests) {
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
