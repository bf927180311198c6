// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/lockedout.h"

#include "core/vault/keychain.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

QString optionOf(KeySlot::Kind way)
{
    switch (way) {
    case KeySlot::Kind::Keychain:
        return u"the keychain of the system (give no key and no VAGLIO_PASSPHRASE)"_s;
    case KeySlot::Kind::Passphrase:
        return u"its passphrase (--passphrase-file FILE or VAGLIO_PASSPHRASE)"_s;
    case KeySlot::Kind::RecoveryKey:
        break;
    }
    return u"its recovery key (--recovery-key-file FILE)"_s;
}

/// The vault has no such way at all.
QString missing(KeySlot::Kind tried)
{
    switch (tried) {
    case KeySlot::Kind::Keychain:
        return u"No key was given, and this vault does not open with the keychain."_s;
    case KeySlot::Kind::Passphrase:
        return u"This vault has no passphrase."_s;
    case KeySlot::Kind::RecoveryKey:
        break;
    }
    return u"This vault has no recovery key."_s;
}

QString keychainTrouble(const Error& error)
{
    if (error.kind == Error::Kind::NotFound) {
        return u"The keychain has no key of this vault: it was removed there, or the vault comes "
               "from another computer."_s;
    }
    if (error.detail == NotTheSecret) {
        return u"What the keychain has does not open this vault: it was put back, or comes from "
               "elsewhere."_s;
    }
    if (error.detail == Keychain::NoAnswer) {
        return u"The keychain does not answer: it may wait for its own password, or hang."_s;
    }
    return u"There is no keychain here, or it stays shut (%1)."_s.arg(error.detail);
}

QString refused(KeySlot::Kind tried, const Error& error)
{
    switch (tried) {
    case KeySlot::Kind::Keychain:
        return keychainTrouble(error);
    case KeySlot::Kind::Passphrase:
        return u"The passphrase does not open this vault."_s;
    case KeySlot::Kind::RecoveryKey:
        break;
    }
    return u"This is the recovery key of another vault, or an older one that has been replaced."_s;
}

} // namespace

QString sentenceOfLockedOut(
    KeySlot::Kind tried, const Error& error, const QList<KeySlot::Kind>& ways)
{
    QStringList others;
    for (const KeySlot::Kind way : ways) {
        if (way != tried) {
            others.append(optionOf(way));
        }
    }
    const bool isMissing = !ways.contains(tried);
    QString why = isMissing ? missing(tried) : refused(tried, error);
    if (others.isEmpty()) {
        return why;
    }
    return (isMissing ? u"%1 It opens with %2."_s : u"%1 It also opens with %2."_s)
        .arg(why, others.join(u" or "_s));
}

} // namespace Vaglio::Ctl
