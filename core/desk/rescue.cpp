// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescue.h"

#include "core/api/apiclient.h"
#include "core/async.h"
#include "core/desk/rescuefetch.h"
#include "core/desk/rescuesurvey.h"
#include "core/desk/vaultworker.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Vaglio {

namespace {

/// From so many rows on, a change of the book is looked through on the pool.
constexpr std::size_t ManyRows = 1'000;

} // namespace

Rescue::Rescue(ApiClient* client, RequestBook* book, EvidenceFiles files,
    std::shared_ptr<VaultWorker> vault, RescuePolicy policy, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_vault(std::move(vault))
    , m_keeper(book, std::move(files), m_vault)
    , m_policy(policy)
    , m_failures(m_vault)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Rescue::consider);
    connect(book, &RequestBook::changed, this, &Rescue::onBookChanged);
}

Rescue::~Rescue()
{
    destroyOnPool(std::move(m_queue));
}

void Rescue::load()
{
    onResult(m_vault->run(readRescueMarks), this, [this](const auto& marks) {
        if (marks) {
            m_failures.take(*marks);
        }
    });
}

void Rescue::start()
{
    m_started = true;
    consider();
}

void Rescue::onBookChanged(const BookChange& change)
{
    if (change.isEmpty()) {
        return;
    }
    if (change.changed.size() + static_cast<std::size_t>(change.appendedCount) > ManyRows) {
        survey();
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const BookPtr book = m_book->snapshot();
    const auto lookAt = [&](int row) {
        look(book->cases, row, now);
        if (m_state.surveying) {
            m_changedSince.push_back(row);
        }
    };
    std::ranges::for_each(change.changed, lookAt);
    for (int i = 0; i < change.appendedCount; ++i) {
        lookAt(change.firstAppended + i);
    }
    consider();
}

void Rescue::look(const CaseTable& cases, int row, qint64 now)
{
    const QString id = QString::fromUtf8(cases.view(row).id);
    const RescueLook seen = lookAt(cases, row, m_failures.all(), now);
    if (seen.isNotFound) {
        m_book->setNotFound(id); // an earlier run did not come to it
    }
    if (!seen.isWanted) {
        m_queue.drop(row);
        m_failures.forget(id);
    } else if (seen.time != RescueQueue::Never) {
        m_queue.want(row, cases.facts(row).okSince, seen.time);
        for (const FetchPtr& fetch : std::as_const(m_running)) {
            if (fetch->row == row) {
                m_queue.markTaken(row); // a person asked for it, and it turned out to be wanted
            }
        }
    }
}

bool Rescue::isFetching(const QString& id) const
{
    const FetchPtr fetch = m_running.value(id);
    return fetch && fetch->isArchiveComing;
}

/// A million rows take milliseconds, which are not the window's.
void Rescue::survey()
{
    m_state.surveying = true;
    m_changedSince.clear();
    const auto work = QtConcurrent::run([book = m_book->snapshot(), failures = m_failures.all()] {
        return surveyOf(book->cases, failures, QDateTime::currentMSecsSinceEpoch());
    });
    onFinished(work, this, [this, round = ++m_surveys](QFuture<RescueSurvey> done) {
        if (round != m_surveys) {
            return; // of a state that is no more
        }
        RescueSurvey survey = done.takeResult();
        std::swap(m_queue, survey.queue);
        destroyOnPool(std::move(survey.queue));
        m_state.surveying = false;
        for (const QString& id : std::as_const(survey.settled)) {
            m_failures.forget(id);
        }
        for (const QString& id : std::as_const(survey.notFound)) {
            m_book->setNotFound(id);
        }
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const BookPtr book = m_book->snapshot();
        for (const int row : std::exchange(m_changedSince, {})) {
            m_queue.drop(row);
            look(book->cases, row, now);
        }
        for (const FetchPtr& fetch : std::as_const(m_running)) {
            m_queue.markTaken(fetch->row);
        }
        consider();
        emit stateChanged();
    });
}

void Rescue::setPaused(bool paused)
{
    m_state.paused = paused;
    consider();
    emit stateChanged();
}

QStringList Rescue::failing(int most) const
{
    QStringList ids;
    const BookPtr book = m_book->snapshot();
    for (const int row : m_queue.nextOnes(most)) {
        ids << QString::fromUtf8(book->cases.view(row).id);
    }
    return ids;
}

QDateTime Rescue::nextTry() const
{
    const std::optional<qint64> time = m_queue.nextTime();
    return time ? QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC) : QDateTime();
}

