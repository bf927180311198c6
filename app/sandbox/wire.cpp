// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/wire.h"

#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <thread>

namespace Vaglio::Sandbox {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds waitSlice { 50 };
constexpr milliseconds ioTimeout { 10'000 };

/// The value of Content-Length in an answer's head, 0 where it has none.
size_t contentLength(const std::string& head)
{
    std::string lower = head;
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string name = "\r\ncontent-length:";
    const size_t at = lower.find(name);
    return at == std::string::npos ? 0
                                   : std::strtoul(lower.c_str() + at + name.size(), nullptr, 10);
}

std::pair<std::string, int> readAddress(const sockaddr_storage& address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.ss_family == AF_INET6) {
        const auto* in6 = reinterpret_cast<const sockaddr_in6*>(&address);
        inet_ntop(AF_INET6, &in6->sin6_addr, text, sizeof text);
        return { text, ntohs(in6->sin6_port) };
    }
    const auto* in4 = reinterpret_cast<const sockaddr_in*>(&address);
    inet_ntop(AF_INET, &in4->sin_addr, text, sizeof text);
    return { text, ntohs(in4->sin_port) };
}

} // namespace

Wire::Wire(socket_t socket, const std::atomic<bool>& stopping)
    : m_socket(socket)
    , m_stopping(stopping)
{
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Wire::~Wire()
{
    finish(false);
}

bool Wire::secure(const TlsIdentity& identity)
{
    TlsSession session = identity.begin(m_socket);
    // Not blocking meanwhile, so that a client that says no more does not hold up the end.
    const int flags = fcntl(m_socket, F_GETFL);
    fcntl(m_socket, F_SETFL, flags | O_NONBLOCK);
    const auto end = std::chrono::steady_clock::now() + ioTimeout;
    int shaken = session ? SSL_accept(session.get()) : 1;
    while (session && shaken != 1) {
        const int wanted = SSL_get_error(session.get(), shaken);
        const bool isWaiting = wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE;
        if (!isWaiting || std::chrono::steady_clock::now() >= end
            || !waitFor(
                wanted == SSL_ERROR_WANT_READ ? Direction::In : Direction::Out, ioTimeout)) {
            session.reset();
            break;
        }
        shaken = SSL_accept(session.get());
    }
    fcntl(m_socket, F_SETFL, flags);
    m_tls = std::move(session);
    return m_tls != nullptr;
}

void Wire::closeUnanswered()
{
    m_plan = Plan::Close;
}

void Wire::cutBody(bool withReset)
{
    m_plan = withReset ? Plan::CutThenReset : Plan::CutThenClose;
}

void Wire::drip(milliseconds pause)
{
    m_plan = Plan::Drip;
    m_dripPause = pause;
}

void Wire::answerInstead(std::string bytes)
{
    m_plan = Plan::Instead;
    m_instead = std::move(bytes);
}

void Wire::pause(milliseconds duration) const
{
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!m_stopping && std::chrono::steady_clock::now() < end) {
        const auto left = std::chrono::ceil<milliseconds>(end - std::chrono::steady_clock::now());
        std::this_thread::sleep_for(std::clamp(left, milliseconds(0), waitSlice));
    }
}

bool Wire::waitForRequest(milliseconds longest) const
{
    return m_receivedFrom < m_received.size() || waitFor(Direction::In, longest);
}

