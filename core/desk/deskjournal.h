// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/keyslot.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace Vaglio {

class VaultWorker;

/// What a person does with a case that leaves no other trace in the vault: it is read, or a link or
/// evidence goes out of the program. Each is a row of the journal, with the id of the request and
/// never the link, a name or a path. Without a vault it writes nothing.
class DeskJournal final {
public:
    enum class Act {
        LinkCopied,
        LinkOpened, ///< in the browser
        LinkTextCopied, ///< the message that holds it
        LinkMailed, ///< handed to the mail program
        LinkImageSaved, ///< its QR code
        LinkPrinted,
        EvidenceExported, ///< copies of documents in the clear, on disk
        EvidencePrinted,
        CaseViewed ///< its data stood open for long enough to be read
    };

    explicit DeskJournal(std::shared_ptr<VaultWorker> vault)
        : m_vault(std::move(vault))
    {
    }
    void setOperatorName(const QString& name) { m_operatorName = name; }

    /// documents: how many, where it is about some; 0: not told. What was done is done, so nobody
    /// has to wait for the answer.
    QFuture<Result<quint64>> note(Act act, const QString& requestId, int documents = 0);

    /// The word of the journal for an act, for good: "link.copied", ...
    [[nodiscard]] static QString wordOf(Act act);

private:
    std::shared_ptr<VaultWorker> m_vault; ///< null: nothing is kept
    QString m_operatorName;
};

/// That a vault was opened, and by which way in; nothing: it was just made. Takes the reports, too.
void noteVaultOpened(VaultWorker& vault, std::optional<KeySlot::Kind> way, const QString& actor);
/// Takes what programs that only read have left into the journal (see ReaderReports).
void takeReports(VaultWorker& vault);
/// That it is about to be locked: by a person, or by itself after a while of idleness.
enum class LockCause { Person, Idle };
void noteVaultLocked(VaultWorker& vault, LockCause cause, const QString& actor);
/// That nobody was there and the window was taken away, while evidence is being saved.
void noteWindowCovered(VaultWorker& vault, const QString& actor);
/// That its folder is about to be moved, or what came of it; not from where to where.
enum class MoveNote { Begun, Moved, NotMoved };
void noteVaultMove(VaultWorker& vault, MoveNote what, const QString& actor);

} // namespace Vaglio
