// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/vaultwords.h"

#include "ui/kit/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>
#include <QSysInfo>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::VaultWords)
};

} // namespace

QString VaultWords::keychainTrouble(const Error& error)
{
    if (error.kind == Error::Kind::NotFound) {
        return Words::tr("The keychain of this computer has no entry for this vault.");
    }
    if (error.detail == "the keychain does not answer"_L1) {
        return Words::tr("The keychain of this computer does not answer. It may wait for its own "
                         "password.");
    }
    if (error.detail == "the keychain stays locked"_L1) {
        return Words::tr("The keychain of this computer stays locked.");
    }
    if (error.detail == NotTheSecret || error.detail == "not a master key"_L1) {
        return Words::tr("The keychain holds a key that does not open this vault.");
    }
    return Words::tr("This computer has no keychain that Vaglio can use.");
}

QString VaultWords::trouble(const Error& error)
{
    const ErrorText words = errorText(error, ErrorContext::Vault);
    if (error.kind == Error::Kind::Refused) {
        return Words::tr(
            "This vault belongs to the other environment, and the two never mix. Start "
            "Vaglio with another folder for this account.");
    }
    if (const QString place = newPlaceOf(error); !place.isEmpty()) {
        return Words::tr("The vault was moved to %1. Connect the disk that has it, and start "
                         "Vaglio with that folder.")
            .arg(QDir::toNativeSeparators(place));
    }
    if (error.kind == Error::Kind::Storage) {
        return Words::tr("The vault's folder could not be read or written. Check that the disk has "
                         "room and the folder may be written, then try again.");
    }
    if (error.kind == Error::Kind::NotFound) {
        return Words::tr("The vault has no such way in.");
    }
    if (error.kind == Error::Kind::Damaged) {
        return Words::tr(
            "What the vault needs to open is damaged. Nothing was changed: restore the "
            "folder from a backup, then try again.");
    }
    return u"%1. %2"_s.arg(words.title, words.next);
}

QString VaultWords::whoHasIt(const Error& error)
{
    const QStringList parts = error.detail.split(u", "_s);
    if (parts.size() != 3) {
        return Words::tr("Another program is using the vault.");
    }
    if (parts.at(1) == QSysInfo::machineHostName()) {
        return Words::tr("%1 (process %2) is using the vault.").arg(parts.at(0), parts.at(2));
    }
    return Words::tr("%1 (process %2 on %3) is using the vault.")
        .arg(parts.at(0), parts.at(2), parts.at(1));
}

QString VaultWords::recoveryKeyTrouble(const Error& error)
{
    if (error.kind == Error::Kind::Locked) {
        return Words::tr("This is the recovery key of another vault, or an older one that has been "
                         "replaced.");
    }
    if (error.kind != Error::Kind::Refused) {
        return trouble(error);
    }
    if (error.detail == "length"_L1) {
        return Words::tr("A recovery key has 8 groups of 5 letters and digits.");
    }
    if (error.detail == "sign"_L1) {
        return Words::tr("There is a sign that no recovery key has: it is made of letters and "
                         "digits, without U.");
    }
    return Words::tr("A letter or digit is mistyped. Compare it with the paper group by group.");
}

QString VaultWords::way(KeySlot::Kind kind)
{
    switch (kind) {
    case KeySlot::Kind::Keychain:
        return Words::tr("System keychain");
    case KeySlot::Kind::Passphrase:
        return Words::tr("Passphrase");
    case KeySlot::Kind::RecoveryKey:
        break;
    }
    return Words::tr("Recovery key");
}

} // namespace Vaglio
