// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/actionbutton.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

ActionButton::ActionButton(
    QAction* action, const QString& iconName, Words words, bool showKey, QWidget* parent)
    : Button(QString(), ButtonRole::Flat, parent)
    , m_action(action)
    , m_words(words)
{
    setObjectName(action->objectName() + u"Button"_s);
    setIconName(iconName);
    setKeyShown(showKey);
    followAction();
    connect(action, &QAction::changed, this, &ActionButton::followAction);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void ActionButton::setWords(Words words)
{
    m_words = words;
    followAction();
}

void ActionButton::setKeyShown(bool shown)
{
    setKeyHint(shown ? m_action->shortcut().toString(QKeySequence::NativeText) : QString());
}

void ActionButton::followAction()
{
    const QString words = m_action->text();
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString shown = m_words == Words::Shown ? m_action->iconText() : QString();
    setText(shown);
    // Whoever speaks to the button says what is to be read on it.
    setAccessibleName(words.contains(shown) ? words : u"%1: %2"_s.arg(shown, words));
    setToolTip(key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key));
    setEnabled(m_action->isEnabled());
}

} // namespace Vaglio
