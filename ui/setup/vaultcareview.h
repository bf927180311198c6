// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QProgressBar;

namespace Vaglio {

class Button;
class IconNote;
class Label;
class VaultCare;

/// How a verification or a backup goes, and what came of it: with Cancel while it runs, and what
/// is damaged by name, to be copied. Not to be seen where there is nothing to say.
class VaultCareView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultCareView)
public:
    /// Nothing is shown before there is a care.
    explicit VaultCareView(QWidget* parent = nullptr);

    /// The care must live longer, or until another is set; null: none.
    void setCare(VaultCare* care);

signals:
    /// There is something to say, or nothing any more.
    void filled(bool something);
    /// A person has seen it: the keyboard is to go elsewhere.
    void closed();

private:
    void buildRunning();
    void buildOutcome();
    void refresh();
    void refreshRunning();
    void refreshOutcome();
    void say(bool good, const QString& sentence);
    void copy();

    VaultCare* m_care = nullptr;
    QWidget* m_running;
    Label* m_task;
    QProgressBar* m_bar;
    Button* m_cancel;
    QWidget* m_outcome;
    IconNote* m_sentence;
    QPlainTextEdit* m_list;
    Button* m_copy;
    Button* m_verify;
    Button* m_close;
};

} // namespace Vaglio
