// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/syncround.h"

#include "core/async.h"
#include "core/desk/desk.h"

namespace Vaglio {

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
    // The steps that the rescue has put into the book come before this one.
    onResult(m_desk->book()->mergeKnown({}), this, [this](const Result<int>&) { end(); });
}

void SyncRound::collectFailures()
{
    const QHash<QString, RescueFailure>& failures = m_desk->rescue()->failures();
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
        if (Pace::isGone(failure->error.kind)) {
            if (!failure->isKept) { // else it had the evidence, and no data
                ++m_report.gone;
                if (!m_knownGone.contains(failure.key())) {
                    m_report.newlyGone.append(failure.key());
                }
            }
        } else {
            m_report.failures.append({ failure.key(), failure->error });
        }
    }
    m_report.newlyGone.sort();
}

void SyncRound::end()
{
    m_promise.addResult(m_report);
    m_promise.finish();
}

} // namespace Vaglio
