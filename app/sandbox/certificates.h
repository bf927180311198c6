// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace Vaglio::Sandbox {

/// Frees an object of OpenSSL by its own function.
template <auto Free> struct FreeBy {
    template <typename T> void operator()(T* object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeBy<X509_free>>;
using Bio = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;

/// What a certificate says.
struct CertificateTerms {
    const char* name = nullptr; ///< the common name
    long serial = 1;
    std::chrono::seconds validFor {}; ///< from now on
    std::chrono::seconds validSince {}; ///< before now
    std::vector<std::pair<int, const char*>> extensions; ///< NID, and the value as X509v3 config
};

/// A key on P-256; null where OpenSSL fails.
[[nodiscard]] Key makeKey();
/// Signed by the issuer, or by itself where there is none; null where OpenSSL fails.
[[nodiscard]] Certificate makeCertificate(
    const CertificateTerms& terms, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey);
[[nodiscard]] QByteArray pemOf(X509* certificate);
/// What was written to a memory BIO.
[[nodiscard]] QByteArray contentsOf(BIO* bio);

} // namespace Vaglio::Sandbox
