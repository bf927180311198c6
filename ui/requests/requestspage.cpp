// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestspage.h"

#include "core/async.h"
#include "ui/requests/casefetcher.h"
#include "ui/requests/casepanel.h"
#include "ui/requests/casesplitter.h"
#include "ui/requests/evidencewords.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/keybar.h"
#include "ui/requests/listpane.h"
#include "ui/requests/places.h"
#include "ui/requests/requeststable.h"
#include "ui/requests/rescueline.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr int ShortBelow = 560; ///< height of the window under which the key bar hides
constexpr quint32 StateMagic = 0x56525031; // "VRP1"

bool isOnline(const CaseRecord& record)
{
    return onlineTime(record, QDateTime::currentDateTimeUtc()).state == EvidenceTime::State::Online;
}

} // namespace

RequestsPage::RequestsPage(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new ListPane(desk))
    , m_table(m_list->table())
    , m_case(new CasePanel)
    , m_splitter(new CaseSplitter(m_list, m_case, this))
    , m_fetcher(new CaseFetcher(desk->evidence(), desk->rescue(), this))
{
    m_list->setFetcher(m_fetcher);
    setObjectName(u"requestsPage"_s);
    setAccessibleName(tr("Requests"));
    // Not in the turn that shows the page: reading and indexing the table takes a while.
    onFinished(QtConcurrent::run(&builtInPlaces), this,
        [this](const QFuture<CadastralPlaces>& done) { m_case->setPlaces(done.result()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    buildActions();
    buildKeys();
    connectList();
    connectCase();
    m_identityDelay.setSingleShot(true);
    m_identityDelay.setInterval(250ms);
    connect(&m_identityDelay, &QTimer::timeout, this, &RequestsPage::fetchIdentity);
    onFormChanged();
}

void RequestsPage::buildKeys()
{
    KeyBar* keys = m_list->keys();
    const auto item = [this, keys](const QStringList& names, const QString& words,
                          const QString& objectName, auto act) {
        connect(keys->addItem(names, words, objectName), &QAbstractButton::clicked, this, act);
    };
    item({ u"J"_s, u"K"_s }, tr("next, previous"), u"keyNext"_s, &RequestsPage::nextCase);
    item({ tr("Enter") }, tr("evidence"), u"keyEvidence"_s, &RequestsPage::openEvidence);
    item({ u"/"_s }, tr("search"), u"keySearch"_s, [this] { m_list->filters()->focusSearch(); });
    item({ tr("Ctrl+K") }, tr("commands"), u"keyCommands"_s, &RequestsPage::commandsRequested);
    keys->addGap();
    item({ u"?"_s }, tr("all keys"), u"keyAll"_s, &RequestsPage::showKeysRequested);
}

QAction* RequestsPage::addPageAction(
    const QString& name, const QString& text, const QKeySequence& key, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setProperty("iconName", icon);
    addAction(action);
    return action;
}

void RequestsPage::buildActions()
{
    connect(addPageAction(u"nextCase"_s, tr("Next case"), Qt::Key_J, u"down"_s),
        &QAction::triggered, this, &RequestsPage::nextCase);
    connect(addPageAction(u"previousCase"_s, tr("Previous case"), Qt::Key_K, u"up"_s),
        &QAction::triggered, this, &RequestsPage::previousCase);
    m_openEvidence
        = addPageAction(u"openEvidenceAction"_s, tr("Open evidence"), Qt::Key_Return, u"image"_s);
    // The key itself is taken by the table and by keyPressEvent: it must not reach from a field.
    m_openEvidence->setShortcutContext(Qt::WidgetShortcut);
    connect(m_openEvidence, &QAction::triggered, this, &RequestsPage::openEvidence);
    const QAction* search
        = addPageAction(u"search"_s, tr("Search in this list"), Qt::Key_Slash, u"search"_s);
    connect(search, &QAction::triggered, m_list->filters(), &FilterBar::focusSearch);
    const QAction* clear = addPageAction(
        u"clearFiltersAction"_s, tr("Clear filters"), Qt::CTRL | Qt::Key_Backspace, u"filter"_s);
    connect(clear, &QAction::triggered, m_list->filters(), &FilterBar::clear);
    const QAction* everywhere = addPageAction(u"searchAllAction"_s, tr("Search all requests"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_F, u"search"_s);
    connect(everywhere, &QAction::triggered, this, [this] {
        m_list->searchAll();
        m_list->filters()->focusSearch();
    });
    addActions(m_table->sortActions());
    addActions(m_case->caseActions());
    addActions(m_list->rescueLine()->acts());
}

void RequestsPage::connectList()
{
    connect(m_list, &ListPane::queueChanged, this, &RequestsPage::queueChanged);
    connect(m_list, &ListPane::newLinkRequested, this, &RequestsPage::newLinkRequested);
    connect(m_list, &ListPane::enterTokenRequested, this, &RequestsPage::enterTokenRequested);
    connect(m_list->rescueLine(), &RescueLine::showRequested, this, &RequestsPage::showWherever);
    connect(m_desk->sync(), &Sync::stateChanged, this, &RequestsPage::onSyncState);
    connect(m_table, &RequestsTable::positionChanged, this, &RequestsPage::showPosition);
    connect(m_table, &RequestsTable::currentIdChanged, this, [this](const QString& id) {
        showCurrent();
        emit currentIdChanged(id);
    });
    connect(m_table, &RequestsTable::opened, this, &RequestsPage::openEvidence);
    connect(m_desk->book(), &RequestBook::changed, this, [this] {
        if (m_desk->book()->find(currentId()) != m_case->shownCase()) {
            showCurrent();
        }
    });
}

void RequestsPage::connectCase()
{
    connect(m_case, &CasePanel::nextRequested, this, &RequestsPage::nextCase);
    connect(m_case, &CasePanel::previousRequested, this, &RequestsPage::previousCase);
    connect(m_case, &CasePanel::backRequested, this, [this] { openPane(false); });
    connect(m_splitter, &CaseSplitter::formChanged, this, &RequestsPage::onFormChanged);
    connect(m_case, &CasePanel::evidenceRequested, this, &RequestsPage::openEvidence);
    connect(m_case, &CasePanel::evidenceAgainRequested, this, &RequestsPage::fetchAgain);
    connect(m_case, &CasePanel::evidenceCancelRequested, m_fetcher,
        [this] { m_fetcher->cancelEvidence(currentId()); });
    connect(m_case, &CasePanel::identityRetryRequested, m_fetcher,
        [this] { m_fetcher->wantIdentity(currentId(), true); });
    connect(m_case, &CasePanel::sendAgainRequested, this,
        [this] { emit handOffRequested(currentId()); });
    connect(m_case, &CasePanel::copied, m_list->keys(), &KeyBar::showNotice);
    connect(m_case, &CasePanel::linkCopied, this,
        [this] { m_desk->journal().note(DeskJournal::Act::LinkCopied, currentId()); });
    connect(m_case, &CasePanel::linkOpened, this,
        [this] { m_desk->journal().note(DeskJournal::Act::LinkOpened, currentId()); });
    connect(m_fetcher, &CaseFetcher::changed, this, [this](const QString& id) {
        if (id == currentId()) {
            showFetching();
        }
    });
    connect(m_fetcher, &CaseFetcher::evidenceOpened, this, &RequestsPage::onEvidenceOpened);
}

Queue RequestsPage::queue() const
{
    return m_list->queue();
}

void RequestsPage::setQueue(Queue queue)
{
    openPane(false);
    m_list->setQueue(queue);
}

QString RequestsPage::currentId() const
{
    return m_table->currentId();
}

bool RequestsPage::selectCase(const QString& id)
{
    return m_table->selectId(id);
}

bool RequestsPage::stepTo(bool forward, const std::function<bool(const CaseRecord&)>& wanted)
{
    return m_table->stepTo(forward, wanted);
}

std::pair<int, int> RequestsPage::place() const
{
    return { m_table->currentPosition(), m_table->model()->rowCount() };
}

void RequestsPage::nextCase()
{
    m_table->selectNext();
}

void RequestsPage::previousCase()
{
    m_table->selectPrevious();
}

void RequestsPage::showCurrent()
{
    const CasePtr record = m_desk->book()->find(currentId());
    const bool other
        = !record || !m_case->shownCase() || m_case->shownCase()->request.id != record->request.id;
    if (other) {
        m_readyId.clear();
        showFetching();
    }
    m_case->showCase(record);
    showPosition();
    m_openEvidence->setEnabled(record != nullptr);
    m_identityDelay.start();
}

void RequestsPage::showFetching()
{
    const QString id = currentId();
    const FetchState evidence = m_fetcher->evidence(id);
    if (evidence.phase == FetchState::Phase::Done && m_readyId != id) {
        m_readyId = id;
        emit evidenceReady(id);
    }
    m_case->showFetching(evidence, m_fetcher->identity(id));
}

void RequestsPage::showPosition()
{
    m_case->showPosition(m_table->currentPosition(), m_list->rowCount());
}

void RequestsPage::openEvidence()
{
    const CasePtr record = m_desk->book()->find(currentId());
    if (!record) {
        return;
    }
    if (m_splitter->isStacked() && !m_splitter->isCaseAlone()) {
        openPane(true);
        return;
    }
    if (m_fetcher->evidence(currentId()).phase == FetchState::Phase::Done) {
        emit openEvidenceRequested(currentId());
    } else if (hasEvidence(*record, QDateTime::currentDateTimeUtc())) {
        m_fetcher->openEvidence(currentId());
    } else {
        m_list->keys()->showNotice(tr("This case has no evidence to open"));
    }
}

void RequestsPage::fetchAgain()
{
    if (const CasePtr record = m_desk->book()->find(currentId()); record && isOnline(*record)) {
        m_fetcher->fetchAgain(currentId());
    }
}

void RequestsPage::onSyncState()
{
    const std::optional<Error>& error = m_desk->sync()->state().error;
    m_case->setOnline(!error
        || (error->kind != Error::Kind::Offline && error->kind != Error::Kind::Timeout
            && error->kind != Error::Kind::Unauthorised));
}

void RequestsPage::showWherever(const QString& id)
{
    if (m_list->isLoading() || !selectCase(id)) {
        setQueue(Queue::All);
        selectCase(id);
    }
}

void RequestsPage::onEvidenceOpened(const QString& id)
{
    // Whoever has moved on meanwhile is not pulled back.
    if (id == currentId() && isVisible()) {
        emit openEvidenceRequested(id);
    }
}

void RequestsPage::fetchIdentity()
{
    const CasePtr record = m_desk->book()->find(currentId());
    if (record && !record->identity && isOnline(*record)) {
        m_fetcher->wantIdentity(record->request.id);
    }
}

void RequestsPage::setPrices(const PriceList& prices)
{
    m_case->setPrices(prices);
    showCurrent();
}

void RequestsPage::setEvidenceWidget(QWidget* widget)
{
    m_case->setEvidenceWidget(widget);
}

void RequestsPage::addCareActs(const QList<QAction*>& ofPage, const QList<QAction*>& ofCase)
{
    addActions(ofCase + ofPage);
    m_case->addCareActs(ofCase);
}

QByteArray RequestsPage::saveState() const
{
    const CaseSplitter::Widths widths = m_splitter->caseWidths();
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateMagic << qint32(widths.at(0)) << qint32(widths.at(1)) << m_table->saveState();
    return state;
}

bool RequestsPage::restoreState(const QByteArray& state)
{
    QDataStream in(state);
    quint32 magic = 0;
    qint32 wide = 0;
    qint32 compact = 0;
    QByteArray table;
    in >> magic >> wide >> compact >> table;
    if (in.status() != QDataStream::Ok || magic != StateMagic || !m_table->restoreState(table)) {
        return false;
    }
    m_splitter->setCaseWidths({ int(wide), int(compact) });
    return true;
}

void RequestsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The window decides, not the room left: the rail beside the page changes with it too.
    m_list->keys()->setVisible(window()->height() >= ShortBelow);
    m_splitter->followWindow(window()->width());
}

void RequestsPage::onFormChanged()
{
    m_list->setCompact(m_splitter->isCompact());
    m_case->setCompact(m_splitter->isCompact());
    m_case->setBackVisible(m_splitter->isStacked());
    if (!m_table->isVisibleTo(this)) {
        m_case->setFocus(Qt::OtherFocusReason);
    }
}

void RequestsPage::openPane(bool caseOpen)
{
    const bool wasAlone = m_splitter->isCaseAlone();
    m_splitter->openCase(caseOpen);
    if (m_splitter->isCaseAlone()) {
        m_case->setFocus(Qt::OtherFocusReason);
    } else if (wasAlone) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void RequestsPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_list->filters()->searchHasFocus()) {
        if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down) {
            m_table->setFocus(Qt::OtherFocusReason);
            return;
        }
    } else if (enter && event->modifiers() == Qt::NoModifier) {
        openEvidence();
        return;
    } else if (event->key() == Qt::Key_Escape && m_splitter->isCaseAlone()) {
        openPane(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

void RequestsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!isAncestorOf(QApplication::focusWidget())) {
        (m_splitter->isCaseAlone() ? static_cast<QWidget*>(m_case) : m_table)
            ->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Vaglio
