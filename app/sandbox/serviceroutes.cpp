// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/serviceroutes.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/envelope.h"
#include "app/sandbox/jsontext.h"

#include <QRandomGenerator>

#include <limits>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours retention { 30 * 24 };
constexpr std::chrono::minutes downloadLife { 60 };
constexpr int pageSize = 100;

/// A query parameter as a number within bounds; fallback where absent or no number.
int numberParameter(const httplib::Request& request, const char* name, int fallback, int most)
{
    bool isNumber = false;
    const int number = QByteArray::fromStdString(request.get_param_value(name)).toInt(&isNumber);
    return isNumber && number >= 0 ? std::min(number, most) : fallback;
}

} // namespace

ServiceRoutes::ServiceRoutes(Sandbox& sandbox, ForeignHost& foreignHost)
    : m_sandbox(sandbox)
    , m_foreignHost(foreignHost)
    , m_faults(sandbox.switches, foreignHost)
{
}

void ServiceRoutes::addTo(httplib::Server& server)
{
    addOrder(server, "/IT-automatic", Mode::Automatic);
    addOrder(server, "/IT-selfie", Mode::Selfie);
    addOrder(server, "/IT-live", Mode::Live);
    server.Get("/IT-identity-verifications", [this](const Request& request, Response& response) {
        m_sandbox.charges.countGet();
        m_faults.handle(Target::List, request, response, [&] { list(request, response); });
    });
    using Answer = void (ServiceRoutes::*)(const StoredRequest&, Response&);
    const auto addDetail = [&](const char* path, Target target, Answer answer) {
        server.Get(path, [this, target, answer](const Request& request, Response& response) {
            m_sandbox.charges.countGet();
            m_faults.handle(target, request, response, [&] {
                if (const auto stored = authorisedRequest(request, response)) {
                    (this->*answer)(*stored, response);
                }
            });
        });
    };
    addDetail("/IT-identity-verifications/([^/]+)", Target::One, &ServiceRoutes::one);
    addDetail("/IT-identity-verifications/([^/]+)/data", Target::Data, &ServiceRoutes::data);
    addDetail(
        "/IT-identity-verifications/([^/]+)/archive", Target::Archive, &ServiceRoutes::archive);
    server.Get("/_sandbox/download/[0-9a-f]+",
        [this](const Request& request, Response& response) { download(request, response); });
}

void ServiceRoutes::addOrder(httplib::Server& server, const char* path, Mode mode)
{
    server.Post(path, [this, mode](const Request& request, Response& response) {
        m_sandbox.charges.countPost();
        m_faults.handle(Target::Post, request, response, [&] { order(mode, request, response); });
    });
}

void ServiceRoutes::order(Mode mode, const Request& request, Response& response)
{
    if (refuseToken(request, response)) {
        return;
    }
    const Switches switches = m_sandbox.switches.current();
    const auto parsed = parseOrderBody(QByteArray::fromStdString(request.body));
    if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
        answerJson(response, refusal->status,
            errorEnvelope(
                refusal->message.toUtf8(), QByteArray::number(refusal->status), switches.envelope));
        return;
    }
    const StoredRequest created = m_sandbox.requests.create(mode, std::get<OrderBody>(parsed));
    m_sandbox.charges.countCharge(mode);
    m_sandbox.callbacks.watch(created);
    answerJson(
        response, 200, successEnvelope(m_sandbox.writer.one(created, switches), switches.envelope));
}

void ServiceRoutes::list(const Request& request, Response& response)
{
    if (refuseToken(request, response)) {
        return;
    }
    const Switches switches = m_sandbox.switches.current();
    constexpr int all = std::numeric_limits<int>::max();
    switch (switches.list) {
    case ListForm::Bare:
        answerJson(response, 200,
            successEnvelope(m_sandbox.writer.list(switches, 0, all), switches.envelope));
        break;
    case ListForm::Paged: {
        const int skip = numberParameter(request, "skip", 0, all);
        const int limit = numberParameter(request, "limit", pageSize, pageSize);
        answerJson(response, 200,
            successEnvelope(m_sandbox.writer.list(switches, skip, limit), switches.envelope));
        break;
    }
    case ListForm::Empty:
        answerJson(response, 200, successEnvelope("[]", switches.envelope));
        break;
    case ListForm::NoContent:
        response.status = 204;
        break;
    case ListForm::NotFound:
        answerJson(response, 404,
            errorEnvelope("no request linked to this account", "400", switches.envelope));
        break;
    }
}

