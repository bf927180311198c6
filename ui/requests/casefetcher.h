// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/evidencecabinet.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Vaglio {

/// How far the fetching of one thing has come.
struct FetchState {
    enum class Phase { Idle, Busy, Failed, Done };
    Phase phase = Phase::Idle;
    qint64 received = 0;
    qint64 total = -1; ///< -1: the service does not say
    std::optional<Error> error;
};

/// Fetches what belongs to cases, and remembers how it went: the archive when asked, the data once
/// by itself. The bytes stay with the cabinet.
class CaseFetcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaseFetcher)
public:
    explicit CaseFetcher(EvidenceCabinet* cabinet, QObject* parent = nullptr);

    [[nodiscard]] FetchState evidence(const QString& id) const;
    [[nodiscard]] FetchState identity(const QString& id) const { return m_identity.value(id); }

    /// Does nothing while it is on its way; fetches anew after a failure.
    void openEvidence(const QString& id);
    void cancelEvidence(const QString& id);
    /// Asks once; after a failure only where again is set.
    void wantIdentity(const QString& id, bool again = false);

signals:
    void changed(const QString& id);
    /// Only for an archive that openEvidence brought.
    void evidenceOpened(const QString& id);

private:
    void setEvidence(const QString& id, const FetchState& state);

    EvidenceCabinet* m_cabinet;
    QHash<QString, FetchState> m_evidence;
    QHash<QString, FetchState> m_identity;
};

} // namespace Vaglio
