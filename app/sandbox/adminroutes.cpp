// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/adminroutes.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/caseseeder.h"
#include "app/sandbox/jsontext.h"

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSeconds = 100LL * 365 * 24 * 3600;

QByteArray switchesJson(const Switches& switches)
{
    JsonObjectText json;
    const auto values = switchValues(switches);
    for (const auto& [name, value] : values) {
        json.text(name.toLatin1().constData(), value);
    }
    return json.done();
}

void answerProblem(httplib::Response& response, int status, const QString& sentence)
{
    answerJson(response, status, JsonObjectText().text("message", sentence).done());
}

/// One seeded case, as the desk that issued it remembers it.
QByteArray issuedJson(const StoredRequest& request, const IssuedCase& issued, TimePoint now)
{
    const Person& person = issued.person;
    JsonObjectText json;
    json.text("id", request.id)
        .text("mail", person.mail)
        .text("firstName", person.firstName)
        .text("lastName", person.lastName)
        .text("gender", person.gender)
        .text("birthDate", person.birthDate.toString(Qt::ISODate))
        .text("birthPlace", person.birthPlace)
        .text("birthCountry", person.birthCountry)
        .text("taxCode", person.taxCode)
        .text("mode", modeName(request.mode))
        .text("issuedAt", isoText(request.issuedAt))
        .text("issuedBy", issued.issuedBy);
    if (request.stateAt(now) == State::Ok) {
        json.text("okSince", isoText(request.finalAt));
    } else {
        json.null("okSince");
    }
    return json.done();
}

QString pageStatus(State state)
{
    switch (state) {
    case State::Running:
        return u"waiting for the applicant"_s;
    case State::Validation:
        return u"being checked"_s;
    default:
        return u"finished"_s;
    }
}

} // namespace

AdminRoutes::AdminRoutes(Sandbox& sandbox)
    : m_sandbox(sandbox)
{
}

void AdminRoutes::addTo(httplib::Server& server)
{
    server.Get("/_sandbox/switches", guarded(&AdminRoutes::answerSwitches));
    server.Post("/_sandbox/set", guarded(&AdminRoutes::set));
    server.Get("/_sandbox/charges", guarded(&AdminRoutes::answerCharges));
    server.Get("/_sandbox/orders", guarded(&AdminRoutes::answerOrders));
    server.Post("/_sandbox/advance", guarded(&AdminRoutes::advance));
    server.Post("/_sandbox/reset", guarded(&AdminRoutes::reset));
    server.Get("/_sandbox/authority.pem", guarded(&AdminRoutes::answerAuthority));
    server.Get("/_sandbox/page/([^/]+)",
        [this](const Request& request, Response& response) { answerPage(request, response); });
}

httplib::Server::Handler AdminRoutes::guarded(Handler handler)
{
    return [this, handler](const Request& request, Response& response) {
        if (request.has_header("Origin")) {
            answerProblem(response, 403, u"Web pages may not steer the sandbox."_s);
            return;
        }
        (this->*handler)(request, response);
    };
}

void AdminRoutes::answerSwitches(const Request&, Response& response)
{
    answerJson(response, 200, switchesJson(m_sandbox.switches.current()));
}

void AdminRoutes::set(const Request& request, Response& response)
{
    QList<std::pair<QString, QString>> values;
    for (const auto& [name, value] : request.params) {
        values.emplaceBack(QString::fromStdString(name), QString::fromStdString(value));
    }
    if (const auto problem = m_sandbox.switches.set(values)) {
        answerProblem(response, 400, *problem);
        return;
    }
    answerJson(response, 200, switchesJson(m_sandbox.switches.current()));
}

void AdminRoutes::answerCharges(const Request&, Response& response)
{
    answerJson(response, 200, m_sandbox.charges.json());
}

void AdminRoutes::answerOrders(const Request&, Response& response)
{
    QByteArray json = "[";
    const TimePoint now = m_sandbox.clock.now();
    m_sandbox.requests.visitNewestFirst([&](const StoredRequest& request) {
        if (request.seedIndex < 0) {
            return;
        }
        const IssuedCase issued = CaseSeeder::issuedCase(request.seedIndex);
        if (!issued.remembered) {
            return;
        }
        json += json.size() > 1 ? "," : "";
        json += issuedJson(request, issued, now);
    });
    answerJson(response, 200, json + ']');
}

void AdminRoutes::advance(const Request& request, Response& response)
{
    bool isNumber = false;
    const qint64 seconds
        = QByteArray::fromStdString(request.get_param_value("seconds")).toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > mostSeconds) {
        answerProblem(response, 400, u"seconds must be a whole number, zero or more."_s);
        return;
    }
    m_sandbox.clock.advance(std::chrono::seconds(seconds));
    answerJson(response, 200, JsonObjectText().text("now", isoText(m_sandbox.clock.now())).done());
}

void AdminRoutes::reset(const Request&, Response& response)
{
    m_sandbox.reset();
    answerJson(response, 200, switchesJson(m_sandbox.switches.current()));
}

void AdminRoutes::answerAuthority(const Request&, Response& response)
{
    answerBytes(response, "application/x-pem-file", m_sandbox.evidence.authority().rootPem());
}

void AdminRoutes::answerPage(const Request& request, Response& response)
{
    const auto stored
        = m_sandbox.requests.findByLinkTail(QByteArray::fromStdString(request.matches[1].str()));
    if (!stored) {
        response.status = 404;
        answerBytes(response, "text/plain; charset=utf-8", "No such link (simulated).");
        return;
    }
    // Colours were checked to be #hex when the order came; texts are escaped.
    const OrderBody order = stored->order ? *stored->order : OrderBody {};
    const auto orElse = [](const QString& text, const QString& fallback) {
        return (text.isEmpty() ? fallback : text).toHtmlEscaped();
    };
    const QString page
        = u"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%1</title>"
          "<body style=\"font-family:sans-serif;max-width:36em;margin:2em auto;padding:1em;"
          "background:%2;color:%3\"><h1>%1</h1><p><b>Simulated.</b> On the real service the "
          "applicant is identified here. Nothing is asked for, nothing is stored.</p>"
          "<p>State: %4.</p><footer>%5</footer></body></html>"_s.arg(
              orElse(order.title, u"Video identification"_s),
              orElse(order.backgroundColor, u"#ffffff"_s), orElse(order.textColor, u"#1a1f23"_s),
              pageStatus(stored->stateAt(m_sandbox.clock.now())), orElse(order.footer, {}));
    answerBytes(response, "text/html; charset=utf-8", page.toUtf8());
}

} // namespace Vaglio::Sandbox
