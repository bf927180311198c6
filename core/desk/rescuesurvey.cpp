// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuesurvey.h"

namespace Vaglio {

bool isToRescue(const CaseFacts& facts, qint64 now)
{
    return !(facts.isKeptWhole() && facts.hasIdentity)
        && providerTime(facts, now).state == EvidenceTime::State::Online;
}

qint64 rescueTime(const RescueFailure& failure)
{
    return failure.nextTry.isValid() ? failure.nextTry.toMSecsSinceEpoch() : RescueQueue::Never;
}

RescueLook lookAt(
    const CaseTable& cases, int row, const QHash<QString, RescueFailure>& failures, qint64 now)
{
    const CaseFacts& facts = cases.facts(row);
    RescueLook seen { isToRescue(facts, now) };
    if (seen.isWanted && !failures.isEmpty()) {
        const auto failure = failures.constFind(QString::fromUtf8(cases.view(row).id));
        if (failure != failures.constEnd()) {
            seen.time = rescueTime(*failure);
            seen.isNotFound = failure->isGone && !facts.isNotFound && !facts.isKeptWhole();
        }
    }
    return seen;
}

RescueSurvey surveyOf(
    const CaseTable& cases, const QHash<QString, RescueFailure>& failures, qint64 now)
{
    RescueSurvey survey;
    for (int row = 0; row < cases.size(); ++row) {
        const RescueLook seen = lookAt(cases, row, failures, now);
        if (seen.isWanted && seen.time != RescueQueue::Never) {
            survey.queue.want(row, cases.facts(row).okSince, seen.time);
        }
    }
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
        const int row = cases.rowOf(failure.key());
        if (row < 0 || !isToRescue(cases.facts(row), now)) {
            survey.settled.append(failure.key());
        } else if (lookAt(cases, row, failures, now).isNotFound) {
            survey.notFound.append(failure.key());
        }
    }
    return survey;
}

} // namespace Vaglio
