// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/ordercard.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/wording.h"
#include "ui/requests/elidedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

OrderCard::OrderCard(QWidget* parent)
    : Card(parent)
    , m_mode(new ElidedLabel({}, TextSize::Base, Token::Text, QFont::Normal, this))
    , m_issued(new ElidedLabel({}, TextSize::Secondary, Token::Text, QFont::Normal, this))
    , m_asked(new ElidedLabel({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_note(new Label({}, TextSize::Caption, Token::Text3, QFont::Normal, this))
{
    setObjectName(u"orderCard"_s);
    m_mode->setObjectName(u"orderMode"_s);
    m_mode->setFixedHeight(Metrics::pillHeight);
    m_issued->setObjectName(u"orderIssued"_s);
    m_asked->setObjectName(u"orderAsked"_s);
    m_note->setObjectName(u"orderNote"_s);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 11);
    layout->setSpacing(0);
    layout->addWidget(
        new IconLabel(u"newlink"_s, tr("Our order"), Token::Text2, Token::Text2, this));
    layout->addSpacing(6);
    layout->addWidget(m_mode);
    layout->addSpacing(6);
    layout->addWidget(m_issued);
    layout->addWidget(m_asked);
    layout->addSpacing(3);
    layout->addWidget(m_note);
    layout->addStretch(1);
}

void OrderCard::showCase(const CaseRecord& record)
{
    // An order that was never issued is a name that somebody gave it here.
    const bool known = record.order.has_value() && record.issued.isValid();
    m_mode->setText(
        known ? Wording::serviceMode(record.order->mode) : tr("Not issued from this desk"));
    m_issued->setText(!record.issued.isValid()
            ? tr("Time unknown")
            : tr("Issued %1").arg(Wording::moment(record.issued)));
    m_asked->setText(record.issuedBy.isEmpty() ? QString() : tr("by %1").arg(record.issuedBy));
    m_asked->setVisible(!record.issuedBy.isEmpty());
    m_note->setText(known
            ? tr("Price list: %1").arg(Wording::moneyPlusVat(m_prices.of(record.order->mode)))
            : record.order ? tr("Whose it is was entered here by hand.")
                           : tr("Openapi gives no name, mail or time in its list."));
}

} // namespace Vaglio