void Rescue::consider()
{
    if (!m_started) {
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto which = m_state.paused ? RescueQueue::Which::OnlyHurried : RescueQueue::Which::All;
    const BookPtr book = m_book->snapshot();
    while (m_downloading < m_policy.atOnce && !m_keeper.isBusy()) {
        const std::optional<int> row = m_queue.take(now, which);
        if (!row) {
            break;
        }
        const QString id = QString::fromUtf8(book->cases.view(*row).id);
        if (isToRescue(book->cases.facts(*row), now)) {
            begin(id, CallUrgency::Routine, !book->cases.facts(*row).isKeptWhole());
        } else {
            m_queue.drop(*row); // its 30 days have passed meanwhile
            m_failures.forget(id);
        }
    }
    showState();
    planNext();
}

void Rescue::showState()
{
    RescueState state = m_state;
    state.running = static_cast<int>(m_running.size());
    state.waiting = m_queue.size();
    state.failing = m_failures.failing();
    state.gone = m_failures.gone();
    if (std::exchange(m_state, state) != state) {
        emit stateChanged();
    }
}

void Rescue::planNext()
{
    const std::optional<qint64> next = m_queue.nextTime();
    if (!next || m_state.paused) {
        m_timer.stop();
        return;
    }
    // At least a moment: those that are due are waiting for room, and are seen when one ends.
    const qint64 wait = *next - QDateTime::currentMSecsSinceEpoch();
    const qint64 longest = std::chrono::milliseconds(std::chrono::hours(24)).count();
    m_timer.start(std::chrono::milliseconds(std::clamp<qint64>(wait, 1'000, longest)));
}

void Rescue::begin(const QString& id, CallUrgency urgency, bool withArchive)
{
    const FetchPtr running = m_running.value(id);
    const FetchPtr fetch = running ? running : std::make_shared<RescueFetch>();
    fetch->id = id;
    fetch->row = m_book->snapshot()->cases.rowOf(id);
    m_queue.markTaken(fetch->row);
    m_running.insert(id, fetch);
    if (!std::exchange(fetch->holdsPlace, true)) {
        ++m_downloading;
    }
    const CasePtr record = m_book->find(id);
    fetch->isLate = !withArchive;
    if (withArchive) {
        fetch->isArchiveComing = true;
        fetch->archiveError.reset();
        fetch->promise = QPromise<Result<QByteArray>>();
        fetch->promise.start();
        fetch->standing = record ? record->kept : std::nullopt;
    }
    if (record && !record->identity && !fetch->isDataComing) {
        fetch->isDataComing = true;
        onResult(m_client->identity(id, urgency), this,
            [this, fetch](const Result<IdentityData>& identity) { onData(fetch, identity); });
    }
    if (withArchive) {
        fetch->download = m_client->archive(id, urgency);
        emit fetchChanged(id);
        onResult(fetch->download, this,
            [this, fetch](const Result<QByteArray>& bytes) { onBytes(fetch, bytes); });
    } else if (!fetch->isDataComing) {
        settle(fetch); // at once, where another brought the data meanwhile
    }
}

void Rescue::onData(const FetchPtr& fetch, const Result<IdentityData>& identity)
{
    if (identity && fetch->isLate) {
        onResult(m_book->setIdentity(fetch->id, *identity), this,
            [this, fetch](const Result<int>& kept) { endData(fetch, kept); });
        return;
    }
    if (identity) {
        fetch->identity = *identity; // goes with the evidence
    }
    endData(fetch, identity ? Result<int>(0) : tl::unexpected(identity.error()));
}

void Rescue::endData(const FetchPtr& fetch, const Result<int>& kept)
{
    fetch->isDataComing = false;
    fetch->dataError = kept ? std::nullopt : std::optional(kept.error());
    settle(fetch);
}

void Rescue::onBytes(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    freePlace(fetch);
    if (!bytes) {
        endArchive(fetch, bytes);
        return;
    }
    const QByteArray data = *bytes;
    m_keeper.keep({ fetch->id, data, fetch->standing, [fetch] { return fetch->takeIdentity(); } },
        [this, fetch, data](const Result<KeptEvidence>& kept) {
            if (!kept) {
                endArchive(fetch, tl::unexpected(kept.error()));
                return;
            }
            if (!kept->problem.isEmpty()) {
                fetch->archiveError = failure(Error::Kind::BadArchive, kept->problem).value();
            }
            const bool isNew = !fetch->standing || *kept != *fetch->standing;
            if (isNew) {
                ++m_state.kept;
                m_state.keptBytes += data.size();
            }
            endArchive(fetch, data);
            if (isNew) {
                emit evidenceKept(fetch->id);
            }
        });
    consider(); // the next comes meanwhile
}

void Rescue::endArchive(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    fetch->isArchiveComing = false;
    if (!bytes) {
        fetch->archiveError = bytes.error();
    } else if (!fetch->archiveError) {
        m_failures.forget(fetch->id); // what is missing still is another matter
    }
    if (const std::optional<IdentityData> identity = fetch->takeIdentity()) {
        m_book->setIdentity(fetch->id, *identity);
    }
    fetch->promise.addResult(bytes);
    fetch->promise.finish();
    settle(fetch);
    emit fetchChanged(fetch->id);
}

void Rescue::freePlace(const FetchPtr& fetch)
{
    if (std::exchange(fetch->holdsPlace, false)) {
        --m_downloading;
    }
}

/// Once all of it has come, or has not.
void Rescue::settle(const FetchPtr& fetch)
{
    if (!fetch->isArchiveComing) {
        if (!fetch->isDataComing) {
            freePlace(fetch);
            end(fetch);
        }
        consider();
    }
}

void Rescue::end(const FetchPtr& fetch)
{
    m_running.remove(fetch->id);
    const std::optional<Error> error = fetch->failure();
    const BookPtr book = m_book->snapshot();
    const bool isWanted = error && fetch->row >= 0
        && isToRescue(book->cases.facts(fetch->row), QDateTime::currentMSecsSinceEpoch());
    if (isWanted) {
        m_queue.want(fetch->row, book->cases.facts(fetch->row).okSince);
    } else {
        m_queue.drop(fetch->row);
    }
    if (!error) {
        m_failures.forget(fetch->id);
    } else if (isWanted || m_failures.all().contains(fetch->id)) {
        noteFailure(fetch, *error);
    }
}

void Rescue::noteFailure(const FetchPtr& fetch, const Error& error)
{
    const RescueFailure failure = m_failures.note(
        fetch->id, error, m_book->find(fetch->id), QDateTime::currentDateTimeUtc(), m_policy);
    if (failure.isGone) {
        m_book->setNotFound(fetch->id);
    }
    if (failure.nextTry.isValid()) {
        m_queue.postpone(fetch->row, rescueTime(failure));
    } else {
        m_queue.drop(fetch->row);
    }
    if (m_state.surveying) {
        m_changedSince.push_back(fetch->row);
    }
    if (Pace::isUnreachable(error.kind)) {
        m_queue.calm();
    }
}

QFuture<Result<QByteArray>> Rescue::fetch(const QString& id)
{
    if (!isFetching(id)) {
        begin(id, CallUrgency::Asked, true);
        consider();
    }
    return m_running.value(id)->promise.future();
}

void Rescue::cancel(const QString& id)
{
    if (const FetchPtr fetch = m_running.value(id)) {
        fetch->download.cancel();
    }
}

} // namespace Vaglio
