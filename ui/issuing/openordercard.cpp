// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/openordercard.h"

#include "ui/issuing/linkclipboard.h"
#include "ui/issuing/orderwords.h"
#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/pilllabel.h"
#include "ui/kit/wording.h"
#include "ui/requests/elidedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

OpenOrderCard::OpenOrderCard(QWidget* parent)
    : Card(parent)
    , m_title(new Label({}, TextSize::Base, Token::Text, QFont::DemiBold, this))
    , m_facts(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_state(new Label({}, this))
    , m_problem(new Label({}, TextSize::Secondary, Token::KoText, QFont::Normal, this))
    , m_decision(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_notCreated(new Button(tr("It was not created"), m_decision))
{
    setObjectName(u"openOrder"_s);
    setLine(Token::WarnLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(13, 9, 13, 10);
    row->setSpacing(10);
    row->addWidget(
        new Glyph(u"unknown"_s, Token::WarnText, Metrics::iconSize, this), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    row->addLayout(column, 1);
    m_title->setObjectName(u"openOrderTitle"_s);
    m_facts->setObjectName(u"openOrderFacts"_s);
    m_state->setObjectName(u"openOrderState"_s);
    m_problem->setObjectName(u"openOrderProblem"_s);
    for (Label* label : { m_title, m_facts, m_state, m_problem }) {
        label->setWordWrap(true);
    }
    m_problem->hide();

    auto* check = new Button(tr("Look now"), this);
    check->setObjectName(u"openOrderCheck"_s);
    check->setHeight(Button::Height::Small);
    check->setIconName(u"refresh"_s);
    check->setToolTip(tr("Ask for the list now. Nothing is ordered by that."));
    connect(check, &QAbstractButton::clicked, this, &OpenOrderCard::checkRequested);
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_title, 1);
    top->addWidget(check, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_facts);
    column->addWidget(m_state);

    auto* decision = new QVBoxLayout(m_decision);
    decision->setContentsMargins(0, 4, 0, 0);
    decision->setSpacing(6);
    m_rows->setSpacing(4);
    decision->addLayout(m_rows);
    m_notCreated->setObjectName(u"notCreatedButton"_s);
    m_notCreated->setHeight(Button::Height::Small);
    connect(m_notCreated, &QAbstractButton::clicked, this, &OpenOrderCard::confirmNotCreated);
    decision->addWidget(m_notCreated, 0, Qt::AlignLeft);
    column->addWidget(m_decision);
    column->addWidget(m_problem);
}

void OpenOrderCard::setOrder(const OrderRecord& order, const QList<CaseRecord>& candidates)
{
    m_order = order;
    m_title->setText(OrderWords::openTitle(order));
    m_facts->setText(OrderWords::openFacts(order));
    m_state->setText(OrderWords::openState(order));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_facts->text() + u' ' + m_state->text());
    m_decision->setVisible(order.needsPerson);
    if (order.needsPerson) {
        refreshCandidates(candidates);
    }
}

void OpenOrderCard::setDeciding(bool deciding)
{
    m_decision->setEnabled(!deciding);
    if (deciding) {
        m_problem->hide();
    }
}

void OpenOrderCard::showError(const Error& error)
{
    setDeciding(false);
    m_problem->setText(OrderWords::notDecided(error));
    m_problem->show();
}

/// Only where they differ: a row that is made anew loses the keyboard.
void OpenOrderCard::refreshCandidates(const QList<CaseRecord>& candidates)
{
    if (m_candidates == candidates) {
        return;
    }
    m_candidates = candidates;
    while (const QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* before = nullptr;
    for (const CaseRecord& candidate : candidates) {
        QWidget* row = makeCandidate(candidate);
        m_rows->addWidget(row);
        before = row;
    }
    if (before != nullptr) {
        setTabOrder(before->findChild<QWidget*>(u"candidateChoose"_s), m_notCreated);
    }
}

QWidget* OpenOrderCard::makeCandidate(const CaseRecord& candidate)
{
    auto* widget = new QWidget(m_decision);
    widget->setObjectName(u"candidate"_s);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const QString shortId = OrderWords::shortId(candidate.request.id);
    auto* id = new Label(shortId, widget);
    id->setObjectName(u"candidateId"_s);
    id->setMono();
    id->setToolTip(candidate.request.id);
    row->addWidget(id);
    row->addWidget(new PillLabel(candidate.request.outcome, widget));
    auto* seen = new ElidedLabel(tr("first seen %1").arg(Wording::moment(candidate.firstSeen)),
        TextSize::Secondary, Token::Text2, QFont::Normal, widget);
    seen->setObjectName(u"candidateSeen"_s);
    row->addWidget(seen, 1);

    auto* copy = new Button(tr("Copy link"), widget);
    copy->setObjectName(u"candidateCopy"_s);
    copy->setAccessibleName(tr("Copy the link of request %1").arg(shortId));
    copy->setIconName(u"copy"_s);
    copy->setEnabled(!candidate.request.link.isEmpty());
    connect(copy, &QAbstractButton::clicked, this, [this, copy, request = candidate.request] {
        copyForAWhile(request.link);
        copy->setIconName(u"ok"_s);
        copy->setText(tr("Copied"));
        emit linkCopied(request.id);
    });
    auto* choose = new Button(tr("This is it"), widget);
    choose->setObjectName(u"candidateChoose"_s);
    choose->setAccessibleName(tr("Request %1 is it").arg(shortId));
    connect(choose, &QAbstractButton::clicked, this,
        [this, id = candidate.request.id] { confirmAdopt(id); });
    for (Button* button : { copy, choose }) {
        button->setHeight(Button::Height::Small);
        row->addWidget(button);
    }
    return widget;
}

void OpenOrderCard::confirmAdopt(const QString& requestId)
{
    auto* dialog = new ConfirmDialog(OrderWords::confirmAdopt(m_order, requestId), this);
    connect(
        dialog, &QDialog::accepted, this, [this, requestId] { emit adoptConfirmed(requestId); });
    dialog->open();
}

void OpenOrderCard::confirmNotCreated()
{
    auto* dialog = new ConfirmDialog(OrderWords::confirmNotCreated(m_order), this);
    connect(dialog, &QDialog::accepted, this, &OpenOrderCard::notCreatedConfirmed);
    dialog->open();
}

} // namespace Vaglio
