// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/tlsidentity.h"

#include <openssl/x509v3.h>

namespace Vaglio::Sandbox {

namespace {

constexpr std::chrono::days validFor { 30 };
constexpr std::chrono::days validSince { 1 };

} // namespace

TlsIdentity::TlsIdentity()
    : m_key(makeKey())
{
    const CertificateTerms terms { "Vaglio sandbox (simulated)", 1, validFor, validSince,
        { { NID_basic_constraints, "critical,CA:TRUE" },
            { NID_key_usage, "critical,digitalSignature,keyCertSign" },
            { NID_ext_key_usage, "serverAuth" },
            { NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost" } } };
    m_certificate = makeCertificate(terms, m_key.get(), nullptr, m_key.get());
    m_context.reset(SSL_CTX_new(TLS_server_method()));
    if (!m_certificate || !m_context
        || SSL_CTX_set_min_proto_version(m_context.get(), TLS1_2_VERSION) != 1
        || SSL_CTX_use_certificate(m_context.get(), m_certificate.get()) != 1
        || SSL_CTX_use_PrivateKey(m_context.get(), m_key.get()) != 1) {
        m_context.reset();
    }
}

TlsSession TlsIdentity::begin(int socket) const
{
    TlsSession session(SSL_new(m_context.get()));
    const bool isBegun = session && SSL_set_fd(session.get(), socket) == 1;
    return isBegun ? std::move(session) : TlsSession();
}

} // namespace Vaglio::Sandbox
