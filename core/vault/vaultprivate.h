// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/journalbody.h"
#include "core/vault/vault.h"
#include "core/vault/vaultdatabase.h"
#include "core/vault/vaultfolder.h"

#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace Vaglio {

/// A document that did not open and whose place another took is kept, with this added to its kind:
/// verify() goes on to name it, and what can be saved of it is not lost.
constexpr int SetAside = 128;

namespace VaultText {

/// A document's plain text: its id, then its content.
[[nodiscard]] QByteArray pack(const QByteArray& id, const QByteArray& content);
/// Opens a row where it stands.
[[nodiscard]] Result<VaultDocument> open(const Sealer& sealer, const DocumentRow& row);
[[nodiscard]] QByteArray sealEnd(const Sealer& sealer, const JournalMark& end);
[[nodiscard]] Result<JournalMark> openEnd(const Sealer& sealer, const QByteArray& sealed);
[[nodiscard]] SealPlace journalPlace(quint64 number);

} // namespace VaultText

/// What the parts of Vault share: the open files, the key while unlocked, the end of the journal.
class Vault::Private final {
public:
    explicit Private(VaultFolder vaultFolder)
        : folder(std::move(vaultFolder))
    {
    }

    /// Writes the records and the journal row that tells of them in one transaction.
    [[nodiscard]] Result<quint64> append(
        JournalBody body, const std::function<Result<void>(quint64 number)>& records);
    /// Finds the end of the journal, and what head and journal disagree on. Locked where the key
    /// opens neither.
    [[nodiscard]] Result<void> findEnd();
    /// Locked or InUse where nothing can be written now.
    [[nodiscard]] Result<void> checkWritable() const;

    VaultFolder folder;
    std::unique_ptr<QLockFile> lock; ///< let go after the database is closed
    std::unique_ptr<VaultDatabase> database;
    QByteArray vaultId;
    SecretBytes masterKey;
    std::shared_ptr<const Sealer> sealer; ///< null while locked
    JournalMark end; ///< where the journal ends, as the sealed head says with the last row
    std::optional<JournalEvent> divergence; ///< told with the next row
    QSet<QString> toldReports; ///< in the journal, but their files could not be removed
    DocumentPlaces unopened; ///< documents that did not open

private:
    [[nodiscard]] Result<void> appendRow(
        JournalBody body, quint64 number, const std::function<Result<void>(quint64)>& records);
};

} // namespace Vaglio
