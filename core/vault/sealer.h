// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/secretbytes.h"

#include <QByteArray>

namespace Vaglio {

/// What a sealed document is. The numbers are on disk: never reuse one.
enum class DocumentKind : quint8 {
    Head = 0, ///< where the journal ends; the vault's own
    Case = 1, ///< all that the desk knows of one request
    Order = 2, ///< one link order on its way or settled (the outbox)
    Journal = 3, ///< a row of the journal; the vault's own
    Setting = 4, ///< what the desk remembers and must not be read
    Part = 5, ///< of a file of sealed parts; no record
    Report = 6 ///< of a program that only reads; no record
};

/// Where a sealed text belongs. It opens there and nowhere else: a row that was swapped, renamed or
/// taken back to an earlier number does not open.
struct SealPlace {
    DocumentKind kind = DocumentKind::Case;
    QByteArray key; ///< of Sealer::documentKey; empty for the vault's own kinds
    quint64 number = 0; ///< the journal row that the document was written with
};

/// All sealing of a vault's records: XChaCha20-Poly1305 with a random nonce and the place as
/// associated data, under subkeys of the master key (libsodium crypto_kdf), so that no key serves
/// two ends. Constant once made: may be used on any thread.
class Sealer final {
public:
    static constexpr qsizetype MasterKeySize = 32;
    static constexpr qsizetype DocumentKeySize = 16;
    static constexpr qsizetype ChainSize = 32;

    explicit Sealer(const SecretBytes& masterKey);

    /// The column that stands for an id: keyed BLAKE2b, so that the id cannot be read or guessed.
    [[nodiscard]] QByteArray documentKey(DocumentKind kind, QByteArrayView id) const;
    /// Nonce, text, tag: 40 bytes longer than the plain text.
    [[nodiscard]] QByteArray seal(QByteArrayView plain, const SealPlace& place) const;
    /// Damaged where the text was altered or belongs elsewhere.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, const SealPlace& place) const;
    /// The link of a journal row: a keyed BLAKE2b over the link before it, its number and its text.
    [[nodiscard]] QByteArray chain(
        QByteArrayView previous, quint64 number, QByteArrayView sealed) const;

private:
    SecretBytes m_sealKey;
    SecretBytes m_nameKey;
    SecretBytes m_chainKey;
};

} // namespace Vaglio
