// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"

#include "core/api/apiclient.h"
#include "core/async.h"
#include "core/desk/lastcontact.h"
#include "core/desk/vaultworker.h"

#include <QPromise>
#include <QTimer>

#include <memory>

namespace Vaglio {

namespace {

constexpr std::chrono::minutes CountAgain { 1 };
constexpr qint64 KeepContactEvery = 600; ///< seconds

} // namespace

Desk::Desk(const Account& account, const QString& operatorName,
    std::chrono::milliseconds pollInterval, DeskVault vault, QObject* parent)
    : QObject(parent)
    , m_vault(std::move(vault))
    , m_environment(account.environment)
    , m_host(account.baseUrl.host())
    , m_operatorName(operatorName)
    , m_client(new ApiClient(account, {}, this))
    , m_book(new RequestBook(m_vault.worker, this))
    , m_sync(new Sync(m_client, m_book, PacePolicy::of(account.environment, pollInterval), this))
    , m_outbox(m_vault.worker ? new Outbox(m_book, m_vault.worker, {}, this) : nullptr)
    , m_issuing(new Issuing(m_client, m_book, m_outbox, operatorName, this))
    , m_journal(m_vault.worker)
{
    m_journal.setOperatorName(operatorName);
    if (m_vault.worker) {
        const EvidenceFiles files(m_vault.evidenceFolder);
        m_rescue = new Rescue(m_client, m_book, files, m_vault.worker, m_vault.rescue, this);
        m_evidence = new EvidenceCabinet(
            m_client, m_book, CabinetVault { m_rescue, files, m_vault.worker }, this);
        m_evidence->setOperatorName(operatorName);
        connect(m_sync, &Sync::stateChanged, this, &Desk::keepLastContact);
        connectOutbox();
    } else {
        m_evidence = new EvidenceCabinet(m_client, m_book, this);
    }
    m_client->setCallLimit(PacePolicy::of(account.environment, pollInterval).calls);
    // Days pass also while nothing can be asked.
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, m_book, &RequestBook::refreshCounts);
    if (m_vault.worker) {
        connect(clock, &QTimer::timeout, this, [this] { takeReports(*m_vault.worker); });
    }
    clock->start(CountAgain);
}

Desk::~Desk() = default;

void Desk::start()
{
    if (!m_vault.worker) {
        m_sync->start();
        return;
    }
    // Asked first, so that they are here before the book is.
    m_rescue->load();
    onResult(m_vault.worker->run(readLastContact), this, [this](const Result<QDateTime>& when) {
        if (when) {
            m_keptContact = *when;
            m_sync->setLastContact(*when);
        }
    });
    onResult(m_book->load(), this, [this](const Result<int>& damaged) { onBookLoaded(damaged); });
}

void Desk::connectOutbox()
{
    connect(m_sync, &Sync::looked, m_outbox, &Outbox::onLooked);
    connect(m_outbox, &Outbox::lookWanted, m_sync, [this] {
        // Neither while it is stopped, nor against its patience after an error.
        if (m_sync->state().nextCheck.isValid() && !m_sync->state().error) {
            m_sync->checkNow();
        }
    });
}

void Desk::onBookLoaded(const Result<int>& damaged)
{
    if (!damaged) {
        onLoaded(damaged);
        return;
    }
    onResult(m_outbox->load(), this, [this, cases = *damaged](const Result<int>& orders) {
        onLoaded(orders ? Result<int>(cases + *orders) : orders);
    });
}

void Desk::onLoaded(const Result<int>& damaged)
{
    if (!damaged) {
        emit loadFailed(damaged.error());
        return;
    }
    emit loaded(*damaged);
    m_rescue->start();
    startSync();
}

/// After the rescue: what it has to bring may be gone tomorrow, and of very many cases it is known
/// in a moment only.
void Desk::startSync()
{
    if (m_rescue->state().surveying) {
        connect(m_rescue, &Rescue::stateChanged, this, &Desk::startSync, Qt::UniqueConnection);
        return;
    }
    disconnect(m_rescue, &Rescue::stateChanged, this, &Desk::startSync);
    m_sync->start();
}

/// Seldom: it says no more than from when on a change went unseen.
void Desk::keepLastContact()
{
    const QDateTime& contact = m_sync->state().lastContact;
    if (!contact.isValid()
        || (m_keptContact.isValid() && m_keptContact.secsTo(contact) < KeepContactEvery)) {
        return;
    }
    m_keptContact = contact;
    VaultBatch batch;
    batch.writes.push_back(lastContactWrite(contact));
    (void)m_vault.worker->write(std::move(batch));
}

void Desk::setCallLimit(CallLimit limit)
{
    m_client->setCallLimit(limit);
}

void Desk::setOperatorName(const QString& name)
{
    m_operatorName = name;
    m_issuing->setOperatorName(name);
    m_evidence->setOperatorName(name);
    m_journal.setOperatorName(name);
}

QFuture<Result<int>> checkAccount(const Account& account, QObject* context)
{
    auto* client = new ApiClient(account, {}, context);
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    onResult(client->list(), client, [client, promise](const Result<RequestListing>& listing) {
        promise->addResult(listing ? Result<int>(static_cast<int>(listing->requests.size()))
                                   : tl::unexpected(listing.error()));
        promise->finish();
        client->deleteLater();
    });
    return promise->future();
}

} // namespace Vaglio
