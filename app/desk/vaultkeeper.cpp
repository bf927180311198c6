// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/vaultkeeper.h"

#include "core/async.h"
#include "core/desk/accountdocument.h"
#include "core/desk/vaultworker.h"
#include "core/vault/keychain.h"
#include "core/vault/tokenstore.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>

#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestPassphrase = 4096; ///< bytes; a larger file is not one

template <typename T> struct Answer {
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    Answer() { promise->start(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
    [[nodiscard]] QFuture<Result<T>> future() const { return promise->future(); }
};

QString usualPlace()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/vault"_s;
}

QFuture<Result<bool>> failed(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<bool>(tl::unexpected(error)));
}

} // namespace

Result<std::optional<QString>> PassphraseSource::read() const
{
    if (file.isEmpty()) {
        return qEnvironmentVariableIsSet("VAGLIO_PASSPHRASE")
            ? std::optional(qEnvironmentVariable("VAGLIO_PASSPHRASE"))
            : std::nullopt;
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Storage, source.errorString());
    }
    QByteArray line = source.readLine(LongestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return std::optional(QString::fromUtf8(line));
}

VaultKeeper::VaultKeeper(QString folder, PassphraseSource passphrase, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_passphrase(std::move(passphrase))
    , m_keychain(new Keychain(std::chrono::seconds(3), this))
    , m_tokens(new TokenStore(std::chrono::seconds(3), this))
{
}

VaultKeeper::~VaultKeeper() = default;

QString VaultKeeper::folderOf(Environment environment) const
{
    if (!m_folder.isEmpty()) {
        return m_folder;
    }
    if (!m_restored.isEmpty()) {
        return m_restored;
    }
    const Place place = m_folders.value(environment);
    if (Vault::existsIn(place.before) && Vault::movedTo(place.before).isEmpty()) {
        return place.before;
    }
    return place.folder.isEmpty()
        ? usualPlace() + (environment == Environment::Production ? u"/production"_s : u"/sandbox"_s)
        : place.folder;
}

QString VaultKeeper::freeFolder() const
{
    if (isFixed()) {
        return m_folder;
    }
    QString folder = usualPlace() + u"/restored"_s;
    for (int number = 2; QFileInfo::exists(folder); ++number) {
        folder = usualPlace() + u"/restored-%1"_s.arg(number);
    }
    return folder;
}

void VaultKeeper::useRestored(const QString& folder)
{
    m_restored = folder;
    m_door.reset(); // it may have looked before the vault was there
}

QString VaultKeeper::settle(Environment environment)
{
    const QString folder = std::exchange(m_restored, {});
    if (!folder.isEmpty() && !isFixed() && environment != Environment::BuiltIn) {
        setFolder(environment, folder);
        return folder;
    }
    return {};
}

VaultDoor::State VaultKeeper::stateOf(Environment environment) const
{
    const QString folder = folderOf(environment);
    if (m_door && m_door->folder() == folder) {
        return m_door->state();
    }
    return Vault::existsIn(folder) ? VaultDoor::State::Closed : VaultDoor::State::NoVault;
}

VaultDoor* VaultKeeper::doorTo(Environment environment)
{
    const QString folder = folderOf(environment);
    if (!m_door || m_door->folder() != folder) {
        m_door.reset();
        m_door = std::make_unique<VaultDoor>(folder, m_keychain);
    }
    return m_door.get();
}

QFuture<Result<bool>> VaultKeeper::open(Environment environment)
{
    VaultDoor* door = doorTo(environment);
    if (door->state() == VaultDoor::State::Open) {
        return QtFuture::makeReadyFuture(Result<bool>(true));
    }
    const Result<std::optional<QString>> given = m_passphrase.read();
    if (!given) {
        return failed(given.error());
    }
    return *given ? door->openWithPassphrase(**given) : door->openWithKeychain();
}

QFuture<Result<bool>> VaultKeeper::make(
    const Account& account, const VaultDoor::Protection& protection, const QString& actor)
{
    const Answer<bool> answer;
    VaultDoor* door = doorTo(account.environment);
    onResult(
        door->create(protection), door, [this, answer, account, actor](const Result<QString>& key) {
            if (!key) {
                answer.give(tl::unexpected(key.error()));
                return;
            }
            m_recoveryKey = *key;
            onResult(keepAccount(account, actor), this,
                [answer](const Result<bool>& kept) { answer.give(kept); });
        });
    return answer.future();
}

QString VaultKeeper::takeRecoveryKey()
{
    return std::exchange(m_recoveryKey, {});
}

QFuture<Result<bool>> VaultKeeper::keepAccount(const Account& account, const QString& actor)
{
    const Answer<bool> answer;
    const DeskVault vault = m_door->deskVault();
    onResult(AccountDocument::read(vault), this,
        [this, answer, vault, account, actor](const Result<Account>& present) {
            if (present && present->environment != account.environment) {
                answer.give(failure(Error::Kind::Refused, u"another environment's vault"_s));
                return;
            }
            onResult(AccountDocument::write(vault, account, actor), this,
                [this, answer, account](const Result<bool>& kept) {
                    if (kept) {
                        // One of an earlier Vaglio is not needed there any more.
                        (void)m_tokens->remove(account.environment);
                    }
                    answer.give(kept);
                });
        });
    return answer.future();
}

QFuture<Result<Account>> VaultKeeper::account(Environment environment)
{
    return AccountDocument::readOrTakeOver(m_door->deskVault(), environment, m_tokens, this);
}

QFuture<Result<QByteArray>> VaultKeeper::earlierToken(Environment environment)
{
    return m_tokens->read(environment);
}

void VaultKeeper::noteOpened(const QString& actor)
{
    noteVaultOpened(*m_door->deskVault().worker, m_door->openedBy(), actor);
}

void VaultKeeper::lock(LockCause cause, const QString& actor)
{
    noteVaultLocked(*m_door->deskVault().worker, cause, actor);
    m_door->lock();
}

QFuture<Result<bool>> VaultKeeper::probeKeychain()
{
    const Answer<bool> answer;
    onResult(m_keychain->read(u"vault/probe"_s), this, [answer](const Result<QByteArray>& probe) {
        const bool answers = probe || probe.error().kind == Error::Kind::NotFound;
        answer.give(answers ? Result<bool>(true) : tl::unexpected(probe.error()));
    });
    return answer.future();
}

} // namespace Vaglio
