// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because what keeps selection and place over rows that come, go and reset is one matter.
#include "ui/requests/requeststable.h"

#include "ui/kit/theme.h"
#include "ui/requests/requestdelegate.h"
#include "ui/requests/requestsheader.h"
#include "ui/requests/tablecolumns.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

RequestsTable::RequestsTable(RequestListModel* model, QWidget* parent)
    : LongTable(Metrics::tableRow, parent)
    , m_model(model)
    , m_delegate(new RequestDelegate(this))
    , m_header(new RequestsHeader(this))
{
    setObjectName(u"requestsTable"_s);
    setAccessibleName(tr("Requests"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_header);
    setModel(model);
    setUpHeader();

    connect(
        model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_anchor = anchor(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_anchor) {
            restoreAnchor(*m_anchor);
            m_anchor.reset();
        }
        emit positionChanged();
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_resetAnchor = anchor();
        m_resetAnchorId = m_resetAnchor ? m_model->list()->idAt(m_resetAnchor->row) : QString();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &RequestsTable::onReset);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { emit opened(m_model->idAt(index.row())); });
}

void RequestsTable::setUpHeader()
{
    const RequestQuery& query = m_model->list()->query();
    m_header->setSortIndicator(static_cast<int>(query.sort), query.order);
    connect(m_header, &QHeaderView::sortIndicatorChanged, m_model, &QAbstractItemModel::sort);
    m_columns = new TableColumns(this);
    m_columns->apply();
}

bool RequestsTable::selectId(const QString& id)
{
    if (m_model->list()->isLoading()) {
        m_wantedId = id;
        return true;
    }
    const int row = id.isEmpty() ? -1 : m_model->list()->positionOf(id);
    if (row < 0) {
        return false;
    }
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(currentIndex());
    return true;
}

void RequestsTable::selectNext()
{
    selectNear(currentIndex().isValid() ? currentIndex().row() + 1 : m_lastRow);
}

void RequestsTable::selectPrevious()
{
    selectNear((currentIndex().isValid() ? currentIndex().row() : m_lastRow) - 1);
}

bool RequestsTable::stepTo(bool forward, const std::function<bool(const CaseRecord&)>& wanted)
{
    const RequestList* list = m_model->list();
    const int step = forward ? 1 : -1;
    const bool isHere = currentIndex().isValid();
    int row = isHere ? currentIndex().row() + step : m_lastRow - (forward ? 0 : 1);
    while (row >= 0 && row < list->size() && !wanted(*list->at(row))) {
        row += step;
    }
    if (row < 0 || row >= list->size()) {
        return false;
    }
    setCurrentIndex(m_model->index(row, 0));
    return true;
}

void RequestsTable::selectNear(int row)
{
    if (const int count = m_model->rowCount(); count > 0) {
        setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), 0));
    }
}

void RequestsTable::selectFound()
{
    m_wantsFound = m_model->list()->isLoading();
    if (!m_wantsFound && !currentIndex().isValid()) {
        selectNear(0);
    }
}

void RequestsTable::startOver()
{
    setCurrentSilently(-1);
    m_lastRow = 0;
    m_wantedId.clear();
    m_wantsFound = false;
    m_resetAnchor.reset();
    if (!m_currentId.isEmpty()) {
        m_currentId.clear();
        emit currentIdChanged(m_currentId);
    }
}

void RequestsTable::setCompact(bool compact)
{
    if (m_delegate->isCompact() != compact) {
        m_delegate->setCompact(compact);
        m_columns->setCompact(compact);
        viewport()->update();
    }
}

bool RequestsTable::isCompact() const
{
    return m_delegate->isCompact();
}

QList<QAction*> RequestsTable::sortActions()
{
    const std::array words { std::pair(u"sortByOutcome"_s, tr("Sort by outcome")),
        std::pair(u"sortByApplicant"_s, tr("Sort by applicant")),
        std::pair(u"sortByReason"_s, tr("Sort by reason")),
        std::pair(u"sortByIssued"_s, tr("Sort by time of issue")),
        std::pair(u"sortByEvidence"_s, tr("Sort by days of evidence left")) };
    static_assert(words.size() == RequestListModel::ColumnCount);
    QList<QAction*> actions;
    for (int column = 0; column < RequestListModel::ColumnCount; ++column) {
        const auto& [name, text] = words.at(static_cast<std::size_t>(column));
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setProperty("iconName", u"sortdown"_s);
        action->setShortcut(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + column)));
        connect(
            action, &QAction::triggered, this, [this, column] { m_header->toggleSort(column); });
        actions << action;
    }
    return actions;
}

QByteArray RequestsTable::saveState() const
{
    return m_columns->saveState();
}

bool RequestsTable::restoreState(const QByteArray& state)
{
    return m_columns->restoreState(state);
}

std::optional<RequestsTable::Anchor> RequestsTable::anchor() const
{
    const auto at = [this](int row) { return Anchor { row, topOfRow(row) }; };
    if (currentIndex().isValid()) {
        const Anchor current = at(currentIndex().row());
        if (current.offset > -Metrics::tableRow && current.offset < viewport()->height()) {
            return current;
        }
    }
    const int top = rowAtHeight(0);
    if (verticalScrollBar()->value() == 0 || top < 0) {
        return {};
    }
    return at(top);
}

