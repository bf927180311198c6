// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/orderrecord.h"
#include "ui/kit/panel.h"

#include <QList>

class QVBoxLayout;

namespace Vaglio {

class Button;
class Label;

/// One order whose outcome is unknown: what it was, how far the looks have come, and once they do
/// not tell, the requests it could be. What a person says is told after it was confirmed.
class OpenOrderCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenOrderCard)
public:
    explicit OpenOrderCard(QWidget* parent = nullptr);

    /// Candidates are the cases of the record's candidates, as the book has them.
    void setOrder(const OrderRecord& order, const QList<CaseRecord>& candidates);
    /// While a decision is being written, no other can be taken.
    void setDeciding(bool deciding);
    /// A decision was not taken; the card stays as it is.
    void showError(const Error& error);

signals:
    void checkRequested();
    void adoptConfirmed(const QString& requestId);
    void notCreatedConfirmed();
    void linkCopied(const QString& requestId);

private:
    void refreshCandidates(const QList<CaseRecord>& candidates);
    QWidget* makeCandidate(const CaseRecord& candidate);
    void confirmAdopt(const QString& requestId);
    void confirmNotCreated();

    OrderRecord m_order;
    QList<CaseRecord> m_candidates;
    Label* m_title;
    Label* m_facts;
    Label* m_state;
    Label* m_problem;
    QWidget* m_decision; ///< the candidates, and that it is none
    QVBoxLayout* m_rows;
    Button* m_notCreated;
};

} // namespace Vaglio
