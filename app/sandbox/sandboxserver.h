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
    /// Answers over TLS too, on a free port, as one that outlives the server. The port, or -1.
    [[nodiscard]] int startTls(const TlsIdentity& identity);
    void stopAndWait();

private:
    void addRoutes(FaultyServer& server);

    Sandbox& m_sandbox;
    ForeignHost m_foreignHost;
    ServiceRoutes m_service;
    AdminRoutes m_admin;
    FaultyServer m_server;
    std::unique_ptr<FaultyServer> m_tlsServer;
};

} // namespace Vaglio::Sandbox
