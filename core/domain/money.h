// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal> // first: moc of Qt 6.4 cannot read libstdc++'s <compare> by itself

#include <compare>
#include <cstdint>

namespace Vaglio {

/// An amount in euro cents, without VAT. Exact: never a floating-point number.
struct Money {
    std::int64_t cents = 0;

    [[nodiscard]] static constexpr Money euro(std::int64_t whole, std::int64_t cent)
    {
        return { whole * 100 + cent };
    }
    auto operator<=>(const Money&) const = default;
};

[[nodiscard]] constexpr Money operator+(Money a, Money b)
{
    return { a.cents + b.cents };
}
[[nodiscard]] constexpr Money operator*(Money a, std::int64_t n)
{
    return { a.cents * n };
}

} // namespace Vaglio
