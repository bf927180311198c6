// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/listpane.h"

#include "core/desk/rescue.h"
#include "ui/requests/elsewherecount.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/keybar.h"
#include "ui/requests/listarea.h"
#include "ui/requests/queuewords.h"
#include "ui/requests/requestlistmodel.h"
#include "ui/requests/requeststable.h"
#include "ui/requests/rescueline.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

ListPane::ListPane(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new RequestList(desk->book(), this))
    , m_model(new RequestListModel(m_list, this))
    , m_table(new RequestsTable(m_model))
    , m_filters(new FilterBar)
    , m_area(new ListArea(m_table))
    , m_rescue(new RescueLine(desk))
    , m_keys(new KeyBar)
    , m_elsewhere(new ElsewhereCount(this))
{
    setObjectName(u"listPane"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_area, 1);
    column->addWidget(m_rescue);
    column->addWidget(m_keys);
    connectParts();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ListPane::showSituation);
    m_filters->setIssuers(desk->book()->snapshot()->cases.issuers());
    m_filters->setTitle(queueTitle(queue()));
    m_list->setQuery(m_list->query());
    showSituation();
}

void ListPane::connectParts()
{
    connect(m_filters, &FilterBar::filtersChanged, this, &ListPane::applyFilters);
    connect(m_filters, &FilterBar::searchEntered, m_table, [this] {
        // The next Enter must speak of somebody who was searched for.
        m_table->selectFound();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &RequestList::reset, this, [this] {
        lookElsewhere();
        showSituation();
    });
    connect(m_list, &RequestList::loadingChanged, this, &ListPane::showSituation);
    connect(m_list, &RequestList::inserted, this, &ListPane::showSituation);
    connect(m_list, &RequestList::removed, this, &ListPane::showSituation);
    connect(m_elsewhere, &ElsewhereCount::counted, this, &ListPane::showSituation);
    connect(m_area, &ListArea::checkRequested, m_desk->sync(), &Sync::checkNow);
    connect(m_area, &ListArea::newLinkRequested, this, &ListPane::newLinkRequested);
    connect(m_area, &ListArea::enterTokenRequested, this, &ListPane::enterTokenRequested);
    connect(m_area, &ListArea::searchAllRequested, this, &ListPane::searchAll);
    connect(m_area, &ListArea::clearRequested, m_filters, &FilterBar::clear);
    connect(m_area, &ListArea::copied, m_keys, &KeyBar::showNotice);
    connect(m_desk->sync(), &Sync::stateChanged, this, &ListPane::showSituation);
    connect(m_rescue, &RescueLine::changed, this, &ListPane::showSituation);
    connect(m_desk->book(), &RequestBook::changed, this, [this] {
        m_filters->setIssuers(m_desk->book()->snapshot()->cases.issuers());
        showSituation();
    });
}

void ListPane::setQueue(Queue queue)
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
    m_list->setQuery(query);
    showSituation();
    if (other) {
        emit queueChanged(queue);
    }
}

void ListPane::setCompact(bool compact)
{
    m_filters->setCompact(compact);
    m_table->setCompact(compact);
    m_rescue->setCompact(compact);
}

void ListPane::setFetcher(const CaseFetcher* fetcher)
{
    m_model->setFetcher(fetcher);
}

void ListPane::applyFilters()
{
    RequestQuery query = m_list->query();
    m_filters->writeTo(query);
    const bool emptied
        = query.text.trimmed().isEmpty() && !m_list->query().text.trimmed().isEmpty();
    if (m_cameFrom && emptied) {
        query.queue = *m_cameFrom;
        m_cameFrom.reset();
        m_filters->setTitle(queueTitle(query.queue));
        emit queueChanged(query.queue);
    }
    if (query != m_list->query()) {
        m_list->setQuery(query);
    }
}

void ListPane::searchAll()
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

void ListPane::lookElsewhere()
{
    if (m_list->size() > 0 || queue() == Queue::All || m_filters->searchText().isEmpty()) {
        m_elsewhere->forget();
    } else {
        m_elsewhere->look(m_desk->book()->snapshot(), m_list->query());
    }
}

void ListPane::showSituation()
{
    ListSituation situation;
    situation.queue = queue();
    situation.sync = m_desk->sync()->state();
    situation.cases = m_desk->book()->snapshot()->cases.size();
    situation.rows = m_list->size();
    situation.loading = m_list->isLoading();
    situation.filtering = m_filters->isFiltering();
    situation.elsewhere = m_elsewhere->count();
    situation.unsaved = m_desk->rescue() != nullptr ? m_desk->rescue()->state().waiting : 0;
    if (const Outbox* outbox = m_desk->outbox()) {
        situation.openOrders = static_cast<int>(outbox->openOrders().size());
    }
    m_area->update(situation);
    if (m_area->shown() == ListArea::Shown::Loading) {
        m_filters->showNote(tr("loading"));
    } else if (m_area->shown() == ListArea::Shown::Error) {
        m_filters->showNote({});
    } else {
        m_filters->showCount(m_list->size(), m_list->query().sort, m_list->query().order);
    }
}

void ListPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
    showSituation();
}

void ListPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace Vaglio
