// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestquery.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int StalledAfterDays = 3;
constexpr int ExpiringWithinDays = 10;

bool isStalled(const CaseRecord& record, const QDateTime& now)
{
    const Outcome::Status status = record.request.outcome.status;
    return (status == Outcome::Status::Running || status == Outcome::Status::Validation)
        && record.shownTime().daysTo(now) >= StalledAfterDays;
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

bool isInQueue(const CaseRecord& record, Queue queue, const QDateTime& now)
{
    const Outcome& outcome = record.request.outcome;
    switch (queue) {
    case Queue::ToReview:
        return outcome.isFinal() || outcome.status == Outcome::Status::Unknown
            || isStalled(record, now);
    case Queue::RejectedAct:
        return outcome.status == Outcome::Status::Ko;
    case Queue::InProgress:
        return outcome.status == Outcome::Status::Running;
    case Queue::InValidation:
        return outcome.status == Outcome::Status::Validation;
    case Queue::Approved:
        return outcome.status == Outcome::Status::Ok;
    case Queue::EvidenceExpiring: {
        const EvidenceTime time = evidenceTime(record, now);
        return time.state == EvidenceTime::State::Online && time.days
            && *time.days <= ExpiringWithinDays;
    }
    case Queue::Unlabelled:
        return !record.isLabelled();
    case Queue::All:
        return true;
    }
    return false;
}

QueueCounts countQueues(const std::vector<CasePtr>& cases, const QDateTime& now)
{
    QueueCounts counts {};
    for (const CasePtr& record : cases) {
        for (std::size_t queue = 0; queue < counts.size(); ++queue) {
            if (isInQueue(*record, static_cast<Queue>(queue), now)) {
                ++counts[queue];
            }
        }
    }
    return counts;
}

QueryMatcher::QueryMatcher(const RequestQuery& query, const QDateTime& now)
    : m_query(query)
    , m_now(now)
{
    if (query.issuedWithinDays) {
        // 1 is today: from midnight, as a person counts days.
        m_issuedFrom
            = now.toLocalTime().date().addDays(1 - *query.issuedWithinDays).startOfDay().toUTC();
    }
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = query.text.split(space, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (const QString folded = foldForSearch(word); !folded.isEmpty()) {
            m_words.append(folded);
        }
    }
}

bool QueryMatcher::matches(const CaseRecord& record) const
{
    if (!isInQueue(record, m_query.queue, m_now)) {
        return false;
    }
    if (m_query.outcome && record.request.outcome.status != *m_query.outcome) {
        return false;
    }
    if (m_issuedFrom.isValid() && record.shownTime() < m_issuedFrom) {
        return false;
    }
    if (!m_query.issuedBy.isEmpty() && record.issuedBy != m_query.issuedBy) {
        return false;
    }
    return std::ranges::all_of(
        m_words, [&record](const QString& word) { return record.searchText.contains(word); });
}

bool QueryMatcher::before(const CaseRecord& a, int rowA, const CaseRecord& b, int rowB) const
{
    int order = 0;
    switch (m_query.sort) {
    case SortKey::Outcome:
        order = threeWayOf(
            static_cast<int>(a.request.outcome.status), static_cast<int>(b.request.outcome.status));
        if (order == 0) {
            order = threeWay(a.request.outcome.raw, b.request.outcome.raw);
        }
        break;
    case SortKey::Applicant:
        order = threeWayOf(!a.isLabelled(), !b.isLabelled());
        if (order == 0) {
            order = threeWay(a.applicantName(), b.applicantName());
        }
        break;
    case SortKey::Reason:
        order = threeWay(a.request.outcome.reason, b.request.outcome.reason);
        break;
    case SortKey::Issued:
        order = threeWayOf(a.shownTime(), b.shownTime());
        break;
    case SortKey::Evidence:
        order = threeWayOf(
            evidenceRank(evidenceTime(a, m_now)), evidenceRank(evidenceTime(b, m_now)));
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
    std::vector<int> rows;
    const int count = static_cast<int>(book.cases.size());
    for (int row = 0; row < count; ++row) {
        if (matcher.matches(*book.cases[static_cast<std::size_t>(row)])) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end(), [&](int a, int b) {
        return matcher.before(*book.cases[static_cast<std::size_t>(a)], a,
            *book.cases[static_cast<std::size_t>(b)], b);
    });
    return rows;
}

} // namespace Vaglio
