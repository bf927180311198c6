// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/wording.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int longestFileName = 100;

bool isReservedDevice(const QString& name)
{
    const QString stem = name.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    if (stem == u"CON" || stem == u"PRN" || stem == u"AUX" || stem == u"NUL") {
        return true;
    }
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT"))
        && stem.at(3).isDigit();
}

} // namespace

QString Wording::outcome(const Outcome& outcome)
{
    if (outcome.status != Outcome::Status::Unknown) {
        return status(outcome.status);
    }
    const QString raw = outcome.raw.trimmed();
    return raw.isEmpty() ? tr("No status") : raw;
}

QString Wording::status(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Running:
        return tr("In progress");
    case Outcome::Status::Validation:
        return tr("In validation");
    case Outcome::Status::Ok:
        return tr("Approved");
    case Outcome::Status::Ko:
        return tr("Rejected");
    case Outcome::Status::Unknown:
        break;
    }
    return tr("Undocumented status");
}

QString Wording::reason(const QString& code)
{
    const QString folded = code.trimmed().toLower();
    if (folded == u"identityverified") {
        return tr("Identity verified");
    }
    if (folded == u"identitydocumentnotavailable") {
        return tr("Identity document not available");
    }
    return code;
}

QString Wording::shortReason(const QString& code)
{
    if (code.trimmed().toLower() == u"identitydocumentnotavailable") {
        return tr("Document not available");
    }
    return reason(code);
}

bool Wording::isDocumentedReason(const QString& code)
{
    const QString folded = code.trimmed().toLower();
    return folded == u"identityverified" || folded == u"identitydocumentnotavailable";
}

QString Wording::serviceMode(ServiceMode mode)
{
    switch (mode) {
    case ServiceMode::Automatic:
        return tr("Automatic");
    case ServiceMode::Selfie:
        return tr("Selfie");
    case ServiceMode::Live:
        break;
    }
    return tr("Live operator");
}

QString Wording::moment(const QDateTime& time, const QDate& today, const QLocale& locale)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime local = time.toLocalTime();
    return locale.toString(
        local, local.date().year() == today.year() ? u"d MMM, HH:mm"_s : u"d MMM yyyy, HH:mm"_s);
}

QString Wording::date(const QDate& date, const QLocale& locale)
{
    return locale.toString(date, u"d MMM yyyy"_s);
}

QString Wording::money(Money amount, const QLocale& locale)
{
    const auto cents = std::lldiv(std::llabs(amount.cents), 100);
    const QString number = (amount.cents < 0 ? locale.negativeSign() : QString())
        + locale.toString(qlonglong(cents.quot)) + locale.decimalPoint()
        + locale.toString(qlonglong(cents.rem)).rightJustified(2, locale.zeroDigit().at(0));
    // Where the currency stands is the locale's; the amount never becomes a floating-point number.
    const bool currencyFirst = locale.toCurrencyString(1, u"EUR"_s).startsWith(u"EUR");
    return currencyFirst ? u"EUR "_s + number : number + u" EUR"_s;
}

QString Wording::moneyPlusVat(Money amount, const QLocale& locale)
{
    return tr("%1 + VAT", "an amount without value added tax").arg(money(amount, locale));
}

QString Wording::dataSize(qint64 bytes, const QLocale& locale)
{
    const int precision = bytes < 1'000'000 ? 0 : 1;
    return locale.formattedDataSize(bytes, precision, QLocale::DataSizeSIFormat);
}

QString Wording::daysLeft(int days)
{
    return tr("%n d left", "days until the provider deletes the evidence", days);
}

QString Wording::fileName(const QString& wanted, const QString& fallback)
{
    QString safe;
    for (const QChar c : wanted) {
        const bool reserved = QStringView(u"/\\:*?\"<>|").contains(c);
        safe += reserved || !c.isPrint() ? QLatin1Char('-') : c;
    }
    safe = safe.simplified().left(longestFileName);
    while (safe.endsWith(QLatin1Char('.')) || safe.endsWith(QLatin1Char(' '))) {
        safe.chop(1);
    }
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char(' '))) {
        safe.remove(0, 1);
    }
    if (safe.isEmpty()) {
        return fallback;
    }
    return isReservedDevice(safe) ? u"_"_s + safe : safe;
}

} // namespace Vaglio
