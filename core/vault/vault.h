// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/journal.h"
#include "core/vault/keyslot.h"
#include "core/vault/sealer.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace Vaglio {

class VaultFolder;

/// A document to keep in the place of the one with that id, or to forget.
struct DocumentWrite {
    DocumentKind kind = DocumentKind::Case;
    QByteArray id;
    QByteArray content; ///< CBOR, by whoever owns the kind
    bool forget = false; ///< then content is not looked at
};

/// What becomes durable together: all of it or nothing.
struct VaultBatch {
    std::vector<DocumentWrite> writes;
    QList<JournalEvent> events;
    QString actor;
};

struct VaultDocument {
    QByteArray id;
    QByteArray content;
    quint64 number = 0; ///< the journal row it was written with
};

/// Something that verify() found. Kinds that name what a person can act on.
struct VaultFinding {
    enum class What {
        DocumentDamaged, ///< does not open: altered, or moved to another place
        DocumentMissing, ///< the journal says it was written, and it is not there
        DocumentOutdated, ///< an earlier state was put back
        DocumentUnknown, ///< the journal knows nothing of it
        JournalRowDamaged, ///< does not open
        JournalRowMissing, ///< a gap in the numbers
        JournalBroken, ///< a row does not follow from the one before: edited or swapped
        JournalCut, ///< the end is missing, or there is more than the head tells
        SlotAltered, ///< a way in is not as the journal says: altered, removed, put back or foreign
        EvidenceMissing,
        EvidenceDamaged
    };
    What what = What::DocumentDamaged;
    /// The id of the document, or, where nobody can know it, the column that stands for it, in hex;
    /// the number of the journal row; the word for the slot ("keychain", "passphrase",
    /// "recoverykey"); empty for a JournalCut whose head itself does not open.
    QString subject;
    bool operator==(const VaultFinding&) const = default;
};

/// Kind and column of documents.
using DocumentPlaces = std::set<std::pair<int, QByteArray>>;

/// What it takes to read an open vault once more (see Vault::openBeside).
struct OpenVault {
    QString folder;
    QByteArray id;
    std::shared_ptr<const Sealer> sealer; ///< null where it is locked
};

/// One vault on disk: sealed documents and the journal in an SQLite file, evidence files beside it.
/// WAL, synchronous FULL: what write() has answered is on the disk. One program writes at a time,
/// held by a lock file. Opened locked; unlock() makes it readable. Not thread-safe: lives on one
/// thread (see VaultWorker); Sealer and EvidenceFiles may be used elsewhere.
///
/// Errors: InUse (another program writes; detail names it), TooNew (of a later Vaglio; nothing was
/// touched), Locked (no key yet, or the wrong one), Damaged, Storage.
class Vault final {
public:
    enum class Access { Read, Write };
    /// Told the number done and of all; answers false to stop.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    ~Vault();
    Q_DISABLE_COPY_MOVE(Vault)