void RequestsTable::restoreAnchor(const Anchor& anchor)
{
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(anchor.row * Metrics::tableRow - anchor.offset);
}

void RequestsTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    LongTable::rowsInserted(parent, start, end);
    const int count = end - start + 1;
    if (m_anchor) {
        if (m_anchor->row >= start) {
            m_anchor->row += count;
        }
        restoreAnchor(*m_anchor);
        m_anchor.reset();
    }
    if (currentIndex().isValid()) {
        m_lastRow = currentIndex().row();
    } else {
        m_lastRow += start <= m_lastRow ? count : 0;
        const int back = m_currentId.isEmpty() ? -1 : m_model->list()->positionOf(m_currentId);
        if (back >= start && back <= end) {
            setCurrentSilently(back);
        } else if (m_currentId.isEmpty()) {
            // Once all that arrive together are here: the first of them.
            QTimer::singleShot(0, this, &RequestsTable::selectFirst);
        }
    }
    emit positionChanged();
}

void RequestsTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    m_anchor = anchor();
    const int count = end - start + 1;
    if (m_anchor && m_anchor->row >= start) {
        if (m_anchor->row > end) {
            m_anchor->row -= count;
        } else if (end + 1 < m_model->rowCount()) {
            m_anchor = Anchor { start, topOfRow(end + 1) };
        } else {
            m_anchor.reset();
        }
    }
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        setCurrentSilently(-1);
        m_lastRow = start;
    } else if (m_lastRow > end) {
        m_lastRow -= count;
    }
    LongTable::rowsAboutToBeRemoved(parent, start, end);
}

void RequestsTable::reset()
{
    const QScopedValueRollback silent(m_silent, true);
    LongTable::reset();
}

void RequestsTable::onReset()
{
    setHoveredRow(-1);
    if (m_currentId.isEmpty()) {
        selectNear(0);
    } else {
        const int row = m_model->list()->positionOf(m_currentId);
        setCurrentSilently(row);
        if (row < 0) {
            m_lastRow = 0;
        }
        // The case that held the place holds it again; a new query shows where the current one is.
        const int held = m_resetAnchor ? m_model->list()->positionOf(m_resetAnchorId) : -1;
        if (held >= 0) {
            restoreAnchor({ held, m_resetAnchor->offset });
        }
        if (row >= 0 && (held < 0 || m_shownQuery != m_model->list()->query())) {
            scrollTo(currentIndex());
        }
    }
    m_shownQuery = m_model->list()->query();
    m_resetAnchor.reset();
    if (const int row = m_model->list()->positionOf(m_wantedId); row >= 0) {
        setCurrentIndex(m_model->index(row, 0));
        scrollTo(currentIndex());
    }
    m_wantedId.clear();
    if (std::exchange(m_wantsFound, false) && !currentIndex().isValid()) {
        selectNear(0);
    }
    emit positionChanged();
}

void RequestsTable::selectFirst()
{
    // While another query is being worked out, these rows are about to go.
    if (m_currentId.isEmpty() && !m_model->list()->isLoading()) {
        selectNear(0);
    }
}

void RequestsTable::setCurrentSilently(int row)
{
    const QScopedValueRollback silent(m_silent, true);
    if (row < 0) {
        selectionModel()->clear();
    } else {
        // Not to scroll: the rows stand where they stood.
        setAutoScroll(false);
        setCurrentIndex(m_model->index(row, 0));
        setAutoScroll(true);
        m_lastRow = row;
    }
}

void RequestsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    LongTable::currentChanged(current, previous);
    if (m_silent) {
        return;
    }
    const QString id = m_model->idAt(current.row());
    if (current.isValid()) {
        m_lastRow = current.row();
    }
    if (!id.isEmpty() && id != m_currentId) {
        m_currentId = id;
        emit currentIdChanged(id);
    }
}

QModelIndex RequestsTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isSideways = action == MoveLeft || action == MoveRight;
    return isSideways ? currentIndex() : LongTable::moveCursor(action, modifiers);
}

void RequestsTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && enter && !m_currentId.isEmpty()) {
        emit opened(m_currentId);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    LongTable::keyPressEvent(event);
}

void RequestsTable::keyboardSearch(const QString& /*search*/)
{
    // Letters are keys of the desk; searching has its own field.
}

void RequestsTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAtHeight(event->position().toPoint().y()));
    LongTable::mouseMoveEvent(event);
}

bool RequestsTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel) {
        setHoveredRow(-1);
    }
    return LongTable::viewportEvent(event);
}

void RequestsTable::setHoveredRow(int row)
{
    const int before = m_delegate->hoveredRow();
    if (before != row) {
        m_delegate->setHoveredRow(row);
        updateRow(before);
        updateRow(row);
    }
}

void RequestsTable::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(0, topOfRow(row), viewport()->width(), Metrics::tableRow);
    }
}

void RequestsTable::focusInEvent(QFocusEvent* event)
{
    LongTable::focusInEvent(event);
    updateRow(currentIndex().row());
}

void RequestsTable::focusOutEvent(QFocusEvent* event)
{
    LongTable::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RequestsTable::resizeEvent(QResizeEvent* event)
{
    LongTable::resizeEvent(event);
    m_columns->apply();
}

} // namespace Vaglio
