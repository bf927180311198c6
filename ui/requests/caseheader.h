// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include <QWidget>

namespace Vaglio {

class ElidedLabel;
class IconButton;
class Label;

/// The head of a case, which never scrolls away: who, where to reach them, which request, and the
/// place in the list.
class CaseHeader final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaseHeader)
public:
    explicit CaseHeader(QWidget* parent = nullptr);

    void showCase(const CaseRecord& record);
    /// position from 0; -1 where the case is not in the list.
    void showPosition(int position, int count);
    /// The way back to the list, where list and case share one place.
    void setBackVisible(bool visible);

signals:
    void nextRequested();
    void previousRequested();
    void copyIdRequested();
    void backRequested();

private:
    [[nodiscard]] QWidget* buildTop();
    [[nodiscard]] QWidget* buildId();

    IconButton* m_back;
    ElidedLabel* m_name;
    Label* m_position;
    IconButton* m_previous;
    IconButton* m_next;
    ElidedLabel* m_mail;
    ElidedLabel* m_id;
    IconButton* m_copyId;
};

} // namespace Vaglio
