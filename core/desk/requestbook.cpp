// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestbook.h"

#include "core/async.h"

#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QString searchTextOf(const CaseRecord& record)
{
    QStringList parts { record.request.id, record.request.outcome.raw,
        record.request.outcome.reason, record.issuedBy };
    if (record.order) {
        const Applicant& person = record.order->applicant;
        parts << person.firstName << person.lastName << record.order->mail << person.taxCode
              << record.order->phoneNumber;
    }
    if (record.identity) {
        const IdentityData& person = *record.identity;
        parts << person.firstName << person.lastName << person.taxCode << person.documentNumber
              << person.healthCardId;
    }
    // A mark between the parts, so that no word is found across two of them.
    return foldForSearch(parts.join(QChar(u'\u001F')));
}

/// A snapshot being changed: copies the old one and notes which rows differ.
class Draft final {
public:
    explicit Draft(const BookSnapshot& old)
        : m_next(std::make_shared<BookSnapshot>(old))
    {
        m_change.firstAppended = static_cast<int>(old.cases.size());
    }

    [[nodiscard]] const CaseRecord* find(const QString& id) const
    {
        const auto row = m_next->rowOfId.constFind(id);
        return row == m_next->rowOfId.constEnd()
            ? nullptr
            : m_next->cases[static_cast<std::size_t>(*row)].get();
    }

    [[nodiscard]] CasePtr takeExpected(const QString& id) { return m_next->expected.take(id); }
    void expect(const CaseRecord& record)
    {
        m_next->expected.insert(record.request.id, std::make_shared<const CaseRecord>(record));
    }

    void put(CaseRecord record)
    {
        const QString id = record.request.id;
        record.searchText = searchTextOf(record);
        auto shared = std::make_shared<const CaseRecord>(std::move(record));
        const auto row = m_next->rowOfId.constFind(id);
        if (row == m_next->rowOfId.constEnd()) {
            m_next->rowOfId.insert(id, static_cast<int>(m_next->cases.size()));
            m_next->cases.push_back(std::move(shared));
            ++m_change.appendedCount;
            return;
        }
        m_next->cases[static_cast<std::size_t>(*row)] = std::move(shared);
        if (*row < m_change.firstAppended) {
            m_change.changed.push_back(*row);
        }
    }

    [[nodiscard]] std::pair<BookPtr, BookChange> finish()
    {
        std::sort(m_change.changed.begin(), m_change.changed.end());
        const auto repeated = std::ranges::unique(m_change.changed);
        m_change.changed.erase(repeated.begin(), repeated.end());
        m_next->counts = countQueues(m_next->cases, QDateTime::currentDateTimeUtc());
        QSet<QString> issuers;
        for (const CasePtr& record : m_next->cases) {
            if (!record->issuedBy.isEmpty()) {
                issuers.insert(record->issuedBy);
            }
        }
        m_next->issuers = issuers.values();
        m_next->issuers.sort(Qt::CaseInsensitive);
        return { std::move(m_next), std::move(m_change) };
    }

private:
    std::shared_ptr<BookSnapshot> m_next;
    BookChange m_change;
};

/// The record after the service said this of it; fresh is what it starts from where it has no row
/// yet. The start of the 30 days is only known when the change to OK was seen to happen: a request
/// that is OK at first sight may be of any age.
CaseRecord withSeen(
    const CaseRecord* old, const Request& seen, const QDateTime& when, const CaseRecord& fresh)
{
    CaseRecord record = old ? *old : fresh;
    if (!record.firstSeen.isValid()) {
        record.firstSeen = when;
    }
    const bool wasOk = record.request.outcome.status == Outcome::Status::Ok;
    QString link = record.request.link;
    record.request = seen;
    if (record.request.link.isEmpty()) {
        record.request.link = link; // the list may leave it out
    }
    if (seen.outcome.isFinal() && !record.finalSeen.isValid()) {
        record.finalSeen = when;
    }
    if (old && !wasOk && seen.outcome.status == Outcome::Status::Ok && !record.okSince.isValid()) {
        record.okSince = when;
    }
    return record;
}

} // namespace

RequestBook::RequestBook(QObject* parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<BookSnapshot>())
{
}

RequestBook::~RequestBook() = default;

CasePtr RequestBook::find(const QString& id) const
{
    const auto row = m_snapshot->rowOfId.constFind(id);
    return row == m_snapshot->rowOfId.constEnd()
        ? nullptr
        : m_snapshot->cases[static_cast<std::size_t>(*row)];
}

void RequestBook::mergeSeen(const QList<Request>& seen, const QDateTime& when)
{
    enqueue([seen, when](const BookSnapshot& old) {
        Draft draft(old);
        for (const Request& request : seen) {
            const CaseRecord* known = draft.find(request.id);
            const CasePtr expected = known ? nullptr : draft.takeExpected(request.id);
            CaseRecord next = withSeen(known, request, when, expected ? *expected : CaseRecord {});
            if (!known || next != *known) {
                draft.put(std::move(next));
            }
        }
        return draft.finish();
    });
}

void RequestBook::mergeKnown(const QList<CaseRecord>& known)
{
    enqueue([known](const BookSnapshot& old) {
        Draft draft(old);
        for (const CaseRecord& ours : known) {
            const CaseRecord* present = draft.find(ours.request.id);
            if (!present && ours.request.link.isEmpty()) {
                draft.expect(ours);
                continue;
            }
            CaseRecord next = ours;
            if (present) {
                next = *present;
                if (next.request.link.isEmpty()) {
                    next.request.link = ours.request.link; // the list may have come first
                }
                next.issued = ours.issued;
                next.issuedBy = ours.issuedBy;
                next.order = ours.order;
                if (ours.okSince.isValid()) {
                    next.okSince = ours.okSince;
                }
            } else if (!next.firstSeen.isValid()) {
                next.firstSeen = ours.issued;
            }
            draft.put(std::move(next));
        }
        return draft.finish();
    });
}

void RequestBook::setIdentity(const QString& id, const IdentityData& identity)
{
    enqueue([id, identity](const BookSnapshot& old) {
        Draft draft(old);
        if (const CaseRecord* present = draft.find(id); present && present->identity != identity) {
            CaseRecord next = *present;
            next.identity = identity;
            draft.put(std::move(next));
        }
        return draft.finish();
    });
}

void RequestBook::refreshCounts()
{
    enqueue([](const BookSnapshot& old) { return Draft(old).finish(); });
}

void RequestBook::enqueue(Step step)
{
    m_steps.push_back(std::move(step));
    if (!m_running) {
        runNext();
    }
}

void RequestBook::runNext()
{
    if (m_steps.empty()) {
        m_running = false;
        return;
    }
    m_running = true;
    const auto work = QtConcurrent::run(
        [step = std::move(m_steps.front()), old = m_snapshot] { return step(*old); });
    m_steps.pop_front();
    onFinished(work, this, [this](const QFuture<std::pair<BookPtr, BookChange>>& done) {
        const std::pair<BookPtr, BookChange> result = done.result();
        // The old snapshot may hold the last reference to many cases: let the pool free it.
        QThreadPool::globalInstance()->start(
            [old = std::exchange(m_snapshot, result.first)]() mutable { old.reset(); });
        emit changed(result.second);
        runNext();
    });
}

} // namespace Vaglio
