// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/commandlistmodel.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace Vaglio {

using namespace Qt::StringLiterals;

QString actionName(const QAction& action)
{
    QString name = action.text();
    name.remove(u'&');
    while (name.endsWith(u'.') || name.endsWith(u'…')) {
        name.chop(1);
    }
    return name;
}

namespace {

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The next word from here on that begins with the letter, or -1.
qsizetype wordStart(const QString& text, QChar letter, qsizetype from)
{
    for (qsizetype at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
        if (startsWord(text, at)) {
            return at;
        }
    }
    return -1;
}

std::optional<int> scoreOf(const QString& text, const QString& typed, bool leapToWords)
{
    int score = 0;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace()) {
            continue;
        }
        qsizetype at = text.indexOf(letter, std::max<qsizetype>(last + 1, 0));
        if (at < 0) {
            return {};
        }
        if (leapToWords && at != last + 1) {
            const qsizetype word = wordStart(text, letter, at);
            at = word < 0 ? at : word;
        }
        score += 1 + (startsWord(text, at) ? 6 : 0) + (at == last + 1 ? 4 : 0);
        last = at;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(const QString& text, const QString& typed)
{
    const QString where = text.toCaseFolded();
    const QString what = typed.toCaseFolded();
    // First as initials ("nl" is New link); a leap may pass over the rest, so then letter by
    // letter.
    auto score = scoreOf(where, what, true);
    if (!score) {
        score = scoreOf(where, what, false);
    }
    // Of two that fit alike, the shorter.
    return score
        ? std::optional(*score * 16 - static_cast<int>(std::min<qsizetype>(where.size(), 15)))
        : std::nullopt;
}

CommandListModel::CommandListModel(const QList<ActionGroup>& groups, QObject* parent)
    : QAbstractListModel(parent)
{
    for (const ActionGroup& group : groups) {
        for (QAction* action : group.actions) {
            if (action->isEnabled() && !action->isSeparator() && !action->text().isEmpty()) {
                m_commands.push_back(
                    { action, actionName(*action), group.title, action->shortcut() });
            }
        }
    }
    setTyped({});
}

void CommandListModel::setTyped(const QString& typed)
{
    beginResetModel();
    m_shown.clear();
    std::vector<std::pair<int, int>> fitting; // score, row
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands[i];
        const auto byName = fuzzyScore(command.name, typed);
        // What the group says counts less than the name itself.
        const auto byGroup = fuzzyScore(command.group + u' ' + command.name, typed);
        if (byName || byGroup) {
            fitting.emplace_back(byName ? *byName + 1000 : *byGroup, static_cast<int>(i));
        }
    }
    if (!typed.trimmed().isEmpty()) {
        std::ranges::stable_sort(
            fitting, [](const auto& a, const auto& b) { return a.first > b.first; });
    }
    for (const auto& [score, row] : fitting) {
        m_shown.push_back(row);
    }
    endResetModel();
}

QAction* CommandListModel::actionAt(int row) const
{
    return row >= 0 && row < rowCount()
        ? m_commands[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])].action
        : nullptr;
}

int CommandListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Command& command
        = m_commands[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        return command.name;
    case GroupRole:
        return command.group;
    case KeysRole:
        return command.keys.toString(QKeySequence::NativeText);
    case Qt::AccessibleTextRole:
        return command.keys.isEmpty()
            ? command.name
            : QCoreApplication::translate("CommandListModel", "%1, key %2")
                  .arg(command.name, command.keys.toString(QKeySequence::NativeText));
    default:
        return {};
    }
}

} // namespace Vaglio
