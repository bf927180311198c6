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

namespace Vaglio {

class ApiClient;
using ArchivePtr = std::shared_ptr<const EvidenceArchive>;

/// Brings the evidence of a case: fetched from the service, read and checked on the pool, the last
/// few kept in memory. Nothing touches the disk.
class EvidenceCabinet final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceCabinet)
public:
    EvidenceCabinet(ApiClient* client, RequestBook* book, QObject* parent = nullptr);
    ~EvidenceCabinet() override;

    /// Joins a fetch that is on its way. Errors are the client's, and BadArchive.
    [[nodiscard]] QFuture<Result<ArchivePtr>> open(const QString& id);
    /// The archive if it is in memory, else null.
    [[nodiscard]] ArchivePtr inMemory(const QString& id) const;
    [[nodiscard]] bool isFetching(const QString& id) const { return m_fetches.contains(id); }
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
    void onRead(const QString& id, const Result<ArchivePtr>& archive);

    ApiClient* m_client;
    RequestBook* m_book;
    QHash<QString, std::shared_ptr<Fetch>> m_fetches;
    QHash<QString, QFuture<Result<IdentityData>>> m_identities;
    QCache<QString, ArchivePtr> m_archives;
};

} // namespace Vaglio
