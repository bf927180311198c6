// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"
#include "ui/requests/requestlistmodel.h"

#include <QRect>
#include <QStyledItemDelegate>

namespace Vaglio {

/// Where the parts of one cell lie, worked out before anything is painted. A part that the cell
/// does not have is an empty rectangle.
struct RequestCellLayout {
    QRect pill;
    QRect ring;
    QRect icon;
    QString iconName;
    Token iconToken = Token::OkText;
    QRect first;
    QString firstText; ///< elided to its place
    QFont firstFont;
    Token firstToken = Token::Text;
    QRect second;
    QString secondText;
    QFont secondFont;
};

/// Paints every cell of the requests table. Rows light up as a whole, so the table tells which row
/// the pointer is over.
class RequestDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestDelegate)
public:
    explicit RequestDelegate(QObject* parent = nullptr);

    /// Short form for narrow windows: no mail, no time, no operator.
    void setCompact(bool compact) { m_compact = compact; }
    [[nodiscard]] bool isCompact() const { return m_compact; }
    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

    [[nodiscard]] RequestCellLayout layoutCell(
        const RowWords& words, int column, const QRect& cell, bool selected) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void layoutApplicant(
        RequestCellLayout& layout, const RowWords& words, bool selected, QRect content) const;
    void paintRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const Theme& theme) const;

    bool m_compact = false;
    int m_hoveredRow = -1;
};

} // namespace Vaglio
