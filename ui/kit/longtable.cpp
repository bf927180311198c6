// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/longtable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace Vaglio {

LongTable::LongTable(int rowHeight, QWidget* parent)
    : QTableView(parent)
    , m_rowHeight(rowHeight)
{
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalScrollBar()->setSingleStep(rowHeight);
    setHorizontalScrollMode(ScrollPerPixel);
    // The button where both headers meet, which a QTableView hides as it lays itself out.
    for (QAbstractButton* corner :
        findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        corner->hide();
    }
}

void LongTable::setModel(QAbstractItemModel* model)
{
    disconnect(m_removed);
    disconnect(m_moved);
    QTableView::setModel(model);
    verticalHeader()->setModel(nullptr);
    if (model != nullptr) {
        // The header of a QTableView tells it of these.
        const auto layOut = [this] { scheduleDelayedItemsLayout(); };
        m_removed = connect(model, &QAbstractItemModel::rowsRemoved, this, layOut);
        m_moved = connect(model, &QAbstractItemModel::rowsMoved, this, layOut);
    }
}

int LongTable::rowCount() const
{
    return model() == nullptr ? 0 : model()->rowCount(rootIndex());
}

int LongTable::topOfRow(int row) const
{
    return row * m_rowHeight - verticalOffset();
}

int LongTable::rowAtHeight(int y) const
{
    const int below = y + verticalOffset();
    return below >= 0 && below / m_rowHeight < rowCount() ? below / m_rowHeight : -1;
}

int LongTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect LongTable::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.parent() != rootIndex()) {
        return {};
    }
    return { columnViewportPosition(index.column()), topOfRow(index.row()),
        columnWidth(index.column()), m_rowHeight };
}

QModelIndex LongTable::indexAt(const QPoint& point) const
{
    const int row = rowAtHeight(point.y());
    const int column = columnAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column, rootIndex());
}

bool LongTable::isIndexHidden(const QModelIndex& index) const
{
    return isColumnHidden(index.column());
}

void LongTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    executeDelayedItemsLayout();
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height() - m_rowHeight; // beside the row
    QScrollBar* bar = verticalScrollBar();
    switch (hint) {
    case PositionAtTop:
        bar->setValue(top);
        break;
    case PositionAtBottom:
        bar->setValue(top - room);
        break;
    case PositionAtCenter:
        bar->setValue(top - room / 2);
        break;
    case EnsureVisible:
        if (top < bar->value() || room < 0) {
            bar->setValue(top);
        } else if (top - room > bar->value()) {
            bar->setValue(top - room);
        }
        break;
    }
}

void LongTable::reset()
{
    QTableView::reset();
    scheduleDelayedItemsLayout();
}

void LongTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void LongTable::placeHeader()
{
    QHeaderView* header = horizontalHeader();
    const int height = header->isHidden()
        ? 0
        : std::clamp(header->sizeHint().height(), header->minimumHeight(), header->maximumHeight());
    setViewportMargins(0, height, 0, 0);
    const QRect view = viewport()->geometry();
    header->setGeometry(view.left(), view.top() - height, view.width(), height);
}

void LongTable::updateGeometries()
{
    if (m_placing) {
        return;
    }
    {
        const QScopedValueRollback placing(m_placing, true);
        placeHeader();
    }
    const QSize view = viewport()->size();
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * m_rowHeight - view.height()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setRange(0, std::max(0, horizontalHeader()->length() - view.width()));
    QAbstractItemView::updateGeometries();
}

void LongTable::paintEvent(QPaintEvent* event)
{
    const int count = rowCount();
    const QRect dirty = event->rect();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        option.palette.setCurrentColorGroup(QPalette::Disabled);
    } else if (!option.state.testFlag(QStyle::State_Active)) {
        option.palette.setCurrentColorGroup(QPalette::Inactive);
    }
    const int first = std::max(0, (dirty.top() + verticalOffset()) / m_rowHeight);
    for (int row = first; row < count && topOfRow(row) <= dirty.bottom(); ++row) {
        paintRow(painter, option, row, dirty);
    }
}

void LongTable::paintRow(
    QPainter& painter, QStyleOptionViewItem& option, int row, const QRect& dirty)
{
    const QStyle::State plain = option.state;
    for (int column = 0; column < model()->columnCount(rootIndex()); ++column) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = visualRect(index);
        if (isColumnHidden(column) || !option.rect.intersects(dirty)) {
            continue;
        }
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    option.state = plain;
}

QModelIndex LongTable::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int count = rowCount();
    if (count == 0) {
        return {};
    }
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return model()->index(0, 0, rootIndex());
    }
    const int page = std::max(1, viewport()->height() / m_rowHeight);
    int row = current.row();
    int column = current.column();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
        --column;
        break;
    case MoveRight:
        ++column;
        break;
    }
    const int columns = model()->columnCount(rootIndex());
    return model()->index(
        std::clamp(row, 0, count - 1), std::clamp(column, 0, columns - 1), rootIndex());
}

void LongTable::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    const QModelIndex first = indexAt(area.topLeft());
    const QModelIndex last = indexAt(area.bottomRight());
    if (first.isValid() && last.isValid()) {
        selectionModel()->select(QItemSelection(first, last), command);
    }
}

QRegion LongTable::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        const QRect first = visualRect(range.topLeft());
        const QRect last = visualRect(range.bottomRight());
        region += first.united(last) & viewport()->rect();
    }
    return region;
}

} // namespace Vaglio
