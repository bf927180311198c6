// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/moneybox.h"

#include <QRegularExpression>

#include <algorithm>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int HighestCents = 99'999;
constexpr int StepCents = 5;

/// Both 2,40 and 2.40 are understood: people copy prices from pages of either kind.
const QRegularExpression& pattern()
{
    static const QRegularExpression expression(u"^\\s*(\\d{0,3})(?:[.,](\\d{0,2}))?\\s*$"_s);
    return expression;
}

/// Both functions below get the text with the prefix before it.
QString withoutPrefix(const QString& text, const QString& prefix)
{
    return text.startsWith(prefix) ? text.mid(prefix.size()) : text;
}

} // namespace

MoneyBox::MoneyBox(const QString& accessibleName, QWidget* parent)
    : QSpinBox(parent)
{
    setRange(0, HighestCents);
    setSingleStep(StepCents);
    setAccessibleName(accessibleName);
    setAlignment(Qt::AlignRight);
}

void MoneyBox::setAmount(Money amount)
{
    setValue(static_cast<int>(std::clamp<std::int64_t>(amount.cents, 0, HighestCents)));
}

QString MoneyBox::textFromValue(int cents) const
{
    return u"%1%2%3"_s.arg(cents / 100)
        .arg(locale().decimalPoint())
        .arg(cents % 100, 2, 10, QChar(u'0'));
}

int MoneyBox::valueFromText(const QString& text) const
{
    const QRegularExpressionMatch match = pattern().match(withoutPrefix(text, prefix()));
    const QString fraction = match.captured(2).leftJustified(2, u'0');
    return match.captured(1).toInt() * 100 + fraction.toInt();
}

QValidator::State MoneyBox::validate(QString& text, int&) const
{
    const QString amount = withoutPrefix(text, prefix());
    if (!pattern().match(amount).hasMatch()) {
        return QValidator::Invalid;
    }
    const bool digits = std::ranges::any_of(amount, [](QChar c) { return c.isDigit(); });
    return digits ? QValidator::Acceptable : QValidator::Intermediate;
}

} // namespace Vaglio
