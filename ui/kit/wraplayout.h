// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace Vaglio {

/// Puts its items beside each other at the size they ask for, and on a further line what has no
/// room in the first, so that nothing is cut. Its height follows its width.
class WrapLayout final : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrapLayout)
public:
    /// spacing() is between items, lineSpacing between lines; no margins.
    explicit WrapLayout(int lineSpacing, QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    /// All on one line.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    /// Where the visible items go within rect; answers the height of all lines.
    int place(const QRect& rect, bool isReal) const;

    QList<QLayoutItem*> m_items; ///< owned
    int m_lineSpacing;
};

} // namespace Vaglio
