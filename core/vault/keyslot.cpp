// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keyslot.h"

#include "core/vault/sealer.h"

#include <QCborMap>
#include <QCborValue>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype WrappedSize = NonceSize + Sealer::MasterKeySize + TagSize;
constexpr qsizetype WrapKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

/// Above these a slot is not ours, but made to stop the program that opens it.
constexpr quint64 MostOperations = 64;
constexpr quint64 MostMemory = 2ULL * 1024 * 1024 * 1024;

/// Keeps the secret of a slot from being the hash of the same bytes for another end.
constexpr QByteArrayView SecretContext = "Vaglio key slot 1";

struct Stretching {
    QByteArray salt;
    PassphraseCost cost;
};

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

bool isAcceptable(const PassphraseCost& cost)
{
    return cost.operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN
        && cost.operations <= MostOperations
        && cost.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN
        && cost.memoryBytes <= MostMemory;
}

QByteArray toCbor(const Stretching& stretching)
{
    return QCborMap { { u"salt"_s, stretching.salt },
        { u"operations"_s, static_cast<qint64>(stretching.cost.operations) },
        { u"memory"_s, static_cast<qint64>(stretching.cost.memoryBytes) } }
        .toCborValue()
        .toCbor();
}

Result<Stretching> fromCbor(const QByteArray& parameters)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(parameters, &error);
    const QCborMap map = value.toMap();
    const Stretching stretching { map.value(u"salt"_s).toByteArray(),
        { static_cast<quint64>(map.value(u"operations"_s).toInteger()),
            static_cast<quint64>(map.value(u"memory"_s).toInteger()) } };
    if (error.error != QCborError::NoError || error.offset != parameters.size()
        || stretching.salt.size() != crypto_pwhash_argon2id_SALTBYTES
        || !isAcceptable(stretching.cost)) {
        return failure(Error::Kind::Damaged, u"the parameters of a key slot"_s);
    }
    return stretching;
}

Result<SecretBytes> stretched(const SecretBytes& passphrase, const Stretching& stretching)
{
    SecretBytes key(WrapKeySize);
    const char* text = passphrase.isEmpty() ? "" : passphrase.view().data();
    // Fails for want of memory alone: salt and cost were checked.
    if (crypto_pwhash(key.data(), static_cast<unsigned long long>(key.size()), text,
            sizeOf(passphrase.view()), bytesOf(stretching.salt), stretching.cost.operations,
            static_cast<size_t>(stretching.cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return failure(Error::Kind::Storage, u"not enough memory for the passphrase"_s);
    }
    return key;
}

SecretBytes hashed(const SecretBytes& secret)
{
    SecretBytes key(WrapKeySize);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, static_cast<size_t>(key.size()));
    crypto_generichash_update(&state, bytesOf(SecretContext), sizeOf(SecretContext));
    crypto_generichash_update(&state, secret.data(), sizeOf(secret.view()));
    crypto_generichash_final(&state, key.data(), static_cast<size_t>(key.size()));
    sodium_memzero(&state, sizeof state);
    return key;
}

QByteArray associated(KeySlot::Kind kind, const QByteArray& vaultId)
{
    return QByteArray(1, static_cast<char>(kind)) + vaultId;
}

QByteArray wrap(KeySlot::Kind kind, const SecretBytes& masterKey, const QByteArray& vaultId,
    const SecretBytes& wrapKey)
{
    Q_ASSERT(masterKey.size() == Sealer::MasterKeySize);
    QByteArray wrapped(WrappedSize, Qt::Uninitialized);
    unsigned char* nonce = bytesOf(wrapped);
    randombytes_buf(nonce, NonceSize);
    const QByteArray where = associated(kind, vaultId);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + NonceSize, nullptr, masterKey.data(),
        sizeOf(masterKey.view()), bytesOf(where), sizeOf(where), nullptr, nonce, wrapKey.data());
    return wrapped;
}

/// The size of slot.wrapped was checked.
Result<SecretBytes> unwrap(
    const KeySlot& slot, const QByteArray& vaultId, const SecretBytes& wrapKey)
{
    SecretBytes masterKey(Sealer::MasterKeySize);
    const QByteArrayView text = QByteArrayView(slot.wrapped).sliced(NonceSize);
    const QByteArray where = associated(slot.kind, vaultId);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(masterKey.data(), nullptr, nullptr,
            bytesOf(text), sizeOf(text), bytesOf(where), sizeOf(where), bytesOf(slot.wrapped),
            wrapKey.data())
        != 0) {
        return failure(Error::Kind::Locked, NotTheSecret);
    }
    return masterKey;
}

tl::unexpected<Error> notASlot()
{
    return failure(Error::Kind::Damaged, u"a key slot"_s);
}

} // namespace

PassphraseCost PassphraseCost::least()
{
    return { crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN };
}

SecretBytes passphraseBytes(const QString& typed)
{
    QString composed = typed.normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    SecretBytes passphrase = SecretBytes::copyOf(bytes);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    composed.fill(QChar());
    return passphrase;
}

Result<KeySlot> wrapWithPassphrase(const SecretBytes& masterKey, const QByteArray& vaultId,
    const SecretBytes& passphrase, const PassphraseCost& cost)
{
    if (passphrase.isEmpty()) {
        return failure(Error::Kind::Refused, u"an empty passphrase"_s);
    }
    if (!isAcceptable(cost)) {
        return failure(Error::Kind::Refused, u"the cost of a passphrase"_s);
    }
    Stretching stretching { QByteArray(crypto_pwhash_argon2id_SALTBYTES, Qt::Uninitialized), cost };
    randombytes_buf(stretching.salt.data(), static_cast<size_t>(stretching.salt.size()));
    const Result<SecretBytes> key = stretched(passphrase, stretching);
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto kind = KeySlot::Kind::Passphrase;
    return KeySlot { kind, QDateTime::currentDateTimeUtc(), toCbor(stretching),
        wrap(kind, masterKey, vaultId, *key) };
}

Result<SecretBytes> unwrapWithPassphrase(
    const KeySlot& slot, const QByteArray& vaultId, const SecretBytes& passphrase)
{
    if (slot.kind != KeySlot::Kind::Passphrase || slot.wrapped.size() != WrappedSize) {
        return notASlot();
    }
    const Result<Stretching> stretching = fromCbor(slot.parameters);
    if (!stretching) {
        return tl::unexpected(stretching.error());
    }
    const Result<SecretBytes> key = stretched(passphrase, *stretching);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return unwrap(slot, vaultId, *key);
}

KeySlot wrapWithSecret(KeySlot::Kind kind, const SecretBytes& masterKey, const QByteArray& vaultId,
    const SecretBytes& secret)
{
    Q_ASSERT(kind != KeySlot::Kind::Passphrase);
    return { kind, QDateTime::currentDateTimeUtc(), {},
        wrap(kind, masterKey, vaultId, hashed(secret)) };
}

Result<SecretBytes> unwrapWithSecret(
    const KeySlot& slot, const QByteArray& vaultId, const SecretBytes& secret)
{
    const bool isRandom
        = slot.kind == KeySlot::Kind::Keychain || slot.kind == KeySlot::Kind::RecoveryKey;
    if (!isRandom || !slot.parameters.isEmpty() || slot.wrapped.size() != WrappedSize) {
        return notASlot();
    }
    return unwrap(slot, vaultId, hashed(secret));
}

} // namespace Vaglio
