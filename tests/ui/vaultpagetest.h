// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultdoor.h"
#include "core/vault/recoverykey.h"
#include "ui/setup/iconnote.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

namespace Vaglio {

/// A door to a vault in a folder of its own, with a passphrase that is cheap to try and, unless a
/// test gives one, no keychain.
class VaultSample {
public:
    static constexpr const char* Passphrase = "correct horse battery";

    explicit VaultSample(Keychain* keychain = nullptr)
        : m_keychain(keychain)
        , m_door(newDoor())
    {
    }
    /// Makes the vault; answers its recovery key, empty where it could not be made.
    QString make()
    {
        const auto made = m_door->create({ false, QString::fromLatin1(Passphrase) });
        return QTest::qWaitFor([&made] { return made.isFinished(); }, 30'000) && made.result()
            ? *made.result()
            : QString();
    }
    /// Makes one that a keychain opens too, but none that is here: as a vault from another
    /// computer. Closed; answers its recovery key, empty where it could not be made.
    QString makeForOtherKeychain()
    {
        const SecretBytes master = SecretBytes::random(Sealer::MasterKeySize);
        const SecretBytes recoveryKey = RecoveryKey::random();
        const QByteArray id = Vault::newVaultId();
        const Result<KeySlot> passphrase = wrapWithPassphrase(
            master, id, passphraseBytes(QString::fromLatin1(Passphrase)), PassphraseCost::least());
        const bool isMade = passphrase
            && Vault::create(folder(), id, master.clone(),
                { wrapWithSecret(KeySlot::Kind::Keychain, master, id, SecretBytes::random(32)),
                    *passphrase,
                    wrapWithSecret(KeySlot::Kind::RecoveryKey, master, id, recoveryKey) });
        m_door = newDoor();
        return isMade ? RecoveryKey::toText(recoveryKey) : QString();
    }
    /// Another one to the same folder, as another program has.
    [[nodiscard]] std::unique_ptr<VaultDoor> newDoor() const
    {
        auto door = std::make_unique<VaultDoor>(folder(), m_keychain);
        door->setPassphraseCost(PassphraseCost::least());
        return door;
    }
    [[nodiscard]] VaultDoor* door() const { return m_door.get(); }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("vault")); }
    /// What a silent try to open it comes to; the door then knows its ways.
    [[nodiscard]] static std::optional<Error> trySilently(VaultDoor* door)
    {
        const auto opened = door->openWithKeychain();
        if (!QTest::qWaitFor([&opened] { return opened.isFinished(); }, 30'000)
            || opened.result()) {
            return std::nullopt;
        }
        return opened.result().error();
    }

private:
    QTemporaryDir m_folder;
    Keychain* m_keychain;
    std::unique_ptr<VaultDoor> m_door;
};

inline QString noteOf(const QWidget* page, const QString& name)
{
    const auto* note = page->findChild<IconNote*>(name);
    return note == nullptr ? QString() : note->text();
}

} // namespace Vaglio
