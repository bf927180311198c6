// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestbook.h"

#include "core/async.h"
#include "core/desk/bookdraft.h"
#include "core/desk/casedocument.h"
#include "core/desk/vaultworker.h"

#include <QCborMap>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Seconds between two looks from which the moment in between counts as assumed.
constexpr qint64 AssumedFrom = 3'600;

/// The earliest plausible start of the 30 days of a request that is OK now and was not known to be:
/// the last look at which it was not, or its issue where that is later. Invalid at the very first
/// look: it may be of any age.
QDateTime earliestOk(
    const CaseRecord& record, bool wasThere, const QDateTime& lastLook, const QDateTime& when)
{
    const QDateTime fallback = wasThere ? when : QDateTime();
    const QDateTime& look = lastLook.isValid() ? lastLook : fallback;
    if (record.issued.isValid() && (!look.isValid() || record.issued > look)) {
        return record.issued;
    }
    return look;
}

/// The record after the service said this of it; fresh is what it starts from where it has no row
/// yet.
CaseRecord withSeen(const CaseRecord* old, const Request& seen, const QDateTime& when,
    const QDateTime& lastLook, const CaseRecord& fresh)
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
    if (!wasOk && seen.outcome.status == Outcome::Status::Ok && !record.okSince.isValid()) {
        record.okSince = earliestOk(record, old != nullptr, lastLook, when);
        record.okAssumed = record.okSince.isValid() && record.okSince.secsTo(when) > AssumedFrom;
    }
    return record;
}

JournalEvent outcomeChanged(const Request& from, const Request& to)
{
    QCborMap details { { u"from"_s, from.outcome.raw }, { u"to"_s, to.outcome.raw } };
    if (!to.outcome.reason.isEmpty()) {
        details.insert(u"reason"_s, to.outcome.reason);
    }
    return { u"outcome.changed"_s, to.id, details };
}

/// Kept facts laid over what the book has of the same request.
CaseRecord withKnown(const CaseRecord* present, const CaseRecord& ours)
{
    CaseRecord next = present ? *present : ours;
    if (!present) {
        if (!next.firstSeen.isValid()) {
            next.firstSeen = ours.issued;
        }
        return next;
    }
    if (next.request.link.isEmpty()) {
        next.request.link = ours.request.link; // the list may have come first
    }
    next.issued = ours.issued;
    next.issuedBy = ours.issuedBy;
    next.order = ours.order;
    next.price = ours.price;
    if (ours.okSince.isValid()) {
        next.okSince = ours.okSince;
        next.okAssumed = ours.okAssumed;
    }
    return next;
}

/// False where the book has no such case.
bool keepInto(BookDraft& draft, const RescuedCase& rescued)
{
    const CasePtr present = draft.find(rescued.id);
    if (!present) {
        return false;
    }
    CaseRecord next = *present;
    next.kept = rescued.kept;
    if (rescued.identity && next.identity != rescued.identity) {
        next.identity = rescued.identity;
        draft.note({ u"identity.kept"_s, rescued.id, {} });
    }
    draft.put(next);
    const KeptEvidence& kept = rescued.kept;
    QCborMap details { { u"sha256"_s, kept.file.sha256 }, { u"bytes"_s, kept.file.size } };
    if (!kept.problem.isEmpty()) {
        details.insert(u"problem"_s, kept.problem);
    }
    draft.note({ u"evidence.kept"_s, rescued.id, details });
    return true;
}

struct KeptCases {
    std::vector<std::pair<int, QByteArray>> documents; ///< by row
    int damaged = 0;
};

Result<KeptCases> readCases(const Vault& vault)
{
    KeptCases kept;
    const Result<int> unopened
        = vault.readAll(DocumentKind::Case, [&kept](const VaultDocument& document) {
              if (const std::optional<CaseHead> head = caseHead(document.content)) {
                  kept.documents.emplace_back(head->row, document.content);
              } else {
                  ++kept.damaged;
              }
              return true;
          });
    if (!unopened) {
        return tl::unexpected(unopened.error());
    }
    kept.damaged += *unopened;
    // In the order of arrival, as they were before.
    std::ranges::stable_sort(kept.documents, {}, &std::pair<int, QByteArray>::first);
    return kept;
}

} // namespace

struct RequestBook::Waiting {
    Step step;
    QPromise<Result<int>> promise;
};

RequestBook::RequestBook(QObject* parent)
    : RequestBook(nullptr, parent)
{
}

RequestBook::RequestBook(std::shared_ptr<VaultWorker> vault, QObject* parent)
    : QObject(parent)
    , m_vault(std::move(vault))
    , m_snapshot(std::make_shared<BookSnapshot>())
{
}

RequestBook::~RequestBook() = default;

CasePtr RequestBook::find(const QString& id) const
{
    const int row = m_snapshot->cases.rowOf(id);
    return row < 0 ? nullptr : m_snapshot->cases.at(row);
}

QFuture<Result<int>> RequestBook::load()
{
    if (!m_vault) {
        return QtFuture::makeReadyFuture(Result<int>(0));
    }
    return enqueue([reading = m_vault->run(readCases)](const BookSnapshot& old) -> BookStep {
        BookDraft draft(old);
        const Result<KeptCases> kept = reading.result();
        if (!kept) {
            return { nullptr, {}, {}, tl::unexpected(kept.error()) };
        }
        int damaged = kept->damaged;
        for (const auto& [row, document] : kept->documents) {
            damaged += draft.load(document) ? 0 : 1;
        }
        return draft.finishLoaded(damaged);
    });
}

