// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestbook.h"

#include "core/async.h"
#include "core/desk/bookdraft.h"
#include "core/desk/bookloading.h"
#include "core/desk/casechanges.h"
#include "core/desk/vaultworker.h"

#include <QCborMap>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

BookStep failed(const Error& error)
{
    return { nullptr, {}, {}, tl::unexpected(error) };
}

QFuture<Result<KeptCases>> readFrom(const std::shared_ptr<VaultWorker>& vault, bool withImage)
{
    return vault->run([withImage](const Vault& open) { return readKeptCases(open, withImage); });
}

/// Of a case that is wanted and that the book does not have; where it is there and cannot be read,
/// that is told.
BookStep notThere(BookDraft& draft, const QString& id)
{
    const BookStep step = draft.finish();
    return step.answer ? failed(failure(Error::Kind::NotFound, id).value()) : step;
}

/// So many cases held in memory, of so many in all, are worth a new image.
int worthAnImage(int cases)
{
    constexpr int least = 5'000;
    constexpr int part = 50;
    return std::max(least, cases / part);
}

} // namespace

/// What an image is made of, taken while no step is under way.
struct RequestBook::Imaging {
    QString folder;
    std::shared_ptr<const Sealer> sealer;
    JournalMark mark;
    BookSnapshot book;
};

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
    , m_clock(QDateTime::currentMSecsSinceEpoch)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
{
}

RequestBook::~RequestBook()
{
    *m_stop = true;
    destroyOnPool(std::move(m_snapshot));
}

void RequestBook::setClock(std::function<qint64()> clock)
{
    m_clock = std::move(clock);
}

CasePtr RequestBook::find(const QString& id) const
{
    const BookPtr book = shown();
    const int row = book->cases.rowOf(id);
    return row < 0 ? nullptr : book->cases.at(row);
}

QFuture<Result<int>> RequestBook::load()
{
    if (!m_vault) {
        return QtFuture::makeReadyFuture(Result<int>(0));
    }
    auto newest = std::make_shared<QPromise<BookPtr>>();
    newest->start();
    onFinished(newest->future(), this, [this](const QFuture<BookPtr>& read) {
        if (read.resultCount() > 0 && read.result() && m_snapshot->cases.isEmpty()) {
            m_newest = read.result();
            emit newestLoaded(m_newest);
        }
    });
    return enqueue([reading = readFrom(m_vault, true), vault = m_vault, newest](
                       const BookSnapshot& old, qint64 now) -> BookStep {
        Result<KeptCases> kept = reading.result();
        if (kept && kept->image) {
            newest->addResult(loadNewest(*kept, now));
            newest->finish();
            if (BookStep step = loadKeptCases(old, std::move(*kept), now); step.next) {
                return step;
            }
            kept = readFrom(vault, false).result(); // the image is damaged
        }
        return kept ? loadKeptCases(old, std::move(*kept), now) : failed(kept.error());
    });
}

