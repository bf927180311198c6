// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescue.h"

#include "core/api/apiclient.h"
#include "core/async.h"
#include "core/desk/rescuesurvey.h"
#include "core/desk/vaultworker.h"
#include "core/evidence/archivereader.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Vaglio {

namespace {

/// From so many rows on, a change of the book is looked through on the pool.
constexpr std::size_t ManyRows = 1'000;
/// Received, and not durable yet: of so many times those that are on their way at once.
constexpr int InHand = 2;

/// Nobody would fare better just now.
bool isUnreachable(Error::Kind kind)
{
    return kind == Error::Kind::Offline || kind == Error::Kind::Timeout
        || kind == Error::Kind::Unauthorised;
}

/// Seals what was received, whatever it is: evidence that cannot be opened is evidence still.
Result<KeptEvidence> seal(const EvidenceFiles& files, const QByteArray& bytes)
{
    KeptEvidence kept;
    const Result<EvidenceArchive> archive = readArchive(bytes);
    if (!archive) {
        kept.problem = archive.error().detail;
    }
    Result<SealedFile> file = files.write(bytes);
    if (!file) {
        return tl::unexpected(file.error());
    }
    kept.file = std::move(*file);
    kept.when = QDateTime::currentDateTimeUtc();
    return kept;
}

} // namespace

struct Rescue::Fetch {
    QString id;
    int row = -1; ///< in the book
    QFuture<Result<QByteArray>> download;
    QPromise<Result<QByteArray>> promise;
    QString replaced; ///< the file that stood in its place before
};

Rescue::Rescue(ApiClient* client, RequestBook* book, EvidenceFiles files,
    std::shared_ptr<VaultWorker> vault, RescuePolicy policy, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_files(std::move(files))
    , m_vault(std::move(vault))
    , m_policy(policy)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Rescue::consider);
    connect(book, &RequestBook::changed, this, &Rescue::onBookChanged);
}

Rescue::~Rescue() = default;

