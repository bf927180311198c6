// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of VaultDoor that changes the ways in.
#include "core/desk/vaultdoor.h"

#include "core/async.h"
#include "core/desk/vaultdoorprivate.h"
#include "core/desk/vaultworker.h"
#include "core/vault/keychain.h"
#include "core/vault/recoverykey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

using namespace VaultDoorPrivate;

namespace {

/// The keychain entry of a vault's slot; empty where it has no such slot.
QString keychainEntryOf(const Vault& vault)
{
    const QList<KeySlot> slotList = vault.keySlots().value_or(QList<KeySlot>());
    const auto slot = std::ranges::find(slotList, KeySlot::Kind::Keychain, &KeySlot::kind);
    return slot == slotList.end() ? QString() : keychainName(vault.vaultId(), *slot);
}

} // namespace

QFuture<Result<bool>> VaultDoor::putWay(Wrap wrap, const QString& actor)
{
    return changeWays([wrap = std::move(wrap), actor](Vault& vault) -> Result<void> {
        if (vault.isLocked()) {
            return failure(Error::Kind::Locked, u"the vault is locked"_s);
        }
        const Result<KeySlot> slot = wrap(*vault.masterKey(), vault.vaultId());
        if (!slot) {
            return tl::unexpected(slot.error());
        }
        return vault.putKeySlot(*slot, actor);
    });
}

QFuture<Result<bool>> VaultDoor::changeWays(std::function<Result<void>(Vault&)> change)
{
    const auto changed
        = m_worker->run([change = std::move(change)](Vault& vault) -> Result<QList<KeySlot>> {
              if (const Result<void> done = change(vault); !done) {
                  return tl::unexpected(done.error());
              }
              return vault.keySlots();
          });
    const auto promise = startPromise<bool>();
    onResult(changed, this, [this, promise](const Result<QList<KeySlot>>& slotList) {
        if (slotList) {
            m_slots = *slotList;
        }
        fulfil<bool>(promise, slotList ? Result<bool>(true) : tl::unexpected(slotList.error()));
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::setPassphrase(const QString& passphrase, const QString& actor)
{
    return putWay(
        [passphrase, cost = m_cost](const SecretBytes& masterKey, const QByteArray& id) {
            return wrapWithPassphrase(masterKey, id, passphraseBytes(passphrase), cost);
        },
        actor);
}

QFuture<Result<QString>> VaultDoor::renewRecoveryKey(const QString& actor)
{
    const auto key = std::make_shared<SecretBytes>(RecoveryKey::random());
    const auto promise = startPromise<QString>();
    const auto put = putWay(
        [key](const SecretBytes& masterKey, const QByteArray& id) -> Result<KeySlot> {
            return wrapWithSecret(KeySlot::Kind::RecoveryKey, masterKey, id, *key);
        },
        actor);
    onResult(put, this, [promise, key](const Result<bool>& done) {
        fulfil<QString>(promise,
            done ? Result<QString>(RecoveryKey::toText(*key)) : tl::unexpected(done.error()));
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::renewKeychain(const QString& actor)
{
    if (!m_keychain) {
        return readyFailure<bool>(Error::Kind::Locked, u"no keychain"_s);
    }
    const auto key = std::make_shared<SecretBytes>(SecretBytes::random(KeychainSecretSize));
    const auto promise = startPromise<bool>();
    const auto wrapped = m_worker->run([key](Vault& vault) -> Result<OpenedVault> {
        if (vault.isLocked()) {
            return failure(Error::Kind::Locked, u"the vault is locked"_s);
        }
        return OpenedVault { vault.vaultId(),
            { wrapWithSecret(
                KeySlot::Kind::Keychain, *vault.masterKey(), vault.vaultId(), *key) } };
    });
    onResult(wrapped, this, [this, promise, key, actor](const Result<OpenedVault>& made) {
        if (!made) {
            fulfil<bool>(promise, tl::unexpected(made.error()));
            return;
        }
        // The keychain first: a slot whose secret nobody kept would be no way in.
        const KeySlot slot = made->slotList.first();
        const QString entry = keychainName(made->vaultId, slot);
        onResult(m_keychain->write(entry, key->view().toByteArray()), this,
            [this, promise, slot, entry, actor](const Result<bool>& kept) {
                if (!kept) {
                    (void)m_keychain->remove(entry); // it may take it yet
                    fulfil<bool>(promise, kept);
                    return;
                }
                const auto put = changeKeychain(
                    [slot, actor](Vault& vault) { return vault.putKeySlot(slot, actor); });
                onResult(put, this, [this, promise, entry](const Result<bool>& done) {
                    if (!done) {
                        (void)m_keychain->remove(entry); // no slot has come to it
                    }
                    fulfil<bool>(promise, done ? Result<bool>(true) : done);
                });
            });
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::removeWay(KeySlot::Kind kind, const QString& actor)
{
    const auto remove = [kind, actor](Vault& vault) { return vault.removeKeySlot(kind, actor); };
    return kind == KeySlot::Kind::Keychain ? changeKeychain(remove) : changeWays(remove);
}

QFuture<Result<bool>> VaultDoor::changeKeychain(std::function<Result<void>(Vault&)> change)
{
    const auto earlier = std::make_shared<QString>();
    const auto changed = changeWays([earlier, change = std::move(change)](Vault& vault) {
        *earlier = keychainEntryOf(vault);
        return change(vault);
    });
    const auto promise = startPromise<bool>();
    onResult(changed, this, [this, promise, earlier](const Result<bool>& done) {
        if (!done || earlier->isEmpty() || !m_keychain) {
            fulfil<bool>(promise, done ? Result<bool>(earlier->isEmpty()) : done);
            return;
        }
        // Only now: whatever ends the program, the vault has a way in by an entry that is there.
        onResult(m_keychain->remove(*earlier), this, [promise](const Result<bool>& removed) {
            fulfil<bool>(promise, removed || removed.error().kind == Error::Kind::NotFound);
        });
    });
    return promise->future();
}

} // namespace Vaglio
