// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/queuewords.h"

#include <QCoreApplication>

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::QueueWords)
};

} // namespace

QString queueTitle(Queue queue)
{
    switch (queue) {
    case Queue::ToReview:
        return Words::tr("To review");
    case Queue::RejectedAct:
        return Words::tr("Rejected - act");
    case Queue::InProgress:
        return Words::tr("In progress");
    case Queue::InValidation:
        return Words::tr("In validation");
    case Queue::Approved:
        return Words::tr("Approved");
    case Queue::EvidenceExpiring:
        return Words::tr("Evidence expiring");
    case Queue::Unlabelled:
        return Words::tr("Unlabelled");
    case Queue::All:
        break;
    }
    return Words::tr("All requests");
}

QString emptyQueueTitle(Queue queue)
{
    switch (queue) {
    case Queue::ToReview:
        return Words::tr("Nothing to review");
    case Queue::RejectedAct:
        return Words::tr("No rejected requests");
    case Queue::InProgress:
        return Words::tr("No links in progress");
    case Queue::InValidation:
        return Words::tr("Nothing in validation");
    case Queue::Approved:
        return Words::tr("Nothing approved yet");
    case Queue::EvidenceExpiring:
        return Words::tr("No evidence expires soon");
    case Queue::Unlabelled:
        return Words::tr("Every request has a name");
    case Queue::All:
        break;
    }
    return Words::tr("No requests yet");
}

} // namespace Vaglio
