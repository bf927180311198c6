// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/evidencewords.h"

#include "ui/kit/wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Vaglio {

QString EvidenceWords::daysLeft(const CaseRecord& record, int days)
{
    return record.okAssumed
        ? tr("\u2265 %n d", "days until the provider deletes the evidence", days)
        : Wording::daysLeft(days);
}

QString EvidenceWords::daysToolTip(const CaseRecord& record, const QDate& today)
{
    if (!record.okSince.isValid()) {
        return tr(
            "Openapi may delete it any day: it was approved before this desk first saw it, and "
            "Openapi does not say when");
    }
    const QString since = Wording::moment(record.okSince, today);
    return record.okAssumed
        ? tr("Assumed: 30 days from %1, the earliest moment it can have been approved. Openapi "
             "does not say when it was, and may keep the evidence longer.")
              .arg(since)
        : tr("30 days from %1, when this desk saw the approval").arg(since);
}

QString EvidenceWords::saved(const KeptEvidence& kept, const QDate& today)
{
    const QString words
        = tr("Saved on %1, %2").arg(day(kept.when, today), Wording::dataSize(kept.file.size));
    return kept.problem.isEmpty()
        ? words
        : tr("%1. It is kept as it was received, but it cannot be opened.").arg(words);
}

QString EvidenceWords::day(const QDateTime& time, const QDate& today)
{
    const QDate day = time.toLocalTime().date();
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

EvidenceTime onlineTime(const CaseRecord& record, const QDateTime& now)
{
    if (!record.kept) {
        return evidenceTime(record, now);
    }
    CaseRecord unkept = record;
    unkept.kept.reset();
    return evidenceTime(unkept, now);
}

bool hasEvidence(const CaseRecord& record, const QDateTime& now)
{
    const EvidenceTime::State state = evidenceTime(record, now).state;
    return state == EvidenceTime::State::Online || state == EvidenceTime::State::Kept;
}

} // namespace Vaglio
