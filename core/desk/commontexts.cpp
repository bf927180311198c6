// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/commontexts.h"

#include "core/desk/caserecord.h"

#include <algorithm>
#include <numeric>

namespace Vaglio {

quint32 CommonTexts::numberOf(QByteArrayView utf8)
{
    const auto known = m_numbers.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known != m_numbers.constEnd()) {
        return *known;
    }
    const quint32 number = size();
    const QString text = QString::fromUtf8(utf8);
    m_texts.push_back({ text, foldForSearch(text).toUtf8() });
    m_numbers.insert(utf8.toByteArray(), number);
    return number;
}

std::optional<quint32> CommonTexts::find(const QString& text) const
{
    const auto known = m_numbers.constFind(text.toUtf8());
    return known == m_numbers.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<qint64> CommonTexts::places() const
{
    const auto compare = [this](quint32 a, quint32 b) {
        return QString::compare(at(a), at(b), Qt::CaseInsensitive);
    };
    std::vector<quint32> sorted(size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, [&](quint32 a, quint32 b) { return compare(a, b) < 0; });
    std::vector<qint64> places(size());
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const bool isEqual = compare(sorted[i - 1], sorted[i]) == 0;
        places[sorted[i]] = places[sorted[i - 1]] + (isEqual ? 0 : 1);
    }
    return places;
}

void CommonTexts::addIssuer(quint32 number)
{
    const QString& name = at(number);
    if (!name.isEmpty() && !m_issuers.contains(name)) {
        m_issuers.append(name);
        m_issuers.sort(Qt::CaseInsensitive);
    }
}

} // namespace Vaglio
