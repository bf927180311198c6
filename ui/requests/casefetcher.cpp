// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/casefetcher.h"

#include "core/async.h"

namespace Vaglio {

CaseFetcher::CaseFetcher(EvidenceCabinet* cabinet, QObject* parent)
    : QObject(parent)
    , m_cabinet(cabinet)
{
    connect(cabinet, &EvidenceCabinet::progressed, this,
        [this](const QString& id, qint64 received, qint64 total) {
            FetchState state = m_evidence.value(id);
            if (state.phase == FetchState::Phase::Busy) {
                state.received = received;
                state.total = total;
                setEvidence(id, state);
            }
        });
    connect(cabinet, &EvidenceCabinet::stateChanged, this, &CaseFetcher::changed);
}

FetchState CaseFetcher::evidence(const QString& id) const
{
    FetchState state = m_evidence.value(id);
    if (m_cabinet->inMemory(id) != nullptr) {
        state = { FetchState::Phase::Done, 0, -1, {} };
    } else if (m_cabinet->isFetching(id)) {
        state.phase = FetchState::Phase::Busy;
    } else if (state.phase == FetchState::Phase::Done) {
        state = {}; // has left the memory since
    }
    return state;
}

void CaseFetcher::openEvidence(const QString& id)
{
    if (m_evidence.value(id).phase == FetchState::Phase::Busy) {
        return;
    }
    setEvidence(id, { FetchState::Phase::Busy, 0, -1, {} });
    onResult(m_cabinet->open(id), this, [this, id](const Result<ArchivePtr>& archive) {
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
