// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"

#include "core/api/apiclient.h"
#include "core/async.h"

#include <QPromise>

#include <QTimer>

#include <memory>

namespace Vaglio {

namespace {

constexpr std::chrono::minutes CountAgain { 5 };

} // namespace

Desk::Desk(const Account& account, const QString& operatorName,
    std::chrono::milliseconds pollInterval, QObject* parent)
    : QObject(parent)
    , m_environment(account.environment)
    , m_host(account.baseUrl.host())
    , m_operatorName(operatorName)
    , m_client(new ApiClient(account, {}, this))
    , m_book(new RequestBook(this))
    , m_sync(new Sync(m_client, m_book, pollInterval, this))
    , m_issuing(new Issuing(m_client, m_book, operatorName, this))
    , m_evidence(new EvidenceCabinet(m_client, m_book, this))
{
    // Days pass also while nothing can be asked.
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, m_book, &RequestBook::refreshCounts);
    clock->start(CountAgain);
}

Desk::~Desk() = default;

void Desk::setOperatorName(const QString& name)
{
    m_operatorName = name;
    m_issuing->setOperatorName(name);
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
