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
    addRoutes(m_server);
}

void SandboxServer::addRoutes(FaultyServer& server)
{
    m_service.addTo(server);
    m_admin.addTo(server);
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
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

int SandboxServer::startTls(const TlsIdentity& identity)
{
    m_tlsServer = std::make_unique<FaultyServer>(&identity);
    addRoutes(*m_tlsServer);
    const int bound = m_tlsServer->bind(0);
    if (bound >= 0) {
        m_tlsServer->start();
    }
    return bound;
}

void SandboxServer::stopAndWait()
{
    m_server.stopAndWait();
    if (m_tlsServer) {
        m_tlsServer->stopAndWait();
    }
}

} // namespace Vaglio::Sandbox
