// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/commandlistmodel.h"

#include <QDialog>

class QBoxLayout;

namespace Vaglio {

/// All acts that have a key, grouped (the sheet under "?").
class KeySheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeySheet)
public:
    KeySheet(const QList<ActionGroup>& groups, QWidget* parent);

private:
    void addGroup(QBoxLayout* column, const ActionGroup& group);
};

} // namespace Vaglio
