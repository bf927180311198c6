// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/envelope.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// Every outer form that API.md 6 names.
class EnvelopeTest : public QObject {
    Q_OBJECT

private slots:
    void takesEveryForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("success");
        QTest::addColumn<QString>("message");
        QTest::addColumn<double>("error");
        QTest::addColumn<QString>("id");

        QTest::newRow("documented") << QByteArray(
            "{\"data\":{\"id\":\"a\"},\"success\":true,\"message\":\"\",\"error\":null}")
                                    << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("error is a fraction")
            << QByteArray("{\"success\":false,\"message\":\"Wrong Token\",\"error\":125.22}")
            << false << u"Wrong Token"_s << 125.22 << u""_s;
        QTest::newRow("trace key") << QByteArray("{\"data\":{\"id\":\"a\"},\"success\":true,"
                                                 "\"message\":\"\",\"error\":null,\"trace\":[1]}")
                                   << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("message is JSON text") << QByteArray(
            "{\"data\":null,\"success\":false,\"message\":\"{\\\"a\\\":1}\",\"error\":1}")
                                              << false << u"{\"a\":1}"_s << 1.0 << u""_s;
        QTest::newRow("message is an object")
            << QByteArray("{\"data\":null,\"success\":false,\"message\":{\"a\":1},\"error\":1}")
            << false << u"{\"a\":1}"_s << 1.0 << u""_s;
        QTest::newRow("body is a JSON text") << QByteArray(
            "\"{\\\"data\\\":{\\\"id\\\":\\\"a\\\"},\\\"success\\\":true,\\\"message\\\":\\\"\\\"}"
            "\"") << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("data in data")
            << QByteArray("{\"data\":{\"data\":{\"id\":\"a\"}},\"success\":true,\"message\":\"\"}")
            << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("data alone")
            << QByteArray("{\"data\":{\"id\":\"a\"}}") << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("no envelope")
            << QByteArray("{\"id\":\"a\",\"status\":\"ok\"}") << true << u""_s << 0.0 << u"a"_s;
        QTest::newRow("byte order mark")
            << QByteArray("\xEF\xBB\xBF{\"id\":\"a\"}") << true << u""_s << 0.0 << u"a"_s;
    }

    void takesEveryForm()
    {
        QFETCH(QByteArray, body);
        const Result<Envelope> envelope = Envelope::parse(body);
        QVERIFY2(envelope.has_value(), envelope ? "" : qPrintable(envelope.error().detail));
        QTEST(envelope->success, "success");
        QTEST(envelope->message, "message");
        QTEST(envelope->error, "error");
        QTEST(envelope->data.toObject().value(u"id"_s).toString(), "id");
    }

    void bareArrayIsData()
    {
        const Result<Envelope> envelope = Envelope::parse("[{\"id\":\"a\"},{\"id\":\"b\"}]");
        QVERIFY(envelope.has_value());
        QCOMPARE(envelope->data.toArray().size(), 2);
    }

    void refusesWhatIsNotWholeJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("page") << QByteArray("<html>gateway</html>");
        QTest::newRow("cut") << QByteArray("{\"data\":{\"id\":\"a\"");
        QTest::newRow("two values") << QByteArray("{\"id\":\"a\"},{\"id\":\"b\"}");
        QTest::newRow("garbage behind") << QByteArray("{\"id\":\"a\"} x");
        QTest::newRow("closes our bracket") << QByteArray("1],[2");
        QTest::newRow("text that is no JSON") << QByteArray("\"hello\"");
    }

    void refusesWhatIsNotWholeJson()
    {
        QFETCH(QByteArray, body);
        const Result<Envelope> envelope = Envelope::parse(body);
        QVERIFY(!envelope.has_value());
        QCOMPARE(envelope.error().kind, Error::Kind::BadReply);
        QVERIFY(!envelope.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
