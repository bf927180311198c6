// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rescue.h"

#include <QObject>
#include <QStringList>

namespace Vaglio {

/// How far a round of saving has come. A round begins where nothing waited and something comes, and
/// grows with what comes meanwhile.
struct RescueProgress {
    int done = 0;
    int waiting = 0;
    [[nodiscard]] int total() const { return done + waiting; }
    void observe(int nowWaiting);
    bool operator==(const RescueProgress&) const = default;
};

/// What is said of the rescue: one line, empty where all is saved.
struct RescueText {
    QString words;
    bool isProblem = false; ///< some could not be saved yet, and may be lost
    bool operator==(const RescueText&) const = default;
};
/// Pure: the same state and times give the same words. nextTry: of the failing, the soonest.
[[nodiscard]] RescueText rescueText(const RescueState& state, const RescueProgress& progress,
    const QDateTime& nextTry, const QDateTime& now);

/// Follows a rescue for the window, and counts its round.
class RescueWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RescueWatch)
public:
    explicit RescueWatch(Rescue* rescue, QObject* parent = nullptr);

    [[nodiscard]] RescueState state() const { return m_rescue->state(); }
    [[nodiscard]] RescueText text(const QDateTime& now) const;
    /// Cases that could not be saved yet, those that are tried first in front.
    [[nodiscard]] QStringList failing(int most) const { return m_rescue->failing(most); }
    [[nodiscard]] std::optional<RescueFailure> failureOf(const QString& id) const
    {
        return m_rescue->failureOf(id);
    }

    void setPaused(bool paused) { m_rescue->setPaused(paused); }
    void tryNow() { m_rescue->tryNow(); }

signals:
    void changed();

private:
    Rescue* m_rescue;
    RescueProgress m_progress;
};

} // namespace Vaglio
