// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestspage.h"

#include "core/async.h"
#include "ui/kit/theme.h"
#include "ui/requests/casefetcher.h"
#include "ui/requests/casepanel.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/keybar.h"
#include "ui/requests/listarea.h"
#include "ui/requests/places.h"
#include "ui/requests/requestlistmodel.h"
#include "ui/requests/requeststable.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr int CompactBelow = 1280; ///< width of the window
constexpr int StackedBelow = 1000;
constexpr int CaseCompact = 366;
constexpr int CaseLeast = 320;
constexpr int CaseMost = 720;
constexpr int ListLeast = 420;
constexpr int ShortBelow = 560; ///< height of the window under which the key bar hides
constexpr quint32 StateMagic = 0x56525031; // "VRP1"

bool hasEvidence(const CaseRecord& record)
{
    return record.request.outcome.status == Outcome::Status::Ok;
}

} // namespace

RequestsPage::RequestsPage(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new RequestList(desk->book(), this))
    , m_model(new RequestListModel(m_list, this))
    , m_table(new RequestsTable(m_model))
    , m_fetcher(new CaseFetcher(desk->evidence(), this))
    , m_filters(new FilterBar)
    , m_area(new ListArea(m_table))
    , m_keys(new KeyBar)
    , m_listPane(new QWidget)
    , m_case(new CasePanel)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_caseWidths { Metrics::caseWidth, CaseCompact }
{
    setObjectName(u"requestsPage"_s);
    setAccessibleName(tr("Requests"));
    m_case->setPlaces(builtInPlaces());
    buildList();
    m_splitter->setObjectName(u"requestsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_listPane);
    m_splitter->addWidget(m_case);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    buildActions();
    buildSortActions();
    connectList();
    connectCase();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &RequestsPage::showSituation);
    m_identityDelay.setSingleShot(true);
    m_identityDelay.setInterval(250ms);
    connect(&m_identityDelay, &QTimer::timeout, this, &RequestsPage::fetchIdentity);
    m_filters->setIssuers(desk->book()->snapshot()->issuers);
    m_filters->setTitle(queueTitle(queue()));
    m_list->setQuery(m_list->query());
    showSituation();
    showPane();
}

void RequestsPage::buildList()
{
    m_listPane->setMinimumWidth(ListLeast);
    m_case->setMinimumWidth(CaseLeast);
    m_case->setMaximumWidth(CaseMost);
    auto* column = new QVBoxLayout(m_listPane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_area, 1);
    column->addWidget(m_keys);
    const auto item
        = [this](const QStringList& keys, const QString& words, const QString& name, auto act) {
              connect(m_keys->addItem(keys, words, name), &QAbstractButton::clicked, this, act);
          };
    item({ u"J"_s, u"K"_s }, tr("next, previous"), u"keyNext"_s, &RequestsPage::nextCase);
    item({ tr("Enter") }, tr("evidence"), u"keyEvidence"_s, &RequestsPage::openEvidence);
    item({ u"/"_s }, tr("search"), u"keySearch"_s, [this] { m_filters->focusSearch(); });
    item({ tr("Ctrl+K") }, tr("commands"), u"keyCommands"_s, &RequestsPage::commandsRequested);
    m_keys->addGap();
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
    m_next = addPageAction(u"nextCase"_s, tr("Next case"), Qt::Key_J, u"down"_s);
    connect(m_next, &QAction::triggered, this, &RequestsPage::nextCase);
    m_previous = addPageAction(u"previousCase"_s, tr("Previous case"), Qt::Key_K, u"up"_s);
    connect(m_previous, &QAction::triggered, this, &RequestsPage::previousCase);
    m_openEvidence
        = addPageAction(u"openEvidenceAction"_s, tr("Open evidence"), Qt::Key_Return, u"image"_s);
    // The key itself is taken by the table and by keyPressEvent: it must not reach from a field.
    m_openEvidence->setShortcutContext(Qt::WidgetShortcut);
    connect(m_openEvidence, &QAction::triggered, this, &RequestsPage::openEvidence);
    const QAction* search
        = addPageAction(u"search"_s, tr("Search in this list"), Qt::Key_Slash, u"search"_s);
    connect(search, &QAction::triggered, m_filters, &FilterBar::focusSearch);
    const QAction* clear = addPageAction(
        u"clearFiltersAction"_s, tr("Clear filters"), Qt::CTRL | Qt::Key_Backspace, u"filter"_s);
    connect(clear, &QAction::triggered, m_filters, &FilterBar::clear);
    const QAction* everywhere = addPageAction(u"searchAllAction"_s, tr("Search all requests"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_F, u"search"_s);
    connect(everywhere, &QAction::triggered, this, [this] {
        searchAll();
        m_filters->focusSearch();
    });
    addActions(m_case->caseActions());
}

void RequestsPage::buildSortActions()
{
    const auto add = [this](int column, const QString& name, const QString& text) {
        const QKeySequence key(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + column)));
        const QAction* action = addPageAction(name, text, key, u"sortdown"_s);
        connect(
            action, &QAction::triggered, m_table, [this, column] { m_table->toggleSort(column); });
    };
    add(RequestListModel::OutcomeColumn, u"sortByOutcome"_s, tr("Sort by outcome"));
    add(RequestListModel::ApplicantColumn, u"sortByApplicant"_s, tr("Sort by applicant"));
    add(RequestListModel::ReasonColumn, u"sortByReason"_s, tr("Sort by reason"));
    add(RequestListModel::IssuedColumn, u"sortByIssued"_s, tr("Sort by time of issue"));
    add(RequestListModel::EvidenceColumn, u"sortByEvidence"_s, tr("Sort by days of evidence left"));
}

