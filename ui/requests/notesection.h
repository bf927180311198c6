// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include <QWidget>

namespace Vaglio {

class Label;
class LinkButton;

/// The private note on a case: hidden where there is none, its first lines where it is long, until
/// somebody wants the rest.
class NoteSection final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteSection)
public:
    explicit NoteSection(QWidget* parent = nullptr);

    void showCase(const CaseRecord& record);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();

    QString m_id;
    Label* m_text;
    Label* m_changed;
    LinkButton* m_more;
    bool m_isOpen = false;
};

} // namespace Vaglio
