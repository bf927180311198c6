// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/evidence/archivereader.h"
#include "core/result.h"

#include <QCache>
#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace Vaglio {

class ApiClient;
class Rescue;
class VaultWorker;
using ArchivePtr = std::shared_ptr<const EvidenceArchive>;

/// The vault behind an evidence cabinet.
struct CabinetVault {
    Rescue* rescue = nullptr;
    EvidenceFiles files;
    std::shared_ptr<VaultWorker> worker;
};

/// Brings the evidence of a case, read and checked on the pool, the last few kept in memory: from
/// the vault where it is there, else from the service, by way of the vault. Each opening stands in
/// the journal. A cabinet without a vault fetches from the service, and nothing touches the disk.
class EvidenceCabinet final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceCabinet)
public:
    EvidenceCabinet(ApiClient* client, RequestBook* book, QObject* parent = nullptr);
    EvidenceCabinet(
        ApiClient* client, RequestBook* book, CabinetVault vault, QObject* parent = nullptr);
    ~EvidenceCabinet() override;

    /// Joins a fetch that is on its way. Errors are the client's, and BadArchive.
    [[nodiscard]] QFuture<Result<ArchivePtr>> open(const QString& id);
    /// The archive if it is in memory, else null.
    [[nodiscard]] ArchivePtr inMemory(const QString& id) const;
    [[nodiscard]] bool isFetching(const QString& id) const;
    /// Who opens from now on, for the journal.
    void setOperatorName(const QString& name) { m_operatorName = name; }
    /// Gets it from the service once more, though it is kept: where the kept one cannot be opened.
    [[nodiscard]] QFuture<Result<ArchivePtr>> fetchAgain(const QString& id);
    /// Ends a fetch; its future answers Cancelled.
    void cancel(const QString& id);
    /// What the provider read from the documents; also goes into the book.
    [[nodiscard]] QFuture<Result<IdentityData>> identity(const QString& id);

signals:
    /// Bytes so far; total is -1 where the service does not say.
    void progressed(const QString& id, qint64 received, qint64 total);
    /// A fetch began or ended: ask inMemory() and isFetching().
    void stateChanged(const QString& id);

private:
    struct Fetch;
    enum class Source { Kept, Service };
    QFuture<Result<ArchivePtr>> bring(const QString& id, Source source);
    [[nodiscard]] QFuture<Result<QByteArray>> bytesOf(const QString& id, Source source);
    void noteView(const QString& id);
    void onRead(const QString& id, const Result<ArchivePtr>& archive);

    ApiClient* m_client;
    RequestBook* m_book;
    std::optional<CabinetVault> m_vault;
    QString m_operatorName;
    QHash<QString, std::shared_ptr<Fetch>> m_fetches;
    QHash<QString, QFuture<Result<IdentityData>>> m_identities;
    QCache<QString, ArchivePtr> m_archives;
};

} // namespace Vaglio
