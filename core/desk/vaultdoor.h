// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/vault/keyslot.h"
#include "core/vault/vault.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Vaglio {

class Keychain;

/// The way into one vault: makes it, opens it with any of its keys, locks it, changes its keys
/// without touching what it holds. The vault itself lives on its worker's thread; what takes time
/// (a passphrase takes about half a second) is done there.
class VaultDoor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultDoor)
public:
    enum class State {
        NoVault, ///< there is none in the folder
        Closed, ///< there is one, and no key yet
        Open
    };

    /// The keychain may be null: then it opens nothing. It must outlive the door.
    VaultDoor(QString folder, Keychain* keychain, QObject* parent = nullptr);
    ~VaultDoor() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString folder() const { return m_folder; }
    /// The ways in that the vault has; known once a try to open it has read them.
    [[nodiscard]] QList<KeySlot::Kind> ways() const;
    /// When a way in was made or last renewed; invalid where there is no such way.
    [[nodiscard]] QDateTime madeAt(KeySlot::Kind kind) const;
    /// The way that opened it last; nothing where it was just made, or never open.
    [[nodiscard]] std::optional<KeySlot::Kind> openedBy() const { return m_openedBy; }
    /// For a desk; only while Open.
    [[nodiscard]] DeskVault deskVault() const;
    /// What a guess of a passphrase costs from now on.
    void setPassphraseCost(const PassphraseCost& cost) { m_cost = cost; }
    /// How the next opening opens it. To read works beside a program that writes; normally to
    /// write.
    void setAccess(Vault::Access access) { m_access = access; }

    /// What protects a new vault besides the recovery key. At least one of the two.
    struct Protection {
        bool keychain = true;
        QString passphrase; ///< empty: none
    };
    /// Makes a vault and opens it. Answers its recovery key as it is to be printed; it is shown
    /// once and cannot be read again. Where the keychain does not take its key: Locked, and no
    /// vault was made.
    [[nodiscard]] QFuture<Result<QString>> create(const Protection& protection);

    /// NotFound where the keychain has no entry of it or the vault no such slot, Locked where the
    /// keychain does not answer or has another vault's key, InUse where another program writes.
    [[nodiscard]] QFuture<Result<bool>> openWithKeychain();
    /// Locked where the passphrase is wrong, NotFound where the vault has none.
    [[nodiscard]] QFuture<Result<bool>> openWithPassphrase(const QString& passphrase);
    /// Refused where the text is no recovery key (see RecoveryKey), Locked where it is another's,
    /// NotFound where the vault has none.
    [[nodiscard]] QFuture<Result<bool>> openWithRecoveryKey(const QString& text);
    /// Closes the vault; what was asked of it before is done first.
    void lock();

    // While Open. None of them touches what the vault holds.
    [[nodiscard]] QFuture<Result<bool>> setPassphrase(
        const QString& passphrase, const QString& actor);
    [[nodiscard]] QFuture<Result<QString>> renewRecoveryKey(const QString& actor);
    /// The entry of the earlier slot goes from the keychain.
    [[nodiscard]] QFuture<Result<bool>> renewKeychain(const QString& actor);
    /// Refused where fewer than two ways would remain. With the way of the keychain goes its entry
    /// there; false where that remains, and opens no more than backups made before.
    [[nodiscard]] QFuture<Result<bool>> removeWay(KeySlot::Kind kind, const QString& actor);

signals:
    void stateChanged(Vaglio::VaultDoor::State state);

private:
    using Unwrap = std::function<Result<SecretBytes>(const KeySlot&, const QByteArray& vaultId)>;
    [[nodiscard]] QFuture<Result<bool>> openWith(KeySlot::Kind kind, Unwrap unwrap);
    using Wrap = std::function<Result<KeySlot>(const SecretBytes& masterKey, const QByteArray& id)>;
    [[nodiscard]] QFuture<Result<bool>> putWay(Wrap wrap, const QString& actor);
    [[nodiscard]] QFuture<Result<bool>> changeWays(std::function<Result<void>(Vault&)> change);
    /// And takes the entry of the slot that was there out of the keychain; false where it remains.
    [[nodiscard]] QFuture<Result<bool>> changeKeychain(std::function<Result<void>(Vault&)> change);
    void setState(State state);

    QString m_folder;
    Keychain* m_keychain;
    PassphraseCost m_cost = PassphraseCost::standard();
    Vault::Access m_access = Vault::Access::Write;
    std::shared_ptr<VaultWorker> m_worker;
    QList<KeySlot> m_slots; ///< as last read
    std::optional<KeySlot::Kind> m_openedBy;
    State m_state;
};

} // namespace Vaglio
