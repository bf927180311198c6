// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/rowwords.h"

#include "ui/kit/wording.h"
#include "ui/requests/casefetcher.h"
#include "ui/requests/evidencewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::RequestRow)
};

/// "GF" for "G. Ferri" and "Giulia Ferri".
QString initials(const QString& name)
{
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    QString result;
    for (const QString& part : parts) {
        result += part.at(0).toUpper();
    }
    return result.left(3);
}

void wordReason(RowWords& words, const CaseRecord& record, const QDateTime& now)
{
    const Outcome& outcome = record.request.outcome;
    const qint64 days = record.shownTime().isValid() ? record.shownTime().daysTo(now) : 0;
    const int waited = static_cast<int>(days);
    switch (outcome.status) {
    case Outcome::Status::Running:
        words.reason = waited > 0 ? Words::tr("Unfinished for %n day(s)", nullptr, waited)
                                  : Words::tr("Waiting for the applicant");
        return;
    case Outcome::Status::Validation:
        words.reason = waited > 0 ? Words::tr("No outcome for %n day(s)", nullptr, waited)
                                  : Words::tr("Being checked");
        return;
    case Outcome::Status::Unknown:
        words.reason = Words::tr("Undocumented status");
        return;
    case Outcome::Status::Ok:
    case Outcome::Status::Ko:
        break;
    }
    if (outcome.reason.isEmpty()) {
        words.reason = Words::tr("No reason given");
        return;
    }
    words.reason = Wording::shortReason(outcome.reason);
    words.reasonIsRaw = !Wording::isDocumentedReason(outcome.reason);
    words.reasonToolTip = words.reasonIsRaw
        ? Words::tr("%1 (as received, not documented)").arg(outcome.reason)
        : u"%1 (%2)"_s.arg(Wording::reason(outcome.reason), outcome.reason);
}

void wordApplicant(RowWords& words, const CaseRecord& record)
{
    const QString name = record.applicantName();
    words.hasNote = record.note.has_value();
    words.labelled = record.isLabelled();
    if (!words.labelled) {
        words.applicant = record.request.id;
        words.applicantToolTip = record.isErased
            ? Words::tr("Erased: who it was is forgotten here, for good")
            : Words::tr("Not issued from this desk: nobody has said whose it is");
        return;
    }
    words.applicant = name.isEmpty() ? record.mail() : name;
    words.mail = name.isEmpty() ? QString() : record.mail();
    words.applicantToolTip
        = words.mail.isEmpty() ? words.applicant : u"%1\n%2"_s.arg(words.applicant, words.mail);
}

void wordIssued(RowWords& words, const CaseRecord& record, const QDateTime& now)
{
    const QDateTime time = record.shownTime();
    if (!time.isValid()) {
        words.issued = words.issuedDay = Words::tr("unknown");
        return;
    }
    const QDate today = now.toLocalTime().date();
    const QString moment = Wording::moment(time, today);
    words.issuedDay = EvidenceWords::day(time, today);
    words.issued = record.issuedBy.isEmpty()
        ? moment
        : u"%1 \u00b7 %2"_s.arg(moment, initials(record.issuedBy));
    if (!record.issued.isValid()) {
        words.issuedToolTip
            = Words::tr("First seen %1. Openapi does not say when it was issued.").arg(moment);
    } else if (record.issuedBy.isEmpty()) {
        words.issuedToolTip = Words::tr("Issued %1").arg(moment);
    } else {
        words.issuedToolTip = Words::tr("Issued %1 by %2").arg(moment, record.issuedBy);
    }
}

void wordEvidence(RowWords& words, const CaseRecord& record, const QDateTime& now)
{
    words.evidenceTime = evidenceTime(record, now);
    const EvidenceTime& time = words.evidenceTime;
    const QDate today = now.toLocalTime().date();
    switch (time.state) {
    case EvidenceTime::State::None:
        words.evidence = Words::tr("none");
        words.evidenceToolTip = Words::tr("Rejected: Openapi keeps no evidence to fetch");
        return;
    case EvidenceTime::State::NotYet:
        words.evidence = Words::tr("not yet");
        words.evidenceToolTip = Words::tr("Evidence follows the outcome");
        return;
    case EvidenceTime::State::Over:
        words.evidence = Words::tr("expired");
        words.evidenceToolTip = Words::tr("The 30 days in which Openapi keeps it have passed");
        return;
    case EvidenceTime::State::Kept:
        words.evidenceIsWhole = record.kept->problem.isEmpty();
        words.evidence = words.evidenceIsWhole ? Words::tr("saved") : Words::tr("broken");
        words.evidenceToolTip = EvidenceWords::saved(*record.kept, today);
        return;
    case EvidenceTime::State::Online:
        break;
    }
    if (time.isNotFound) {
        words.evidence = Words::tr("none found");
        words.evidenceToolTip = Words::tr("Openapi had no evidence of it when it was asked");
        return;
    }
    words.evidence = time.days ? EvidenceWords::daysLeft(record, *time.days) : Words::tr("online");
    words.evidenceToolTip = EvidenceWords::daysToolTip(record, today);
}

