// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultyserver.h"

namespace Vaglio::Sandbox {

namespace {

constexpr int workers = 32;
constexpr int requestsPerConnection = 1000;
constexpr std::chrono::seconds keepAlive { 5 };
constexpr size_t largestBody = 4UL * 1024 * 1024;

thread_local Wire* wireOfThisThread = nullptr;

} // namespace

FaultyServer::FaultyServer(const TlsIdentity* identity)
    : m_identity(identity)
{
    new_task_queue = [] { return new httplib::ThreadPool(workers); };
    set_payload_max_length(largestBody);
}

FaultyServer::~FaultyServer()
{
    stopAndWait();
}

int FaultyServer::bind(int port)
{
    // Never SO_REUSEPORT (the library's default): a second service on the same port must fail.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    if (port == 0) {
        return bind_to_any_port("127.0.0.1");
    }
    return bind_to_port("127.0.0.1", port) ? port : -1;
}

void FaultyServer::start()
{
    m_thread = std::thread([this] { listen_after_bind(); });
}

void FaultyServer::stopAndWait()
{
    if (!m_thread.joinable()) {
        return;
    }
    m_stopping = true;
    while (!is_running()) {
        std::this_thread::yield();
    }
    stop();
    m_thread.join();
}

Wire& FaultyServer::currentWire()
{
    return *wireOfThisThread;
}

bool FaultyServer::process_and_close_socket(socket_t socket)
{
    Wire wire(socket, m_stopping);
    if (m_identity != nullptr && !wire.secure(*m_identity)) {
        return false;
    }
    wireOfThisThread = &wire;
    const auto prepare = [](httplib::Request& request) {
        // Answers go out as written: the cut points of faults are those of the plain text.
        request.headers.erase("Accept-Encoding");
        // A POST without a body is complete; the library would read on until the client closes.
        if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding")) {
            request.set_header("Content-Length", "0");
        }
    };
    bool done = false;
    for (int left = requestsPerConnection; left > 0 && !done; --left) {
        bool connectionClosed = false;
        done = !wire.waitForRequest(keepAlive)
            || !process_request(wire, left == 1, connectionClosed, prepare) || connectionClosed;
    }
    wireOfThisThread = nullptr;
    return true;
}

} // namespace Vaglio::Sandbox
