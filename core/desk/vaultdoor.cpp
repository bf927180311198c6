// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
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

/// Opens the file where that is not done yet; the key is another step.
Result<QList<KeySlot>> slotsOf(
    std::unique_ptr<Vault>& vault, const QString& folder, Vault::Access access)
{
    if (!vault) {
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, access);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        vault = std::move(*opened);
    }
    return vault->keySlots();
}

struct NewKeys {
    SecretBytes masterKey;
    QByteArray vaultId;
    SecretBytes recoveryKey;
    QList<KeySlot> slotList;
    QString keychainEntry; ///< empty: none
};

/// Makes the vault; the keys already have the slots that need no passphrase.
Result<OpenedVault> makeVault(std::unique_ptr<Vault>& holder, const QString& folder,
    const NewKeys& keys, const QString& passphrase, const PassphraseCost& cost)
{
    QList<KeySlot> slotList = keys.slotList;
    if (!passphrase.isEmpty()) {
        const Result<KeySlot> slot
            = wrapWithPassphrase(keys.masterKey, keys.vaultId, passphraseBytes(passphrase), cost);
        if (!slot) {
            return tl::unexpected(slot.error());
        }
        slotList.append(*slot);
    }
    Result<std::unique_ptr<Vault>> vault
        = Vault::create(folder, keys.vaultId, keys.masterKey.clone(), slotList);
    if (!vault) {
        return tl::unexpected(vault.error());
    }
    holder = std::move(*vault);
    return OpenedVault { keys.vaultId, slotList };
}

} // namespace

VaultDoor::VaultDoor(QString folder, Keychain* keychain, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_keychain(keychain)
    , m_worker(std::make_shared<VaultWorker>())
    , m_state(Vault::existsIn(m_folder) ? State::Closed : State::NoVault)
{
}

VaultDoor::~VaultDoor() = default;

DeskVault VaultDoor::deskVault() const
{
    Q_ASSERT(m_state == State::Open);
    return { m_worker, m_folder + u"/evidence"_s, {} };
}

QList<KeySlot::Kind> VaultDoor::ways() const
{
    QList<KeySlot::Kind> kinds;
    for (const KeySlot& slot : m_slots) {
        kinds.append(slot.kind);
    }
    return kinds;
}

QDateTime VaultDoor::madeAt(KeySlot::Kind kind) const
{
    const auto slot = std::ranges::find(m_slots, kind, &KeySlot::kind);
    return slot == m_slots.end() ? QDateTime() : slot->made;
}

void VaultDoor::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        emit stateChanged(state);
    }
}