void RequestsPage::connectList()
{
    connect(m_filters, &FilterBar::filtersChanged, this, &RequestsPage::applyFilters);
    connect(m_filters, &FilterBar::searchEntered, m_table,
        [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &RequestList::reset, this, [this] {
        lookElsewhere();
        showSituation();
    });
    connect(m_list, &RequestList::inserted, this, &RequestsPage::showSituation);
    connect(m_list, &RequestList::removed, this, &RequestsPage::showSituation);
    connect(m_table, &RequestsTable::positionChanged, this, &RequestsPage::showPosition);
    connect(m_table, &RequestsTable::currentIdChanged, this, [this](const QString& id) {
        showCurrent();
        emit currentIdChanged(id);
    });
    connect(m_table, &RequestsTable::opened, this, &RequestsPage::openEvidence);
    connect(m_area, &ListArea::checkRequested, m_desk->sync(), &Sync::checkNow);
    connect(m_area, &ListArea::newLinkRequested, this, &RequestsPage::newLinkRequested);
    connect(m_area, &ListArea::enterTokenRequested, this, &RequestsPage::enterTokenRequested);
    connect(m_area, &ListArea::searchAllRequested, this, &RequestsPage::searchAll);
    connect(m_area, &ListArea::clearRequested, m_filters, &FilterBar::clear);
    connect(m_desk->sync(), &Sync::stateChanged, this, &RequestsPage::showSituation);
    connect(m_desk->book(), &RequestBook::changed, this, [this] {
        m_filters->setIssuers(m_desk->book()->snapshot()->issuers);
        const CasePtr record = m_desk->book()->find(currentId());
        if (record != m_case->shownCase()) {
            showCurrent();
        }
        showSituation();
    });
}

void RequestsPage::connectCase()
{
    connect(m_case, &CasePanel::nextRequested, this, &RequestsPage::nextCase);
    connect(m_case, &CasePanel::previousRequested, this, &RequestsPage::previousCase);
    connect(m_case, &CasePanel::backRequested, this, [this] {
        m_caseShown = false;
        showPane();
    });
    connect(m_case, &CasePanel::evidenceRequested, this, &RequestsPage::openEvidence);
    connect(m_case, &CasePanel::evidenceCancelRequested, m_fetcher,
        [this] { m_fetcher->cancelEvidence(currentId()); });
    connect(m_case, &CasePanel::identityRetryRequested, m_fetcher,
        [this] { m_fetcher->wantIdentity(currentId(), true); });
    connect(m_case, &CasePanel::sendAgainRequested, this,
        [this] { emit handOffRequested(currentId()); });
    connect(m_case, &CasePanel::copied, m_keys, &KeyBar::showNotice);
    connect(m_fetcher, &CaseFetcher::changed, this, [this](const QString& id) {
        if (id == currentId()) {
            m_case->showFetching(m_fetcher->evidence(id), m_fetcher->identity(id));
        }
    });
    connect(m_fetcher, &CaseFetcher::evidenceOpened, this, &RequestsPage::onEvidenceOpened);
}

Queue RequestsPage::queue() const
{
    return m_list->query().queue;
}

void RequestsPage::setQueue(Queue queue)
{
    m_cameFrom.reset();
    const bool other = queue != this->queue();
    RequestQuery query = m_list->query();
    query.queue = queue;
    {
        const QSignalBlocker quiet(m_filters);
        m_filters->clear();
    }
    m_filters->writeTo(query);
    m_filters->setTitle(queueTitle(queue));
    m_table->startOver();
    m_caseShown = false;
    showPane();
    m_list->setQuery(query);
    showSituation();
    if (other) {
        emit queueChanged(queue);
    }
}

QString RequestsPage::queueTitle(Queue queue)
{
    switch (queue) {
    case Queue::ToReview:
        return tr("To review");
    case Queue::RejectedAct:
        return tr("Rejected - act");
    case Queue::InProgress:
        return tr("In progress");
    case Queue::InValidation:
        return tr("In validation");
    case Queue::Approved:
        return tr("Approved");
    case Queue::EvidenceExpiring:
        return tr("Evidence expiring");
    case Queue::Unlabelled:
        return tr("Unlabelled");
    case Queue::All:
        break;
    }
    return tr("All requests");
}

QString RequestsPage::currentId() const
{
    return m_table->currentId();
}

bool RequestsPage::selectCase(const QString& id)
{
    return m_table->selectId(id);
}

void RequestsPage::nextCase()
{
    m_table->selectNext();
}

void RequestsPage::previousCase()
{
    m_table->selectPrevious();
}

void RequestsPage::applyFilters()
{
    RequestQuery query = m_list->query();
    m_filters->writeTo(query);
    if (m_cameFrom && query.text.trimmed().isEmpty()) {
        query.queue = *m_cameFrom;
        m_cameFrom.reset();
        m_filters->setTitle(queueTitle(query.queue));
        emit queueChanged(query.queue);
    }
    if (query != m_list->query()) {
        m_list->setQuery(query);
    }
}

void RequestsPage::searchAll()
{
    if (queue() == Queue::All) {
        return;
    }
    m_cameFrom = queue();
    RequestQuery query = m_list->query();
    query.queue = Queue::All;
    m_filters->setTitle(queueTitle(Queue::All));
    m_list->setQuery(query);
    emit queueChanged(Queue::All);
}

void RequestsPage::lookElsewhere()
{
    const int asked = ++m_elsewhereAsked;
    m_elsewhere = 0;
    if (m_list->size() > 0 || queue() == Queue::All || m_filters->searchText().isEmpty()) {
        return;
    }
    RequestQuery query = m_list->query();
    query.queue = Queue::All;
    const auto work = QtConcurrent::run([book = m_desk->book()->snapshot(), query] {
        return runQuery(*book, query, QDateTime::currentDateTimeUtc()).size();
    });
    onFinished(work, this, [this, asked](const QFuture<std::size_t>& found) {
        if (asked == m_elsewhereAsked) {
            m_elsewhere = static_cast<int>(found.result());
            showSituation();
        }
    });
}

void RequestsPage::showSituation()
{
    ListSituation situation;
    situation.queue = queue();
    situation.sync = m_desk->sync()->state();
    situation.cases = static_cast<int>(m_desk->book()->snapshot()->cases.size());
    situation.rows = m_list->size();
    situation.loading = m_list->isLoading();
    situation.filtering = m_filters->isFiltering();
    situation.elsewhere = m_elsewhere;
    m_area->update(situation);
    if (m_area->shown() == ListArea::Shown::Loading) {
        m_filters->showNote(tr("loading"));
    } else if (m_area->shown() == ListArea::Shown::Error) {
        m_filters->showNote({});
    } else {
        m_filters->showCount(m_list->size(), m_list->query().sort, m_list->query().order);
    }
}

void RequestsPage::showCurrent()
{
    const CasePtr record = m_desk->book()->find(currentId());
    const bool other
        = !record || !m_case->shownCase() || m_case->shownCase()->request.id != record->request.id;
    const QString id = currentId();
    if (other) {
        m_case->showFetching(m_fetcher->evidence(id), m_fetcher->identity(id));
    }
    m_case->showCase(record);
    showPosition();
    m_openEvidence->setEnabled(record != nullptr);
    m_identityDelay.start();
}

void RequestsPage::showPosition()
{
    m_case->showPosition(m_table->currentPosition(), m_model->rowCount());
}

void RequestsPage::openEvidence()
{
    const CasePtr record = m_desk->book()->find(currentId());
    if (!record) {
        return;
    }
    if (m_stacked && !m_caseShown) {
        m_caseShown = true;
        showPane();
        return;
    }
    if (!hasEvidence(*record)) {
        m_keys->showNotice(tr("This case has no evidence to open"));
        return;
    }
    if (m_fetcher->evidence(currentId()).phase == FetchState::Phase::Done) {
        emit openEvidenceRequested(currentId());
    } else {
        m_fetcher->openEvidence(currentId());
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
    if (record && !record->identity && hasEvidence(*record)
        && evidenceTime(*record, QDateTime::currentDateTimeUtc()).state
            == EvidenceTime::State::Online) {
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

QByteArray RequestsPage::saveState() const
{
    std::array<int, 2> widths = m_caseWidths;
    if (!m_stacked && m_splitter->sizes().value(1) > 0) {
        widths.at(m_compact ? 1 : 0) = m_splitter->sizes().value(1);
    }
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
    m_caseWidths = { std::clamp(int(wide), CaseLeast, CaseMost),
        std::clamp(int(compact), CaseLeast, CaseMost) };
    applyWidth();
    return true;
}

void RequestsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < CompactBelow;
    const bool stacked = window()->width() < StackedBelow;
    m_keys->setVisible(window()->height() >= ShortBelow);
    if (compact != m_compact || stacked != m_stacked || !event->oldSize().isValid()) {
        m_compact = compact;
        m_stacked = stacked;
        m_filters->setCompact(compact);
        m_table->setCompact(compact);
        m_case->setCompact(compact);
        showPane();
        applyWidth();
    }
}

void RequestsPage::applyWidth()
{
    if (!m_stacked) {
        const int wanted = m_caseWidths.at(m_compact ? 1 : 0);
        m_splitter->setSizes({ std::max(0, width() - wanted - m_splitter->handleWidth()), wanted });
    }
}

void RequestsPage::showPane()
{
    const QWidget* focus = focusWidget();
    const bool caseAlone = m_stacked && m_caseShown;
    m_case->setMaximumWidth(m_stacked ? QWIDGETSIZE_MAX : CaseMost);
    m_listPane->setVisible(!caseAlone);
    m_case->setVisible(!m_stacked || m_caseShown);
    m_case->setBackVisible(m_stacked);
    if (caseAlone) {
        m_case->setFocus(Qt::OtherFocusReason);
    } else if (focus == nullptr || !focus->isVisibleTo(this)) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void RequestsPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_filters->searchHasFocus()) {
        if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down) {
            m_table->setFocus(Qt::OtherFocusReason);
            return;
        }
    } else if (enter && event->modifiers() == Qt::NoModifier) {
        openEvidence();
        return;
    } else if (event->key() == Qt::Key_Escape && m_stacked && m_caseShown) {
        m_caseShown = false;
        showPane();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RequestsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
    showSituation();
}

void RequestsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace Vaglio
