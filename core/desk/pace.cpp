// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/pace.h"

#include "core/desk/casetable.h"
#include "core/domain/servicehours.h"

#include <algorithm>
#include <array>

namespace Vaglio {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds LongestBackOff = std::chrono::minutes(10);
/// However slow the rest: what others do in the same account is seen within the hour.
constexpr milliseconds LongestWait = std::chrono::hours(1);
constexpr milliseconds Retention = std::chrono::hours(24) * 30; // API.md 4, after OK

/// Up to which age something is looked for how often, in times of the soonest.
struct Step {
    milliseconds age;
    int times;
};
constexpr std::array ApplyingSteps { Step { std::chrono::hours(1), 1 },
    Step { std::chrono::hours(24), 5 }, Step { std::chrono::hours(24) * 30, 15 } };
constexpr std::array CheckingSteps { Step { std::chrono::hours(24), 1 },
    Step { std::chrono::hours(24) * 7, 5 }, Step { std::chrono::hours(24) * 30, 15 } };
constexpr int NothingPending = 30;

template <std::size_t N>
int timesOf(const std::array<Step, N>& steps, const std::optional<qint64>& since, qint64 now)
{
    if (since) {
        for (const Step& step : steps) {
            // What is of tomorrow is of a clock that was wrong: as fresh as can be.
            if (now - *since < step.age.count()) {
                return step.times;
            }
        }
    }
    return NothingPending;
}

} // namespace

PacePolicy PacePolicy::of(Environment environment, milliseconds soonest)
{
    PacePolicy policy;
    policy.soonest = soonest;
    policy.hasServiceHours = environment == Environment::Production;
    if (environment == Environment::BuiltIn) {
        policy.calls = {}; // it is this computer that answers
    }
    return policy;
}

void PendingCases::add(const CaseFacts& facts)
{
    switch (facts.status) {
    case Outcome::Status::Running:
    case Outcome::Status::Unknown:
        applying = std::max(applying.value_or(0), facts.shown);
        break;
    case Outcome::Status::Validation:
        checking = std::max(checking.value_or(0), facts.shown);
        break;
    case Outcome::Status::Ok:
    case Outcome::Status::Ko:
        break;
    }
}

PendingCases pendingOf(const CaseTable& cases)
{
    PendingCases pending;
    for (int row = 0; row < cases.size(); ++row) {
        pending.add(cases.facts(row));
    }
    return pending;
}

milliseconds Pace::nextLook(
    const PendingCases& pending, const QDateTime& now, const PacePolicy& policy)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const int times = std::min(timesOf(ApplyingSteps, pending.applying, nowMs),
        timesOf(CheckingSteps, pending.checking, nowMs));
    const milliseconds longest = std::max(LongestWait, policy.soonest);
    if (!policy.hasServiceHours || ServiceHours::isOpen(now)) {
        return std::min(policy.soonest * times, longest);
    }
    // No outcome can come, but the first may once they are back.
    const milliseconds opening(now.msecsTo(ServiceHours::nextOpening(now)));
    return std::min({ policy.soonest * NothingPending, longest, opening });
}

milliseconds Pace::afterError(milliseconds last, const PacePolicy& policy)
{
    return std::clamp(last * 2, policy.soonest, std::max(LongestBackOff, policy.soonest));
}

QDateTime Pace::nextTry(const RescueTry& failed, const QDateTime& now, const RescuePolicy& policy)
{
    const int doublings = std::clamp(failed.tries - 1, 0, 20);
    if (!isGone(failed.error) || failed.datesKnown) {
        return now.addMSecs(
            std::min<milliseconds>(policy.longestWait, policy.firstWait * (1LL << doublings))
                .count());
    }
    const QDateTime next = now.addMSecs(
        std::min<milliseconds>(Retention, policy.goneWait * (1LL << doublings)).count());
    const bool isOver
        = failed.seenApproved.isValid() && failed.seenApproved.addMSecs(Retention.count()) <= next;
    return isOver ? QDateTime() : next;
}

bool Pace::isGone(Error::Kind error)
{
    return error == Error::Kind::NotFound || error == Error::Kind::Refused;
}

bool Pace::isUnreachable(Error::Kind error)
{
    return error == Error::Kind::Offline || error == Error::Kind::Timeout
        || error == Error::Kind::Unauthorised;
}

} // namespace Vaglio
