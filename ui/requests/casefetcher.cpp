// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/casefetcher.h"

#include "core/async.h"
#include "core/desk/rescue.h"

namespace Vaglio {

CaseFetcher::CaseFetcher(EvidenceCabinet* cabinet, Rescue* rescue, QObject* parent)
    : QObject(parent)
    , m_cabinet(cabinet)
    , m_rescue(rescue)
{
    connect(cabinet, &EvidenceCabinet::progressed, this, &CaseFetcher::onProgressed);
    connect(cabinet, &EvidenceCabinet::stateChanged, this, [this](const QString& id) {
        if (!m_cabinet->isFetching(id)) {
            m_progress.remove(id);
        }
        emit changed(id);
    });
    if (rescue != nullptr) {
        connect(rescue, &Rescue::evidenceKept, this, [this](const QString& id) {
            // What failed before is no more true.
            if (m_evidence.value(id).phase == FetchState::Phase::Failed) {
                setEvidence(id, {});
            }
        });
    }
}

void CaseFetcher::onProgressed(const QString& id, qint64 received, qint64 total)
{
    if (m_cabinet->isFetching(id)) {
        m_progress.insert(id, { received, total });
        emit changed(id);
    }
}

FetchState CaseFetcher::evidence(const QString& id) const
{
    if (const ArchivePtr archive = m_cabinet->inMemory(id)) {
        FetchState done { FetchState::Phase::Done, 0, -1, {} };
        done.files = static_cast<int>(archive->documents.size());
        return done;
    }
    if (m_cabinet->isFetching(id)) {
        const auto [received, total] = m_progress.value(id, { 0, -1 });
        return { FetchState::Phase::Busy, received, total, {} };
    }
    FetchState state = m_evidence.value(id);
    if (state.phase == FetchState::Phase::Done) {
        state = {}; // has left the memory since
    }
    const auto failure = m_rescue != nullptr ? m_rescue->failureOf(id) : std::nullopt;
    if (failure && !failure->isKept) {
        state = { FetchState::Phase::Failed, 0, -1, failure->error };
        state.nextTry = failure->nextTry;
        state.isGone = failure->isGone;
    }
    return state;
}

void CaseFetcher::openEvidence(const QString& id)
{
    if (m_evidence.value(id).phase != FetchState::Phase::Busy) {
        follow(id, m_cabinet->open(id));
    }
}

void CaseFetcher::fetchAgain(const QString& id)
{
    if (m_evidence.value(id).phase != FetchState::Phase::Busy) {
        follow(id, m_cabinet->fetchAgain(id));
    }
}

void CaseFetcher::follow(const QString& id, const QFuture<Result<ArchivePtr>>& opened)
{
    setEvidence(id, { FetchState::Phase::Busy, 0, -1, {} });
    onResult(opened, this, [this, id](const Result<ArchivePtr>& archive) {
        if (archive) {
            setEvidence(id, { FetchState::Phase::Done, 0, -1, {} });
            emit evidenceOpened(id);
        } else if (archive.error().kind == Error::Kind::Cancelled) {
            setEvidence(id, {});
        } else {
            setEvidence(id, { FetchState::Phase::Failed, 0, -1, archive.error() });
        }
    });
}

void CaseFetcher::cancelEvidence(const QString& id)
{
    m_cabinet->cancel(id); // whoever began it; nothing happens where nothing is on its way
}

void CaseFetcher::wantIdentity(const QString& id, bool again)
{
    const FetchState::Phase phase = m_identity.value(id).phase;
    if (phase == FetchState::Phase::Busy || (phase != FetchState::Phase::Idle && !again)) {
        return;
    }
    m_identity.insert(id, { FetchState::Phase::Busy, 0, -1, {} });
    emit changed(id);
    onResult(m_cabinet->identity(id), this, [this, id](const Result<IdentityData>& data) {
        if (data) {
            m_identity.insert(id, { FetchState::Phase::Done, 0, -1, {} });
        } else {
            m_identity.insert(id, { FetchState::Phase::Failed, 0, -1, data.error() });
        }
        emit changed(id);
    });
}

void CaseFetcher::setEvidence(const QString& id, const FetchState& state)
{
    m_evidence.insert(id, state);
    emit changed(id);
}

} // namespace Vaglio
