// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/rescuewatch.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::RescueText)
};

/// "14:05", and the day where that is another.
QString tryTime(const QDateTime& time, const QDateTime& now)
{
    const QDateTime local = time.toLocalTime();
    const bool today = local.date() == now.toLocalTime().date();
    return QLocale().toString(local, today ? u"HH:mm"_s : u"d MMM, HH:mm"_s);
}

} // namespace

void RescueProgress::observe(int nowWaiting)
{
    done += std::max(0, waiting - nowWaiting);
    waiting = nowWaiting;
    if (waiting == 0) {
        done = 0;
    }
}

RescueText rescueText(const RescueState& state, const RescueProgress& progress,
    const QDateTime& nextTry, const QDateTime& now)
{
    if (state.waiting == 0) {
        return {};
    }
    const int hopeful = state.failing - state.gone;
    const bool says = !state.paused && nextTry.isValid();
    RescueText text;
    text.isProblem = hopeful > 0;
    QStringList parts;
    if (state.paused) {
        parts << Words::tr("Saving evidence is paused: %n to be saved", nullptr, state.waiting);
    } else if (state.running > 0 || state.failing < state.waiting) {
        parts << Words::tr("Saving evidence: %1 of %2")
                     .arg(QLocale().toString(progress.done), QLocale().toString(progress.total()));
    }
    if (hopeful > 0) {
        const QString failing = Words::tr("%n could not be saved yet", "cases", hopeful);
        parts << (says ? Words::tr("%1, next try %2").arg(failing, tryTime(nextTry, now))
                       : failing);
    }
    if (state.gone > 0) {
        const QString gone = Words::tr("Openapi has no evidence of %n", "cases", state.gone);
        parts << (says && hopeful == 0
                ? Words::tr("%1, next asked %2").arg(gone, tryTime(nextTry, now))
                : gone);
    }
    text.words = parts.join(u" \u00b7 "_s);
    return text;
}

RescueWatch::RescueWatch(Rescue* rescue, QObject* parent)
    : QObject(parent)
    , m_rescue(rescue)
{
    m_progress.observe(rescue->state().waiting);
    connect(rescue, &Rescue::stateChanged, this, [this] {
        m_progress.observe(m_rescue->state().waiting);
        emit changed();
    });
}

RescueText RescueWatch::text(const QDateTime& now) const
{
    return rescueText(m_rescue->state(), m_progress, m_rescue->nextTry(), now);
}

} // namespace Vaglio
