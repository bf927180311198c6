// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/faultinjector.h"
#include "app/sandbox/foreignhost.h"
#include "app/sandbox/sandbox.h"

namespace Vaglio::Sandbox {

/// The documented API: three POSTs, the list, one request, its data and its archive.
class ServiceRoutes final {
public:
    ServiceRoutes(Sandbox& sandbox, ForeignHost& foreignHost);

    void setBaseUrl(const QByteArray& baseUrl) { m_baseUrl = baseUrl; }
    void addTo(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void addOrder(httplib::Server& server, const char* path, Mode mode);
    void order(Mode mode, const Request& request, Response& response);
    void list(const Request& request, Response& response);
    void one(const StoredRequest& stored, Response& response);
    void data(const StoredRequest& stored, Response& response);
    void archive(const StoredRequest& stored, Response& response);
    void download(const Request& request, Response& response);

    /// Finds the request that the path names; answers the error itself where it cannot.
    std::optional<StoredRequest> authorisedRequest(const Request& request, Response& response);
    bool refuseToken(const Request& request, Response& response) const;
    /// True, and answered, where data and archive are not there: before OK, and 30 days after.
    bool refuseUnavailable(const StoredRequest& stored, Response& response) const;

    Sandbox& m_sandbox;
    ForeignHost& m_foreignHost;
    FaultInjector m_faults;
    QByteArray m_baseUrl;
    QMutex m_downloadMutex; ///< guards what follows
    QHash<QByteArray, QByteArray> m_downloads; ///< path to request id
};

} // namespace Vaglio::Sandbox
