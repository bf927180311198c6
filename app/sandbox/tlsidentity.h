// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/certificates.h"

#include <openssl/ssl.h>

namespace Vaglio::Sandbox {

using TlsSession = std::unique_ptr<SSL, FreeBy<SSL_free>>;

/// Who the sandbox is over TLS: a key and a certificate for 127.0.0.1 and localhost that signs
/// itself, made with the object and never stored. Any thread.
class TlsIdentity final {
public:
    TlsIdentity();
    TlsIdentity(const TlsIdentity&) = delete;
    TlsIdentity& operator=(const TlsIdentity&) = delete;
    ~TlsIdentity() = default;

    /// False where OpenSSL failed; then nothing else may be called.
    [[nodiscard]] bool isValid() const { return m_context != nullptr; }
    /// What a client has to trust.
    [[nodiscard]] QByteArray certificatePem() const { return pemOf(m_certificate.get()); }
    /// The server's end of a session over a connected socket, which stays the caller's; the
    /// handshake is to come. Null where OpenSSL fails.
    [[nodiscard]] TlsSession begin(int socket) const;

private:
    Key m_key;
    Certificate m_certificate;
    std::unique_ptr<SSL_CTX, FreeBy<SSL_CTX_free>> m_context;
};

} // namespace Vaglio::Sandbox
