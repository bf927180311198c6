// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/getcall.h"
#include "core/api/requestjson.h"
#include "core/domain/account.h"
#include "core/domain/identitydata.h"
#include "core/domain/linkorder.h"
#include "core/result.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace Vaglio {

/// Limits of the client's calls; the values are SAFETY.md's, tests shorten the times.
struct ApiLimits {
    HttpExchange::Limits json;
    HttpExchange::Limits archive { std::chrono::minutes(5), 420LL * 1024 * 1024 };
    HttpExchange::Limits post { std::chrono::seconds(45), 1024 * 1024 };
    RetryPolicy retry;
    CallLimit calls {}; ///< over all of a client's calls
};

/// The service over the wire: the six endpoints of API.md 1. Lives on one thread with an event
/// loop; JSON of any size is parsed on the pool. The token goes to the account's own host and no
/// other. A future that is cancelled ends its call.
class ApiClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiClient)
public:
    explicit ApiClient(Account account, ApiLimits limits = {}, QObject* parent = nullptr);
    ~ApiClient() override;

    void setCallLimit(CallLimit limit) { m_gate.setLimit(limit); }

    /// Every request of the account; an empty answer in any of its forms ([], 204, 404) is an empty
    /// list. A full page of 100 is followed by skip and limit, as long as new ids come.
    [[nodiscard]] QFuture<Result<RequestListing>> list();
    [[nodiscard]] QFuture<Result<Request>> request(const QString& id);
    [[nodiscard]] QFuture<Result<IdentityData>> identity(
        const QString& id, CallUrgency urgency = CallUrgency::Asked);
    /// The bytes of the evidence archive, whatever the transport.
    [[nodiscard]] QFuture<Result<QByteArray>> archive(
        const QString& id, CallUrgency urgency = CallUrgency::Asked);

    /// Sends a paid order, exactly once (SAFETY.md, "The paid POST"). Fails with a definite Kind
    /// where the service said no; with Offline where not a byte left; with OutcomeUnknown in every
    /// other case. Cancelling does not stop it. The limit of calls does not hold it up; it counts.
    [[nodiscard]] QFuture<Result<Request>> create(const LinkOrder& order);

signals:
    void archiveProgressed(const QString& id, qint64 received, qint64 total);

private:
    struct Listing;
    struct Download;
    [[nodiscard]] GetCall::Plan planFor(const QString& path) const;
    GetCall* get(GetCall::Plan plan, GetCall::Done done);
    void listPage(const std::shared_ptr<Listing>& listing);
    void onListPage(const std::shared_ptr<Listing>& listing, const Result<RequestListing>& page);
    void download(const std::shared_ptr<Download>& download, const QUrl& url, bool mayFollow);
    [[nodiscard]] Result<bool> checkUrl(const QUrl& url) const;
    [[nodiscard]] bool isOwnHost(const QUrl& url) const;
    void whenProxyKnown(std::function<void()> go);

    Account m_account;
    ApiLimits m_limits;
    QNetworkAccessManager m_network;
    CallGate m_gate;
    QFuture<QNetworkProxy> m_proxy; ///< looked up on the pool: the system may take seconds
};

/// Whether a URL stays on this computer: the only place where plain http is allowed.
[[nodiscard]] bool isLoopback(const QUrl& url);

} // namespace Vaglio