/// In place of what is said of evidence that is online.
void wordFetch(RowWords& words, const FetchState& fetch, const QDateTime& now)
{
    if (words.evidenceTime.state != EvidenceTime::State::Online) {
        return;
    }
    const QDate today = now.toLocalTime().date();
    if (fetch.phase == FetchState::Phase::Busy) {
        const std::optional<int> percent = percentOf(fetch);
        words.evidenceIsComing = true;
        words.evidence = percent ? Words::tr("%1 %").arg(*percent) : Words::tr("saving");
        words.evidenceToolTip = fetch.total > 0
            ? Words::tr("Being saved: %1 of %2")
                  .arg(Wording::dataSize(fetch.received), Wording::dataSize(fetch.total))
            : Words::tr("Being saved");
    } else if (fetch.isGone) {
        words.evidence = Words::tr("none found");
        words.evidenceToolTip = fetch.nextTry.isValid()
            ? Words::tr("Openapi has no evidence of it, perhaps since its 30 days have passed: "
                        "when it was approved is unknown. Next asked %1.")
                  .arg(Wording::moment(fetch.nextTry, today))
            : Words::tr("Openapi has no evidence of it, 30 days after it was first seen approved. "
                        "It is not asked again.");
    }
}

QString spokenEvidence(const RowWords& words, bool assumed)
{
    const EvidenceTime& time = words.evidenceTime;
    if (words.evidenceIsComing) {
        return Words::tr("evidence being saved");
    }
    if (time.state == EvidenceTime::State::Online && time.days) {
        const QString days = Words::tr("evidence %n day(s) left", nullptr, *time.days);
        return assumed ? Words::tr("%1, assumed").arg(days) : days;
    }
    if (!words.evidenceIsWhole) {
        return Words::tr("evidence saved, cannot be opened");
    }
    return Words::tr("evidence %1").arg(words.evidence);
}

QString spokenIssue(const CaseRecord& record, const QDateTime& now)
{
    const QString moment = Wording::moment(record.shownTime(), now.toLocalTime().date());
    if (!record.issued.isValid()) {
        return Words::tr("first seen %1").arg(moment);
    }
    return record.issuedBy.isEmpty() ? Words::tr("issued %1").arg(moment)
                                     : Words::tr("issued %1 by %2").arg(moment, record.issuedBy);
}

} // namespace

std::optional<int> percentOf(const FetchState& fetch)
{
    if (fetch.phase != FetchState::Phase::Busy || fetch.total <= 0) {
        return {};
    }
    return static_cast<int>(std::clamp<qint64>(fetch.received * 100 / fetch.total, 0, 100));
}

RowWords wordsFor(const CaseRecord& record, const QDateTime& now)
{
    return wordsFor(record, now, {});
}

RowWords wordsFor(const CaseRecord& record, const QDateTime& now, const FetchState& fetch)
{
    RowWords words;
    words.outcome = record.request.outcome;
    words.status = Wording::outcome(words.outcome);
    wordApplicant(words, record);
    if (words.hasNote) {
        words.applicantToolTip += u'\n' + Words::tr("Has a private note");
    }
    wordReason(words, record, now);
    wordIssued(words, record, now);
    wordEvidence(words, record, now);
    wordFetch(words, fetch, now);
    QStringList spoken { words.status, words.applicant, words.reason, spokenIssue(record, now),
        spokenEvidence(words, record.okAssumed) };
    if (words.hasNote) {
        spoken << Words::tr("private note");
    }
    words.spoken = spoken.join(u", "_s);
    return words;
}

} // namespace Vaglio
