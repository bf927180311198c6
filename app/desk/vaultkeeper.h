// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskjournal.h"
#include "core/desk/vaultdoor.h"
#include "core/domain/account.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace Vaglio {

class Keychain;
class TokenStore;

/// Where a passphrase comes from that nobody types, for computers without a screen.
struct PassphraseSource {
    QString file; ///< its first line; empty: none
    /// What it says now: of the file, else of VAGLIO_PASSPHRASE. Nothing where neither is set,
    /// Storage where the file cannot be read.
    [[nodiscard]] Result<std::optional<QString>> read() const;
};

/// The vaults of this computer, one for each environment so that they never mix. One is in use at a
/// time.
class VaultKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultKeeper)
public:
    /// folder: the one place of a vault in place of the usual ones; empty where there is none.
    VaultKeeper(QString folder, PassphraseSource passphrase, QObject* parent = nullptr);
    ~VaultKeeper() override;

    [[nodiscard]] QString folderOf(Environment environment) const;
    /// The vault of an environment is there, and not in the usual place; empty: it is. before:
    /// where it is still, unless a move to there came to its end.
    void setFolder(Environment environment, const QString& folder, const QString& before = {})
    {
        m_folders[environment] = { folder, before };
    }
    /// Where a vault can be restored to: a folder that is not there yet.
    [[nodiscard]] QString freeFolder() const;
    /// There is one place only, whatever the environment.
    [[nodiscard]] bool isFixed() const { return !m_folder.isEmpty(); }
    /// A vault of whatever environment is the one in use, until it has said of which it is. No desk
    /// may be open.
    void useRestored(const QString& folder);
    /// The vault in use is of that environment. Answers its folder, if it was restored and its
    /// place is to be remembered; else empty.
    [[nodiscard]] QString settle(Environment environment);
    [[nodiscard]] VaultDoor::State stateOf(Environment environment) const;
    /// The door in use, or null.
    [[nodiscard]] VaultDoor* door() const { return m_door.get(); }
    /// The door of an environment. The one of another is locked and goes: no desk may be on it.
    VaultDoor* doorTo(Environment environment);

    /// Opens without asking anybody: with the passphrase from its source, else with the keychain.
    [[nodiscard]] QFuture<Result<bool>> open(Environment environment);
    /// Makes the vault and keeps the account in it. Its recovery key is then to be taken.
    [[nodiscard]] QFuture<Result<bool>> make(
        const Account& account, const VaultDoor::Protection& protection, const QString& actor);
    /// Once, after make(): the key to show. Empty where there is none.
    [[nodiscard]] QString takeRecoveryKey();
    /// What was chosen becomes the account of the open vault. Refused where the vault is another
    /// environment's.
    [[nodiscard]] QFuture<Result<bool>> keepAccount(const Account& account, const QString& actor);
    /// The account of the open vault; where an earlier Vaglio left the token in the keychain, it is
    /// taken over.
    [[nodiscard]] QFuture<Result<Account>> account(Environment environment);
    /// The token that an earlier Vaglio left in the keychain.
    [[nodiscard]] QFuture<Result<QByteArray>> earlierToken(Environment environment);
    /// Writes into the journal that the vault was opened, and how.
    void noteOpened(const QString& actor);
    /// The door in use, which is open; its journal says so before.
    void lock(LockCause cause, const QString& actor);
    /// Succeeds where a keychain answers.
    [[nodiscard]] QFuture<Result<bool>> probeKeychain();

private:
    QString m_folder;
    QString m_restored;
    struct Place {
        QString folder;
        QString before;
    };
    QHash<Environment, Place> m_folders;
    PassphraseSource m_passphrase;
    Keychain* m_keychain; ///< a child
    TokenStore* m_tokens; ///< a child
    std::unique_ptr<VaultDoor> m_door;
    QString m_recoveryKey;
};

} // namespace Vaglio
