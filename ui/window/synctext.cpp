// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/synctext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::SyncText)
};

QString problemWords(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
        return Words::tr("Working offline");
    case Error::Kind::Unauthorised:
        return Words::tr("Token refused");
    default:
        return Words::tr("Last check failed");
    }
}

} // namespace

QString shortSpan(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60) {
        return Words::tr("%1 s").arg(seconds);
    }
    if (seconds < 3600) {
        return Words::tr("%1 min").arg(seconds / 60);
    }
    if (seconds < 2 * 86'400) {
        return Words::tr("%1 h").arg(seconds / 3600);
    }
    return Words::tr("%1 d", "days").arg(seconds / 86'400);
}

SyncText syncText(const SyncState& state, const QDateTime& now)
{
    SyncText text;
    if (state.error) {
        text.state = problemWords(*state.error);
        text.isProblem = true;
    } else if (state.lastContact.isValid()) {
        text.state = Words::tr("Updated %1 ago").arg(shortSpan(state.lastContact.secsTo(now)));
    } else {
        text.state = Words::tr("Not checked yet");
    }
    if (state.checking) {
        text.next = Words::tr("checking now");
    } else if (state.nextCheck.isValid()) {
        const QString words
            = state.error ? Words::tr("next try in %1") : Words::tr("next check in %1");
        text.next = words.arg(shortSpan(now.secsTo(state.nextCheck)));
    } else if (state.error && state.error->kind == Error::Kind::Unauthorised) {
        text.next = Words::tr("checks are paused");
    }
    return text;
}

} // namespace Vaglio
