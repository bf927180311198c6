// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/result.h"

#include <QDialog>

class QBoxLayout;
class QPlainTextEdit;

namespace Vaglio {

class IconNote;
class Label;

/// The private note on a case, to be written, changed or taken away. What was typed stays while an
/// answer says why it is not taken, and is not thrown away without a question; whoever was asked to
/// keep it ends it with accept().
class NoteDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDialog)
public:
    NoteDialog(const CaseRecord& record, QWidget* parent);

    /// As it stands there.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isChanged() const { return typed() != m_before; }
    /// Puts back what was typed before a lock; says so where the note was changed meanwhile.
    void restore(const QString& text, bool isOutdated);
    /// Why it was not kept.
    void explain(const Error& error);
    /// Asks first where what was typed would be lost.
    void reject() override;

signals:
    /// Not told where nothing was changed.
    void chosen(const QString& text);

private:
    void addEditor(QBoxLayout* column);
    void addButtons(QBoxLayout* column);
    [[nodiscard]] QString typed() const;
    void take();
    void count();
    void say(const QString& sentence);

    QString m_before;
    QPlainTextEdit* m_text;
    Label* m_count;
    IconNote* m_answer;
};

} // namespace Vaglio
