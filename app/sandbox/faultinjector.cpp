// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultinjector.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/envelope.h"
#include "app/sandbox/faultyserver.h"
#include "app/sandbox/foreignhost.h"

#include <QDateTime>
#include <QLocale>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A request that already followed the redirect of fault redirect-307.
constexpr auto followedMark = "followed-redirect";

struct ErrorAnswer {
    int status;
    QByteArray body;
};

/// The errors of API.md 6, with the texts and numbers seen there; what is not there says simulated.
ErrorAnswer errorAnswer(Fault fault, EnvelopeForm form)
{
    switch (fault) {
    case Fault::Status401:
        return { 401, R"({"success":false,"message":"Wrong Token","error":125.22})" };
    case Fault::Status402:
        return { 402, errorEnvelope("Insufficient Credit in Wallet: 0.7 > 0.6", "610", form) };
    case Fault::Status404:
        return { 404, errorEnvelope("no request found", "404", form) };
    case Fault::Status406:
        return { 406, errorEnvelope("mail not valid", "406", form) };
    case Fault::Status422:
        return { 422, errorEnvelope("document not yet available", "422", form) };
    case Fault::Status428:
        return { 428, errorEnvelope("mail required", "428", form) };
    case Fault::Status429Seconds:
    case Fault::Status429Date:
        return { 429, errorEnvelope("Too many requests (simulated)", "429", form) };
    case Fault::Status503:
        return { 503, errorEnvelope("Service unavailable (simulated)", "503", form) };
    default:
        return { 500, errorEnvelope("Internal error (simulated)", "500", form) };
    }
}

/// RFC 9110, HTTP-date: "Tue, 24 Nov 2026 07:00:00 GMT".
std::string httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toStdString();
}

/// An answer whose first chunk is whole and whose second has no size.
std::string badlyChunked(const std::string& body)
{
    const std::string half = body.substr(0, body.size() / 2);
    char size[32];
    std::snprintf(size, sizeof size, "%zx", half.size());
    return std::string("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                       "Transfer-Encoding: chunked\r\n\r\n")
        + size + "\r\n" + half + "\r\nzz\r\n" + body.substr(half.size()) + "\r\n0\r\n\r\n";
}

} // namespace

FaultInjector::FaultInjector(SwitchBoard& switches, ForeignHost& foreignHost)
    : m_switches(switches)
    , m_foreignHost(foreignHost)
{
}

void FaultInjector::handle(Target target, const httplib::Request& request,
    httplib::Response& response, const std::function<void()>& honestWork)
{
    const Fault fault
        = request.has_param(followedMark) ? Fault::None : m_switches.takeFault(target);
    if (answersInstead(fault, request, response)) {
        return;
    }
    honestWork();
    spoilAnswer(fault, response);
}

bool FaultInjector::answersInstead(
    Fault fault, const httplib::Request& request, httplib::Response& response)
{
    const Switches switches = m_switches.current();
    switch (fault) {
    case Fault::Status401:
    case Fault::Status402:
    case Fault::Status404:
    case Fault::Status406:
    case Fault::Status422:
    case Fault::Status428:
    case Fault::Status429Seconds:
    case Fault::Status429Date:
    case Fault::Status500:
    case Fault::Status503: {
        const ErrorAnswer answer = errorAnswer(fault, switches.envelope);
        answerJson(response, answer.status, answer.body);
        if (fault == Fault::Status429Date) {
            response.set_header("Retry-After",
                httpDate(QDateTime::currentDateTimeUtc().addSecs(switches.retryAfter)));
        } else if (fault == Fault::Status429Seconds || fault == Fault::Status503) {
            response.set_header("Retry-After", std::to_string(switches.retryAfter));
        }
        return true;
    }
    case Fault::CloseBeforeCharge:
        FaultyServer::currentWire().closeUnanswered();
        return true;
    case Fault::Redirect307:
        response.status = 307;
        response.set_header("Location", request.path + "?" + followedMark + "=1");
        return true;
    case Fault::RedirectForeign:
        response.status = 307;
        response.set_header("Location", m_foreignHost.urlFor(request.path).toStdString());
        return true;
    case Fault::NotJson:
        answerBytes(response, "text/html", "<html><body>Simulated proxy page</body></html>");
        return true;
    default:
        return false;
    }
}

void FaultInjector::spoilAnswer(Fault fault, const httplib::Response& response) const
{
    const Switches switches = m_switches.current();
    Wire& wire = FaultyServer::currentWire();
    switch (fault) {
    case Fault::Latency:
        wire.pause(std::chrono::milliseconds(switches.latencyMs));
        break;
    case Fault::CloseAfterCharge:
        wire.closeUnanswered();
        break;
    case Fault::ResetMidBody:
        wire.cutBody(true);
        break;
    case Fault::HalfAnswer:
        wire.cutBody(false);
        break;
    case Fault::Drip:
        wire.drip(std::chrono::milliseconds(switches.dripMs));
        break;
    case Fault::BadChunk:
        wire.answerInstead(badlyChunked(response.body));
        break;
    default:
        break;
    }
}

} // namespace Vaglio::Sandbox
