// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "ui/kit/panel.h"

namespace Vaglio {

class ElidedLabel;
class Label;
class PillLabel;

/// What the provider says of a case: outcome, reason in words and as received, since when. Never
/// ours to change. A status that the documentation does not have is shown as received.
class OutcomeCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutcomeCard)
public:
    explicit OutcomeCard(QWidget* parent = nullptr);

    void showCase(const CaseRecord& record);

private:
    [[nodiscard]] QWidget* buildAnswer();
    void showUnknown(const CaseRecord& record, const QString& seen);

    PillLabel* m_pill;
    Label* m_words;
    ElidedLabel* m_code;
    Label* m_seen;
    QWidget* m_answer;
    ElidedLabel* m_rawStatus;
    ElidedLabel* m_rawMessage;
    Label* m_rawSeen;
};

} // namespace Vaglio
