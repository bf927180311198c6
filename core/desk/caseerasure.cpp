// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caseerasure.h"

#include "core/desk/casedocument.h"
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

CaseRecord bareOf(const CaseRecord& record)
{
    CaseRecord bare;
    bare.request.id = record.request.id;
    bare.request.outcome = record.request.outcome;
    bare.firstSeen = record.firstSeen;
    bare.issued = record.issued;
    bare.finalSeen = record.finalSeen;
    bare.okSince = record.okSince;
    bare.okAssumed = record.okAssumed;
    bare.isErased = true;
    return bare;
}

Result<ErasureReport> erase(Vault& vault, const QByteArray& id, const QString& actor)
{
    const Result<VaultDocument> document = vault.read(DocumentKind::Case, id);
    if (!document) {
        return tl::unexpected(document.error());
    }
    const Result<CaseRecord> kept = caseFromDocument(document->content);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    const int row = caseHead(document->content)->row;
    // First what may still have it elsewhere: were this program ended once the record is
    // overwritten, nobody would come back for that. It leaves room on a full disk, too.
    (void)vault.wipeLeftovers();
    faultPoint("erase.begun");
    VaultBatch batch;
    batch.actor = actor;
    batch.writes.push_back({ DocumentKind::Case, id, caseToDocument(bareOf(*kept), row) });
    batch.events.append({ u"case.erased"_s, QString::fromUtf8(id), {} });
    if (const Result<quint64> written = vault.write(batch); !written) {
        return tl::unexpected(written.error());
    }
    faultPoint("erase.written");
    ErasureReport report;
    if (kept->kept) {
        const Result<void> removed
            = EvidenceFiles(vault.evidenceFolder()).remove(kept->kept->file.name);
        report.fileRemains = !removed && removed.error().kind != Error::Kind::NotFound;
    }
    faultPoint("erase.removed");
    const bool isDropped = vault.dropSetAside(DocumentKind::Case, id).has_value();
    report.logRemains = !vault.wipeLeftovers() || !isDropped;
    return report;
}

} // namespace

QFuture<Result<ErasureReport>> eraseCase(
    const std::shared_ptr<VaultWorker>& worker, const QString& id, const QString& actor)
{
    // Alone: the log cannot be emptied while it is read, and a backup needs the file that goes.
    return worker->runAlone([id = id.toUtf8(), actor](Vault& vault) {
        const Result<ErasureReport> report = erase(vault, id, actor);
        vault.keepReserve();
        return report;
    });
}

} // namespace Vaglio
