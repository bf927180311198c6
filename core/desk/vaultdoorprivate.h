// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/async.h"
#include "core/vault/keyslot.h"

#include <QFuture>
#include <QString>

/// What the two files of VaultDoor share, and nobody else.
namespace Vaglio::VaultDoorPrivate {

constexpr qsizetype KeychainSecretSize = 32;

template <typename T> QFuture<Result<T>> readyFailure(Error::Kind kind, const QString& detail)
{
    return QtFuture::makeReadyFuture(Result<T>(failure(kind, detail)));
}

struct OpenedVault {
    QByteArray vaultId;
    QList<KeySlot> slotList;
};

/// Of its own for each slot: a keychain that is late may carry out a write long after it was given
/// up, and must not then stand in the place of a good entry.
inline QString keychainName(const QByteArray& vaultId, const KeySlot& slot)
{
    return QStringLiteral("vault/%1/%2")
        .arg(QString::fromLatin1(vaultId.toHex()),
            QString::fromLatin1(slot.wrapped.left(8).toHex()));
}

} // namespace Vaglio::VaultDoorPrivate
