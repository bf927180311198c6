// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/envelope.h"

namespace Vaglio::Sandbox {

SandboxServer::SandboxServer(Sandbox& sandbox)
    : m_sandbox(sandbox)
    , m_foreignHost(sandbox.charges)
    , m_service(sandbox, m_foreignHost)
    , m_admin(sandbox)
{
    m_service.addTo(m_server);
    m_admin.addTo(m_server);
    m_server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (response.body.empty()) {
            answerJson(response, response.status,
                errorEnvelope(
                    "no such path or method (simulated)", QByteArray::number(response.status)));
        }
    });
}

int SandboxServer::start(int port)
{
    const int bound = m_server.bind(port);
    if (bound < 0) {
        return bound;
    }
    const QByteArray baseUrl = "http://127.0.0.1:" + QByteArray::number(bound);
    m_sandbox.writer.setBaseUrl(baseUrl);
    m_service.setBaseUrl(baseUrl);
    m_server.start();
    return bound;
}

} // namespace Vaglio::Sandbox
