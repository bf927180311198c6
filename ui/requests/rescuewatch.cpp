// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/rescuewatch.h"

#include "core/async.h"

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
    RescueText text;
    text.isProblem = state.failing > 0;
    QStringList parts;
    if (state.paused) {
        parts << Words::tr("Saving evidence is paused: %n to be saved", nullptr, state.waiting);
    } else if (state.running > 0 || state.failing < state.waiting) {
        parts << Words::tr("Saving evidence: %1 of %2")
                     .arg(QLocale().toString(progress.done), QLocale().toString(progress.total()));
    }
    if (state.failing > 0) {
        const QString failing = Words::tr("%n could not be saved yet", "cases", state.failing);
        parts << (state.paused || !nextTry.isValid()
                ? failing
                : Words::tr("%1, next try %2").arg(failing, tryTime(nextTry, now)));
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
    connect(rescue, &Rescue::fetchChanged, this, [this](const QString& id) {
        const bool failing = m_rescue->failureOf(id).has_value();
        if (failing) {
            m_failing.insert(id);
        } else {
            m_failing.remove(id);
        }
        emit changed();
    });
}

RescueText RescueWatch::text(const QDateTime& now) const
{
    QDateTime soonest;
    for (const QString& id : m_failing) {
        const std::optional<RescueFailure> failure = m_rescue->failureOf(id);
        if (failure && (!soonest.isValid() || failure->nextTry < soonest)) {
            soonest = failure->nextTry;
        }
    }
    return rescueText(m_rescue->state(), m_progress, soonest, now);
}

QStringList RescueWatch::failing() const
{
    QStringList ids = m_failing.values();
    std::ranges::sort(ids, {}, [this](const QString& id) {
        const std::optional<RescueFailure> failure = m_rescue->failureOf(id);
        return std::pair(failure ? failure->nextTry : QDateTime(), id);
    });
    return ids;
}

std::optional<RescueFailure> RescueWatch::failureOf(const QString& id) const
{
    return m_rescue->failureOf(id);
}

void RescueWatch::tryNow()
{
    const bool running = !m_toTry.isEmpty();
    m_toTry = failing();
    if (!running) {
        tryNext();
    }
}

void RescueWatch::tryNext()
{
    while (!m_toTry.isEmpty() && !m_failing.contains(m_toTry.constFirst())) {
        m_toTry.removeFirst(); // saved meanwhile
    }
    if (m_toTry.isEmpty()) {
        return;
    }
    const QString id = m_toTry.constFirst();
    onResult(m_rescue->fetch(id), this, [this, id](const Result<QByteArray>& bytes) {
        const bool unreachable = !bytes
            && (bytes.error().kind == Error::Kind::Offline
                || bytes.error().kind == Error::Kind::Timeout
                || bytes.error().kind == Error::Kind::Unauthorised);
        m_toTry.removeAll(id);
        if (unreachable) {
            m_toTry.clear(); // the others would fare no better
        }
        tryNext();
    });
}

} // namespace Vaglio
