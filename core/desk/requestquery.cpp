// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestquery.h"

#include "core/desk/bytescan.h"
#include "core/desk/requestsearch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qint64 StalledAfterDays = 3;
constexpr qint64 DayMs = 86'400'000;

/// Days of the calendar (UTC), as a person counts them.
bool isStalled(const CaseFacts& facts, qint64 now)
{
    return (facts.status == Outcome::Status::Running || facts.status == Outcome::Status::Validation)
        && facts.shown != CaseFacts::NoTime
        && now / DayMs - facts.shown / DayMs >= StalledAfterDays;
}

int threeWay(const QString& a, const QString& b)
{
    return QString::compare(a, b, Qt::CaseInsensitive);
}

template <typename T> int threeWayOf(const T& a, const T& b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

bool contains(QByteArrayView text, const QByteArray& word)
{
    return findBytes(text, word) >= 0;
}

} // namespace

int evidenceRank(const EvidenceTime& time)
{
    constexpr int over = 101;
    switch (time.state) {
    case EvidenceTime::State::Kept:
        return 90; // nothing hurries any more
    case EvidenceTime::State::Online:
        return time.isNotFound ? over : time.days.value_or(0);
    case EvidenceTime::State::NotYet:
        return 100;
    case EvidenceTime::State::Over:
        return over;
    case EvidenceTime::State::None:
        return 102;
    }
    return 103;
}

QueueSet queuesOf(const CaseFacts& facts, qint64 now)
{
    QueueSet queues = 0;
    for (int queue = 0; queue < QueueCount; ++queue) {
        if (isInQueue(facts, static_cast<Queue>(queue), now)) {
            queues |= QueueSet(1U << queue);
        }
    }
    return queues;
}

bool isInQueue(const CaseFacts& facts, Queue queue, qint64 now)
{
    using Status = Outcome::Status;
    switch (queue) {
    case Queue::All:
        return true;
    case Queue::Unlabelled:
        return !facts.isLabelled;
    case Queue::InProgress:
        return facts.status == Status::Running;
    case Queue::InValidation:
        return facts.status == Status::Validation;
    case Queue::Approved:
        return facts.status == Status::Ok;
    case Queue::RejectedAct:
        return facts.status == Status::Ko;
    case Queue::ToReview:
        return (facts.status != Status::Running && facts.status != Status::Validation)
            || isStalled(facts, now);
    case Queue::EvidenceExpiring:
        return isExpiring(unsavedTime(facts, now));
    }
    return false;
}

bool isOfEvidence(const CaseFacts& facts, EvidenceFilter filter, qint64 now)
{
    const EvidenceTime time = evidenceTime(facts, now);
    switch (filter) {
    case EvidenceFilter::Saved:
        return time.state == EvidenceTime::State::Kept;
    case EvidenceFilter::Online:
        return time.state == EvidenceTime::State::Online && !time.isNotFound;
    case EvidenceFilter::Expiring:
        return isExpiring(unsavedTime(facts, now)); // as the queue does
    case EvidenceFilter::NotYet:
        return time.state == EvidenceTime::State::NotYet;
    case EvidenceFilter::Over:
        return time.state == EvidenceTime::State::Over || time.isNotFound;
    case EvidenceFilter::None:
        return time.state == EvidenceTime::State::None;
    }
    return false;
}

void countIn(QueueCounts& counts, const CaseFacts& facts, qint64 now, int sign)
{
    const QueueSet queues = queuesOf(facts, now);
    for (std::size_t queue = 0; queue < counts.size(); ++queue) {
        counts[queue] += static_cast<int>(queues >> queue & 1U) * sign;
    }
}

QueueCounts countQueues(const CaseTable& cases, qint64 now)
{
    QueueCounts counts {};
    for (int chunk = 0; chunk < cases.chunkCount(); ++chunk) {
        const CaseColumns& columns = cases.columns(chunk);
        for (int row = 0; row < columns.size(); ++row) {
            countIn(counts, columns.row(row).facts, now, 1);
        }
    }
    return counts;
}

QueryMatcher::QueryMatcher(const RequestQuery& query, const QDateTime& now)
    : m_query(query)
    , m_now(now.toMSecsSinceEpoch())
{
    if (query.issuedWithinDays) {
        // 1 is today: from midnight, as a person counts days.
        m_issuedFrom = now.toLocalTime()
                           .date()
                           .addDays(1 - *query.issuedWithinDays)
                           .startOfDay()
                           .toMSecsSinceEpoch();
    }
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = query.text.split(space, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (const QString folded = foldForSearch(word); !folded.isEmpty()) {
            m_words.push_back(folded.toUtf8());
        }
    }
}

bool QueryMatcher::takes(const CaseFacts& facts) const
{
    return isInQueue(facts, m_query.queue, m_now)
        && (!m_query.outcome || facts.status == *m_query.outcome)
        && (!m_issuedFrom || facts.shown >= *m_issuedFrom)
        && (!m_query.evidence || isOfEvidence(facts, *m_query.evidence, m_now));
}

bool QueryMatcher::matches(const CaseView& view) const
{
    if (!takes(view.facts) || (!m_query.issuedBy.isEmpty() && view.issuer != m_query.issuedBy)) {
        return false;
    }
    return std::ranges::all_of(m_words, [&view](const QByteArray& word) {
        return contains(view.text, word) || contains(foldForSearch(view.rawStatus).toUtf8(), word)
            || contains(foldForSearch(view.reason).toUtf8(), word)
            || contains(foldForSearch(view.issuer).toUtf8(), word);
    });
}

bool QueryMatcher::before(const CaseView& a, int rowA, const CaseView& b, int rowB) const
{
    int order = 0;
    switch (m_query.sort) {
    case SortKey::Outcome:
        order = threeWayOf(static_cast<int>(a.facts.status), static_cast<int>(b.facts.status));
        if (order == 0) {
            order = threeWay(a.rawStatus, b.rawStatus);
        }
        break;
    case SortKey::Applicant:
        order = threeWayOf(!a.facts.isLabelled, !b.facts.isLabelled);
        if (order == 0) {
            order = a.name.compare(b.name);
        }
        break;
    case SortKey::Reason:
        order = threeWay(a.reason, b.reason);
        break;
    case SortKey::Issued:
        order = threeWayOf(a.facts.shown, b.facts.shown);
        break;
    case SortKey::Evidence:
        order = threeWayOf(
            evidenceRank(unsavedTime(a.facts, m_now)), evidenceRank(unsavedTime(b.facts, m_now)));
        break;
    }
    if (order == 0) {
        return rowA < rowB;
    }
    return m_query.order == Qt::AscendingOrder ? order < 0 : order > 0;
}

std::vector<int> runQuery(const BookSnapshot& book, const RequestQuery& query, const QDateTime& now)
{
    return RequestSearch().run(book, query, now);
}

} // namespace Vaglio
