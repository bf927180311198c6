// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/synctext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vaglio {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SyncText", text);
}

QString problemWords(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
        return tr(QT_TRANSLATE_NOOP("SyncText", "Working offline"));
    case Error::Kind::Unauthorised:
        return tr(QT_TRANSLATE_NOOP("SyncText", "Token refused"));
    default:
        return tr(QT_TRANSLATE_NOOP("SyncText", "Last check failed"));
    }
}

} // namespace

QString shortSpan(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60) {
        return tr(QT_TRANSLATE_NOOP("SyncText", "%1 s")).arg(seconds);
    }
    if (seconds < 3600) {
        return tr(QT_TRANSLATE_NOOP("SyncText", "%1 min")).arg(seconds / 60);
    }
    return tr(QT_TRANSLATE_NOOP("SyncText", "%1 h")).arg(seconds / 3600);
}

SyncText syncText(const SyncState& state, const QDateTime& now)
{
    SyncText text;
    if (state.error) {
        text.state = problemWords(*state.error);
        text.isProblem = true;
    } else if (state.lastContact.isValid()) {
        text.state = tr(QT_TRANSLATE_NOOP("SyncText", "Updated %1 ago"))
                         .arg(shortSpan(state.lastContact.secsTo(now)));
    } else {
        text.state = tr(QT_TRANSLATE_NOOP("SyncText", "Not checked yet"));
    }
    if (state.checking) {
        text.next = tr(QT_TRANSLATE_NOOP("SyncText", "checking now"));
    } else if (state.nextCheck.isValid()) {
        const QString words = state.error ? tr(QT_TRANSLATE_NOOP("SyncText", "next try in %1"))
                                          : tr(QT_TRANSLATE_NOOP("SyncText", "next check in %1"));
        text.next = words.arg(shortSpan(now.secsTo(state.nextCheck)));
    } else if (state.error && state.error->kind == Error::Kind::Unauthorised) {
        text.next = tr(QT_TRANSLATE_NOOP("SyncText", "checks are paused"));
    }
    return text;
}

} // namespace Vaglio
