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

qint64 rescueTime(const QHash<QString, RescueFailure>& failures, QByteArrayView id)
{
    if (failures.isEmpty()) {
        return RescueQueue::AtOnce;
    }
    const auto failure = failures.constFind(QString::fromUtf8(id));
    return failure == failures.constEnd() ? RescueQueue::AtOnce : rescueTime(*failure);
}

RescueSurvey surveyOf(
    const CaseTable& cases, const QHash<QString, RescueFailure>& failures, qint64 now)
{
    RescueSurvey survey;
    for (int row = 0; row < cases.size(); ++row) {
        if (const CaseFacts& facts = cases.facts(row); isToRescue(facts, now)) {
            const qint64 time = rescueTime(failures, cases.view(row).id);
            if (time != RescueQueue::Never) {
                survey.queue.want(row, facts.okSince, time);
            }
        }
    }
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure) {
        const int row = cases.rowOf(failure.key());
        if (row < 0 || !isToRescue(cases.facts(row), now)) {
            survey.settled.append(failure.key());
        }
    }
    return survey;
}

} // namespace Vaglio
