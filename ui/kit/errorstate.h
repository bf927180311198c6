// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/errortext.h"

#include <QWidget>

class QHBoxLayout;
class QPlainTextEdit;

namespace Vaglio {

class Button;
class Label;

/// In the place of content that could not be loaded: cause, what is safe, what to do, and the
/// answer as it was received, which can be copied.
class ErrorState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorState)
public:
    explicit ErrorState(QWidget* parent = nullptr);

    /// rawAnswer may be empty, then its box is hidden. note stands below: when the next try is.
    void setError(const ErrorText& words, const QString& rawAnswer = {}, const QString& note = {});
    /// A way out that stands before "Try again", as the primary one. Owned by this widget.
    Button* addPrimaryButton(const QString& text);
    [[nodiscard]] Button* retryButton() const { return m_retry; }

signals:
    void retryRequested();

private:
    QWidget* makeAnswerBox();
    void copyDetails();

    Label* m_title;
    Label* m_what;
    Label* m_next;
    Label* m_note;
    QHBoxLayout* m_buttons;
    Button* m_retry;
    QPlainTextEdit* m_answer = nullptr;
    QWidget* m_answerBox;
};

} // namespace Vaglio