QFuture<Result<int>> RequestBook::mergeSeen(
    const QList<Request>& seen, const QDateTime& when, const QDateTime& lastLook)
{
    return enqueue([seen, when, lastLook](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
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
    return enqueue([known, along](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
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
    return enqueue([id, identity](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
        if (const CasePtr present = draft.find(id); present && present->identity != identity) {
            CaseRecord next = *present;
            next.identity = identity;
            draft.put(next);
            draft.note({ u"identity.kept"_s, id, {} });
        }
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::setNotFound(const QString& id)
{
    return enqueue([id](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
        if (const CasePtr present = draft.find(id); present && !present->isNotFound
            && !factsOf(*present).isKeptWhole() && !present->isErased) {
            CaseRecord next = *present;
            next.isNotFound = true;
            draft.put(next);
            draft.note({ u"evidence.not-found"_s, id, {} });
        }
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::setNote(
    const QString& id, const std::optional<CaseNote>& note, const VaultBatch& along)
{
    return enqueue([id, note, along](const BookSnapshot& old, qint64 now) -> BookStep {
        BookDraft draft(old, now);
        const CasePtr present = draft.find(id);
        if (!present) {
            return notThere(draft, id);
        }
        if (present->isErased) {
            return failed(failure(Error::Kind::Refused, u"erased"_s).value());
        }
        CaseRecord next = *present;
        next.note = note;
        draft.put(next);
        draft.note(along);
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::keepEvidence(
    const QString& id, const KeptEvidence& kept, const VaultBatch& along)
{
    return enqueue([id, kept, along](const BookSnapshot& old, qint64 now) -> BookStep {
        BookDraft draft(old, now);
        if (!draft.keep({ id, kept, {} })) {
            return notThere(draft, id);
        }
        draft.note(along);
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::keepOwnEvidence(
    const QString& id, const KeptEvidence& kept, const VaultBatch& along)
{
    return enqueue([id, kept, along](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
        if (!draft.find(id)) {
            Request request;
            request.id = id;
            draft.put(withSeen(nullptr, request, kept.when, {}, {}));
            draft.note({ u"requests.seen"_s, {}, { { u"count"_s, 1 } } });
        }
        draft.keep({ id, kept, {} });
        draft.note(along);
        return draft.finish();
    });
}

QFuture<Result<int>> RequestBook::keepRescued(const QList<RescuedCase>& cases)
{
    return enqueue([cases](const BookSnapshot& old, qint64 now) {
        BookDraft draft(old, now);
        int found = 0;
        for (const RescuedCase& one : cases) {
            found += draft.keep(one) ? 1 : 0;
        }
        BookStep step = draft.finish();
        if (step.answer) {
            step.answer = found;
        }
        return step;
    });
}

void RequestBook::refreshCounts()
{
    enqueue([](const BookSnapshot& old, qint64 now) { return BookDraft(old, now).finish(); });
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
    const auto work = QtConcurrent::run([step = std::move(waiting->step), old = m_snapshot,
                                            now = m_clock()] { return step(*old, now); });
    onFinished(work, this,
        [this, waiting](QFuture<BookStep> done) { onWorkedOut(waiting, done.takeResult()); });
}

void RequestBook::onWorkedOut(const std::shared_ptr<Waiting>& waiting, BookStep step)
{
    std::shared_ptr<const VaultBatch> batch = std::exchange(step.batch, nullptr);
    const bool hasToKeep = batch && (!batch->writes.empty() || !batch->events.isEmpty());
    if (!m_vault || !hasToKeep) {
        destroyOnPool(std::move(batch));
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
        destroyOnPool(std::exchange(m_snapshot, step.next));
        m_newest.reset();
        emit changed(step.change);
    }
    waiting->promise.addResult(step.answer);
    waiting->promise.finish();
    if (step.needsDocuments && m_vault) {
        // Asked again, the same step finds what it needs.
        enqueue([reading = readFrom(m_vault, false)](const BookSnapshot& old, qint64 now) {
            Result<KeptCases> kept = reading.result();
            return kept ? loadKeptCases(old, std::move(*kept), now) : failed(kept.error());
        });
    }
    runNext();
    keepImage();
}

void RequestBook::keepImage()
{
    const CaseTable& cases = m_snapshot->cases;
    if (!m_vault || m_imaging
        || cases.heldRows() < std::max(worthAnImage(cases.size()), m_imageFrom)) {
        return;
    }
    m_imaging = true;
    auto imaging = std::make_shared<Imaging>();
    const auto taken
        = enqueue([vault = m_vault, imaging](const BookSnapshot& old, qint64) -> BookStep {
              const auto asked = vault->run([imaging](const Vault& open) -> Result<bool> {
                  imaging->folder = open.imageFolder();
                  imaging->sealer = open.sealer();
                  imaging->mark = open.journalMark();
                  return open.canWrite();
              });
              const Result<bool> canWrite = asked.result();
              imaging->book = old;
              return { nullptr, {}, {},
                  canWrite && *canWrite ? Result<int>(0) : failure(Error::Kind::Locked) };
          });
    onResult(taken, this, [this, imaging](const Result<int>& isReady) {
        if (isReady) {
            writeImage(imaging);
        }
    });
}

void RequestBook::writeImage(const std::shared_ptr<Imaging>& imaging)
{
    const auto work = QtConcurrent::run([imaging, stop = m_stop] {
        return BookImage::write(
            imaging->folder, imaging->sealer, imaging->book, imaging->mark, *stop);
    });
    onFinished(work, this, [this, imaging](const auto& written) {
        m_imaging = false;
        const Result<std::shared_ptr<const BookImage>> image = written.result();
        if (!image) {
            m_imageFrom
                = 2 * m_snapshot->cases.heldRows(); // the disk may be full: not at once again
            return;
        }
        enqueue([marks = imaging->book.cases.marks(), shelf = *image](
                    const BookSnapshot& old, qint64) -> BookStep {
            auto next = std::make_shared<BookSnapshot>(old);
            next->cases = old.cases.withShelf(marks, shelf);
            BookChange nothing;
            nothing.firstAppended = old.cases.size();
            return { std::move(next), nothing, {}, 0 };
        });
    });
}

} // namespace Vaglio
