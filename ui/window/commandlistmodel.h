// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QKeySequence>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

class QAction;

namespace Vaglio {

/// Acts that belong together, as the key sheet and the palette show them.
struct ActionGroup {
    QString title;
    QList<QAction*> actions;
};

/// The name of an act as a person reads it: without mnemonic and dots.
[[nodiscard]] QString actionName(const QAction& action);

/// How well typed letters fit a text: they must occur in this order. More is better; word starts
/// and letters in a row count more. Nothing where they do not fit.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& text, const QString& typed);

/// The acts that can be done now and fit what was typed, best first. Acts may die while listed.
class CommandListModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandListModel)
public:
    enum Role { GroupRole = Qt::UserRole + 1, KeysRole };

    explicit CommandListModel(const QList<ActionGroup>& groups, QObject* parent = nullptr);

    void setTyped(const QString& typed);
    [[nodiscard]] QAction* actionAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Command {
        QPointer<QAction> action;
        QString name;
        QString group;
        QKeySequence keys;
    };
    std::vector<Command> m_commands;
    std::vector<int> m_shown;
};

} // namespace Vaglio