    [[nodiscard]] static bool existsIn(const QString& folder);
    /// Where the vault of that folder was moved, which then does not open here any more (Storage);
    /// else empty.
    [[nodiscard]] static QString movedTo(const QString& folder);
    /// The id of the vault in that folder, without a key; empty where it cannot be read.
    [[nodiscard]] static QByteArray idIn(const QString& folder);
    /// Whether records can be made and written in a folder that is there and has none: not every
    /// network folder lets a database do so. Leaves nothing behind.
    [[nodiscard]] static Result<void> tryRecordsIn(const QString& folder);
    /// Makes the folder (0700) and an empty vault in it, unlocked. vaultId is what the slots were
    /// wrapped for. Refused with fewer than two slots; Storage, detail "exists", where there is a
    /// vault. Ended in between, there is none, and it can be called again.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(const QString& folder,
        const QByteArray& vaultId, SecretBytes masterKey, const QList<KeySlot>& slotList);
    /// NotFound where there is none. To read takes no lock: it works beside a program that writes.
    /// To write works on a full disk too, where there was room at an earlier time: see keepReserve.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const QString& folder, Access access);
    /// The same vault once more, to read, on a connection and a thread of its own, as unlocked as
    /// it is. What it reads in one call is one state; it works beside the one that writes, which
    /// must not be closed before.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> openBeside(const OpenVault& open);
    [[nodiscard]] OpenVault forBeside() const;
    [[nodiscard]] static QByteArray newVaultId();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString evidenceFolder() const;
    [[nodiscard]] QByteArray vaultId() const;
    [[nodiscard]] bool canWrite() const;

    [[nodiscard]] Result<QList<KeySlot>> keySlots() const;
    /// In the place of the slot of that kind, with its journal row. Unlocked only.
    [[nodiscard]] Result<void> putKeySlot(const KeySlot& slot, const QString& actor);
    /// Refused where fewer than two would remain, NotFound where there is none of that kind.
    [[nodiscard]] Result<void> removeKeySlot(KeySlot::Kind kind, const QString& actor);

    /// Locked where it is another vault's key. A vault whose head is damaged or was put back opens
    /// too: verify() names it, and the next write says so in the journal ("journal.diverged").
    [[nodiscard]] Result<void> unlock(SecretBytes masterKey);
    void lock();
    [[nodiscard]] bool isLocked() const;
    /// For new slots; null while locked.
    [[nodiscard]] const SecretBytes* masterKey() const;

    /// Durable once it has answered. Answers the number of the journal row. A document that
    /// readAll() found not to open is not overwritten: it is set aside, the journal says so
    /// ("record.set-aside"), and verify() goes on to name it. A batch without writes
    /// and events is refused by an assertion. Where it fails, the vault is as it was, and can be
    /// used on; opened to read, it is InUse.
    [[nodiscard]] Result<quint64> write(const VaultBatch& batch);
    /// That something was done, as a journal row of its own; opened to read, as word left for the
    /// program that writes (see ReaderReports). Durable once it has answered.
    [[nodiscard]] Result<void> tell(const JournalEvent& event, const QString& actor);
    /// Takes what was left so far into the journal, a row for each actor, each event with the time
    /// at which it was done ("at", ms) and the name of the report ("report"), that tells where one
    /// is told twice: this may be ended before the report is removed. One that does not open is
    /// told
    /// ("report.damaged"). Answers how many.
    [[nodiscard]] Result<int> takeReports();
    /// NotFound where there is none.
    [[nodiscard]] Result<VaultDocument> read(DocumentKind kind, const QByteArray& id) const;
    /// All of a kind, last written first, one state of the vault; beyond a number: those written
    /// with a later journal row. The sink answers false to stop, and does not call the vault.
    /// Answers how many did not open.
    [[nodiscard]] Result<int> readAll(DocumentKind kind,
        const std::function<bool(VaultDocument)>& sink, quint64 beyond = 0) const;
    /// Where the journal ends.
    [[nodiscard]] JournalMark journalMark() const;
    /// Those that readAll() found not to open.
    [[nodiscard]] DocumentPlaces unopened() const;
    /// Of those that another reading found not to open: what does not open now either is as if
    /// readAll() had found it here.
    [[nodiscard]] Result<void> lookAgain(const DocumentPlaces& places) const;
    /// Whether a kind's documents as they were at that mark, with those that readAll() has beyond
    /// it laid over, are all there are. False where the journal went another way (a vault put back)
    /// and where one was forgotten since.
    [[nodiscard]] Result<bool> leadsFrom(const JournalMark& mark, DocumentKind kind) const;
    /// Oldest first. Rows that do not open are left out (verify names them).
    [[nodiscard]] Result<void> readJournal(
        const std::function<bool(const JournalRow&)>& sink) const;
    /// Forgets what was set aside of that document, if anything was.
    [[nodiscard]] Result<void> dropSetAside(DocumentKind kind, const QByteArray& id);
    /// Forgets for good what was overwritten: empties the WAL and removes the images (see erase in
    /// the desk). InUse where a program that reads needs it still.
    [[nodiscard]] Result<void> wipeLeftovers();
    /// Takes some room of the disk, where it has it, for the time when it is full: wipeLeftovers()
    /// gives it away, and what is written next has it.
    void keepReserve() const;
    /// For files of sealed parts in imageFolder(); null while locked. Outlives lock() where
    /// somebody holds it.
    [[nodiscard]] std::shared_ptr<const Sealer> sealer() const;
    /// Where copies of the records rest that are made to be read in a moment (see SealedParts).
    [[nodiscard]] QString imageFolder() const;

    /// Writes one whole state of the records, sealed as they are, to an empty file; needs no key,
    /// and works beside a program that writes. Evidence is not in it. The caller makes and syncs
    /// the file.
    [[nodiscard]] Result<void> copyRecordsTo(const QString& emptyFile) const;

    /// Re-reads every document and journal row, one state of the vault, and names what is not as it
    /// was written. Evidence is for who knows its keys. Cancelled where progress said stop. What
    /// no file can tell: the whole folder put back as it was on an earlier day.
    [[nodiscard]] Result<QList<VaultFinding>> verify(const Progress& progress) const;

    class Private;

private:
    explicit Vault(std::unique_ptr<Private> shared);
    [[nodiscard]] static Result<std::unique_ptr<Vault>> openOnce(
        const VaultFolder& folder, Access access);
    [[nodiscard]] static Result<void> fill(Private& shared, const QList<KeySlot>& slotList);
    std::unique_ptr<Private> m_d;
};

} // namespace Vaglio
