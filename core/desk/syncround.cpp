// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/syncround.h"

#include "core/async.h"
#include "core/desk/desk.h"

namespace Vaglio {

namespace {

/// The provider has the data as long as the evidence; where that is kept, okSince still tells.
bool lacksData(const CaseRecord& record, const QDateTime& now)
{
    if (record.identity || record.request.outcome.status != Outcome::Status::Ok) {
        return false;
    }
    CaseRecord unkept = record;
    unkept.kept.reset();
    return evidenceTime(unkept, now).state == EvidenceTime::State::Online;
}

} // namespace

SyncRound::SyncRound(Desk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    Q_ASSERT(desk->rescue());
    connect(desk, &Desk::loaded, this, [this](int damaged) {
        m_report.damaged = damaged;
        const QHash<QString, RescueFailure>& marks = m_desk->rescue()->failures();
        m_knownGone = QSet<QString>(marks.keyBegin(), marks.keyEnd());
        m_isLoaded = true;
    });
    connect(desk, &Desk::loadFailed, this, [this](const Error& error) {
        m_promise.addResult(tl::unexpected(error));
        m_promise.finish();
    });
    connect(desk->sync(), &Sync::stateChanged, this, &SyncRound::look);
    connect(desk->rescue(), &Rescue::stateChanged, this, &SyncRound::look);
}

QFuture<Result<SyncRoundReport>> SyncRound::run()
{
    m_promise.start();
    m_desk->start();
    return m_promise.future();
}

/// Done where the list has come or failed, and nothing is on its way or has not been tried.
void SyncRound::look()
{
    const SyncState& sync = m_desk->sync()->state();
    if (!m_isLoaded || m_isRescued || sync.checking || (!sync.everSucceeded && !sync.error)) {
        return;
    }
    const RescueState rescue = m_desk->rescue()->state();
    if (rescue.surveying || rescue.running > 0 || rescue.waiting > rescue.failing) {
        return;
    }
    m_isRescued = true;
    m_report.listError = sync.error;
    m_report.listProblems = sync.problems;
    m_report.kept = rescue.kept;
    m_report.keptBytes = rescue.keptBytes;
    m_desk->rescue()->setPaused(true);
    m_desk->sync()->stop();
    collectFailures();
    // After what the rescue itself has asked: then the book knows which data came.
    onResult(m_desk->book()->mergeKnown({}), this, [this](const Result<int>&) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const BookPtr book = m_desk->book()->snapshot();
        for (int row = 0; row < book->cases.size() && !m_report.listError; ++row) {
            // By its facts first: of very many only few can lack something that is still there.
            CaseFacts facts = book->cases.facts(row);
            facts.isKept = false;
            if (evidenceTime(facts, now.toMSecsSinceEpoch()).state != EvidenceTime::State::Online) {
                continue;
            }
            const CasePtr record = book->cases.at(row);
            // Where the service has no evidence, it was asked for the data just before, or has its
            // time to wait.
            const auto failure = m_desk->rescue()->failureOf(record->request.id);
            if (lacksData(*record, now) && !(failure && Pace::isGone(failure->error.kind))) {
                m_waiting.append(record->request.id);
            }
        }
        fetchData();
    });
}

void SyncRound::collectFailures()
{
    const QHash<QString, RescueFailure>& failures = m_desk->rescue()->failures();
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
        if (Pace::isGone(failure->error.kind)) {
            ++m_report.gone;
            if (!m_knownGone.contains(failure.key())) {
                m_report.newlyGone.append(failure.key());
            }
        } else {
            m_report.failures.append({ failure.key(), failure->error });
        }
    }
    m_report.newlyGone.sort();
}

void SyncRound::fetchData()
{
    if (m_waiting.isEmpty()) {
        // The steps that put data into the book come before this one.
        onResult(m_desk->book()->mergeKnown({}), this, [this](const Result<int>&) { end(); });
        return;
    }
    const QString id = m_waiting.takeFirst();
    onResult(m_desk->evidence()->identity(id), this, [this, id](const Result<IdentityData>& data) {
        if (!data && !Pace::isGone(data.error().kind)) {
            m_report.failures.append({ id, data.error() });
        }
        fetchData();
    });
}

void SyncRound::end()
{
    m_promise.addResult(m_report);
    m_promise.finish();
}

} // namespace Vaglio
