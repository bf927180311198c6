// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/certificates.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace Vaglio::Sandbox {

namespace {

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    const bool added = extension != nullptr && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

} // namespace

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"));
}

Certificate makeCertificate(
    const CertificateTerms& terms, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey)
{
    Certificate certificate(X509_new());
    X509* raw = certificate.get();
    X509_set_version(raw, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(raw), terms.serial);
    X509_gmtime_adj(X509_getm_notBefore(raw), -terms.validSince.count());
    X509_gmtime_adj(X509_getm_notAfter(raw), terms.validFor.count());
    X509_set_pubkey(raw, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(raw), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(terms.name), -1, -1, 0);
    X509* signer = issuer == nullptr ? raw : issuer;
    X509_set_issuer_name(raw, X509_get_subject_name(signer));
    const bool right = addExtension(raw, signer, NID_subject_key_identifier, "hash")
        && std::ranges::all_of(terms.extensions,
            [raw, signer](const auto& extension) {
                return addExtension(raw, signer, extension.first, extension.second);
            })
        && X509_sign(raw, issuerKey, EVP_sha256()) > 0;
    return right ? std::move(certificate) : Certificate();
}

QByteArray pemOf(X509* certificate)
{
    const Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), certificate);
    return contentsOf(out.get());
}

QByteArray contentsOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

} // namespace Vaglio::Sandbox
