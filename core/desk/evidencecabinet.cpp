// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidencecabinet.h"

#include "core/api/apiclient.h"
#include "core/async.h"
#include "core/desk/rescue.h"
#include "core/desk/vaultworker.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace Vaglio {

namespace {

constexpr qsizetype MemoryKiB = 256 * 1024;

Result<ArchivePtr> readShared(const QByteArray& bytes)
{
    Result<EvidenceArchive> archive = readArchive(bytes);
    if (!archive) {
        return tl::unexpected(archive.error());
    }
    return std::make_shared<const EvidenceArchive>(std::move(*archive));
}

qsizetype costOf(const EvidenceArchive& archive)
{
    qsizetype bytes = 0;
    for (const EvidenceDocument& document : archive.documents) {
        bytes += document.bytes.size();
    }
    return std::max<qsizetype>(1, bytes / 1024);
}

} // namespace

struct EvidenceCabinet::Fetch {
    QFuture<Result<QByteArray>> download;
    QPromise<Result<ArchivePtr>> promise;
};

EvidenceCabinet::EvidenceCabinet(ApiClient* client, RequestBook* book, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_archives(MemoryKiB)
{
    connect(client, &ApiClient::archiveProgressed, this, &EvidenceCabinet::progressed);
}

EvidenceCabinet::EvidenceCabinet(
    ApiClient* client, RequestBook* book, CabinetVault vault, QObject* parent)
    : EvidenceCabinet(client, book, parent)
{
    m_vault = std::move(vault);
    connect(m_vault->rescue, &Rescue::fetchChanged, this, &EvidenceCabinet::stateChanged);
}

EvidenceCabinet::~EvidenceCabinet() = default;

QFuture<Result<ArchivePtr>> EvidenceCabinet::open(const QString& id)
{
    if (const ArchivePtr known = inMemory(id)) {
        noteView(id);
        return QtFuture::makeReadyFuture(Result<ArchivePtr>(known));
    }
    const CasePtr record = m_book->find(id);
    return bring(id, record && record->kept ? Source::Kept : Source::Service);
}

QFuture<Result<ArchivePtr>> EvidenceCabinet::fetchAgain(const QString& id)
{
    m_archives.remove(id);
    return bring(id, Source::Service);
}

QFuture<Result<ArchivePtr>> EvidenceCabinet::bring(const QString& id, Source source)
{
    if (const auto running = m_fetches.constFind(id); running != m_fetches.constEnd()) {
        return (*running)->promise.future();
    }
    auto fetch = std::make_shared<Fetch>();
    fetch->promise.start();
    fetch->download = bytesOf(id, source);
    m_fetches.insert(id, fetch);
    emit stateChanged(id);
    onResult(fetch->download, this, [this, id](const Result<QByteArray>& bytes) {
        if (!bytes) {
            onRead(id, tl::unexpected(bytes.error()));
            return;
        }
        onResult(QtConcurrent::run(readShared, *bytes), this,
            [this, id](const Result<ArchivePtr>& archive) { onRead(id, archive); });
    });
    return fetch->promise.future();
}

QFuture<Result<QByteArray>> EvidenceCabinet::bytesOf(const QString& id, Source source)
{
    if (!m_vault) {
        return m_client->archive(id);
    }
    if (source == Source::Service) {
        return m_vault->rescue->fetch(id);
    }
    return QtConcurrent::run(
        [files = m_vault->files, file = m_book->find(id)->kept->file] { return files.read(file); });
}

void EvidenceCabinet::noteView(const QString& id)
{
    if (m_vault) {
        VaultBatch batch;
        batch.events.append({ QStringLiteral("evidence.viewed"), id, {} });
        batch.actor = m_operatorName;
        // Not waited for: a full disk must not keep a person from looking at what is there.
        (void)m_vault->worker->write(std::move(batch));
    }
}

bool EvidenceCabinet::isFetching(const QString& id) const
{
    return m_fetches.contains(id) || (m_vault && m_vault->rescue->isFetching(id));
}

void EvidenceCabinet::onRead(const QString& id, const Result<ArchivePtr>& archive)
{
    const std::shared_ptr<Fetch> fetch = m_fetches.take(id);
    if (archive) {
        m_archives.insert(id, new ArchivePtr(*archive), costOf(**archive));
        noteView(id);
    }
    fetch->promise.addResult(archive);
    fetch->promise.finish();
    emit stateChanged(id);
}

ArchivePtr EvidenceCabinet::inMemory(const QString& id) const
{
    const ArchivePtr* archive = m_archives.object(id);
    return archive ? *archive : nullptr;
}

void EvidenceCabinet::cancel(const QString& id)
{
    if (const std::shared_ptr<Fetch> fetch = m_fetches.value(id)) {
        fetch->download.cancel();
    }
    if (m_vault) {
        m_vault->rescue->cancel(id);
    }
}

QFuture<Result<IdentityData>> EvidenceCabinet::identity(const QString& id)
{
    if (const auto running = m_identities.constFind(id); running != m_identities.constEnd()) {
        return *running;
    }
    const QFuture<Result<IdentityData>> answer = m_client->identity(id);
    m_identities.insert(id, answer);
    onResult(answer, this, [this, id](const Result<IdentityData>& data) {
        m_identities.remove(id);
        if (data) {
            m_book->setIdentity(id, *data);
        }
    });
    return answer;
}

} // namespace Vaglio
