// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/tlsidentity.h"

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <string>

namespace Vaglio::Sandbox {

/// One accepted connection, as a stream that can misbehave on purpose: what a handler asks of it is
/// done to the very bytes of the next answer. Owns the socket, and closes it when it goes. Used by
/// one thread only.
class Wire final : public httplib::Stream {
public:
    /// stopping ends every wait early; it must outlive the wire.
    Wire(socket_t socket, const std::atomic<bool>& stopping);
    ~Wire() override;
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    /// Speaks TLS from here on. False where the handshake failed: then the wire is of no use.
    [[nodiscard]] bool secure(const TlsIdentity& identity);

    /// Closes in order, without a byte of the answer.
    void closeUnanswered();
    /// Sends the head and half the body; then a TCP reset, or an orderly close.
    void cutBody(bool withReset);
    /// Sends the body one byte at a time.
    void drip(std::chrono::milliseconds pause);
    /// Sends these bytes instead of the answer, then closes.
    void answerInstead(std::string bytes);
    /// Waits, unless the service stops.
    void pause(std::chrono::milliseconds duration) const;
    /// Whether a next request begins within this time.
    [[nodiscard]] bool waitForRequest(std::chrono::milliseconds longest) const;

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* bytes, size_t size) override;
    ssize_t write(const char* bytes, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return m_socket; }

private:
    enum class Plan { Honest, Close, CutThenReset, CutThenClose, Drip, Instead };
    enum class Direction { In, Out };

    [[nodiscard]] bool waitFor(Direction direction, std::chrono::milliseconds longest) const;
    ssize_t receive(char* bytes, size_t size);
    ssize_t transmit(const char* bytes, size_t size);
    bool sendAll(const char* bytes, size_t size);
    ssize_t writeBody(const char* bytes, size_t size);
    void finish(bool withReset);

    socket_t m_socket;
    TlsSession m_tls; ///< null over plain TCP
    const std::atomic<bool>& m_stopping;
    std::string m_received; ///< read from the socket, not yet handed on
    size_t m_receivedFrom = 0;
    Plan m_plan = Plan::Honest;
    bool m_headSent = false;
    bool m_finished = false;
    size_t m_bodyLeft = 0; ///< of the half that is sent
    std::chrono::milliseconds m_dripPause {};
    std::string m_instead;
};

} // namespace Vaglio::Sandbox
