// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/secretbytes.h"

#include <QtGlobal>

#include <sodium.h>

#include <cstring>
#include <utility>

namespace Vaglio {

bool startCrypto()
{
    return sodium_init() >= 0;
}

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    if (size == 0) {
        return;
    }
    if (!startCrypto()) {
        qFatal("libsodium does not start");
    }
    m_data = static_cast<unsigned char*>(sodium_malloc(static_cast<size_t>(size)));
    Q_CHECK_PTR(m_data);
    sodium_memzero(m_data, static_cast<size_t>(size));
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes bytes(size);
    randombytes_buf(bytes.m_data, static_cast<size_t>(size));
    return bytes;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    if (!bytes.isEmpty()) {
        std::memcpy(copy.m_data, bytes.data(), static_cast<size_t>(bytes.size()));
    }
    return copy;
}

} // namespace Vaglio