QFuture<Result<QString>> VaultDoor::create(const Protection& protection)
{
    Q_ASSERT(protection.keychain || !protection.passphrase.isEmpty());
    auto keys = std::make_shared<NewKeys>();
    keys->masterKey = SecretBytes::random(Sealer::MasterKeySize);
    keys->vaultId = Vault::newVaultId();
    keys->recoveryKey = RecoveryKey::random();
    keys->slotList.append(wrapWithSecret(
        KeySlot::Kind::RecoveryKey, keys->masterKey, keys->vaultId, keys->recoveryKey));
    const auto promise = startPromise<QString>();
    const auto make = [this, keys, promise, passphrase = protection.passphrase] {
        const auto made = m_worker->runOnHolder(
            [keys, passphrase, folder = m_folder, cost = m_cost](std::unique_ptr<Vault>& holder) {
                return makeVault(holder, folder, *keys, passphrase, cost);
            });
        onResult(made, this, [this, keys, promise](const Result<OpenedVault>& opened) {
            if (!opened) {
                if (!keys->keychainEntry.isEmpty() && !Vault::existsIn(m_folder)) {
                    (void)m_keychain->remove(keys->keychainEntry); // no vault has come to it
                }
                fulfil<QString>(promise, tl::unexpected(opened.error()));
                return;
            }
            m_slots = opened->slotList;
            setState(State::Open);
            fulfil<QString>(promise, RecoveryKey::toText(keys->recoveryKey));
        });
    };
    if (!protection.keychain) {
        make();
        return promise->future();
    }
    if (!m_keychain) {
        return readyFailure<QString>(Error::Kind::Locked, u"no keychain"_s);
    }
    const SecretBytes secret = SecretBytes::random(KeychainSecretSize);
    const KeySlot slot
        = wrapWithSecret(KeySlot::Kind::Keychain, keys->masterKey, keys->vaultId, secret);
    keys->slotList.append(slot);
    keys->keychainEntry = keychainName(keys->vaultId, slot);
    onResult(m_keychain->write(keys->keychainEntry, secret.view().toByteArray()), this,
        [this, keys, promise, make](const Result<bool>& kept) {
            if (kept) {
                make();
            } else {
                (void)m_keychain->remove(keys->keychainEntry); // it may take it yet
                fulfil<QString>(promise, tl::unexpected(kept.error()));
            }
        });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::openWith(KeySlot::Kind kind, Unwrap unwrap)
{
    const auto seen = std::make_shared<QList<KeySlot>>(); // also where it does not open
    const auto opened = m_worker->runOnHolder(
        [kind, seen, unwrap = std::move(unwrap), folder = m_folder, access = m_access](
            std::unique_ptr<Vault>& holder) -> Result<bool> {
            const Result<QList<KeySlot>> slotList = slotsOf(holder, folder, access);
            if (!slotList) {
                return tl::unexpected(slotList.error());
            }
            *seen = *slotList;
            const auto slot = std::ranges::find(*slotList, kind, &KeySlot::kind);
            if (slot == slotList->end()) {
                return failure(Error::Kind::NotFound, u"no such way in"_s);
            }
            Result<SecretBytes> key = unwrap(*slot, holder->vaultId());
            if (!key) {
                return tl::unexpected(key.error());
            }
            if (const Result<void> done = holder->unlock(std::move(*key)); !done) {
                return tl::unexpected(done.error());
            }
            return true;
        });
    const auto promise = startPromise<bool>();
    onResult(opened, this, [this, promise, kind, seen](const Result<bool>& done) {
        m_slots = seen->isEmpty() ? m_slots : *seen;
        if (done) {
            m_openedBy = kind;
            setState(State::Open);
        }
        fulfil<bool>(promise, done);
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::openWithKeychain()
{
    // The name of the entry holds the vault's id, which stands in the file.
    const auto looked
        = m_worker->runOnHolder([folder = m_folder, access = m_access](
                                    std::unique_ptr<Vault>& holder) -> Result<OpenedVault> {
              const Result<QList<KeySlot>> slotList = slotsOf(holder, folder, access);
              if (!slotList) {
                  return tl::unexpected(slotList.error());
              }
              return OpenedVault { holder->vaultId(), *slotList };
          });
    const auto promise = startPromise<bool>();
    onResult(looked, this, [this, promise](const Result<OpenedVault>& found) {
        if (!found) {
            fulfil<bool>(promise, tl::unexpected(found.error()));
            return;
        }
        m_slots = found->slotList;
        const auto slot
            = std::ranges::find(found->slotList, KeySlot::Kind::Keychain, &KeySlot::kind);
        if (slot == found->slotList.end()) {
            fulfil<bool>(promise, failure(Error::Kind::NotFound, u"no such way in"_s));
            return;
        }
        if (!m_keychain) {
            fulfil<bool>(promise, failure(Error::Kind::Locked, u"no keychain"_s));
            return;
        }
        onResult(m_keychain->read(keychainName(found->vaultId, *slot)), this,
            [this, promise](const Result<QByteArray>& secret) {
                if (!secret) {
                    fulfil<bool>(promise, tl::unexpected(secret.error()));
                    return;
                }
                const auto key = std::make_shared<SecretBytes>(SecretBytes::copyOf(*secret));
                const auto opened = openWith(
                    KeySlot::Kind::Keychain, [key](const KeySlot& kept, const QByteArray& vaultId) {
                        return unwrapWithSecret(kept, vaultId, *key);
                    });
                onResult(opened, this,
                    [promise](const Result<bool>& done) { fulfil<bool>(promise, done); });
            });
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::openWithPassphrase(const QString& passphrase)
{
    return openWith(
        KeySlot::Kind::Passphrase, [passphrase](const KeySlot& slot, const QByteArray& vaultId) {
            return unwrapWithPassphrase(slot, vaultId, passphraseBytes(passphrase));
        });
}

QFuture<Result<bool>> VaultDoor::openWithRecoveryKey(const QString& text)
{
    Result<SecretBytes> read = RecoveryKey::fromText(text);
    if (!read) {
        return QtFuture::makeReadyFuture(Result<bool>(tl::unexpected(read.error())));
    }
    const auto key = std::make_shared<SecretBytes>(std::move(*read));
    return openWith(
        KeySlot::Kind::RecoveryKey, [key](const KeySlot& slot, const QByteArray& vaultId) {
            return unwrapWithSecret(slot, vaultId, *key);
        });
}

void VaultDoor::lock()
{
    // On the same worker, so that whatever opens it next comes after.
    (void)m_worker->close();
    setState(Vault::existsIn(m_folder) ? State::Closed : State::NoVault);
}

} // namespace Vaglio
