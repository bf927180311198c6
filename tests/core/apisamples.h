// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/apiclient.h"

#include <chrono>

namespace Vaglio::Testing {

/// Limits that let a test of slow and failing answers end soon.
inline ApiLimits quickLimits()
{
    using namespace std::chrono_literals;
    ApiLimits limits;
    limits.json.deadline = limits.post.deadline = 1500ms;
    limits.archive.deadline = 5000ms;
    limits.retry.firstWait = 10ms;
    return limits;
}

/// An order that the service takes.
inline LinkOrder sampleOrder()
{
    using namespace Qt::StringLiterals;
    LinkOrder order;
    order.mail = u"franco.rossi@example.it"_s;
    order.applicant.taxCode = u"RSSMRA80A01H501U"_s;
    return order;
}

} // namespace Vaglio::Testing
