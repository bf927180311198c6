// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultworker.h"

#include <QStringList>

namespace Vaglio::Testing {

/// "what subject by actor", a line an event; empty where the vault does not open.
inline QStringList journalOf(VaultWorker& worker)
{
    return worker
        .run([](const Vault& vault) -> Result<QStringList> {
            QStringList events;
            const Result<void> read = vault.readJournal([&events](const JournalRow& row) {
                for (const JournalEvent& event : row.events) {
                    events << event.what + u' ' + event.subject + QStringLiteral(" by ")
                            + row.actor;
                }
                return true;
            });
            return read ? Result<QStringList>(events) : tl::unexpected(read.error());
        })
        .result()
        .value_or(QStringList());
}

} // namespace Vaglio::Testing
