// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of VaultWords about verifying, backing up, restoring and moving.
#include "ui/setup/vaultwords.h"

#include "ui/kit/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::VaultWords)
};

QString slotWord(const QString& subject)
{
    if (subject == "keychain"_L1) {
        return VaultWords::way(KeySlot::Kind::Keychain);
    }
    if (subject == "passphrase"_L1) {
        return VaultWords::way(KeySlot::Kind::Passphrase);
    }
    if (subject == "recoverykey"_L1) {
        return VaultWords::way(KeySlot::Kind::RecoveryKey);
    }
    return subject;
}

} // namespace

QString VaultWords::damagedRecords(int count)
{
    return Words::tr("%n record(s) of the vault could not be read. All else is here, and what "
                     "Openapi still has of them is fetched again. Verify the vault to see what is "
                     "damaged; a backup may have them whole.",
        nullptr, count);
}

QString VaultWords::verified(const VaultReport& report)
{
    const QString read
        = Words::tr("%n file(s) of evidence (%1) were read whole.", nullptr, report.files)
              .arg(Wording::dataSize(report.bytes));
    if (!report.findings.isEmpty()) {
        return Words::tr("%n thing(s) are not as they were kept. Nothing was changed. Copy the "
                         "list, and restore what is damaged from a backup.",
                   nullptr, static_cast<int>(report.findings.size()))
            + u' ' + read;
    }
    const QString whole
        = Words::tr("The vault is whole: records and journal are as they were written.");
    return report.strays.isEmpty() ? whole + u' ' + read
                                   : whole + u' ' + read + u' '
            + Words::tr("%n file(s) belong to no request: a program was ended while it wrote. "
                        "Nothing is missing because of them.",
                nullptr, static_cast<int>(report.strays.size()));
}

QString VaultWords::notVerified(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled) {
        return Words::tr("Verifying was stopped before its end. Nothing was changed.");
    }
    return trouble(error);
}

QString VaultWords::finding(const VaultFinding& finding)
{
    const QString& subject = finding.subject;
    switch (finding.what) {
    case VaultFinding::What::DocumentDamaged:
        return Words::tr("%1: the record is damaged or was moved").arg(subject);
    case VaultFinding::What::DocumentMissing:
        return Words::tr("%1: the record is missing").arg(subject);
    case VaultFinding::What::DocumentOutdated:
        return Words::tr("%1: an earlier record was put back").arg(subject);
    case VaultFinding::What::DocumentUnknown:
        return Words::tr("%1: the journal knows nothing of this record").arg(subject);
    case VaultFinding::What::JournalRowDamaged:
        return Words::tr("Journal, row %1: damaged").arg(subject);
    case VaultFinding::What::JournalRowMissing:
        return Words::tr("Journal, row %1: missing").arg(subject);
    case VaultFinding::What::JournalBroken:
        return Words::tr("Journal, row %1: edited or swapped").arg(subject);
    case VaultFinding::What::JournalCut:
        return subject.isEmpty()
            ? Words::tr("Journal: its end is damaged")
            : Words::tr("Journal, row %1: it was cut or lengthened here").arg(subject);
    case VaultFinding::What::SlotAltered:
        return Words::tr("Way in \"%1\": altered, removed or foreign").arg(slotWord(subject));
    case VaultFinding::What::EvidenceMissing:
        return Words::tr("%1: the evidence is missing").arg(subject);
    case VaultFinding::What::EvidenceDamaged:
        break;
    }
    return Words::tr("%1: the evidence is damaged").arg(subject);
}

QString VaultWords::stray(const QString& name)
{
    return Words::tr("evidence/%1: belongs to no request").arg(name);
}

QString VaultWords::backedUp(const BackupSummary& summary, const QString& file)
{
    return Words::tr("Backed up %n file(s), %1, to %2. Keep it apart from this computer: it opens "
                     "with a key of this vault, and tells nothing without one.",
        nullptr, summary.files)
        .arg(Wording::dataSize(summary.bytes), QDir::toNativeSeparators(file));
}

