// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/orderjson.h"

#include "core/api/envelope.h"
#include "tests/core/documentedorder.h"

#include <QJsonObject>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

class OrderJsonTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheDocumentedBodyAndWritesItBack()
    {
        const Result<LinkOrder> order = orderFromJson(DocumentedOrderBody);
        QVERIFY2(order.has_value(), order ? "" : qPrintable(order.error().detail));
        QCOMPARE(order->mail, u"franco.rossi@example.it"_s);
        QCOMPARE(order->applicant.birthDate, QDate(1977, 11, 6));
        QCOMPARE(order->applicant.taxCode, u"RSSMRA02D16A662G"_s);
        QVERIFY(order->healthCardRequired && order->healthCardCheckExpire);
        QVERIFY(order->phoneRequired && order->phoneEditable && order->imagesAsPdf);
        QCOMPARE(order->layout.backgroundColor, u"#cecece"_s);
        QCOMPARE(order->callbackHeaders.value(u"X-Secret"_s), u"abc"_s);
        // Every documented field survives: the same JSON value comes out again.
        QCOMPARE(parseJsonValue(orderToJson(*order)).value(),
            parseJsonValue(DocumentedOrderBody).value());
        QCOMPARE(orderFromJson(orderToJson(*order)).value(), *order);
    }

    void mailAloneGivesNullUser()
    {
        LinkOrder order;
        order.mail = u"a@example.it"_s;
        const QJsonObject body = parseJsonValue(orderToJson(order))->toObject();
        QCOMPARE(body.value(u"mail"_s).toString(), u"a@example.it"_s);
        QVERIFY(body.contains(u"user"_s) && body.value(u"user"_s).isNull());
        for (const QString& absent :
            { u"layout"_s, u"redirectUrls"_s, u"policy"_s, u"callback"_s }) {
            QVERIFY2(!body.contains(absent), qPrintable(absent));
        }
    }

    void expiryIsOnlyCheckedOfARequiredCard()
    {
        LinkOrder order;
        order.healthCardCheckExpire = true;
        const QJsonObject card
            = parseJsonValue(orderToJson(order))->toObject().value(u"healthCard"_s).toObject();
        QVERIFY(!card.value(u"checkExpire"_s).toBool(true));
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("mail") << QByteArray(R"({"mail":5})") << u"mail"_s;
        QTest::newRow("user") << QByteArray(R"({"mail":"a@b.it","user":"Franco"})") << u"user"_s;
        QTest::newRow("date") << QByteArray(R"({"user":{"birthDate":"6/11/1977"}})")
                              << u"user.birthDate"_s;
        QTest::newRow("flag") << QByteArray(R"({"output":{"imagesAsPdf":"yes"}})")
                              << u"output.imagesAsPdf"_s;
        QTest::newRow("colour") << QByteArray(R"({"layout":{"textColor":0}})")
                                << u"layout.textColor"_s;
        QTest::newRow("header") << QByteArray(R"({"callback":{"headers":{"X":1}}})")
                                << u"callback.headers.X"_s;
        QTest::newRow("not JSON") << QByteArray("mail=a@b.it") << u""_s;
        QTest::newRow("not an object") << QByteArray("[]") << u""_s;
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, body);
        const Result<LinkOrder> order = orderFromJson(body);
        QVERIFY(!order.has_value());
        QCOMPARE(order.error().kind, Error::Kind::Refused);
        QTEST(order.error().field, "field");
        QVERIFY(!order.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OrderJsonTest)
#include "tst_orderjson.moc"
