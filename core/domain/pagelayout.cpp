// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/pagelayout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Vaglio {
namespace {

using Channels = std::array<double, 3>; // red, green, blue, each 0 to 1

std::optional<Channels> channels(const QString& colour)
{
    const QString text = colour.trimmed();
    if (!text.startsWith(u'#') || (text.size() != 4 && text.size() != 7)) {
        return std::nullopt;
    }
    const bool isShort = text.size() == 4;
    Channels result {};
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QString digits = isShort ? text.mid(1 + at, 1).repeated(2) : text.mid(1 + 2 * at, 2);
        // toInt() takes a sign too, and that is no colour.
        const bool allHex = std::all_of(digits.cbegin(), digits.cend(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        });
        if (!allHex) {
            return std::nullopt;
        }
        result[i] = digits.toInt(nullptr, 16) / 255.0;
    }
    return result;
}

/// WCAG 2.1 "relative luminance".
double luminance(const Channels& colour)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

} // namespace

std::optional<double> contrastRatio(const QString& first, const QString& second)
{
    const auto a = channels(first);
    const auto b = channels(second);
    if (!a || !b) {
        return std::nullopt;
    }
    const auto [darker, lighter] = std::minmax({ luminance(*a), luminance(*b) });
    return (lighter + 0.05) / (darker + 0.05);
}

ContrastLevel contrastLevel(double ratio)
{
    if (ratio >= 7.0) {
        return ContrastLevel::AAA;
    }
    if (ratio >= 4.5) {
        return ContrastLevel::AA;
    }
    return ratio >= 3.0 ? ContrastLevel::AALarge : ContrastLevel::Fail;
}

} // namespace Vaglio
