// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/commandlistmodel.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace Vaglio {

/// Every act by its name (Ctrl+K): type, choose with the arrows, Enter does it. The act happens
/// after the palette has gone, so that it finds the focus where it was.
class CommandPalette final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)
public:
    CommandPalette(const QList<ActionGroup>& groups, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void trigger(const QModelIndex& index);

    CommandListModel* m_model;
    QLineEdit* m_typed;
    QListView* m_list;
};

} // namespace Vaglio
