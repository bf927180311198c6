// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/journal.h"
#include "core/vault/keyslot.h"
#include "core/vault/sealer.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace Vaglio {

/// That a journal row's transaction wrote a document, or forgot it.
struct TouchedDocument {
    DocumentKind kind = DocumentKind::Case;
    QByteArray id;
    bool forgotten = false;
};

/// That it put a way in, or removed it (then the hash is empty).
struct TouchedSlot {
    KeySlot::Kind kind = KeySlot::Kind::Passphrase;
    QByteArray hash;
};

/// All that a journal row seals: what people are shown, and what verify() compares with.
struct JournalBody {
    JournalRow row; ///< its number is not in the text: it is the place
    std::vector<TouchedDocument> documents;
    QList<TouchedSlot> keySlots;
};

[[nodiscard]] QByteArray toCbor(const JournalBody& body);
/// Damaged where it is not one.
[[nodiscard]] Result<JournalBody> journalBodyFromCbor(const QByteArray& cbor, quint64 number);

/// BLAKE2b over all that a slot holds.
[[nodiscard]] QByteArray hashOf(const KeySlot& slot);
/// The word for a kind of slot in journal and findings: "keychain", "passphrase", "recoverykey".
[[nodiscard]] QString wordOf(KeySlot::Kind kind);

} // namespace Vaglio
