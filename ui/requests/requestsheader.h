// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace Vaglio {

/// Flat column heads, 28 high, with the sorted one in bold and an arrow behind it.
class RequestsHeader final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsHeader)
public:
    explicit RequestsHeader(QWidget* parent = nullptr);

    /// Sorts by the column, or the other way round where it is sorted upwards by that already.
    void toggleSort(int column);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

} // namespace Vaglio
