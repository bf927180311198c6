// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/chargecounter.h"
#include "app/sandbox/evidencestore.h"
#include "app/sandbox/options.h"
#include "app/sandbox/requestwriter.h"

namespace Vaglio::Sandbox {

/// The whole simulated service without its HTTP: what the routes work on.
class Sandbox final {
public:
    /// guiReady: when pictures can be drawn.
    Sandbox(const Options& options, std::shared_future<void> guiReady);

    /// As newly started: clock, switches, counts, cases.
    void reset();

    const QByteArray token;
    AdvancingClock clock;
    SwitchBoard switches;
    ChargeCounter charges;
    RequestStore requests;
    RequestWriter writer;
    EvidenceStore evidence;

private:
    const int m_seed;
};

} // namespace Vaglio::Sandbox
