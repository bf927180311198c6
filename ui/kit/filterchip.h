// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QVariant>

class QAction;
class QActionGroup;
class QMenu;

namespace Vaglio {

/// Round chip that narrows a list: "Outcome: any" opens a menu, "Outcome: Rejected" is filled and
/// has a cross that goes back to any. Delete or Backspace does the same.
class FilterChip final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChip)
public:
    /// name is what is filtered ("Outcome"), any the words for no filter ("any").
    FilterChip(const QString& name, const QString& any, QWidget* parent = nullptr);

    void addOption(const QString& text, const QVariant& value);
    /// Invalid while nothing is filtered.
    [[nodiscard]] QVariant value() const;
    [[nodiscard]] bool isActive() const { return value().isValid(); }
    /// An invalid or unknown value goes back to any. Tells valueChanged only if it changed.
    void setValue(const QVariant& value);
    void openMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void valueChanged(const QVariant& value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAction* add(const QString& text, const QVariant& value);
    void showChoice();

    QString m_name;
    QMenu* m_menu;
    QActionGroup* m_options;
};

} // namespace Vaglio
