// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/lastcontact.h"

#include <QCborValue>

namespace Vaglio {

namespace {

const QByteArray LastContactId = "last-contact";

} // namespace

Result<QDateTime> readLastContact(const Vault& vault)
{
    const Result<VaultDocument> kept = vault.read(DocumentKind::Setting, LastContactId);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return QDateTime::fromMSecsSinceEpoch(QCborValue::fromCbor(kept->content).toInteger(), Qt::UTC);
}

DocumentWrite lastContactWrite(const QDateTime& when)
{
    return { DocumentKind::Setting, LastContactId, QCborValue(when.toMSecsSinceEpoch()).toCbor() };
}

} // namespace Vaglio
