// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/chargecounter.h"
#include "app/sandbox/switches.h"

#include <httplib.h>

#include <functional>

namespace Vaglio::Sandbox {

class ForeignHost;

/// Lets the fault that is switched on happen to a request: instead of the honest work, or to the
/// answer that the honest work made.
class FaultInjector final {
public:
    FaultInjector(SwitchBoard& switches, ForeignHost& foreignHost);

    /// Runs the work, or the fault, or both. Used by the thread that answers the request.
    void handle(Target target, const httplib::Request& request, httplib::Response& response,
        const std::function<void()>& honestWork);

private:
    /// True where the fault takes the place of the work.
    bool answersInstead(Fault fault, const httplib::Request& request, httplib::Response& response);
    void spoilAnswer(Fault fault, const httplib::Response& response) const;

    SwitchBoard& m_switches;
    ForeignHost& m_foreignHost;
};

} // namespace Vaglio::Sandbox