QString VaultWords::notBackedUp(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return Words::tr("The backup was stopped. Nothing of it is left.");
    case Error::Kind::Refused:
        return Words::tr(
            "There is a file of that name already, and it was not touched. Choose another name.");
    case Error::Kind::InUse:
        return Words::tr("Evidence was taken away while it was being copied. Nothing of the backup "
                         "is left. Try again.");
    case Error::Kind::Storage:
        return Words::tr("The backup could not be written there, and nothing of it is left. Check "
                         "that the disk has room and the folder may be written, or choose another "
                         "folder.");
    default:
        return trouble(error);
    }
}

QString VaultWords::notRestored(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return Words::tr("Restoring was stopped. Nothing of it is left.");
    case Error::Kind::Refused:
        return Words::tr("That folder is there and not empty, and it was not touched. Choose a new "
                         "or an empty one.");
    case Error::Kind::Damaged:
        return Words::tr("This is no whole backup of a vault. Nothing was written. Choose another "
                         "backup.");
    case Error::Kind::TooNew:
        return Words::tr("This backup was made by a newer Vaglio. Nothing was written. Install the "
                         "newest Vaglio, then try again.");
    case Error::Kind::Storage:
        return Words::tr("The backup could not be read, or the folder not be written; nothing of "
                         "it is left. Check both, and that the disk has room, then try again.");
    default:
        return trouble(error);
    }
}

QString VaultWords::moved(const QString& from, const QString& to, bool oldRemains)
{
    const QString now = Words::tr("The vault is in %1 now.").arg(QDir::toNativeSeparators(to));
    return oldRemains ? now + u' '
            + Words::tr("Something is still in the old folder, which is no vault any more: %1. "
                        "Look at it and remove it.")
                  .arg(QDir::toNativeSeparators(from))
                      : now;
}

QString VaultWords::notMoved(const Error& error, const QString& to)
{
    const QString stays = Words::tr("The vault is where it was.") + u' ';
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return stays + Words::tr("Moving was stopped, and nothing of the copy is left.");
    case Error::Kind::Refused:
        return stays
            + (error.detail == "inside"_L1
                    ? Words::tr("It cannot be moved into itself. Choose another folder.")
                    : Words::tr("There is a %1 in that folder already, and it was not touched. "
                                "Choose another folder.")
                          .arg(QFileInfo(to).fileName()));
    case Error::Kind::TooLarge: {
        const QStringList bytes = error.detail.split(u' ');
        return stays
            + Words::tr("It needs %1 there, and %2 are free on that disk. Make room, or choose "
                        "another disk.")
                  .arg(Wording::dataSize(bytes.value(0).toLongLong()),
                      Wording::dataSize(bytes.value(1).toLongLong()));
    }
    case Error::Kind::InUse:
        return stays + whoHasIt(error) + u' '
            + Words::tr("Wait until it has ended, then move it again.");
    case Error::Kind::Damaged:
        return stays
            + Words::tr("What was written to the other disk could not be read again as it was "
                        "written, and nothing of the copy is left. That disk may be failing: "
                        "choose another one.");
    case Error::Kind::Storage:
        return stays
            + Words::tr("That folder could not be written, or the vault not be read; nothing of "
                        "the copy is left. Check that the disk has room and the folder may be "
                        "written, or choose another folder.");
    default:
        return stays + trouble(error);
    }
}

QString VaultWords::moveEnded(MoveEnd end, const QString& from, const QString& to)
{
    if (end == MoveEnd::NotMoved) {
        return Words::tr("Vaglio was ended while it moved the vault. The vault is where it was, "
                         "and nothing of the copy is left. Move it again from the settings.");
    }
    return Words::tr("Vaglio was ended while it moved the vault, and the move is done now.") + u' '
        + moved(from, to, end == MoveEnd::MovedOldRemains);
}

} // namespace Vaglio
