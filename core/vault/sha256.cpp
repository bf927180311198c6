// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/sha256.h"

#include <openssl/evp.h>

namespace Vaglio {

namespace {

/// A hash that is not one must not be recorded.
void require(int done)
{
    if (done != 1) {
        qFatal("OpenSSL has no SHA-256");
    }
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    Q_CHECK_PTR(m_context.get());
    require(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size())));
}

QByteArray Sha256::finish()
{
    QByteArray hash(32, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(
        m_context.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr));
    return hash;
}

} // namespace Vaglio
