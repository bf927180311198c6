// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/money.h"

#include <QSpinBox>

namespace Vaglio {

/// A box for an amount in euro. Counts in whole cents: no floating-point number is near.
class MoneyBox final : public QSpinBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoneyBox)
public:
    explicit MoneyBox(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] Money amount() const { return { value() }; }
    void setAmount(Money amount);

protected:
    [[nodiscard]] QString textFromValue(int cents) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
};

} // namespace Vaglio
