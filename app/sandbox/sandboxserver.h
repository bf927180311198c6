// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/adminroutes.h"
#include "app/sandbox/faultyserver.h"
#include "app/sandbox/serviceroutes.h"

namespace Vaglio::Sandbox {

/// The simulated service on 127.0.0.1: the sandbox behind its routes.
class SandboxServer final {
public:
    explicit SandboxServer(Sandbox& sandbox);

    /// Listens on this port, 0 for a free one. The port, or -1 where it is taken.
    [[nodiscard]] int start(int port);
    void stopAndWait() { m_server.stopAndWait(); }

private:
    Sandbox& m_sandbox;
    ForeignHost m_foreignHost;
    ServiceRoutes m_service;
    AdminRoutes m_admin;
    FaultyServer m_server;
};

} // namespace Vaglio::Sandbox
