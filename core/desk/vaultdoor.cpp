// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultdoor.h"

#include "core/async.h"
#include "core/desk/vaultworker.h"
#include "core/vault/keychain.h"
#include "core/vault/recoverykey.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype KeychainSecretSize = 32;

template <typename T> using PromisePtr = std::shared_ptr<QPromise<Result<T>>>;

template <typename T> PromisePtr<T> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T> void answer(const PromisePtr<T>& promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

template <typename T> QFuture<Result<T>> readyFailure(Error::Kind kind, const QString& detail)
{
    return QtFuture::makeReadyFuture(Result<T>(failure(kind, detail)));
}

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

struct OpenedVault {
    QByteArray vaultId;
    QList<KeySlot> slotList;
};

struct NewKeys {
    SecretBytes masterKey;
    QByteArray vaultId;
    SecretBytes recoveryKey;
    QList<KeySlot> slotList;
};

/// Of its own for each slot: a keychain that is late may carry out a write long after it was given
/// up, and must not then stand in the place of a good entry.
QString keychainName(const QByteArray& vaultId, const KeySlot& slot)
{
    return u"vault/%1/%2"_s.arg(
        QString::fromLatin1(vaultId.toHex()), QString::fromLatin1(slot.wrapped.first(8).toHex()));
}

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
    const auto promise = startedPromise<QString>();
    const auto make = [this, keys, promise, passphrase = protection.passphrase] {
        const auto made = m_worker->runOnHolder(
            [keys, passphrase, folder = m_folder, cost = m_cost](std::unique_ptr<Vault>& holder) {
                return makeVault(holder, folder, *keys, passphrase, cost);
            });
        onResult(made, this, [this, keys, promise](const Result<OpenedVault>& opened) {
            if (!opened) {
                answer<QString>(promise, tl::unexpected(opened.error()));
                return;
            }
            m_slots = opened->slotList;
            setState(State::Open);
            answer<QString>(promise, RecoveryKey::toText(keys->recoveryKey));
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
    onResult(m_keychain->write(keychainName(keys->vaultId, slot), secret.view().toByteArray()),
        this, [promise, make](const Result<bool>& kept) {
            if (kept) {
                make();
            } else {
                answer<QString>(promise, tl::unexpected(kept.error()));
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
    const auto promise = startedPromise<bool>();
    onResult(opened, this, [this, promise, kind, seen](const Result<bool>& done) {
        m_slots = seen->isEmpty() ? m_slots : *seen;
        if (done) {
            m_openedBy = kind;
            setState(State::Open);
        }
        answer<bool>(promise, done);
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
    const auto promise = startedPromise<bool>();
    onResult(looked, this, [this, promise](const Result<OpenedVault>& found) {
        if (!found) {
            answer<bool>(promise, tl::unexpected(found.error()));
            return;
        }
        m_slots = found->slotList;
        const auto slot
            = std::ranges::find(found->slotList, KeySlot::Kind::Keychain, &KeySlot::kind);
        if (slot == found->slotList.end()) {
            answer<bool>(promise, failure(Error::Kind::NotFound, u"no such way in"_s));
            return;
        }
        if (!m_keychain) {
            answer<bool>(promise, failure(Error::Kind::Locked, u"no keychain"_s));
            return;
        }
        onResult(m_keychain->read(keychainName(found->vaultId, *slot)), this,
            [this, promise](const Result<QByteArray>& secret) {
                if (!secret) {
                    answer<bool>(promise, tl::unexpected(secret.error()));
                    return;
                }
                const auto key = std::make_shared<SecretBytes>(SecretBytes::copyOf(*secret));
                const auto opened = openWith(
                    KeySlot::Kind::Keychain, [key](const KeySlot& kept, const QByteArray& vaultId) {
                        return unwrapWithSecret(kept, vaultId, *key);
                    });
                onResult(opened, this,
                    [promise](const Result<bool>& done) { answer<bool>(promise, done); });
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
    const auto promise = startedPromise<bool>();
    onResult(changed, this, [this, promise](const Result<QList<KeySlot>>& slotList) {
        if (slotList) {
            m_slots = *slotList;
        }
        answer<bool>(promise, slotList ? Result<bool>(true) : tl::unexpected(slotList.error()));
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
    const auto promise = startedPromise<QString>();
    const auto put = putWay(
        [key](const SecretBytes& masterKey, const QByteArray& id) -> Result<KeySlot> {
            return wrapWithSecret(KeySlot::Kind::RecoveryKey, masterKey, id, *key);
        },
        actor);
    onResult(put, this, [promise, key](const Result<bool>& done) {
        answer<QString>(promise,
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
    const auto promise = startedPromise<bool>();
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
            answer<bool>(promise, tl::unexpected(made.error()));
            return;
        }
        // The keychain first: a slot whose secret nobody kept would be no way in.
        const KeySlot slot = made->slotList.first();
        onResult(m_keychain->write(keychainName(made->vaultId, slot), key->view().toByteArray()),
            this, [this, promise, slot, actor](const Result<bool>& kept) {
                if (!kept) {
                    answer<bool>(promise, kept);
                    return;
                }
                onResult(changeWays(
                             [slot, actor](Vault& vault) { return vault.putKeySlot(slot, actor); }),
                    this, [promise](const Result<bool>& done) { answer<bool>(promise, done); });
            });
    });
    return promise->future();
}

QFuture<Result<bool>> VaultDoor::removeWay(KeySlot::Kind kind, const QString& actor)
{
    return changeWays([kind, actor](Vault& vault) { return vault.removeKeySlot(kind, actor); });
}

} // namespace Vaglio
