// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Vaglio {

class Desk;

/// What one round has done.
struct SyncRoundReport {
    std::optional<Error> listError; ///< the list could not be had, or not be kept
    QStringList listProblems; ///< rows of it that cannot be read
    int damaged = 0; ///< records of the vault that cannot be read
    int kept = 0; ///< archives
    qint64 keptBytes = 0;
    int gone = 0; ///< approved, and the service has no evidence of them (any more)
    /// Of these, by id, those that no desk or round before had found: their marks in the vault.
    QStringList newlyGone;
    struct Failure {
        QString id;
        Error error;
    };
    QList<Failure> failures; ///< evidence or data that are to be tried again, or cannot be opened
};

/// One round of a desk with a vault, for a program that ends afterwards: asks for the list once,
/// rescues all that is due, also of what an earlier round did not get, and is done when all of it
/// is durable. What fails is left for the next round.
class SyncRound final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncRound)
public:
    /// The desk was not started; it outlives the round.
    explicit SyncRound(Desk* desk, QObject* parent = nullptr);

    /// Once. Fails where the vault cannot be read.
    [[nodiscard]] QFuture<Result<SyncRoundReport>> run();

private:
    void look();
    void collectFailures();
    void end();

    Desk* m_desk;
    bool m_isLoaded = false;
    bool m_isRescued = false;
    QSet<QString> m_knownGone; ///< before it began
    SyncRoundReport m_report;
    QPromise<Result<SyncRoundReport>> m_promise;
};

} // namespace Vaglio
