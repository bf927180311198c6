// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/evidencecabinet.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>
#include <utility>

namespace Vaglio {

/// How far the fetching of one thing has come.
struct FetchState {
    enum class Phase { Idle, Busy, Failed, Done };
    Phase phase = Phase::Idle;
    qint64 received = 0;
    qint64 total = -1; ///< -1: the service does not say
    std::optional<Error> error;
    QDateTime nextTry = {}; ///< UTC; when it is tried again by itself; invalid: it is not
    bool isGone = false; ///< of a failure, see RescueFailure
    int files = -1; ///< in the archive, once it is open
};

/// Fetches what belongs to cases, and remembers how it went: the archive when asked, the data once
/// by itself. The bytes stay with the cabinet. Tells of the rescue's failures like of its own.
class CaseFetcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaseFetcher)
public:
    /// The rescue may be null.
    CaseFetcher(EvidenceCabinet* cabinet, Rescue* rescue, QObject* parent = nullptr);

    [[nodiscard]] FetchState evidence(const QString& id) const;
    [[nodiscard]] FetchState identity(const QString& id) const { return m_identity.value(id); }

    /// Does nothing while it is on its way; fetches anew after a failure.
    void openEvidence(const QString& id);
    /// From the service, though it is kept.
    void fetchAgain(const QString& id);
    void cancelEvidence(const QString& id);
    /// Asks once; after a failure only where again is set.
    void wantIdentity(const QString& id, bool again = false);

signals:
    void changed(const QString& id);
    /// Only for an archive that openEvidence brought.
    void evidenceOpened(const QString& id);

private:
    void follow(const QString& id, const QFuture<Result<ArchivePtr>>& opened);
    void onProgressed(const QString& id, qint64 received, qint64 total);
    void setEvidence(const QString& id, const FetchState& state);

    EvidenceCabinet* m_cabinet;
    Rescue* m_rescue;
    QHash<QString, std::pair<qint64, qint64>> m_progress; ///< of what is on its way
    QHash<QString, FetchState> m_evidence;
    QHash<QString, FetchState> m_identity;
};

} // namespace Vaglio
