// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

namespace Vaglio {

/// Grey bars in the place of rows that are being loaded. They appear only after 150 ms, since what
/// is there sooner needs no promise, and they do not move.
class SkeletonRows final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkeletonRows)
public:
    /// columns: where the bars begin, from the left; the first is drawn as a pill.
    explicit SkeletonRows(const QList<int>& columns, QWidget* parent = nullptr);

    [[nodiscard]] bool isDrawn() const { return m_drawn; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QList<int> m_columns;
    QTimer m_delay;
    bool m_drawn = false;
};

} // namespace Vaglio