void ServiceRoutes::one(const StoredRequest& stored, Response& response)
{
    const Switches switches = m_sandbox.switches.current();
    const QByteArray message = switches.reasonIn == ReasonField::EnvelopeMessage
        ? m_sandbox.writer.reasonNow(stored, switches)
        : QByteArray();
    answerJson(response, 200,
        successEnvelope(m_sandbox.writer.one(stored, switches), switches.envelope, message));
}

void ServiceRoutes::data(const StoredRequest& stored, Response& response)
{
    if (refuseUnavailable(stored, response)) {
        return;
    }
    const Switches switches = m_sandbox.switches.current();
    answerJson(response, 200,
        successEnvelope(identityDataText(caseFacts(stored), switches.data), switches.envelope));
}

void ServiceRoutes::archive(const StoredRequest& stored, Response& response)
{
    if (refuseUnavailable(stored, response)) {
        return;
    }
    m_sandbox.charges.countArchive(stored.id);
    const Switches switches = m_sandbox.switches.current();
    const auto answerAddress = [&](const QByteArray& address) {
        const QByteArray data
            = JsonObjectText()
                  .text("downloadUrl", address)
                  .text("urlExpire", isoText(m_sandbox.clock.now() + downloadLife))
                  .done();
        answerJson(response, 200, successEnvelope(data, switches.envelope));
    };
    if (switches.archive == ArchiveForm::UrlSame) {
        const QByteArray path = "/_sandbox/download/"
            + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
        const QMutexLocker lock(&m_downloadMutex);
        m_downloads.insert(path, stored.id);
        answerAddress(m_baseUrl + path);
        return;
    }
    const EvidencePackage package = m_sandbox.evidence.packageFor(stored, switches);
    if (switches.archive == ArchiveForm::UrlOther) {
        answerAddress(m_foreignHost.offer(package.contentType, package.bytes));
    } else if (switches.archive == ArchiveForm::Base64) {
        const QByteArray data = JsonObjectText()
                                    .text("nome", package.fileName)
                                    .number("dimensione", package.bytes.size())
                                    .text("file", package.bytes.toBase64())
                                    .done();
        answerJson(response, 200, successEnvelope(data, switches.envelope));
    } else {
        answerBytes(response, package.contentType, package.bytes);
        response.set_header("Content-Disposition",
            ("attachment; filename=\"" + package.fileName.toUtf8() + '"').toStdString());
    }
}

void ServiceRoutes::download(const Request& request, Response& response)
{
    QByteArray id;
    {
        const QMutexLocker lock(&m_downloadMutex);
        id = m_downloads.value(QByteArray::fromStdString(request.path));
    }
    const auto stored = m_sandbox.requests.find(id);
    if (!stored) {
        answerJson(response, 404, errorEnvelope("no such download (simulated)", "404"));
        return;
    }
    const EvidencePackage package
        = m_sandbox.evidence.packageFor(*stored, m_sandbox.switches.current());
    answerBytes(response, package.contentType, package.bytes);
}

std::optional<StoredRequest> ServiceRoutes::authorisedRequest(
    const Request& request, Response& response)
{
    if (refuseToken(request, response)) {
        return std::nullopt;
    }
    auto stored = m_sandbox.requests.find(QByteArray::fromStdString(request.matches[1].str()));
    if (!stored) {
        answerJson(response, 404,
            errorEnvelope("no request found", "404", m_sandbox.switches.current().envelope));
    }
    return stored;
}

bool ServiceRoutes::refuseToken(const Request& request, Response& response) const
{
    const std::string expected = "Bearer " + m_sandbox.token.toStdString();
    if (request.get_header_value("Authorization") == expected) {
        return false;
    }
    answerJson(response, 401, R"({"success":false,"message":"Wrong Token","error":125.22})");
    return true;
}

bool ServiceRoutes::refuseUnavailable(const StoredRequest& stored, Response& response) const
{
    const EnvelopeForm form = m_sandbox.switches.current().envelope;
    const TimePoint now = m_sandbox.clock.now();
    if (stored.stateAt(now) != State::Ok) {
        answerJson(response, 422, errorEnvelope("document not yet available", "422", form));
        return true;
    }
    if (now - stored.finalAt > retention) {
        answerJson(response, 422,
            errorEnvelope(
                "operation not permitted, 30-day limit exceeded (simulated)", "606", form));
        return true;
    }
    return false;
}

} // namespace Vaglio::Sandbox
