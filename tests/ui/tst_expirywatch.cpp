// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/expirywatch.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// When a person is told of evidence that is not saved: at 10, 3 and 1 days, once a day in all.
class TestExpiryWatch final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void firstWarning_data();
    void firstWarning();
    void savedCountsForNothing();
    void unknownAge_data();
    void unknownAge();
    void laterWarnings_data();
    void laterWarnings();
    void clockThatWentBackHidesNothing();

private:
    /// An approved case with so many hours of its 30 days left.
    [[nodiscard]] static CaseRecord hoursLeft(int hours)
    {
        CaseRecord record;
        record.request.id = u"x"_s;
        record.request.outcome = Outcome::fromRaw(u"ok"_s);
        record.okSince = now().addSecs(-qint64(30 * 24 - hours) * 3600);
        return record;
    }
    /// Each with an id of its own.
    [[nodiscard]] static CaseTable tableOf(const QList<CaseRecord>& records)
    {
        CaseTableEdit edit { CaseTable() };
        for (CaseRecord record : records) {
            record.request.id = QString::number(edit.put().size());
            edit.put(record);
        }
        return edit.finish();
    }
    [[nodiscard]] static QDateTime now()
    {
        return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    }
};

void TestExpiryWatch::firstWarning_data()
{
    QTest::addColumn<QList<int>>("hours");
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("fewestDays");
    QTest::newRow("nothing") << QList<int> {} << 0 << 0;
    QTest::newRow("a moment more than ten days") << QList<int> { 241 } << 0 << 0;
    QTest::newRow("ten days") << QList<int> { 240 } << 1 << 10;
    QTest::newRow("between two marks") << QList<int> { 5 * 24 } << 1 << 5;
    QTest::newRow("the last hour") << QList<int> { 1 } << 1 << 1;
    QTest::newRow("over") << QList<int> { 0 } << 0 << 0;
    QTest::newRow("several at once") << QList<int> { 241, 200, 30, 100, 0 } << 3 << 2;
}

void TestExpiryWatch::firstWarning()
{
    QFETCH(const QList<int>, hours);
    QFETCH(const int, cases);
    QFETCH(const int, fewestDays);
    QList<CaseRecord> book;
    for (const int left : hours) {
        book.push_back(hoursLeft(left));
    }
    const std::optional<ExpiryWarning> warning = ExpiryWatch().look(tableOf(book), now());
    QCOMPARE(warning.has_value(), cases > 0);
    if (warning) {
        QCOMPARE(warning->cases, cases);
        QCOMPARE(warning->fewestDays, fewestDays);
    }
}

void TestExpiryWatch::savedCountsForNothing()
{
    CaseRecord saved = hoursLeft(5);
    saved.kept = KeptEvidence {};
    CaseRecord rejected = hoursLeft(5);
    rejected.request.outcome = Outcome::fromRaw(u"ko"_s);
    QList<CaseRecord> book;
    book << saved << rejected;
    QVERIFY(!ExpiryWatch().look(tableOf(book), now()));
    book.push_back(hoursLeft(5));
    QCOMPARE(ExpiryWatch().look(tableOf(book), now())->cases, 1);
    // What cannot be opened is as good as not saved.
    saved.kept->problem = u"cut"_s;
    book.push_back(saved);
    QCOMPARE(ExpiryWatch().look(tableOf(book), now())->cases, 2);
}

void TestExpiryWatch::unknownAge_data()
{
    QTest::addColumn<int>("hoursSinceSeen");
    QTest::addColumn<int>("hoursSinceWarning"); // 0: nobody was warned yet
    QTest::addColumn<bool>("isNotFound");
    QTest::addColumn<bool>("told");
    QTest::newRow("the rescue comes first") << 23 << 0 << false << false;
    QTest::newRow("a day later") << 24 << 0 << false << true;
    QTest::newRow("told before it was seen") << 26 << 30 << false << true;
    QTest::newRow("told already") << 72 << 24 << false << false;
    QTest::newRow("ten days left at most") << 20 * 24 + 1 << 24 << false << true;
    QTest::newRow("three") << 27 * 24 + 1 << 24 << false << true;
    QTest::newRow("one") << 29 * 24 + 1 << 24 << false << true;
    QTest::newRow("there is none") << 72 << 0 << true << false;
}

void TestExpiryWatch::unknownAge()
{
    QFETCH(const int, hoursSinceSeen);
    QFETCH(const int, hoursSinceWarning);
    QFETCH(const bool, isNotFound);
    QFETCH(const bool, told);
    CaseRecord unknown = hoursLeft(5);
    unknown.okSince = {};
    unknown.firstSeen = now().addSecs(-qint64(hoursSinceSeen) * 3600);
    unknown.isNotFound = isNotFound;
    const ExpiryWatch watch(
        hoursSinceWarning == 0 ? QDateTime() : now().addSecs(-qint64(hoursSinceWarning) * 3600));
    const std::optional<ExpiryWarning> warning = watch.look(tableOf({ unknown }), now());
    QCOMPARE(warning.has_value(), told);
    if (warning) {
        QCOMPARE(warning->cases, 1);
        QCOMPARE(warning->fewestDays, 0);
    }
}

void TestExpiryWatch::laterWarnings_data()
{
    QTest::addColumn<int>("hoursLeftNow");
    QTest::addColumn<int>("hoursSinceWarning");
    QTest::addColumn<bool>("told");
    QTest::newRow("the same day") << 70 << 11 << false;
    QTest::newRow("the day after, no new mark") << 150 << 24 << false;
    QTest::newRow("three days came since") << 71 << 24 << true;
    QTest::newRow("one day came since") << 23 << 24 << true;
    QTest::newRow("the last day begins on the day of a warning") << 24 << 5 << true;
    QTest::newRow("it was told") << 20 << 3 << false;
    QTest::newRow("on two days, told on the third") << 40 << 24 << false;
    QTest::newRow("a mark passed while away") << 60 << 300 << true;
    QTest::newRow("came to a mark later on the day of a warning") << 230 << 20 << true;
}

void TestExpiryWatch::laterWarnings()
{
    QFETCH(const int, hoursLeftNow);
    QFETCH(const int, hoursSinceWarning);
    QFETCH(const bool, told);
    const ExpiryWatch watch(now().addSecs(-qint64(hoursSinceWarning) * 3600));
    QCOMPARE(watch.look(tableOf({ hoursLeft(hoursLeftNow) }), now()).has_value(), told);
}

void TestExpiryWatch::clockThatWentBackHidesNothing()
{
    const ExpiryWatch watch(now().addDays(300));
    QVERIFY(watch.look(tableOf({ hoursLeft(200) }), now()).has_value());
}

QTEST_GUILESS_MAIN(TestExpiryWatch)
#include "tst_expirywatch.moc"
