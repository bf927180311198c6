// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/orderrecord.h"
#include "core/desk/requestquery.h"

#include <QJsonObject>
#include <QString>

namespace Vaglio::Ctl {

// An order whose outcome is not known, for those who have to decide.

/// "2.40 EUR + VAT".
[[nodiscard]] QString moneyText(Money amount);
/// What it was and what could be it, and how to answer; ends where the answer begins.
[[nodiscard]] QString questionOf(const OrderRecord& order, const BookSnapshot& book);
/// That a person has to decide, and with which command. Names nobody: it goes to the messages.
[[nodiscard]] QString sentenceOfOpen(const OrderRecord& order);
/// With person, price and candidates.
[[nodiscard]] QJsonObject openOrderToJson(const OrderRecord& order);

} // namespace Vaglio::Ctl
