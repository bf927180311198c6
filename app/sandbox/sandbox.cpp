// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"

#include "app/sandbox/caseseeder.h"

namespace Vaglio::Sandbox {

namespace {

constexpr std::chrono::milliseconds documentedPace { 60'000 };

} // namespace

Sandbox::Sandbox(const Options& options, std::shared_future<void> guiReady)
    : token(options.token)
    , switches(options.switches)
    , requests(clock, documentedPace / options.speed)
    , writer(requests)
    , evidence(std::move(guiReady))
    , m_seed(options.seed)
{
    reset();
}

void Sandbox::reset()
{
    clock.reset();
    switches.reset();
    charges.reset();
    requests.replaceAll(CaseSeeder::seed(m_seed, clock.now()));
}

} // namespace Vaglio::Sandbox
