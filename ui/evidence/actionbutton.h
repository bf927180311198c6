// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/button.h"

#include <QAction>

namespace Vaglio {

/// A flat button for an action: its words, its key, whether it can be done.
class ActionButton final : public Button {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionButton)
public:
    /// IconOnly leaves the words to the tooltip and the screen reader.
    enum class Words { IconOnly, Shown };

    ActionButton(QAction* action, const QString& iconName, Words words, bool showKey,
        QWidget* parent = nullptr);
    /// Hides the words where there is little room.
    void setWords(Words words);
    void setKeyShown(bool shown);

private:
    void followAction();

    QAction* m_action;
    Words m_words;
};

} // namespace Vaglio
