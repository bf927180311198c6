// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/thumbnailstrip.h"

#include <QStyledItemDelegate>

namespace Vaglio {

/// Where the parts of one thumbnail lie.
struct ThumbnailLayout {
    QRect picture;
    QRect key; ///< of the number, null in the small form and past 9
    QRect caption;
};

/// Paints a thumbnail with its caption; accent frame around the current one.
class ThumbnailDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThumbnailDelegate)
public:
    explicit ThumbnailDelegate(ThumbnailStrip::Form form, QObject* parent = nullptr);

    [[nodiscard]] static QSize cellSize(ThumbnailStrip::Form form);
    [[nodiscard]] static QSize pictureSize(ThumbnailStrip::Form form);
    [[nodiscard]] ThumbnailLayout layout(const QRect& cell, int row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
        const QModelIndex& index) const;

    ThumbnailStrip::Form m_form;
};

} // namespace Vaglio
