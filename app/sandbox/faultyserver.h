// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/wire.h"

#include <atomic>
#include <string>
#include <thread>

namespace Vaglio::Sandbox {

/// An HTTP server on 127.0.0.1 whose connections are Wires, so that a handler can make the answer
/// to its own request fail at the socket. Listens on a thread of its own.
class FaultyServer final : public httplib::Server {
public:
    /// With an identity, which must outlive it, it speaks TLS.
    explicit FaultyServer(const TlsIdentity* identity = nullptr);
    ~FaultyServer() override;

    /// Binds; port 0 takes a free one. The port that was bound, or -1. The kernel accepts
    /// connections from here on; they are answered after start().
    [[nodiscard]] int bind(int port);
    void start();
    void stopAndWait();

    /// Of the request that the calling thread is answering.
    [[nodiscard]] static Wire& currentWire();

private:
    bool process_and_close_socket(socket_t socket) override;

    const TlsIdentity* m_identity;
    std::atomic<bool> m_stopping { false };
    std::thread m_thread;
};

} // namespace Vaglio::Sandbox
