// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/identityjson.h"
#include "core/api/requestjson.h"

#include "core/api/envelope.h"

#include <QJsonObject>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const char* text)
{
    return parseJsonValue(text).value();
}

} // namespace

class RequestJsonTest : public QObject {
    Q_OBJECT

private slots:
    void readsStatusAndReason_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* item, Outcome::Status status,
                             const QString& raw, const QString& reason) {
            QTest::newRow(name) << QByteArray(item) << static_cast<int>(status) << raw << reason;
        };
        using Status = Outcome::Status;
        row("running: message is display text",
            R"({"id":"a","status":"running","message":"The link for ..."})", Status::Running,
            u"running"_s, {});
        row("ok: message is the reason", R"({"id":"a","status":"ok","message":"identityverified"})",
            Status::Ok, u"ok"_s, u"identityverified"_s);
        row("upper case", R"({"id":"a","status":"OK","message":"identityverified"})", Status::Ok,
            u"OK"_s, u"identityverified"_s);
        row("ko", R"({"id":"a","status":"Ko","message":"identitydocumentnotavailable"})",
            Status::Ko, u"Ko"_s, u"identitydocumentnotavailable"_s);
        row("reason of its own wins",
            R"({"id":"a","status":"ko","message":"text","reason":"code"})", Status::Ko, u"ko"_s,
            u"code"_s);
        row("status_reason", R"({"id":"a","status":"ko","status_reason":"code"})", Status::Ko,
            u"ko"_s, u"code"_s);
        row("reason is an object", R"({"id":"a","status":"ko","reason":{"code":"c"}})", Status::Ko,
            u"ko"_s, u"c"_s);
        row("unknown status stays raw", R"({"id":"a","status":"suspended","message":"check"})",
            Status::Unknown, u"suspended"_s, u"check"_s);
        row("null status", R"({"id":"a","status":null})", Status::Unknown, {}, {});
        row("no status", R"({"id":"a"})", Status::Unknown, {}, {});
    }

    void readsStatusAndReason()
    {
        QFETCH(QByteArray, item);
        const Result<Request> request = requestFromJson(json(item.constData()), u"data"_s);
        QVERIFY(request.has_value());
        QTEST(static_cast<int>(request->outcome.status), "status");
        QTEST(request->outcome.raw, "raw");
        QTEST(request->outcome.reason, "reason");
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QString>("detail");
        QTest::newRow("id missing") << QByteArray(R"({"status":"ok"})") << u"data[3].id: missing"_s;
        QTest::newRow("id number")
            << QByteArray(R"({"id":5})") << u"data[3].id: expected text, got number"_s;
        QTest::newRow("status array") << QByteArray(R"({"id":"a","status":[]})")
                                      << u"data[3].status: expected text, got array"_s;
        QTest::newRow("not an object")
            << QByteArray("7") << u"data[3]: expected object, got number"_s;
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, item);
        const Result<Request> request = requestFromJson(json(item.constData()), u"data[3]"_s);
        QVERIFY(!request.has_value());
        QTEST(request.error().detail, "detail");
    }

    void readsEveryListForm_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("problems");
        QTest::newRow("array") << QByteArray(R"([{"id":"a"},{"id":"b"}])") << 2 << 0;
        QTest::newRow("empty array") << QByteArray("[]") << 0 << 0;
        QTest::newRow("null") << QByteArray("null") << 0 << 0;
        QTest::newRow("empty object") << QByteArray("{}") << 0 << 0;
        QTest::newRow("items") << QByteArray(R"({"items":[{"id":"a"}],"total":1})") << 1 << 0;
        QTest::newRow("one object") << QByteArray(R"({"id":"a"})") << 1 << 0;
        QTest::newRow("one bad row hides no other")
            << QByteArray(R"([{"id":"a"},{"id":9},{"id":"c"}])") << 2 << 1;
    }

    void readsEveryListForm()
    {
        QFETCH(QByteArray, data);
        const Result<RequestListing> listing = requestsFromJson(json(data.constData()));
        QVERIFY(listing.has_value());
        QTEST(static_cast<int>(listing->requests.size()), "requests");
        QTEST(static_cast<int>(listing->problems.size()), "problems");
    }

    void refusesAListThatIsNone()
    {
        const Result<RequestListing> listing = requestsFromJson(json("\"many\""));
        QVERIFY(!listing.has_value());
        QCOMPARE(listing.error().detail, u"data: expected array, got text"_s);
    }

    void readsIdentity_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("flat") << QByteArray(
            R"({"firstName":"Franco","lastName":"Rossi","birthDate":"1977-11-06",
               "documentNumber":"ZZ00000AA","documentExpiration":"2031-11-06","healthCardID":"80"})");
        QTest::newRow("nested") << QByteArray(
            R"({"user":{"firstName":"Franco","lastName":"Rossi","birthDate":"1977-11-06"},
               "document":{"documentNumber":"ZZ00000AA","documentExpiration":"2031-11-06T00:00:00Z"},
               "healthCard":{"healthCardID":"80"}})");
        QTest::newRow("nulls") << QByteArray(
            R"({"firstName":"Franco","lastName":"Rossi","birthDate":"1977-11-06","gender":null,
               "documentNumber":"ZZ00000AA","documentExpiration":"2031-11-06","healthCardID":"80",
               "documentDate":null})");
    }

    void readsIdentity()
    {
        QFETCH(QByteArray, data);
        const Result<IdentityData> identity = identityFromJson(json(data.constData()));
        QVERIFY(identity.has_value());
        QCOMPARE(identity->firstName, u"Franco"_s);
        QCOMPARE(identity->lastName, u"Rossi"_s);
        QCOMPARE(identity->birthDate, QDate(1977, 11, 6));
        QCOMPARE(identity->documentNumber, u"ZZ00000AA"_s);
        QCOMPARE(identity->documentExpiration, QDate(2031, 11, 6));
        QCOMPARE(identity->healthCardId, u"80"_s);
        QVERIFY(identity->gender.isEmpty());
        QVERIFY(!identity->documentDate.isValid());
    }

    void identityNamesTheFieldThatIsWrong()
    {
        const Result<IdentityData> identity = identityFromJson(json(R"({"taxCode":12})"));
        QVERIFY(!identity.has_value());
        QCOMPARE(identity.error().detail, u"data.taxCode: expected text, got number"_s);
    }

    void badDateIsNoDate()
    {
        const Result<IdentityData> identity
            = identityFromJson(json(R"({"birthDate":"06/11/1977"})"));
        QVERIFY(identity.has_value());
        QVERIFY(!identity->birthDate.isValid());
    }
};

QTEST_GUILESS_MAIN(RequestJsonTest)
#include "tst_requestjson.moc"
