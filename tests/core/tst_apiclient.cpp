// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/apiclient.h"

#include "core/api/archivepayload.h"
#include "core/async.h"
#include "tests/core/answerof.h"
#include "tests/core/apisamples.h"
#include "tests/sandboxprocess.h"

#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The client against the real sandbox process: every variant and fault of API.md and SAFETY.md.
/// The paid POST is in tst_paidpost.
class ApiClientTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
        m_account = { Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() };
    }

    void init()
    {
        QVERIFY(m_sandbox.reset());
        m_client = std::make_unique<ApiClient>(m_account, quickLimits());
    }

    void listTakesEveryForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("bare") << u"bare"_s << false;
        QTest::newRow("paged") << u"paged"_s << false;
        QTest::newRow("empty array") << u"empty"_s << true;
        QTest::newRow("204") << u"no-content"_s << true;
        QTest::newRow("404") << u"not-found"_s << true;
    }

    void listTakesEveryForm()
    {
        QFETCH(QString, form);
        QFETCH(bool, isEmpty);
        QVERIFY(m_sandbox.set(u"list"_s, form));
        const auto listing = answerOf(m_client->list());
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(listing.error().detail));
        QCOMPARE(listing->requests.isEmpty(), isEmpty);
        QVERIFY(listing->problems.isEmpty());
    }

    /// 250 requests, in pages of 100: all of them, each once, whether the service pages or not.
    void pagesAreFollowedToTheEnd_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<int>("count");
        QTest::newRow("paged, 250") << u"paged"_s << 250;
        QTest::newRow("paged, exactly 200") << u"paged"_s << 200;
        QTest::newRow("bare, exactly one page") << u"bare"_s << 100;
        QTest::newRow("bare, 250") << u"bare"_s << 250;
    }

    void pagesAreFollowedToTheEnd()
    {
        QFETCH(QString, form);
        QFETCH(int, count);
        SandboxProcess sandbox;
        QVERIFY(
            sandbox.start({ u"--seed"_s, QString::number(count), u"--set"_s, u"list="_s + form }));
        ApiClient client(
            { Environment::BuiltIn, sandbox.baseUrl(), SandboxProcess::token() }, quickLimits());
        const auto listing = answerOf(client.list());
        QVERIFY(listing.has_value());
        QSet<QString> ids;
        for (const Request& request : listing->requests) {
            ids.insert(request.id);
        }
        QCOMPARE(ids.size(), count);
        QCOMPARE(listing->requests.size(), count);
    }

    void listTakesEveryEnvelope_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form :
            { "plain", "trace", "string-body", "message-json", "data-data", "no-envelope" }) {
            QTest::newRow(form) << QString::fromLatin1(form);
        }
    }

    void listTakesEveryEnvelope()
    {
        QFETCH(QString, form);
        QVERIFY(m_sandbox.set(u"envelope"_s, form));
        const auto listing = answerOf(m_client->list());
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(listing.error().detail));
        QVERIFY(listing->requests.size() > 40);
        // One by one it means the same.
        const Request& first = listing->requests.first();
        const auto one = answerOf(m_client->request(first.id));
        QVERIFY2(one.has_value(), one ? "" : qPrintable(one.error().detail));
        QCOMPARE(one->id, first.id);
        QCOMPARE(one->outcome.status, first.outcome.status);
        // And a paid answer is understood as well.
        const auto made = answerOf(m_client->create(sampleOrder()));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(!made->link.isEmpty());
    }

    void statusesInAnyCase_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form : { "lower", "upper", "mixed" }) {
            QTest::newRow(form) << QString::fromLatin1(form);
        }
    }

    void statusesInAnyCase()
    {
        QFETCH(QString, form);
        QVERIFY(m_sandbox.set(u"status-case"_s, form));
        const auto listing = answerOf(m_client->list());
        QVERIFY(listing.has_value());
        QSet<Outcome::Status> statuses;
        for (const Request& request : listing->requests) {
            statuses.insert(request.outcome.status);
        }
        for (const auto status : { Outcome::Status::Running, Outcome::Status::Validation,
                 Outcome::Status::Ok, Outcome::Status::Ko }) {
            QVERIFY(statuses.contains(status));
        }
    }

    void reasonIsFoundWhereverItIs_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("message") << u"message"_s;
        QTest::newRow("reason") << u"reason"_s;
        QTest::newRow("status_reason") << u"status_reason"_s;
        QTest::newRow("message of the envelope, one by one") << u"envelope-message"_s;
    }

    void reasonIsFoundWhereverItIs()
    {
        QFETCH(QString, place);
        QVERIFY(m_sandbox.set(u"reason-in"_s, place));
        const auto listing = answerOf(m_client->list());
        QVERIFY(listing.has_value());
        int documented = 0;
        for (const Request& seen : listing->requests) {
            if (seen.outcome.status != Outcome::Status::Ko) {
                continue;
            }
            const Result<Request> one = answerOf(m_client->request(seen.id));
            QVERIFY(one.has_value());
            const QString& reason = one->outcome.reason;
            QVERIFY2(!reason.isEmpty(), qPrintable(seen.id));
            documented += reason == u"identitydocumentnotavailable"_s ? 1 : 0;
        }
        QVERIFY(documented > 0);
    }

    void archiveComesByEveryTransport_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("zip") << u"zip"_s << QByteArray("PK\x03\x04");
        QTest::newRow("bare PDF") << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("base64 in JSON") << u"base64"_s << QByteArray("PK\x03\x04");
        QTest::newRow("address on the same host") << u"url-same"_s << QByteArray("PK\x03\x04");
        QTest::newRow("address on another host") << u"url-other"_s << QByteArray("PK\x03\x04");
    }

    void archiveComesByEveryTransport()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, magic);
        QVERIFY(m_sandbox.set(u"archive"_s, form));
        const auto bytes = answerOf(m_client->archive(approvedId()));
        QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().detail));
        QVERIFY(bytes->startsWith(magic));
        // The token goes to the account's own host and no other.
        QCOMPARE(m_sandbox.charges().value(u"foreignAuthorization"_s).toInt(-1), 0);
        QCOMPARE(m_sandbox.charges().value(u"foreignRequests"_s).toInt() > 0, form == u"url-other");
    }

    void identityComesInEveryForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("hasDates");
        QTest::newRow("flat") << u"flat"_s << true;
        QTest::newRow("nested") << u"nested"_s << true;
        QTest::newRow("nulls") << u"nulls"_s << true;
        QTest::newRow("bad dates") << u"bad-dates"_s << false;
    }

    void identityComesInEveryForm()
    {
        QFETCH(QString, form);
        QFETCH(bool, hasDates);
        QVERIFY(m_sandbox.set(u"data"_s, form));
        const auto identity = answerOf(m_client->identity(approvedId()));
        QVERIFY2(identity.has_value(), identity ? "" : qPrintable(identity.error().detail));
        QVERIFY(!identity->lastName.isEmpty());
        if (!hasDates) {
            QVERIFY(!identity->birthDate.isValid());
        }
    }

    void getErrorsAreNamed_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* fault, Error::Kind kind) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << static_cast<int>(kind);
        };
        row("401", Error::Kind::Unauthorised);
        row("402", Error::Kind::OutOfCredit);
        row("406", Error::Kind::Refused);
        row("422", Error::Kind::Refused);
        row("428", Error::Kind::Refused);
        row("500", Error::Kind::ServiceFailed);
        row("503", Error::Kind::ServiceFailed);
        row("not-json", Error::Kind::BadReply);
        row("bad-chunk", Error::Kind::BadReply);
        row("drip", Error::Kind::Timeout);
        row("redirect-307", Error::Kind::BadReply);
        row("redirect-foreign", Error::Kind::BadReply);
    }

    void getErrorsAreNamed()
    {
        QFETCH(QString, fault);
        QFETCH(int, kind);
        ApiLimits limits = quickLimits();
        limits.json.deadline = 700ms;
        limits.retry.tries = 2;
        ApiClient client(m_account, limits);
        QVERIFY(m_sandbox.set(u"fault"_s, fault));
        const auto listing = answerOf(client.list());
        QVERIFY(!listing.has_value());
        QCOMPARE(static_cast<int>(listing.error().kind), kind);
        QCOMPARE(m_sandbox.charges().value(u"foreignAuthorization"_s).toInt(-1), 0);
    }

    void transientFaultsAreTriedAgain_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : { "500", "503", "429-seconds", "429-date", "close-before-charge",
                 "reset-mid-body", "half-answer" }) {
            QTest::newRow(fault) << QString::fromLatin1(fault);
        }
    }

    void transientFaultsAreTriedAgain()
    {
        QFETCH(QString, fault);
        QVERIFY(m_sandbox.set(u"retry-after"_s, u"1"_s));
        QVERIFY(m_sandbox.set(u"fault-count"_s, u"1"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, fault));
        const auto listing = answerOf(m_client->list());
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(listing.error().detail));
        QVERIFY(listing->requests.size() > 40);
    }

    void plainHttpElsewhereIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("http") << u"http://videoid.example"_s;
        QTest::newRow("looks local") << u"http://127.0.0.1.example"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("none") << u""_s;
    }

    void plainHttpElsewhereIsRefused()
    {
        QFETCH(QString, url);
        ApiClient client({ Environment::Production, QUrl(url), "token" }, quickLimits());
        const auto listing = answerOf(client.list());
        QVERIFY(!listing.has_value());
        QCOMPARE(listing.error().kind, Error::Kind::Refused);
        const auto made = answerOf(client.create(sampleOrder()));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
    }

    void bodyIsCapped()
    {
        ApiLimits limits = quickLimits();
        limits.json.bodyBytes = 500;
        ApiClient client(m_account, limits);
        const auto listing = answerOf(client.list());
        QVERIFY(!listing.has_value());
        QCOMPARE(listing.error().kind, Error::Kind::TooLarge);
    }

    void cancellingEndsTheCall()
    {
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"5000"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        QFuture<Result<RequestListing>> listing = m_client->list();
        QElapsedTimer timer;
        timer.start();
        listing.cancel();
        QTRY_VERIFY(listing.isFinished());
        QVERIFY(listing.isCanceled());
        QVERIFY(timer.elapsed() < 3000);
    }

    void receiverMayDieFirst()
    {
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        QFuture<Result<RequestListing>> listing = m_client->list();
        onResult(listing, receiver.get(), [&called](const auto&) { called = true; });
        receiver.reset();
        QTRY_VERIFY(listing.isFinished());
        QVERIFY(!called);
    }

    void payloadIsToldByContent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("cut base64") << QByteArray(R"({"data":{"file":"UEsDBA=x"}})") << false;
        QTest::newRow("base64 of text") << QByteArray(R"({"data":{"file":"aGVsbG8="}})") << false;
        QTest::newRow("page") << QByteArray("<html></html>") << false;
        QTest::newRow("data URL") << QByteArray(
            R"({"data":{"file":"data:application/pdf;base64,JVBERi0="}})")
                                  << true;
        QTest::newRow("text alone") << QByteArray(R"({"data":"JVBERi0xLjQ="})") << true;
        QTest::newRow("jpeg") << QByteArray("\xFF\xD8\xFF\xE0") << true;
    }

    void payloadIsToldByContent()
    {
        QFETCH(QByteArray, body);
        QTEST(archivePayloadOf(body).has_value(), "isGood");
    }

private:
    QString approvedId()
    {
        const auto listing = answerOf(m_client->list());
        for (const Request& request : listing->requests) {
            // Its 30 days must not have passed: one whose data the service still gives.
            if (request.outcome.status == Outcome::Status::Ok
                && answerOf(m_client->identity(request.id)).has_value()) {
                return request.id;
            }
        }
        return {};
    }

    SandboxProcess m_sandbox;
    Account m_account;
    std::unique_ptr<ApiClient> m_client;
};

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
