// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(int second)
{
    return { QDate(2026, 11, 20), QTime(10, 33, second, 250), Qt::UTC };
}

CaseRecord fullCase()
{
    CaseRecord record;
    record.request = { u"abc-1"_s, Outcome::fromRaw(u"OK"_s, u"identityverified"_s),
        u"https://example.invalid/x/y"_s, u"Fatto \u00e8"_s, u"owner"_s };
    record.firstSeen = moment(1);
    record.issued = moment(2);
    record.issuedBy = u"G. Ferri"_s;
    record.finalSeen = moment(3);
    record.okSince = moment(4);
    record.okAssumed = true;
    record.price = Money::euro(2, 40);
    LinkOrder order;
    order.mode = ServiceMode::Live;
    order.mail = u"franco@example.it"_s;
    order.applicant = { u"Franco"_s, u"D'Angelo"_s, u"M"_s, u"Italia"_s, QDate(1977, 11, 6),
        u"Roma"_s, u"RSSMRA02D16A662G"_s };
    order.layout.title = u"Banca"_s;
    order.layout.backgroundColor = u"#cecece"_s;
    order.callbackUrl = u"https://example.it/hook"_s;
    order.callbackHeaders = { { u"X-One"_s, u"1"_s } };
    record.order = order;
    IdentityData identity;
    identity.firstName = u"Franco"_s;
    identity.documentNumber = u"CA12345AB"_s;
    identity.birthDate = QDate(1977, 11, 6);
    identity.documentExpiration = QDate(2031, 1, 2);
    record.identity = identity;
    record.kept = KeptEvidence { { u"0123456789abcdef0123456789abcdef"_s, QByteArray(32, 'k'),
                                     QByteArray(32, 'h'), 8'400'000'000 },
        moment(5), u"damaged"_s };
    return record;
}

CaseRecord bareCase()
{
    CaseRecord record;
    record.request.id = u"x"_s;
    record.request.outcome = Outcome::fromRaw({});
    return record;
}

} // namespace

/// What the vault keeps of a case comes back as it was.
class CaseDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<CaseRecord>("record");
        QTest::addColumn<int>("row");
        QTest::newRow("full") << fullCase() << 77;
        QTest::newRow("bare") << bareCase() << 0;
        QTest::newRow("awaited") << bareCase() << -1;
        CaseRecord strange = bareCase();
        strange.request.outcome = Outcome::fromRaw(u" Sospesa "_s, u"unknown_reason"_s);
        QTest::newRow("unknown status, raw") << strange << 1'000'000;
    }

    void comesBackAsItWas()
    {
        QFETCH(CaseRecord, record);
        QFETCH(int, row);
        const Result<KeptCase> kept = caseFromDocument(caseToDocument(record, row));
        QVERIFY(kept.has_value());
        QVERIFY(kept->record == record);
        QCOMPARE(kept->row, row);
    }

    /// A later Vaglio may have written more.
    void unknownKeysArePassedOver()
    {
        QCborMap map = QCborValue::fromCbor(caseToDocument(fullCase(), 3)).toMap();
        map.insert(9'999, u"of a later version"_s);
        const Result<KeptCase> kept = caseFromDocument(QCborValue(map).toCbor());
        QVERIFY(kept.has_value());
        QVERIFY(kept->record == fullCase());
    }

    void whatIsNoCaseIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QCborMap whole = QCborValue::fromCbor(caseToDocument(fullCase(), 3)).toMap();
        const auto with = [&whole](qint64 key, const QCborValue& value) {
            QCborMap map = whole;
            map.insert(key, value);
            return QCborValue(map).toCbor();
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no map") << QCborValue(42).toCbor();
        QTest::newRow("no id") << with(0, u""_s);
        QTest::newRow("id of another type") << with(0, 7);
        QTest::newRow("time of another type") << with(6, u"yesterday"_s);
        QTest::newRow("order of another type") << with(11, 1);
        QTest::newRow("order that is none") << with(11, QByteArray("x"));
        QTest::newRow("short identity") << with(12, QCborArray { u"a"_s });
        QTest::newRow("kept without a key") << with(13, QCborArray { u"a"_s, 1, 2, 3, 4, 5 });
    }

    void whatIsNoCaseIsDamaged()
    {
        QFETCH(QByteArray, content);
        const Result<KeptCase> kept = caseFromDocument(content);
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, Error::Kind::Damaged);
    }
};

Q_DECLARE_METATYPE(Vaglio::CaseRecord)

QTEST_GUILESS_MAIN(CaseDocumentTest)
#include "tst_casedocument.moc"
