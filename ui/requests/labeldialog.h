// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/labels.h"

#include <QDialog>

class QBoxLayout;

namespace Vaglio {

class IconNote;
class TextField;

/// Asks whose request it is, where the service only tells its identifier. What was typed stays
/// while an answer says why it is not taken; whoever was asked to take it ends it with accept().
class LabelDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelDialog)
public:
    LabelDialog(const CaseRecord& record, QWidget* parent);

    /// As it stands there.
    [[nodiscard]] CaseLabel typed() const;
    [[nodiscard]] bool isChanged() const { return typed() != m_before; }
    /// Puts back what was typed before a lock; says so where the label was changed meanwhile.
    void restore(const CaseLabel& label, bool isOutdated);
    /// Why it was not taken.
    void explain(const Error& error);

signals:
    void chosen(const Vaglio::CaseLabel& label);

private:
    TextField* addField(
        QBoxLayout* column, const QString& label, const QString& name, const QString& text);
    void take();
    void say(const QString& sentence);

    CaseLabel m_before;
    TextField* m_firstName = nullptr;
    TextField* m_lastName = nullptr;
    TextField* m_mail = nullptr;
    IconNote* m_answer;
};

} // namespace Vaglio
