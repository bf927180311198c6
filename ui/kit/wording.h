// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/money.h"
#include "core/domain/outcome.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace Vaglio {

/// The words of the field, the same wherever they are shown. What is not documented is shown raw,
/// never hidden and never invented. Values follow the locale; words follow the translation.
class Wording final {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::Wording)
public:
    Wording() = delete;

    /// "Approved"; the raw status where unknown, and "No status" where it is empty.
    [[nodiscard]] static QString outcome(const Outcome& outcome);
    [[nodiscard]] static QString status(Outcome::Status status);

    /// "Identity document not available" for a documented reason code, else the code as received.
    [[nodiscard]] static QString reason(const QString& code);
    /// The same for narrow columns: "Document not available".
    [[nodiscard]] static QString shortReason(const QString& code);
    [[nodiscard]] static bool isDocumentedReason(const QString& code);

    /// "Selfie", "Automatic", "Live operator".
    [[nodiscard]] static QString serviceMode(ServiceMode mode);

    /// "20 Nov, 10:04" in local time, with the year when it is not that of today.
    [[nodiscard]] static QString moment(const QDateTime& time,
        const QDate& today = QDate::currentDate(), const QLocale& locale = QLocale());
    /// "6 Nov 1977"; empty for an invalid date.
    [[nodiscard]] static QString date(const QDate& date, const QLocale& locale = QLocale());
    /// "EUR 2.40", in Italian "2,40 EUR".
    [[nodiscard]] static QString money(Money amount, const QLocale& locale = QLocale());
    /// "EUR 2.40 + VAT".
    [[nodiscard]] static QString moneyPlusVat(Money amount, const QLocale& locale = QLocale());
    /// "8.4 MB", in powers of ten.
    [[nodiscard]] static QString dataSize(qint64 bytes, const QLocale& locale = QLocale());
    /// "27 d left", "1 d left", "0 d left".
    [[nodiscard]] static QString daysLeft(int days);

    /// A name that every file system takes: no path, no reserved character or device name, at
    /// most 100 characters; fallback where nothing is left.
    [[nodiscard]] static QString fileName(const QString& wanted, const QString& fallback);
};

} // namespace Vaglio
