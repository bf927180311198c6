// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace Vaglio {

/// What is said of the evidence of one case, the same in the table and in the case.
class EvidenceWords final {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::EvidenceWords)
public:
    EvidenceWords() = delete;

    /// "27 d left", and "at least 27 d" where the start of the 30 days is only assumed: counted
    /// from the earliest moment, so that they are no fewer.
    [[nodiscard]] static QString daysLeft(const CaseRecord& record, int days);
    /// From when the days are counted, and why; for evidence that is online.
    [[nodiscard]] static QString daysToolTip(const CaseRecord& record, const QDate& today);
    /// "Saved on 20 Nov, 8.4 MB", and that it cannot be opened where it is so.
    [[nodiscard]] static QString saved(const KeptEvidence& kept, const QDate& today);
    /// "20 Nov", with the year when it is not that of today.
    [[nodiscard]] static QString day(const QDateTime& time, const QDate& today);
};

/// Where the provider has the evidence, whether or not it is kept here too. Never Kept.
[[nodiscard]] EvidenceTime onlineTime(const CaseRecord& record, const QDateTime& now);
/// It can be opened: it is in the vault, or the provider still has it.
[[nodiscard]] bool hasEvidence(const CaseRecord& record, const QDateTime& now);

} // namespace Vaglio
