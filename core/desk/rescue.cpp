// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescue.h"

#include "core/api/apiclient.h"
#include "core/async.h"
#include "core/evidence/archivereader.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>
#include <vector>

namespace Vaglio {

namespace {

/// Days left; what is not known may be the shortest.
int urgencyOf(const CaseFacts& facts, qint64 now)
{
    return evidenceTime(facts, now).days.value_or(0);
}

bool isWanted(const CaseFacts& facts, qint64 now)
{
    return evidenceTime(facts, now).state == EvidenceTime::State::Online;
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
    QFuture<Result<QByteArray>> download;
    QPromise<Result<QByteArray>> promise;
    QString replaced; ///< the file that stood in its place before
};

Rescue::Rescue(
    ApiClient* client, RequestBook* book, EvidenceFiles files, RescuePolicy policy, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_files(std::move(files))
    , m_policy(policy)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Rescue::consider);
    connect(book, &RequestBook::changed, this, &Rescue::onBookChanged);
}

Rescue::~Rescue() = default;

void Rescue::start()
{
    m_started = true;
    consider();
}

void Rescue::onBookChanged(const BookChange& change)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const BookPtr book = m_book->snapshot();
    const auto look = [&](int row) {
        const CaseView view = book->cases.view(row);
        if (isWanted(view.facts, now)) {
            m_wanted.insert(QString::fromUtf8(view.id), row);
        } else if (!m_wanted.isEmpty()) {
            m_wanted.remove(QString::fromUtf8(view.id));
        }
    };
    std::ranges::for_each(change.changed, look);
    for (int i = 0; i < change.appendedCount; ++i) {
        look(change.firstAppended + i);
    }
    if (!change.isEmpty()) {
        consider();
    }
}

void Rescue::setPaused(bool paused)
{
    m_state.paused = paused;
    consider();
    emit stateChanged();
}

RescueState Rescue::state() const
{
    return m_state;
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<std::pair<int, QString>> ready;
    RescueState state = m_state;
    state.waiting = static_cast<int>(m_wanted.size());
    state.failing = 0;
    const BookPtr book = m_book->snapshot();
    for (auto wanted = m_wanted.cbegin(); wanted != m_wanted.cend(); ++wanted) {
        const QString& id = wanted.key();
        const auto failure = m_failures.constFind(id);
        const bool failed = failure != m_failures.constEnd();
        state.failing += failed ? 1 : 0;
        if (!m_running.contains(id) && (!failed || failure->nextTry <= now)) {
            // By its facts alone: there may be tens of thousands, and this runs after each fetch.
            ready.emplace_back(
                urgencyOf(book->cases.facts(wanted.value()), now.toMSecsSinceEpoch()), id);
        }
    }
    const auto room = static_cast<std::size_t>(
        std::max<qsizetype>(0, m_state.paused ? 0 : m_policy.atOnce - m_running.size()));
    const auto taken = std::min(room, ready.size());
    std::ranges::partial_sort(ready, ready.begin() + static_cast<std::ptrdiff_t>(taken), {},
        &std::pair<int, QString>::first);
    for (std::size_t i = 0; i < taken; ++i) {
        begin(ready[i].second);
    }
    state.running = static_cast<int>(m_running.size());
    if (std::exchange(m_state, state) != state) {
        emit stateChanged();
    }
    planNext();
}

void Rescue::planNext()
{
    if (!m_started || m_state.paused || m_failures.isEmpty()) {
        return;
    }
    const auto soonest = std::ranges::min_element(
        m_failures, {}, [](const RescueFailure& failure) { return failure.nextTry; });
    const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(soonest->nextTry);
    // At least a moment: those that are due are waiting for room, and are seen when one ends.
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(wait, 1'000)));
}

void Rescue::begin(const QString& id)
{
    auto fetch = std::make_shared<Fetch>();
    fetch->id = id;
    fetch->promise.start();
    m_running.insert(id, fetch);
    const CasePtr record = m_book->find(id);
    if (!record
        || (!record->kept && !isWanted(factsOf(*record), QDateTime::currentMSecsSinceEpoch()))) {
        m_wanted.remove(id); // its 30 days have passed meanwhile
    }
    if (record && record->kept) {
        fetch->replaced = record->kept->file.name;
    }
    if (record && !record->identity) {
        onResult(m_client->identity(id), this, [this, id](const Result<IdentityData>& identity) {
            if (identity) {
                m_book->setIdentity(id, *identity);
            }
        });
    }
    fetch->download = m_client->archive(id);
    emit fetchChanged(id);
    onResult(fetch->download, this,
        [this, fetch](const Result<QByteArray>& bytes) { onBytes(fetch, bytes); });
}

void Rescue::onBytes(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    if (!bytes) {
        end(fetch, bytes);
        return;
    }
    const auto sealed
        = QtConcurrent::run([files = m_files, data = *bytes] { return seal(files, data); });
    onResult(sealed, this, [this, fetch, bytes](const Result<KeptEvidence>& kept) {
        if (!kept) {
            end(fetch, tl::unexpected(kept.error()));
            return;
        }
        onResult(m_book->keepEvidence(fetch->id, *kept), this,
            [this, fetch, bytes, name = kept->file.name](const Result<int>& done) {
                const QString& useless = done ? fetch->replaced : name;
                if (!useless.isEmpty()) {
                    QThreadPool::globalInstance()->start([files = m_files, useless] {
                        // Where that fails it is a stray, which verifying the vault tells of.
                        (void)files.remove(useless);
                    });
                }
                if (done) {
                    ++m_state.kept;
                    m_state.keptBytes += bytes->size();
                    end(fetch, bytes);
                    emit evidenceKept(fetch->id);
                } else {
                    end(fetch, tl::unexpected(done.error()));
                }
            });
    });
}

void Rescue::end(const FetchPtr& fetch, const Result<QByteArray>& bytes)
{
    m_running.remove(fetch->id);
    if (bytes || !m_wanted.contains(fetch->id)) {
        m_failures.remove(fetch->id);
    } else {
        RescueFailure& failure = m_failures[fetch->id];
        failure.error = bytes.error();
        const int doublings = std::min(failure.tries++, 20);
        const auto wait = std::min<std::chrono::milliseconds>(
            m_policy.longestWait, m_policy.firstWait * (1LL << doublings));
        failure.nextTry = QDateTime::currentDateTimeUtc().addMSecs(wait.count());
    }
    fetch->promise.addResult(bytes);
    fetch->promise.finish();
    emit fetchChanged(fetch->id);
    consider();
}

QFuture<Result<QByteArray>> Rescue::fetch(const QString& id)
{
    if (!m_running.contains(id)) {
        begin(id);
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
