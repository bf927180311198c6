// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskjournal.h"

#include "core/desk/vaultworker.h"
#include "core/vault/journalbody.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// What happened has happened: nobody waits for it.
void note(VaultWorker& vault, const JournalEvent& event, const QString& actor)
{
    (void)vault.run([event, actor](Vault& open) { return open.tell(event, actor); });
}

} // namespace

QString DeskJournal::wordOf(Act act)
{
    switch (act) {
    case Act::LinkCopied:
        return u"link.copied"_s;
    case Act::LinkOpened:
        return u"link.opened"_s;
    case Act::LinkTextCopied:
        return u"link.text-copied"_s;
    case Act::LinkMailed:
        return u"link.mailed"_s;
    case Act::LinkImageSaved:
        return u"link.image-saved"_s;
    case Act::LinkPrinted:
        return u"link.printed"_s;
    case Act::EvidenceExported:
        return u"evidence.exported"_s;
    case Act::EvidencePrinted:
        return u"evidence.printed"_s;
    case Act::CaseViewed:
        break;
    }
    return u"case.viewed"_s;
}

QFuture<Result<quint64>> DeskJournal::note(Act act, const QString& requestId, int documents)
{
    if (!m_vault) {
        return QtFuture::makeReadyFuture(Result<quint64>(0));
    }
    QCborMap details;
    if (documents > 0) {
        details.insert(u"documents"_s, documents);
    }
    VaultBatch batch;
    batch.actor = m_operatorName;
    batch.events.append({ wordOf(act), requestId, details });
    return m_vault->write(std::move(batch));
}

void noteVaultOpened(VaultWorker& vault, std::optional<KeySlot::Kind> way, const QString& actor)
{
    QCborMap details;
    if (way) {
        details.insert(u"way"_s, wordOf(*way));
    }
    note(vault, { u"vault.opened"_s, {}, details }, actor);
    takeReports(vault);
}

void takeReports(VaultWorker& vault)
{
    (void)vault.run([](Vault& open) { return open.takeReports(); });
}

void noteVaultLocked(VaultWorker& vault, LockCause cause, const QString& actor)
{
    note(vault,
        { u"vault.locked"_s, {},
            { { u"by"_s, cause == LockCause::Idle ? u"idle"_s : u"person"_s } } },
        actor);
}

void noteWindowCovered(VaultWorker& vault, const QString& actor)
{
    note(vault, { u"window.covered"_s, {}, {} }, actor);
}

void noteVaultMove(VaultWorker& vault, MoveNote what, const QString& actor)
{
    const QString word = what == MoveNote::Begun ? u"vault.move-begun"_s
        : what == MoveNote::Moved                ? u"vault.moved"_s
                                                 : u"vault.not-moved"_s;
    note(vault, { word, {}, {} }, actor);
}

} // namespace Vaglio