void Rescue::load()
{
    onResult(m_vault->run(readRescueMarks), this,
        [this](const Result<QHash<QString, RescueFailure>>& marks) {
            if (marks) {
                m_failures = *marks;
                m_gone = static_cast<int>(marks->size());
                m_marked = QSet<QString>(marks->keyBegin(), marks->keyEnd());
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
    const CaseFacts& facts = cases.facts(row);
    if (isToRescue(facts, now)) {
        m_queue.want(row, facts.okSince, rescueTime(m_failures, cases.view(row).id));
    } else if (m_queue.contains(row)) {
        m_queue.drop(row);
        forget(QString::fromUtf8(cases.view(row).id));
    }
}

/// A million rows take milliseconds, which are not the window's.
void Rescue::survey()
{
    m_state.surveying = true;
    m_changedSince.clear();
    const auto work = QtConcurrent::run([book = m_book->snapshot(), failures = m_failures] {
        return surveyOf(book->cases, failures, QDateTime::currentMSecsSinceEpoch());
    });
    onFinished(work, this, [this, round = ++m_surveys](QFuture<RescueSurvey> done) {
        if (round != m_surveys) {
            return; // of a state that is no more
        }
        RescueSurvey survey = done.takeResult();
        std::swap(m_queue, survey.queue);
        QThreadPool::globalInstance()->start(
            [old = std::move(survey.queue)]() mutable { old = {}; });
        m_state.surveying = false;
        for (const QString& id : std::as_const(survey.settled)) {
            forget(id);
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

std::optional<RescueFailure> Rescue::failureOf(const QString& id) const
{
    const auto failure = m_failures.constFind(id);
    return failure == m_failures.constEnd() ? std::nullopt : std::optional(*failure);
}

void Rescue::consider()
{
    if (!m_started) {
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto which = m_state.paused ? RescueQueue::Which::OnlyHurried : RescueQueue::Which::All;
    const BookPtr book = m_book->snapshot();
    while (m_downloading < m_policy.atOnce && m_running.size() < m_policy.atOnce * InHand) {
        const std::optional<int> row = m_queue.take(now, which);
        if (!row) {
            break;
        }
        const QString id = QString::fromUtf8(book->cases.view(*row).id);
        if (isToRescue(book->cases.facts(*row), now)) {
            begin(id, CallUrgency::Routine);
        } else {
            m_queue.drop(*row); // its 30 days have passed meanwhile
            forget(id);
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
    state.failing = static_cast<int>(m_failures.size());
    state.gone = m_gone;
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

void Rescue::begin(const QString& id, CallUrgency urgency)
{
    auto fetch = std::make_shared<Fetch>();
    fetch->id = id;
    fetch->promise.start();
    fetch->row = m_book->snapshot()->cases.rowOf(id);
    m_queue.markTaken(fetch->row);
    m_running.insert(id, fetch);
    ++m_downloading;
    const CasePtr record = m_book->find(id);
    if (record && record->kept) {
        fetch->replaced = record->kept->file.name;
    }
    if (record && !record->identity) {
        onResult(m_client->identity(id, urgency), this,
            [this, id](const Result<IdentityData>& identity) {
                if (identity) {
                    m_book->setIdentity(id, *identity);
                }
            });
    }
    fetch->download = m_client->archive(id, urgency);
    emit fetchChanged(id);
    onResult(fetch->download, this,
        [this, fetch](const Result<QByteArray>& bytes) { onBytes(fetch, bytes); });
}

void Rescue::onBytes(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    --m_downloading;
    if (!bytes) {
        end(fetch, bytes);
        return;
    }
    const auto sealed
        = QtConcurrent::run([files = m_files, data = *bytes] { return seal(files, data); });
    onResult(sealed, this, [this, fetch, data = *bytes](const Result<KeptEvidence>& kept) {
        onSealed(fetch, data, kept);
    });
    consider(); // the next comes meanwhile
}

void Rescue::onSealed(
    const FetchPtr& fetch, const QByteArray& bytes, const Result<KeptEvidence>& sealed)
{
    if (!sealed) {
        end(fetch, tl::unexpected(sealed.error()));
        return;
    }
    onResult(m_book->keepEvidence(fetch->id, *sealed), this,
        [this, fetch, bytes, name = sealed->file.name](const Result<int>& done) {
            const QString& useless = done ? fetch->replaced : name;
            if (!useless.isEmpty()) {
                QThreadPool::globalInstance()->start([files = m_files, useless] {
                    // Where that fails it is a stray, which verifying the vault tells of.
                    (void)files.remove(useless);
                });
            }
            if (!done) {
                end(fetch, tl::unexpected(done.error()));
                return;
            }
            ++m_state.kept;
            m_state.keptBytes += bytes.size();
            end(fetch, bytes);
            emit evidenceKept(fetch->id);
        });
}

void Rescue::end(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    m_running.remove(fetch->id);
    if (bytes) {
        m_queue.drop(fetch->row);
        forget(fetch->id);
    } else if (m_queue.contains(fetch->row)) {
        noteFailure(fetch, bytes.error());
    }
    fetch->promise.addResult(bytes);
    fetch->promise.finish();
    emit fetchChanged(fetch->id);
    consider();
}

void Rescue::noteFailure(const FetchPtr& fetch, const Error& error)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    RescueFailure& failure = m_failures[fetch->id];
    m_gone -= failure.tries > 0 && Pace::isGone(failure.error.kind) ? 1 : 0;
    m_gone += Pace::isGone(error.kind) ? 1 : 0;
    failure.error = error;
    failure.lastTry = now;
    ++failure.tries;
    RescueTry tried { error.kind, failure.tries, false, {} };
    if (const CasePtr record = m_book->find(fetch->id)) {
        tried.datesKnown = record->okSince.isValid();
        tried.seenApproved = record->finalSeen;
    }
    failure.nextTry = Pace::nextTry(tried, now, m_policy);
    m_queue.postpone(fetch->row, rescueTime(failure));
    if (m_state.surveying) {
        m_changedSince.push_back(fetch->row);
    }
    if (isUnreachable(error.kind)) {
        m_queue.calm(now.toMSecsSinceEpoch());
    }
    if (Pace::isGone(error.kind)) {
        m_marked.insert(fetch->id);
        VaultBatch batch;
        batch.writes.push_back(rescueMarkWrite(fetch->id, failure));
        (void)m_vault->write(std::move(batch)); // where that fails, it is asked once more
    }
}

void Rescue::forget(const QString& id)
{
    const auto failure = m_failures.constFind(id);
    if (failure == m_failures.constEnd()) {
        return;
    }
    m_gone -= Pace::isGone(failure->error.kind) ? 1 : 0;
    m_failures.erase(failure);
    if (m_marked.remove(id)) {
        VaultBatch batch;
        batch.writes.push_back(rescueMarkForget(id));
        (void)m_vault->write(std::move(batch));
    }
}

void Rescue::tryNow()
{
    m_queue.hurry();
    consider();
}

QFuture<Result<QByteArray>> Rescue::fetch(const QString& id)
{
    if (!m_running.contains(id)) {
        begin(id, CallUrgency::Asked);
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
