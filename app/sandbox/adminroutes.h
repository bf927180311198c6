// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <httplib.h>

namespace Vaglio::Sandbox {

/// What the real service does not have: reading the counts, turning switches and the clock, and the
/// page that a link leads to. Refuses requests that a web page of another origin sends.
class AdminRoutes final {
public:
    explicit AdminRoutes(Sandbox& sandbox);
    void addTo(httplib::Server& server);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    using Handler = void (AdminRoutes::*)(const Request&, Response&);

    [[nodiscard]] httplib::Server::Handler guarded(Handler handler);
    void answerSwitches(const Request& request, Response& response);
    void set(const Request& request, Response& response);
    void answerCharges(const Request& request, Response& response);
    void answerOrders(const Request& request, Response& response);
    void advance(const Request& request, Response& response);
    void reset(const Request& request, Response& response);
    void answerAuthority(const Request& request, Response& response);
    void answerPage(const Request& request, Response& response);

    Sandbox& m_sandbox;
};

} // namespace Vaglio::Sandbox
