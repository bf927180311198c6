// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace Vaglio {

/// A table whose rows all have one height, of which there may be a million: a reset, a row more and
/// a step of the scroll bar take as long as with ten. QTableView keeps an entry for each row in its
/// vertical header; here that header stays empty, and where a row stands is worked out. Rows cannot
/// be hidden, moved, resized or spanned. To be scrolled by pixels.
class LongTable : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LongTable)
public:
    /// The height is in logical pixels.
    explicit LongTable(int rowHeight, QWidget* parent = nullptr);

    /// Where a row begins in the viewport, seen or not. To be used in place of
    /// rowViewportPosition().
    [[nodiscard]] int topOfRow(int row) const;
    /// The row at this height of the viewport, or -1. To be used in place of rowAt().
    [[nodiscard]] int rowAtHeight(int y) const;

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

public slots:
    void reset() override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;

protected:
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;

private:
    [[nodiscard]] int rowCount() const;
    void placeHeader();
    void paintRow(QPainter& painter, QStyleOptionViewItem& option, int row, const QRect& dirty);

    int m_rowHeight;
    QMetaObject::Connection m_removed;
    QMetaObject::Connection m_moved;
    bool m_placing = false; ///< the header is being placed, which asks for it again
};

} // namespace Vaglio
