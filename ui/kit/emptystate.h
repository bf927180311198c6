// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace Vaglio {

class Button;
class Label;

/// In the place of a list that is empty: says so, what happens next, and what can be done.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    EmptyState(const QString& iconName, const QString& title, const QString& text = {},
        QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& text);
    /// In a row below the words, in the order of adding. Owned by this widget.
    Button* addButton(const QString& text);

private:
    Label* m_title;
    Label* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace Vaglio
