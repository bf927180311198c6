// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/passingvault.h"

#include "core/desk/vaultworker.h"

namespace Vaglio {

namespace {

constexpr qsizetype ForgottenSecretSize = 32;

bool make(std::unique_ptr<Vault>& holder, const QString& folder)
{
    const SecretBytes masterKey = SecretBytes::random(Sealer::MasterKeySize);
    const QByteArray vaultId = Vault::newVaultId();
    QList<KeySlot> slotList;
    for (const KeySlot::Kind kind : { KeySlot::Kind::Keychain, KeySlot::Kind::RecoveryKey }) {
        slotList.append(
            wrapWithSecret(kind, masterKey, vaultId, SecretBytes::random(ForgottenSecretSize)));
    }
    if (Result<std::unique_ptr<Vault>> vault
        = Vault::create(folder, vaultId, masterKey.clone(), slotList)) {
        holder = std::move(*vault);
    }
    return holder != nullptr;
}

} // namespace

DeskVault makePassingVault(const QString& folder)
{
    auto worker = std::make_shared<VaultWorker>();
    (void)worker->runOnHolder(
        [folder](std::unique_ptr<Vault>& holder) { return make(holder, folder); });
    return { worker, folder + QStringLiteral("/evidence") };
}

} // namespace Vaglio