QFuture<Result<int>> RequestBook::mergeSeen(
    const QList<Request>& seen, const QDateTime& when, const QDateTime& lastLook)
{
    return enqueue([seen, when, lastLook](const BookSnapshot& old) {
        BookDraft draft(old);
        qint64 fresh = 0;
        for (const Request& request : seen) {
            if (draft.hasRequest(request)) {
                continue;
            }
            const CasePtr known = draft.find(request.id);
            const CasePtr expected = known ? nullptr : draft.takeExpected(request.id);
            const CaseRecord next = withSeen(
                known.get(), request, when, lastLook, expected ? *expected : CaseRecord {});
            if (known && next == *known) {
                continue;
            }
            if (!known) {
                ++fresh;
            } else if (next.request.outcome != known->request.outcome) {
                draft.note(outcomeChanged(known->request, next.request));
            }
            draft.put(next);
        }
        if (fresh > 0) {
            draft.note({ u"requests.seen"_s, {}, { { u"count"_s, fresh } } });
        }
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::mergeKnown(
    const QList<CaseRecord>& known, const VaultBatch& along)
{
    return enqueue([known, along](const BookSnapshot& old) {
        BookDraft draft(old);
        for (const CaseRecord& ours : known) {
            const CasePtr present = draft.find(ours.request.id);
            if (!present && ours.request.link.isEmpty()) {
                draft.expect(ours);
                continue;
            }
            draft.put(withKnown(present.get(), ours));
        }
        draft.note(along);
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::setIdentity(const QString& id, const IdentityData& identity)
{
    return enqueue([id, identity](const BookSnapshot& old) {
        BookDraft draft(old);
        if (const CasePtr present = draft.find(id); present && present->identity != identity) {
            CaseRecord next = *present;
            next.identity = identity;
            draft.put(next);
            draft.note({ u"identity.kept"_s, id, {} });
        }
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::keepEvidence(const QString& id, const KeptEvidence& kept)
{
    return enqueue([id, kept](const BookSnapshot& old) -> BookStep {
        BookDraft draft(old);
        if (!keepInto(draft, { id, kept, {} })) {
            return { nullptr, {}, {}, failure(Error::Kind::NotFound, id) };
        }
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::keepRescued(const QList<RescuedCase>& cases)
{
    return enqueue([cases](const BookSnapshot& old) {
        BookDraft draft(old);
        int found = 0;
        for (const RescuedCase& one : cases) {
            found += keepInto(draft, one) ? 1 : 0;
        }
        BookStep step = draft.finish();
        step.answer = found;
        return step;
    });
}

void RequestBook::refreshCounts()
{
    enqueue([](const BookSnapshot& old) { return BookDraft(old).finish(); });
}

QFuture<Result<int>> RequestBook::enqueue(Step step)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->step = std::move(step);
    waiting->promise.start();
    m_steps.push_back(waiting);
    if (!m_running) {
        runNext();
    }
    return waiting->promise.future();
}

void RequestBook::runNext()
{
    if (m_steps.empty()) {
        m_running = false;
        return;
    }
    m_running = true;
    const std::shared_ptr<Waiting> waiting = m_steps.front();
    m_steps.pop_front();
    // The step goes with the work: what it holds, such as a long list, is let go on the pool.
    const auto work = QtConcurrent::run(
        [step = std::move(waiting->step), old = m_snapshot] { return step(*old); });
    onFinished(work, this,
        [this, waiting](QFuture<BookStep> done) { onWorkedOut(waiting, done.takeResult()); });
}

void RequestBook::onWorkedOut(const std::shared_ptr<Waiting>& waiting, BookStep step)
{
    std::shared_ptr<const VaultBatch> batch = std::exchange(step.batch, nullptr);
    const bool hasToKeep = batch && (!batch->writes.empty() || !batch->events.isEmpty());
    if (!m_vault || !hasToKeep) {
        QThreadPool::globalInstance()->start(
            [heavy = std::move(batch)]() mutable { heavy.reset(); });
        finish(waiting, step);
        return;
    }
    // Shared, and let go on the vault's thread: it may hold very many documents.
    const auto kept = m_vault->run([heavy = std::move(batch)](Vault& vault) mutable {
        return vault.write(*std::exchange(heavy, nullptr));
    });
    onResult(kept, this, [this, waiting, step](const Result<quint64>& number) mutable {
        if (!number) {
            step.next = nullptr;
            step.answer = tl::unexpected(number.error());
        }
        finish(waiting, step);
    });
}

void RequestBook::finish(const std::shared_ptr<Waiting>& waiting, const BookStep& step)
{
    if (step.next) {
        // The old snapshot may hold the last reference to many chunks: let the pool free it.
        QThreadPool::globalInstance()->start(
            [old = std::exchange(m_snapshot, step.next)]() mutable { old.reset(); });
        emit changed(step.change);
    }
    waiting->promise.addResult(step.answer);
    waiting->promise.finish();
    runNext();
}

} // namespace Vaglio
