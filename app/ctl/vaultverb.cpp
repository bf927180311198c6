// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/vaultverb.h"

#include "app/ctl/lockedout.h"
#include "app/ctl/sentences.h"
#include "core/async.h"
#include "core/desk/accountdocument.h"
#include "core/desk/deskjournal.h"
#include "core/desk/lastcontact.h"
#include "core/desk/vaultworker.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio::Ctl {

namespace {

constexpr std::chrono::milliseconds LookAgain = 200ms;
constexpr std::chrono::milliseconds SeldomPolling = 10min; ///< it is asked when there is reason

} // namespace

VaultVerb::VaultVerb(
    Place place, Need need, const Account& account, Output& output, QObject* parent)
    : Verb(account, output, parent)
    , m_place(std::move(place))
    , m_need(need)
{
}

VaultVerb::~VaultVerb() = default;

void VaultVerb::start()
{
    if (!hasVault()) {
        onReady();
        return;
    }
    const QString& folder = m_place.options.folder;
    if (!Vault::existsIn(folder)) {
        output().say(
            u"There is no vault in '%1'. Make one with 'vaglioctl init', or check --vault."_s.arg(
                folder));
        emit finished(ExitCode::Credentials);
        return;
    }
    m_keychain = std::make_unique<Keychain>();
    m_door = std::make_unique<VaultDoor>(folder, m_keychain.get());
    m_door->setAccess(m_need == Need::Read ? Vault::Access::Read : Vault::Access::Write);
    m_deadline = QDeadlineTimer(m_place.options.wait);
    open();
}

void VaultVerb::open()
{
    const auto opening = [this] {
        switch (way()) {
        case KeySlot::Kind::RecoveryKey:
            return m_door->openWithRecoveryKey(m_place.recoveryKey);
        case KeySlot::Kind::Passphrase:
            return m_door->openWithPassphrase(m_place.passphrase);
        case KeySlot::Kind::Keychain:
            break;
        }
        return m_door->openWithKeychain();
    };
    onResult(opening(), this, [this](const Result<bool>& done) { onOpened(done); });
}

KeySlot::Kind VaultVerb::way() const
{
    if (!m_place.recoveryKey.isEmpty()) {
        return KeySlot::Kind::RecoveryKey;
    }
    return m_place.passphrase.isEmpty() ? KeySlot::Kind::Keychain : KeySlot::Kind::Passphrase;
}

void VaultVerb::onOpened(const Result<bool>& opened)
{
    if (opened) {
        checkEnvironment();
        return;
    }
    const Error& error = opened.error();
    const bool isLockedOut
        = error.kind == Error::Kind::Locked || error.kind == Error::Kind::NotFound;
    if (error.kind == Error::Kind::InUse && !m_deadline.hasExpired()) {
        QTimer::singleShot(LookAgain, this, &VaultVerb::open);
    } else if (error.kind == Error::Kind::InUse && m_need == Need::WriteIfFree) {
        output().warn(
            u"Another program has the vault (%1); it is only read. What is done stands in its "
            "journal once that program has taken it in."_s.arg(error.detail));
        m_need = Need::Read;
        m_door->setAccess(Vault::Access::Read);
        open();
    } else if (error.kind == Error::Kind::InUse && endsBeside(error.detail)) {
        emit finished(ExitCode::Done);
    } else if (isLockedOut) {
        output().say(sentenceOfLockedOut(way(), error, m_door->ways()));
        emit finished(ExitCode::Credentials);
    } else {
        fail(error);
    }
}

/// Requests of the service must not get into the vault of its test service, nor the other way.
void VaultVerb::endChange(const Result<int>& done, const QString& id, const QString& refused)
{
    if (done) {
        emit finished(ExitCode::Done);
    } else if (done.error().kind == Error::Kind::NotFound) {
        endWithoutCase(id);
    } else if (done.error().kind == Error::Kind::Refused) {
        output().say(refused);
        emit finished(ExitCode::Usage);
    } else {
        fail(done.error());
    }
}

void VaultVerb::endWithoutCase(const QString& id)
{
    output().say(u"The vault knows no request %1. Look with 'vaglioctl list', or bring the newest "
                 "with 'vaglioctl sync'."_s.arg(id));
    emit finished(ExitCode::Usage);
}

void VaultVerb::checkEnvironment()
{
    noteVaultOpened(*vault().worker, m_door->openedBy(), actor());
    if (account().baseUrl.isEmpty()) {
        onReady(); // it asks no service
        return;
    }
    onResult(AccountDocument::read(vault()), this, [this](const Result<Account>& kept) {
        if (kept && kept->environment != account().environment) {
            output().say(
                u"This vault belongs to %1, and not to %2. Nothing was asked. Check --vault "
                "and --base-url."_s.arg(kept->baseUrl.host(), host()));
            emit finished(ExitCode::Usage);
        } else {
            onReady();
        }
    });
}

Desk& VaultVerb::desk()
{
    if (!m_desk) {
        m_desk = std::make_unique<Desk>(
            account(), actor(), SeldomPolling, hasVault() ? vault() : DeskVault {});
    }
    return *m_desk;
}

void VaultVerb::load()
{
    onResult(desk().book()->load(), this, [this](const Result<int>& damaged) {
        if (!damaged) {
            fail(damaged.error());
            return;
        }
        if (*damaged > 0) {
            output().warn(u"%1 records cannot be read. Run 'vaglioctl verify'."_s.arg(*damaged));
        }
        onResult(vault().worker->run(readLastContact), this, [this](const Result<QDateTime>& when) {
            if (m_place.options.online) {
                desk().sync()->setLastContact(when.value_or(QDateTime()));
                askService();
            } else {
                sayLastContact(when.value_or(QDateTime()));
                onLoaded();
            }
        });
    });
}

void VaultVerb::sayLastContact(const QDateTime& when)
{
    output().say(when.isValid()
            ? u"From the vault, as of %1."_s.arg(when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s))
            : u"From the vault. The service has not been asked yet."_s);
}

void VaultVerb::askService()
{
    auto* sync = desk().sync();
    connect(sync, &Sync::stateChanged, this, [this, sync] {
        const SyncState& state = sync->state();
        if (state.checking || (!state.everSucceeded && !state.error)) {
            return;
        }
        sync->disconnect(this);
        if (state.error) {
            output().warn(sentenceOf(*state.error, host()));
            sayLastContact(state.lastContact);
            m_loadedCode = exitCodeOf(*state.error);
        }
        for (const QString& problem : state.problems) {
            output().warn(u"One row of the list cannot be read: %1."_s.arg(problem));
        }
        onLoaded();
    });
    sync->checkNow();
}

void VaultVerb::note(const JournalEvent& event, std::function<void()> then)
{
    const auto telling = vault().worker->run(
        [event, who = actor()](Vault& open) { return open.tell(event, who); });
    onResult(telling, this, [this, then = std::move(then)](const Result<void>& told) {
        if (!told) {
            output().warn(
                u"This does not stand in the journal. "_s + sentenceOf(told.error(), host()));
        }
        then();
    });
}

} // namespace Vaglio::Ctl
