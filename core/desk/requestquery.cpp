// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestquery.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qint64 StalledAfterDays = 3;
constexpr int ExpiringWithinDays = 10;
constexpr qint64 DayMs = 86'400'000;

/// Days of the calendar (UTC), as a person counts them.
bool isStalled(const CaseFacts& facts, qint64 now)
{
    return (facts.status == Outcome::Status::Running || facts.status == Outcome::Status::Validation)
        && facts.shown != CaseFacts::NoTime
        && now / DayMs - facts.shown / DayMs >= StalledAfterDays;
}

/// Sooner is smaller: the days left, then what has none.
int evidenceRank(const EvidenceTime& time)
{
    switch (time.state) {
    case EvidenceTime::State::Kept:
        return 90; // nothing hurries any more
    case EvidenceTime::State::Online:
        return time.days.value_or(31);
    case EvidenceTime::State::NotYet:
        return 100;
    case EvidenceTime::State::Over:
        return 101;
    case EvidenceTime::State::None:
        return 102;
    }
    return 103;
}

int threeWay(const QString& a, const QString& b)
{
    return QString::compare(a, b, Qt::CaseInsensitive);
}

template <typename T> int threeWayOf(const T& a, const T& b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

bool isInQueue(const CaseFacts& facts, Queue queue, qint64 now)
{
    switch (queue) {
    case Queue::ToReview:
        return facts.status == Outcome::Status::Ok || facts.status == Outcome::Status::Ko
            || facts.status == Outcome::Status::Unknown || isStalled(facts, now);
    case Queue::RejectedAct:
        return facts.status == Outcome::Status::Ko;
    case Queue::InProgress:
        return facts.status == Outcome::Status::Running;
    case Queue::InValidation:
        return facts.status == Outcome::Status::Validation;
    case Queue::Approved:
        return facts.status == Outcome::Status::Ok;
    case Queue::EvidenceExpiring: {
        const EvidenceTime time = evidenceTime(facts, now);
        return time.state == EvidenceTime::State::Online && time.days
            && *time.days <= ExpiringWithinDays;
    }
    case Queue::Unlabelled:
        return !facts.isLabelled;
    case Queue::All:
        return true;
    }
    return false;
}

QueueCounts countQueues(const CaseTable& cases, const QDateTime& now)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    QueueCounts counts {};
    for (int row = 0; row < cases.size(); ++row) {
        const CaseFacts& facts = cases.facts(row);
        for (std::size_t queue = 0; queue < counts.size(); ++queue) {
            if (isInQueue(facts, static_cast<Queue>(queue), nowMs)) {
                ++counts[queue];
            }
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
            m_words.emplace_back(folded.toUtf8());
        }
    }
}

bool QueryMatcher::matches(const CaseView& view) const
{
    if (!isInQueue(view.facts, m_query.queue, m_now)) {
        return false;
    }
    if (m_query.outcome && view.facts.status != *m_query.outcome) {
        return false;
    }
    if (m_issuedFrom && view.facts.shown < *m_issuedFrom) {
        return false;
    }
    if (!m_query.issuedBy.isEmpty() && view.issuer != m_query.issuedBy) {
        return false;
    }
    return std::ranges::all_of(m_words, [&view](const QByteArrayMatcher& word) {
        return word.indexIn(view.text.data(), view.text.size()) >= 0;
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
            evidenceRank(evidenceTime(a.facts, m_now)), evidenceRank(evidenceTime(b.facts, m_now)));
        break;
    }
    if (order == 0) {
        return rowA < rowB;
    }
    return m_query.order == Qt::AscendingOrder ? order < 0 : order > 0;
}

std::vector<int> runQuery(const BookSnapshot& book, const RequestQuery& query, const QDateTime& now)
{
    const QueryMatcher matcher(query, now);
    const CaseTable& cases = book.cases;
    std::vector<int> rows;
    for (int row = 0; row < cases.size(); ++row) {
        if (matcher.matches(cases.view(row))) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end(),
        [&](int a, int b) { return matcher.before(cases.view(a), a, cases.view(b), b); });
    return rows;
}

} // namespace Vaglio
