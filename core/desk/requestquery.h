// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"

#include <QDate>
#include <QHash>
#include <QMetaType>

#include <array>
#include <optional>
#include <vector>

namespace Vaglio {

/// The desk's queues, in the order of the rail (Ctrl+1 to Ctrl+7), and All for a search everywhere.
/// A case can be in several.
enum class Queue {
    ToReview, ///< an outcome, an unknown status, or no movement for days (see needsReview)
    RejectedAct, ///< rejected
    InProgress,
    InValidation,
    Approved,
    EvidenceExpiring, ///< approved, not saved whole, and may be gone soon: see isExpiring()
    Unlabelled, ///< nobody knows whose it is
    All
};
inline constexpr int QueueCount = 8;

/// Of what evidence a case must be, for a person who looks for it. Each case is of one of these,
/// and Expiring is a part of Online. See EvidenceTime.
enum class EvidenceFilter {
    Saved, ///< in the vault, whether or not the provider has it too
    Online, ///< not saved, and can still be fetched
    Expiring, ///< of those, what is in Queue::EvidenceExpiring
    NotYet, ///< follows the outcome
    Over, ///< was not saved in time, or the provider had none when it was asked
    None ///< rejected or erased: there is none
};

/// Which column orders the list, first to last key; ties fall back to the order of arrival.
enum class SortKey { Outcome, Applicant, Reason, Issued, Evidence };

/// What a person asked to see. A value: the same query on the same snapshot gives the same rows.
struct RequestQuery {
    Queue queue = Queue::ToReview;
    std::optional<Outcome::Status> outcome;
    std::optional<int> issuedWithinDays; ///< 1 today, 7, 30, ...
    QString issuedBy;
    std::optional<EvidenceFilter> evidence;
    QString text; ///< words, each must occur; any order; see foldForSearch
    SortKey sort = SortKey::Issued;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const RequestQuery&) const = default;
};

using QueueCounts = std::array<int, QueueCount>;

/// The whole of what the desk knows at one moment. Immutable and shared: may be read on any thread.
/// Row numbers never change: a case keeps its row for good, new ones come after.
struct BookSnapshot {
    CaseTable cases;
    /// What we know of requests that the service has not yet named; no rows of the book.
    QHash<QString, CasePtr> expected;
    QueueCounts counts {};
    qint64 countedAt = CaseFacts::NoTime; ///< what the counts take for now: ms since the epoch
    /// What to look it through by, so that rows agree with counts. A book never counted is empty.
    [[nodiscard]] QDateTime moment() const
    {
        return countedAt == CaseFacts::NoTime ? QDateTime::currentDateTimeUtc()
                                              : QDateTime::fromMSecsSinceEpoch(countedAt, Qt::UTC);
    }
};
using BookPtr = std::shared_ptr<const BookSnapshot>;

/// A bit for each queue.
using QueueSet = unsigned;
/// The queues a case is in; now is in milliseconds since the epoch.
[[nodiscard]] QueueSet queuesOf(const CaseFacts& facts, qint64 now);
[[nodiscard]] bool isInQueue(const CaseFacts& facts, Queue queue, qint64 now);
[[nodiscard]] QueueCounts countQueues(const CaseTable& cases, qint64 now);
[[nodiscard]] bool isOfEvidence(const CaseFacts& facts, EvidenceFilter filter, qint64 now);
/// Counts a case in (sign 1) or out (-1).
void countIn(QueueCounts& counts, const CaseFacts& facts, qint64 now, int sign);

/// A query made ready to be asked of many cases: words folded, time fixed. Pure; any thread.
class QueryMatcher final {
public:
    QueryMatcher(const RequestQuery& query, const QDateTime& now);
    [[nodiscard]] bool matches(const CaseView& view) const;
    /// Strict weak order over cases; equal keys are ordered by row.
    [[nodiscard]] bool before(const CaseView& a, int rowA, const CaseView& b, int rowB) const;

    // The parts of matches(), for whoever asks very many.
    /// All of the query but its words and who issued it.
    [[nodiscard]] bool takes(const CaseFacts& facts) const;
    /// Whether takes() is true of every case.
    [[nodiscard]] bool takesAll() const
    {
        return m_query.queue == Queue::All && !m_query.outcome && !m_issuedFrom
            && !m_query.evidence;
    }
    [[nodiscard]] const std::vector<QByteArray>& words() const { return m_words; } ///< folded

private:
    RequestQuery m_query;
    qint64 m_now;
    std::optional<qint64> m_issuedFrom;
    std::vector<QByteArray> m_words;
};

/// Sooner is smaller: the days left, then what has none. For SortKey::Evidence.
[[nodiscard]] int evidenceRank(const EvidenceTime& time);

/// The rows of the snapshot that the query asks for, in its order. For one query; whoever asks many
/// keeps a RequestSearch.
[[nodiscard]] std::vector<int> runQuery(
    const BookSnapshot& book, const RequestQuery& query, const QDateTime& now);

} // namespace Vaglio
