// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/timestampauthority.h"

#include "app/sandbox/certificates.h"

#include <QCryptographicHash>
#include <QMutex>

#include <openssl/ts.h>
#include <openssl/x509v3.h>

namespace Vaglio::Sandbox {

namespace {

using Request = std::unique_ptr<TS_REQ, FreeBy<TS_REQ_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, FreeBy<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, FreeBy<X509_ALGOR_free>>;
using Response = std::unique_ptr<TS_RESP, FreeBy<TS_RESP_free>>;
using Context = std::unique_ptr<TS_RESP_CTX, FreeBy<TS_RESP_CTX_free>>;
using Policy = std::unique_ptr<ASN1_OBJECT, FreeBy<ASN1_OBJECT_free>>;

constexpr std::chrono::years validFor { 40 };
constexpr auto policyId = "1.3.6.1.4.1.32473.1"; // of the arc reserved for examples (RFC 5612)

/// Stamps are as old as the seeded cases, so the certificates are older.
CertificateTerms termsOf(
    const char* name, long serial, std::vector<std::pair<int, const char*>> extensions)
{
    return { name, serial, validFor, validFor / 4, std::move(extensions) };
}

ASN1_INTEGER* nextSerial(TS_RESP_CTX*, void*)
{
    static std::atomic<long> last { 0 };
    ASN1_INTEGER* serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set(serial, ++last);
    return serial;
}

int tellTime(TS_RESP_CTX*, void* data, long* seconds, long* microseconds)
{
    *seconds = *static_cast<const long*>(data);
    *microseconds = 0;
    return 1;
}

Request makeRequest(const QByteArray& bytes)
{
    QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    Algorithm algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    Imprint imprint(TS_MSG_IMPRINT_new());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(hash.data()),
        static_cast<int>(hash.size()));
    Request request(TS_REQ_new());
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), 1);
    return request;
}

} // namespace

struct TimestampAuthority::Keys {
    QMutex mutex;
    Key rootKey;
    Key stampKey;
    Certificate root;
    Certificate stampCertificate;
};

TimestampAuthority::TimestampAuthority()
    : m_keys(std::make_unique<Keys>())
{
}

TimestampAuthority::~TimestampAuthority() = default;

TimestampAuthority::Keys& TimestampAuthority::keys()
{
    const QMutexLocker lock(&m_keys->mutex);
    if (!m_keys->rootKey) {
        m_keys->rootKey = makeKey();
        m_keys->stampKey = makeKey();
        m_keys->root = makeCertificate(termsOf("Vaglio sandbox throw-away root (simulated)", 1,
                                           { { NID_basic_constraints, "critical,CA:TRUE" },
                                               { NID_key_usage, "critical,keyCertSign" } }),
            m_keys->rootKey.get(), nullptr, m_keys->rootKey.get());
        m_keys->stampCertificate
            = makeCertificate(termsOf("Vaglio sandbox time stamps (simulated)", 2,
                                  { { NID_basic_constraints, "critical,CA:FALSE" },
                                      { NID_key_usage, "critical,digitalSignature" },
                                      { NID_ext_key_usage, "critical,timeStamping" } }),
                m_keys->stampKey.get(), m_keys->root.get(), m_keys->rootKey.get());
    }
    return *m_keys;
}

QByteArray TimestampAuthority::stamp(const QByteArray& bytes, TimePoint time)
{
    const Keys& authority = keys();
    long seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    Context context(TS_RESP_CTX_new());
    Policy policy(OBJ_txt2obj(policyId, 1));
    TS_RESP_CTX_set_serial_cb(context.get(), nextSerial, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), tellTime, &seconds);
    TS_RESP_CTX_add_md(context.get(), EVP_sha256());
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    if (TS_RESP_CTX_set_signer_cert(context.get(), authority.stampCertificate.get()) != 1
        || TS_RESP_CTX_set_signer_key(context.get(), authority.stampKey.get()) != 1
        || TS_RESP_CTX_set_def_policy(context.get(), policy.get()) != 1) {
        return {};
    }
    Bio in(BIO_new(BIO_s_mem()));
    const Request request = makeRequest(bytes);
    if (i2d_TS_REQ_bio(in.get(), request.get()) != 1) {
        return {};
    }
    const Response response(TS_RESP_create_response(context.get(), in.get()));
    Bio out(BIO_new(BIO_s_mem()));
    if (!response || i2d_TS_RESP_bio(out.get(), response.get()) != 1) {
        return {};
    }
    return contentsOf(out.get());
}

QByteArray TimestampAuthority::rootPem()
{
    return pemOf(keys().root.get());
}

} // namespace Vaglio::Sandbox
