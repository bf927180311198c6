// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/sealer.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// The context of crypto_kdf: eight letters, on disk for good.
constexpr char KdfContext[] = "VaglioV1";
static_assert(sizeof KdfContext == crypto_kdf_CONTEXTBYTES + 1);

SecretBytes subkey(const SecretBytes& masterKey, quint64 number)
{
    static_assert(Sealer::MasterKeySize == crypto_kdf_KEYBYTES);
    Q_ASSERT(masterKey.size() == Sealer::MasterKeySize);
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_kdf_derive_from_key(
        key.data(), static_cast<size_t>(key.size()), number, KdfContext, masterKey.data());
    return key;
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

unsigned long long sizeOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

/// Kind and number have a fixed width, so that no two places give the same bytes.
QByteArray associated(const SealPlace& place)
{
    QByteArray bytes(1 + 8, Qt::Uninitialized);
    bytes[0] = static_cast<char>(place.kind);
    qToBigEndian(place.number, bytes.data() + 1);
    return bytes + place.key;
}

class KeyedHash final {
public:
    KeyedHash(const SecretBytes& key, qsizetype size)
        : m_hash(size, Qt::Uninitialized)
    {
        crypto_generichash_init(
            &m_state, key.data(), static_cast<size_t>(key.size()), static_cast<size_t>(size));
    }
    void add(QByteArrayView bytes)
    {
        crypto_generichash_update(&m_state, bytesOf(bytes), sizeOf(bytes));
    }
    [[nodiscard]] QByteArray finish()
    {
        crypto_generichash_final(&m_state, bytesOf(m_hash), static_cast<size_t>(m_hash.size()));
        return m_hash;
    }

private:
    crypto_generichash_state m_state {};
    QByteArray m_hash;
};

} // namespace

Sealer::Sealer(const SecretBytes& masterKey)
    : m_sealKey(subkey(masterKey, 1))
    , m_nameKey(subkey(masterKey, 2))
    , m_chainKey(subkey(masterKey, 3))
{
}

QByteArray Sealer::documentKey(DocumentKind kind, QByteArrayView id) const
{
    KeyedHash hash(m_nameKey, DocumentKeySize);
    const char kindByte = static_cast<char>(kind);
    hash.add(QByteArrayView(&kindByte, 1));
    hash.add(id);
    return hash.finish();
}

QByteArray Sealer::seal(QByteArrayView plain, const SealPlace& place) const
{
    QByteArray sealed(NonceSize + plain.size() + TagSize, Qt::Uninitialized);
    unsigned char* nonce = bytesOf(sealed);
    randombytes_buf(nonce, NonceSize);
    const QByteArray where = associated(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + NonceSize, nullptr, bytesOf(plain),
        sizeOf(plain), bytesOf(where), sizeOf(where), nullptr, nonce, m_sealKey.data());
    return sealed;
}

Result<QByteArray> Sealer::open(QByteArrayView sealed, const SealPlace& place) const
{
    if (sealed.size() < NonceSize + TagSize) {
        return failure(Error::Kind::Damaged, u"a sealed text is too short"_s);
    }
    const QByteArrayView text = sealed.sliced(NonceSize);
    QByteArray plain(text.size() - TagSize, Qt::Uninitialized);
    const QByteArray where = associated(place);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(text),
            sizeOf(text), bytesOf(where), sizeOf(where), bytesOf(sealed), m_sealKey.data())
        != 0) {
        return failure(Error::Kind::Damaged, u"a sealed text was altered or is not in its place"_s);
    }
    return plain;
}

QByteArray Sealer::chain(QByteArrayView previous, quint64 number, QByteArrayView sealed) const
{
    KeyedHash hash(m_chainKey, ChainSize);
    QByteArray numberBytes(8, Qt::Uninitialized);
    qToBigEndian(number, numberBytes.data());
    hash.add(previous);
    hash.add(numberBytes);
    hash.add(sealed);
    return hash.finish();
}

} // namespace Vaglio
