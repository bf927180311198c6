// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/exitcodes.h"
#include "core/desk/syncround.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Vaglio::Ctl {

/// The failures of one round by their reason, the most frequent first.
class FailureSummary final {
public:
    /// host: the one that was asked.
    FailureSummary(const QList<SyncRoundReport::Failure>& failures, QString host);

    /// One for each reason: how many, why, what to do next, and a few of the ids.
    [[nodiscard]] QStringList sentences() const;
    /// One for each request.
    [[nodiscard]] QStringList allSentences() const;
    /// Of the most frequent reason; Done where nothing failed.
    [[nodiscard]] ExitCode exitCode() const;

private:
    struct Reason {
        QList<SyncRoundReport::Failure> failures; ///< by their ids
    };
    [[nodiscard]] QString sentenceOf(const Reason& reason) const;

    QList<Reason> m_reasons;
    QString m_host;
};

} // namespace Vaglio::Ctl