bool Wire::waitFor(Direction direction, milliseconds longest) const
{
    const short wanted = direction == Direction::In ? POLLIN : POLLOUT;
    for (milliseconds waited { 0 }; waited < longest && !m_stopping; waited += waitSlice) {
        pollfd watched { m_socket, wanted, 0 };
        const int ready = poll(&watched, 1, static_cast<int>(waitSlice.count()));
        if (ready > 0) {
            return (watched.revents & (wanted | POLLHUP | POLLERR)) != 0;
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
    return false;
}

bool Wire::is_readable() const
{
    return !m_finished && waitForRequest(ioTimeout);
}

bool Wire::is_writable() const
{
    return !m_finished && waitFor(Direction::Out, ioTimeout);
}

ssize_t Wire::read(char* bytes, size_t size)
{
    if (m_receivedFrom == m_received.size()) {
        if (m_finished || !waitFor(Direction::In, ioTimeout)) {
            return -1;
        }
        m_received.resize(16 * 1024);
        const ssize_t got = receive(m_received.data(), m_received.size());
        m_received.resize(got > 0 ? static_cast<size_t>(got) : 0);
        m_receivedFrom = 0;
        if (got <= 0) {
            return got;
        }
    }
    const size_t count = std::min(size, m_received.size() - m_receivedFrom);
    std::copy_n(m_received.data() + m_receivedFrom, count, bytes);
    m_receivedFrom += count;
    return static_cast<ssize_t>(count);
}

ssize_t Wire::write(const char* bytes, size_t size)
{
    if (m_finished) {
        return -1;
    }
    if (m_plan == Plan::Honest) {
        return sendAll(bytes, size) ? static_cast<ssize_t>(size) : -1;
    }
    if (m_plan == Plan::Close || m_plan == Plan::Instead) {
        sendAll(m_instead.data(), m_instead.size());
        finish(false);
        return -1;
    }
    if (m_headSent) {
        return writeBody(bytes, size);
    }
    // The server hands over the whole head in one piece.
    m_headSent = true;
    m_bodyLeft = contentLength({ bytes, size }) / 2;
    return sendAll(bytes, size) ? static_cast<ssize_t>(size) : -1;
}

ssize_t Wire::writeBody(const char* bytes, size_t size)
{
    if (m_plan == Plan::Drip) {
        for (size_t i = 0; i < size; ++i) {
            pause(m_dripPause);
            if (m_stopping || !sendAll(bytes + i, 1)) {
                return -1;
            }
        }
        return static_cast<ssize_t>(size);
    }
    const size_t count = std::min(size, m_bodyLeft);
    if (!sendAll(bytes, count)) {
        return -1;
    }
    m_bodyLeft -= count;
    if (m_bodyLeft > 0) {
        return static_cast<ssize_t>(count);
    }
    if (m_plan == Plan::CutThenReset) {
        // A reset overtakes what is still on its way: let the first half arrive.
        pause(milliseconds(100));
    }
    finish(m_plan == Plan::CutThenReset);
    return -1;
}

// One read takes in a whole TLS record, which is no larger, so none waits where poll() cannot see
// it.
ssize_t Wire::receive(char* bytes, size_t size)
{
    return m_tls ? SSL_read(m_tls.get(), bytes, static_cast<int>(size))
                 : recv(m_socket, bytes, size, 0);
}

ssize_t Wire::transmit(const char* bytes, size_t size)
{
    return m_tls ? SSL_write(m_tls.get(), bytes, static_cast<int>(size))
                 : send(m_socket, bytes, size, MSG_NOSIGNAL);
}

bool Wire::sendAll(const char* bytes, size_t size)
{
    size_t sent = 0;
    while (sent < size) {
        if (!waitFor(Direction::Out, ioTimeout)) {
            return false;
        }
        const ssize_t count = transmit(bytes + sent, size - sent);
        if (count <= 0) {
            return false;
        }
        sent += static_cast<size_t>(count);
    }
    return true;
}

void Wire::finish(bool withReset)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    if (withReset) {
        const linger atOnce { 1, 0 };
        setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    } else {
        if (m_tls) {
            SSL_shutdown(m_tls.get());
        }
        shutdown(m_socket, SHUT_RDWR);
    }
    close(m_socket);
}

void Wire::get_remote_ip_and_port(std::string& ip, int& port) const
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    getpeername(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
    std::tie(ip, port) = readAddress(address);
}

void Wire::get_local_ip_and_port(std::string& ip, int& port) const
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
    std::tie(ip, port) = readAddress(address);
}

} // namespace Vaglio::Sandbox
