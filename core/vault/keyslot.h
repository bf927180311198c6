// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/secretbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Vaglio {

/// One way into a vault: its master key, wrapped by what a person or the system holds. Holds no
/// secret in the clear. A vault has at most one slot of a kind and never fewer than two in all.
struct KeySlot {
    /// The numbers are on disk.
    enum class Kind : quint8 {
        Keychain = 1, ///< 32 random bytes in the keychain of the operating system
        Passphrase = 2, ///< Argon2id
        RecoveryKey = 3 ///< printed, kept in a safe
    };
    Kind kind = Kind::Passphrase;
    QDateTime made; ///< UTC
    QByteArray parameters; ///< CBOR: salt and cost of a passphrase; empty otherwise
    QByteArray wrapped; ///< the master key under XChaCha20-Poly1305, bound to vault and kind

    bool operator==(const KeySlot&) const = default;
};

/// How dear one guess of a passphrase is (Argon2id). Kept in the slot, so that it can grow.
struct PassphraseCost {
    quint64 operations = 3;
    quint64 memoryBytes = 192ULL * 1024 * 1024;
    /// About half a second on an office computer.
    [[nodiscard]] static PassphraseCost standard() { return {}; }
    /// The least that the algorithm takes: for tests alone.
    [[nodiscard]] static PassphraseCost least();
};

/// The bytes of a passphrase as it was typed: UTF-8 of its composed form (NFC), so that it opens
/// the vault on a system whose keyboard composes letters otherwise. The caller wipes its own text.
[[nodiscard]] SecretBytes passphraseBytes(const QString& typed);

/// vaultId binds a slot to its vault. Storage where there is not enough memory for the cost.
/// Refused where the passphrase is empty, or the cost is beyond what unwrapWithPassphrase accepts
/// (2 GiB, 64 operations). How good a passphrase is, is for the caller to judge.
/// Takes as long as the cost says: call it on the pool.
[[nodiscard]] Result<KeySlot> wrapWithPassphrase(const SecretBytes& masterKey,
    const QByteArray& vaultId, const SecretBytes& passphrase, const PassphraseCost& cost);
/// Locked where the passphrase is wrong, or the wrapped key was altered or is of another vault:
/// nothing tells these apart. Damaged where the slot cannot be one of ours, before anything costs
/// time or memory. As slow as wrapWithPassphrase.
[[nodiscard]] Result<SecretBytes> unwrapWithPassphrase(
    const KeySlot& slot, const QByteArray& vaultId, const SecretBytes& passphrase);

/// For the kinds whose secret is random (Keychain, RecoveryKey): hashed to a key, no stretching.
[[nodiscard]] KeySlot wrapWithSecret(KeySlot::Kind kind, const SecretBytes& masterKey,
    const QByteArray& vaultId, const SecretBytes& secret);
/// The detail of the Locked of unwrapWithSecret().
inline const QString NotTheSecret = QStringLiteral("not the secret of this key slot");
/// Locked where it is another secret, Damaged where the slot cannot be one of ours.
[[nodiscard]] Result<SecretBytes> unwrapWithSecret(
    const KeySlot& slot, const QByteArray& vaultId, const SecretBytes& secret);

} // namespace Vaglio
