// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requestsamples.h"
#include "ui/requests/fieldfindings.h"
#include "ui/requests/places.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What agrees and what differs in the data of a case.
class TestFieldFindings final : public QObject {
    Q_OBJECT

private slots:
    void providersOwnSample_data();
    void providersOwnSample();
    void countsOfTheSample();
    void orderIsComparedWithTheAnswer();
    void orderAloneIsShownBeforeTheAnswer();
    void nothingKnownGivesNoLines();
    void expiryIsJudgedAtTheOutcome_data();
    void expiryIsJudgedAtTheOutcome();
    void taxCodeForms_data();
    void taxCodeForms();
};

namespace {

const QDate Today(2026, 11, 24);

FieldRow rowOf(const CaseRecord& record, const QString& key)
{
    const QList<FieldRow> rows = fieldRows(record, builtInPlaces(), Today);
    for (const FieldRow& row : rows) {
        if (row.key == key) {
            return row;
        }
    }
    return {};
}

CaseRecord sample()
{
    CaseRecord record;
    record.request.id = u"x"_s;
    record.request.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    record.identity = Samples::francoRossi();
    return record;
}

} // namespace

void TestFieldFindings::providersOwnSample_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Agreement>("agreement");
    QTest::addColumn<QString>("finding");
    QTest::newRow("first name") << u"firstName"_s << u"Franco"_s << Agreement::Differs
                                << u"tax code: MRA"_s;
    QTest::newRow("last name") << u"lastName"_s << u"Rossi"_s << Agreement::Agrees << u"agrees"_s;
    QTest::newRow("sex") << u"gender"_s << u"M"_s << Agreement::Agrees << u"agrees"_s;
    QTest::newRow("birth date") << u"birthDate"_s << u"6 Nov 1977"_s << Agreement::Differs
                                << u"tax code: 16 Apr 2002"_s;
    QTest::newRow("birth place") << u"birthPlace"_s << u"Rome"_s << Agreement::Differs
                                 << u"tax code: Bari"_s;
    QTest::newRow("tax code") << u"taxCode"_s << u"RSSMRA02D16A662G"_s << Agreement::Agrees
                              << u"check letter ok"_s;
    QTest::newRow("document") << u"document"_s << u"ID card ZZ00000AA"_s << Agreement::CannotTell
                              << u"no rule for number"_s;
    QTest::newRow("issued") << u"documentDate"_s << u"7 Nov 2021"_s << Agreement::Agrees
                            << u"before expiry"_s;
    QTest::newRow("health card") << u"healthCardExpiration"_s << u"30 Sep 2128"_s
                                 << Agreement::Agrees << u"valid"_s;
}

void TestFieldFindings::providersOwnSample()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(Agreement, agreement);
    QFETCH(QString, finding);
    const FieldRow row = rowOf(sample(), key);
    QCOMPARE(row.value, value);
    QCOMPARE(row.finding, finding);
    QCOMPARE(row.agreement, agreement);
}

void TestFieldFindings::countsOfTheSample()
{
    const QList<FieldRow> rows = fieldRows(sample(), builtInPlaces(), Today);
    const FieldCounts counts = countFindings(rows);
    QCOMPARE(counts.differ, 3);
    QCOMPARE(counts.differ + counts.agree + counts.cannotTell, int(rows.size()));
    // Without the table of places, the place of birth cannot be told.
    const FieldCounts blind = countFindings(fieldRows(sample(), CadastralPlaces(), Today));
    QCOMPARE(blind.differ, 2);
    QCOMPARE(blind.cannotTell, counts.cannotTell + 1);
}

void TestFieldFindings::orderIsComparedWithTheAnswer()
{
    CaseRecord record = sample();
    LinkOrder order;
    order.applicant.firstName = u"FRANCO"_s;
    order.applicant.lastName = u"Rosso"_s;
    record.order = order;
    QCOMPARE(rowOf(record, u"lastName"_s).agreement, Agreement::Differs);
    QCOMPARE(rowOf(record, u"lastName"_s).finding, u"order: Rosso"_s);
    // The name as ordered agrees, the tax code still says another.
    QCOMPARE(rowOf(record, u"firstName"_s).finding, u"tax code: MRA"_s);
    QCOMPARE(rowOf(record, u"healthCardID"_s).finding, u"not asked for"_s);
}

void TestFieldFindings::orderAloneIsShownBeforeTheAnswer()
{
    CaseRecord record = sample();
    record.identity.reset();
    LinkOrder order;
    order.applicant.lastName = u"Rossi"_s;
    order.applicant.taxCode = u"RSSMRA02D16A662G"_s;
    record.order = order;
    QCOMPARE(rowOf(record, u"lastName"_s).agreement, Agreement::Agrees);
    QCOMPARE(rowOf(record, u"firstName"_s).finding, u"not given"_s);
    QVERIFY(rowOf(record, u"document"_s).key.isEmpty());
}

void TestFieldFindings::nothingKnownGivesNoLines()
{
    CaseRecord record = sample();
    record.identity.reset();
    QVERIFY(fieldRows(record, builtInPlaces(), Today).isEmpty());
}

void TestFieldFindings::expiryIsJudgedAtTheOutcome_data()
{
    QTest::addColumn<QDate>("expires");
    QTest::addColumn<Agreement>("agreement");
    QTest::addColumn<QString>("finding");
    QTest::newRow("today") << Today << Agreement::Agrees << u"valid"_s;
    QTest::newRow("since expired")
        << Today.addDays(-1) << Agreement::Agrees << u"valid at the time"_s;
    QTest::newRow("day of the outcome")
        << Today.addDays(-10) << Agreement::Agrees << u"valid at the time"_s;
    QTest::newRow("before the outcome") << Today.addDays(-11) << Agreement::Differs << u"expired"_s;
    QTest::newRow("missing") << QDate() << Agreement::CannotTell << u"not given"_s;
}

void TestFieldFindings::expiryIsJudgedAtTheOutcome()
{
    QFETCH(QDate, expires);
    QFETCH(Agreement, agreement);
    QFETCH(QString, finding);
    CaseRecord record = sample();
    record.finalSeen = QDateTime(Today.addDays(-10), QTime(12, 0));
    record.identity->documentExpiration = expires;
    const FieldRow row = rowOf(record, u"documentExpiration"_s);
    QCOMPARE(row.agreement, agreement);
    QCOMPARE(row.finding, finding);
}

void TestFieldFindings::taxCodeForms_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Agreement>("agreement");
    QTest::addColumn<QString>("finding");
    QTest::newRow("missing") << QString() << Agreement::CannotTell << u"not given"_s;
    QTest::newRow("short") << u"RSSMRA02"_s << Agreement::Differs
                           << u"not in the form of a tax code"_s;
    QTest::newRow("letter") << u"RSSMRA02D16A662A"_s << Agreement::Differs << u"check letter: G"_s;
    QTest::newRow("right") << u"RSSMRA02D16A662G"_s << Agreement::Agrees << u"check letter ok"_s;
}

void TestFieldFindings::taxCodeForms()
{
    QFETCH(QString, code);
    QFETCH(Agreement, agreement);
    QFETCH(QString, finding);
    CaseRecord record = sample();
    record.identity->taxCode = code;
    const FieldRow row = rowOf(record, u"taxCode"_s);
    QCOMPARE(row.agreement, agreement);
    QCOMPARE(row.finding, finding);
}

QTEST_MAIN(TestFieldFindings)
#include "tst_fieldfindings.moc"
