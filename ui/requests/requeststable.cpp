// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requeststable.h"

#include "ui/kit/theme.h"
#include "ui/requests/requestdelegate.h"
#include "ui/requests/requestsheader.h"

#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr quint32 StateMagic = 0x56515431; // "VQT1"
constexpr int WideTable = 800;
constexpr int NarrowTable = 606;
constexpr std::array WideColumns { 128, 280, 168, 132 };
constexpr std::array CompactColumns { 122, 146, 168, 62 };

} // namespace

RequestsTable::RequestsTable(RequestListModel* model, QWidget* parent)
    : QTableView(parent)
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
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Metrics::tableRow);
    verticalHeader()->setDefaultSectionSize(Metrics::tableRow);
    verticalScrollBar()->setSingleStep(Metrics::tableRow);
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
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
        [this] { m_resetAnchor = anchor(); });
    connect(model, &QAbstractItemModel::modelReset, this, &RequestsTable::onReset);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { emit opened(m_model->idAt(index.row())); });
}

void RequestsTable::setUpHeader()
{
    const RequestQuery& query = m_model->list()->query();
    m_header->setSortIndicator(static_cast<int>(query.sort), query.order);
    connect(m_header, &QHeaderView::sortIndicatorChanged, m_model, &QAbstractItemModel::sort);
    connect(m_header, &QHeaderView::sectionResized, this,
        [this](int section, int /*before*/, int now) { onSectionResized(section, now); });
    applyWidths();
}

bool RequestsTable::selectId(const QString& id)
{
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
    const int count = m_model->rowCount();
    if (count > 0) {
        const int next = currentIndex().isValid() ? currentIndex().row() + 1 : m_lastRow;
        setCurrentIndex(m_model->index(std::clamp(next, 0, count - 1), 0));
    }
}

void RequestsTable::selectPrevious()
{
    const int count = m_model->rowCount();
    if (count > 0) {
        const int row = currentIndex().isValid() ? currentIndex().row() : m_lastRow;
        setCurrentIndex(m_model->index(std::clamp(row - 1, 0, count - 1), 0));
    }
}

void RequestsTable::startOver()
{
    setCurrentSilently(-1);
    m_lastRow = 0;
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
        applyWidths();
        viewport()->update();
    }
}

bool RequestsTable::isCompact() const
{
    return m_delegate->isCompact();
}

void RequestsTable::toggleSort(int column)
{
    const bool same = m_header->sortIndicatorSection() == column;
    const bool ascending = m_header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_header->setSortIndicator(
        column, same && ascending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QByteArray RequestsTable::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateMagic << qint32(m_header->sortIndicatorSection())
        << qint32(m_header->sortIndicatorOrder());
    for (const std::optional<Widths>& own : m_ownWidths) {
        out << own.has_value();
        for (const int width : own.value_or(Widths {})) {
            out << qint32(width);
        }
    }
    return state;
}

bool RequestsTable::restoreState(const QByteArray& state)
{
    QDataStream in(state);
    quint32 magic = 0;
    qint32 column = 0;
    qint32 order = 0;
    in >> magic >> column >> order;
    std::array<std::optional<Widths>, 2> own;
    for (std::optional<Widths>& one : own) {
        bool set = false;
        in >> set;
        Widths widths {};
        for (int& width : widths) {
            qint32 value = 0;
            in >> value;
            width = std::clamp(int(value), m_header->minimumSectionSize(), 4 * WideTable);
        }
        if (set) {
            one = widths;
        }
    }
    if (in.status() != QDataStream::Ok || magic != StateMagic || column < 0
        || column >= RequestListModel::ColumnCount) {
        return false;
    }
    m_ownWidths = own;
    m_header->setSortIndicator(
        column, order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    applyWidths();
    return true;
}

std::optional<RequestsTable::Anchor> RequestsTable::anchor() const
{
    const auto at = [this](int row) { return Anchor { row, rowViewportPosition(row) }; };
    if (currentIndex().isValid()) {
        const Anchor current = at(currentIndex().row());
        if (current.offset > -Metrics::tableRow && current.offset < viewport()->height()) {
            return current;
        }
    }
    const int top = rowAt(0);
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
    QTableView::rowsInserted(parent, start, end);
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
            m_anchor = Anchor { start, rowViewportPosition(end + 1) };
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
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RequestsTable::reset()
{
    const QScopedValueRollback silent(m_silent, true);
    QTableView::reset();
}

void RequestsTable::onReset()
{
    setHoveredRow(-1);
    const int count = m_model->rowCount();
    if (m_currentId.isEmpty()) {
        if (count > 0) {
            setCurrentIndex(m_model->index(0, 0));
        }
    } else {
        const int row = m_model->list()->positionOf(m_currentId);
        setCurrentSilently(row);
        if (row >= 0) {
            const int offset = m_resetAnchor ? m_resetAnchor->offset : 0;
            restoreAnchor({ row, offset });
            scrollTo(currentIndex());
        } else {
            m_lastRow = 0;
        }
    }
    m_resetAnchor.reset();
    emit positionChanged();
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
    QTableView::currentChanged(current, previous);
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
    const int count = m_model->rowCount();
    if (count == 0) {
        return {};
    }
    switch (action) {
    case MoveHome:
        return m_model->index(0, 0);
    case MoveEnd:
        return m_model->index(count - 1, 0);
    case MoveLeft:
    case MoveRight:
        return currentIndex();
    default:
        return QTableView::moveCursor(action, modifiers);
    }
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
    QTableView::keyPressEvent(event);
}

void RequestsTable::keyboardSearch(const QString& /*search*/)
{
    // Letters are keys of the desk; searching has its own field.
}

void RequestsTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool RequestsTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel) {
        setHoveredRow(-1);
    }
    return QTableView::viewportEvent(event);
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
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), Metrics::tableRow);
    }
}

void RequestsTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void RequestsTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RequestsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    applyWidths();
}

void RequestsTable::onSectionResized(int section, int width)
{
    if (m_sizing || section >= RequestListModel::ColumnCount - 1) {
        return;
    }
    std::optional<Widths>& own = m_ownWidths.at(isCompact() ? 1 : 0);
    if (!own) {
        Widths now {};
        for (int i = 0; i < RequestListModel::ColumnCount - 1; ++i) {
            now.at(static_cast<std::size_t>(i)) = columnWidth(i);
        }
        own = now;
    }
    own->at(static_cast<std::size_t>(section)) = width;
}

void RequestsTable::applyWidths()
{
    const QScopedValueRollback sizing(m_sizing, true);
    const bool compact = isCompact();
    Widths widths = compact ? CompactColumns : WideColumns;
    if (const std::optional<Widths>& own = m_ownWidths.at(compact ? 1 : 0)) {
        widths = *own;
    } else {
        // Room to spare goes to the words; too little is taken from the applicant.
        const int extra = viewport()->width() - (compact ? NarrowTable : WideTable);
        widths.at(1) += extra > 0 ? extra / 2 : std::max(extra, -widths.at(1) / 2);
        widths.at(2) += std::max(0, extra) / 4;
    }
    for (int i = 0; i < RequestListModel::ColumnCount - 1; ++i) {
        setColumnWidth(i, widths.at(static_cast<std::size_t>(i)));
    }
}

} // namespace Vaglio
