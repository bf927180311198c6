// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "ui/kit/panel.h"

namespace Vaglio {

class ElidedLabel;
class Label;

/// What this desk knows of how a request came to be: mode and price, when and by whom. The service
/// tells none of it.
class OrderCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderCard)
public:
    explicit OrderCard(QWidget* parent = nullptr);

    void setPrices(const PriceList& prices) { m_prices = prices; }
    void showCase(const CaseRecord& record);

private:
    PriceList m_prices;
    ElidedLabel* m_mode;
    ElidedLabel* m_issued;
    ElidedLabel* m_asked;
    Label* m_note;
};

} // namespace Vaglio
