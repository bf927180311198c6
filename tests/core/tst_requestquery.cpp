// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestquery.h"

#include <QTest>

#include <algorithm>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 11, 24), QTime(11, 0), Qt::UTC);

CaseRecord record(const QString& id, const QString& status, int daysAgo)
{
    CaseRecord made;
    made.request.id = id;
    made.request.outcome = Outcome::fromRaw(status);
    made.firstSeen = made.issued = Now.addDays(-daysAgo);
    made.order = LinkOrder {};
    made.order->mail = id + u"@example.it"_s;
    return made;
}

/// Approved so many days ago.
CaseRecord approved(const QString& id, int daysAgo)
{
    CaseRecord made = record(id, u"ok"_s, daysAgo);
    made.okSince = Now.addDays(-daysAgo);
    return made;
}

BookSnapshot bookOf(const QList<CaseRecord>& records)
{
    CaseTableEdit edit { CaseTable() };
    for (const CaseRecord& made : records) {
        edit.put(made);
    }
    BookSnapshot book;
    book.cases = edit.finish();
    return book;
}

bool isIn(const CaseRecord& made, Queue queue)
{
    return isInQueue(factsOf(made), queue, Now.toMSecsSinceEpoch());
}

} // namespace

class RequestQueryTest : public QObject {
    Q_OBJECT

private slots:
    void foldsAsPeopleWrite_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("folded");
        QTest::newRow("apostrophe") << u"D'Angelo"_s << u"dangelo"_s;
        QTest::newRow("curly") << u"D\u2019ANGELO"_s << u"dangelo"_s;
        QTest::newRow("space") << u"D ANGELO"_s << u"dangelo"_s;
        QTest::newRow("umlaut") << u"M\u00FCller"_s << u"muller"_s;
        QTest::newRow("grave") << u"Niccol\u00F2"_s << u"niccolo"_s;
        QTest::newRow("sharp s") << u"Stra\u00DFe"_s << u"strasse"_s;
    }

    void foldsAsPeopleWrite()
    {
        QFETCH(QString, written);
        QTEST(foldForSearch(written), "folded");
    }

    void daysLeftAreCountedUp_data()
    {
        QTest::addColumn<int>("hoursSinceOk");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("days");
        using State = EvidenceTime::State;
        const auto row = [](const char* name, int hours, State state, int days) {
            QTest::newRow(name) << hours << static_cast<int>(state) << days;
        };
        row("just now", 0, State::Online, 30);
        row("an hour", 1, State::Online, 30);
        row("a day", 24, State::Online, 29);
        row("the last hour", 30 * 24 - 1, State::Online, 1);
        row("over", 30 * 24, State::Over, 0);
        row("long over", 900, State::Over, 0);
    }

    void daysLeftAreCountedUp()
    {
        QFETCH(int, hoursSinceOk);
        CaseRecord ok = record(u"a"_s, u"ok"_s, 0);
        ok.okSince = Now.addSecs(-3600LL * hoursSinceOk);
        const EvidenceTime time = evidenceTime(ok, Now);
        QTEST(static_cast<int>(time.state), "state");
        QTEST(time.days.value_or(-1), "days");
    }

    void unknownStartIsNotACount()
    {
        const EvidenceTime time = evidenceTime(record(u"a"_s, u"ok"_s, 0), Now);
        QCOMPARE(time.state, EvidenceTime::State::Online);
        QVERIFY(!time.days.has_value());
    }

    void queuesHoldWhatTheySay_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QList<int>>("queues");
        const auto row = [](const char* name, const QString& status, int days,
                             std::initializer_list<Queue> queues) {
            QList<int> list;
            for (const Queue queue : queues) {
                list << static_cast<int>(queue);
            }
            QTest::newRow(name) << status << days << list;
        };
        row("running", u"running"_s, 0, { Queue::InProgress, Queue::All });
        row("stalled", u"running"_s, 3, { Queue::ToReview, Queue::InProgress, Queue::All });
        row("validation", u"validation"_s, 1, { Queue::InValidation, Queue::All });
        row("ok, start unknown", u"ok"_s, 1,
            { Queue::ToReview, Queue::Approved, Queue::EvidenceExpiring, Queue::All });
        row("ko", u"KO"_s, 1, { Queue::ToReview, Queue::RejectedAct, Queue::All });
        row("unknown", u"suspended"_s, 1, { Queue::ToReview, Queue::All });
    }

    void queuesHoldWhatTheySay()
    {
        QFETCH(QString, status);
        QFETCH(int, daysAgo);
        QFETCH(QList<int>, queues);
        const CaseRecord made = record(u"a"_s, status, daysAgo);
        QList<int> found;
        for (int queue = 0; queue < QueueCount; ++queue) {
            if (isIn(made, static_cast<Queue>(queue))) {
                found << queue;
            }
        }
        QCOMPARE(found, queues);
    }

    void expiringMeansTenDaysOrLess()
    {
        CaseRecord ok = record(u"a"_s, u"ok"_s, 20);
        ok.okSince = Now.addDays(-20);
        QVERIFY(isIn(ok, Queue::EvidenceExpiring));
        ok.okSince = Now.addDays(-19);
        QVERIFY(!isIn(ok, Queue::EvidenceExpiring));
        ok.okSince = Now.addDays(-30);
        QVERIFY(!isIn(ok, Queue::EvidenceExpiring));
    }

    /// What is saved but cannot be opened is lost as surely as what is not saved.
    void onlyAWholeArchiveDoesNotExpire()
    {
        CaseRecord ok = record(u"a"_s, u"ok"_s, 20);
        ok.okSince = Now.addDays(-20);
        ok.kept = KeptEvidence {};
        QVERIFY(!isIn(ok, Queue::EvidenceExpiring));
        ok.kept->problem = u"cut"_s;
        QVERIFY(isIn(ok, Queue::EvidenceExpiring));
        QCOMPARE(evidenceTime(ok, Now).state, EvidenceTime::State::Kept);
        ok.okSince = Now.addDays(-30);
        QVERIFY(!isIn(ok, Queue::EvidenceExpiring));
        ok.okSince = Now.addDays(-20);
        ok.isErased = true;
        QVERIFY(!isIn(ok, Queue::EvidenceExpiring));
    }

    void countsAgreeWithRows()
    {
        QList<CaseRecord> records;
        const QStringList statuses { u"ok"_s, u"ko"_s, u"running"_s, u"validation"_s, u"odd"_s };
        for (int i = 0; i < 1'000; ++i) {
            records << record(QString::number(i), statuses[i % statuses.size()], i % 7);
        }
        const BookSnapshot book = bookOf(records);
        const QueueCounts counts = countQueues(book.cases, Now.toMSecsSinceEpoch());
        for (int queue = 0; queue < QueueCount; ++queue) {
            RequestQuery query;
            query.queue = static_cast<Queue>(queue);
            QCOMPARE(static_cast<int>(runQuery(book, query, Now).size()),
                counts[static_cast<std::size_t>(queue)]);
        }
        QCOMPARE(counts[static_cast<std::size_t>(Queue::All)], 1'000);
    }

    void filtersAndSorts()
    {
        QList<CaseRecord> records;
        for (int i = 0; i < 5; ++i) {
            CaseRecord made = record(QString::number(i), u"ok"_s, i * 5);
            made.issuedBy = i % 2 == 0 ? u"G. Ferri"_s : u"N. Riva"_s;
            made.order->applicant.firstName = u"Person %1"_s.arg(i);
            made.order->applicant.lastName = u"Rossi"_s;
            records << made;
        }
        const BookSnapshot book = bookOf(records);
        RequestQuery query;
        query.queue = Queue::All;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 4, 3, 2, 1, 0 }));
        query.order = Qt::DescendingOrder;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 0, 1, 2, 3, 4 }));
        query.issuedWithinDays = 7;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 0, 1 }));
        query.issuedBy = u"N. Riva"_s;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 1 }));
        query = {};
        query.queue = Queue::All;
        query.text = u"rossi 3"_s; // any order of words
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 3 }));
        query.text = u"3 PERSON"_s;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 3 }));
        query.text = u"nobody"_s;
        QVERIFY(runQuery(book, query, Now).empty());
    }

    void everyCaseIsOfOneEvidence_data()
    {
        using Filter = EvidenceFilter;
        QTest::addColumn<QString>("status");
        QTest::addColumn<double>("daysSinceOk"); // below 0: not known
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<bool>("isErased");
        QTest::addColumn<QList<int>>("filters");
        const auto row = [](const char* name, const QString& status, double days, bool isKept,
                             bool isErased, std::initializer_list<Filter> filters) {
            QList<int> list;
            for (const Filter filter : filters) {
                list << static_cast<int>(filter);
            }
            QTest::newRow(name) << status << days << isKept << isErased << list;
        };
        row("approved now", u"ok"_s, 0, false, false, { Filter::Online });
        row("more than ten days left", u"ok"_s, 19.9, false, false, { Filter::Online });
        row("ten days left", u"ok"_s, 20, false, false, { Filter::Online, Filter::Expiring });
        row("the last hour", u"ok"_s, 29.99, false, false, { Filter::Online, Filter::Expiring });
        row("30 days", u"ok"_s, 30, false, false, { Filter::Over });
        row("who knows since when", u"ok"_s, -1, false, false,
            { Filter::Online, Filter::Expiring });
        row("saved", u"ok"_s, 25, true, false, { Filter::Saved });
        row("saved, long ago", u"ok"_s, 99, true, false, { Filter::Saved });
        row("rejected", u"ko"_s, -1, false, false, { Filter::None });
        row("erased", u"ok"_s, 5, false, true, { Filter::None });
        row("in progress", u"running"_s, -1, false, false, { Filter::NotYet });
        row("in validation", u"validation"_s, -1, false, false, { Filter::NotYet });
        row("unheard of", u"suspended"_s, -1, false, false, { Filter::NotYet });
    }

    void everyCaseIsOfOneEvidence()
    {
        QFETCH(QString, status);
        QFETCH(double, daysSinceOk);
        CaseRecord made = record(u"a"_s, status, 0);
        if (daysSinceOk >= 0) {
            made.okSince = Now.addSecs(-qRound64(daysSinceOk * 86'400));
        }
        QFETCH(bool, isKept);
        if (isKept) {
            made.kept = KeptEvidence {};
        }
        QFETCH(bool, isErased);
        made.isErased = isErased;
        const BookSnapshot book = bookOf({ approved(u"b"_s, 3), made });
        RequestQuery query;
        query.queue = Queue::All;
        QList<int> found;
        for (const EvidenceFilter filter :
            { EvidenceFilter::Saved, EvidenceFilter::Online, EvidenceFilter::Expiring,
                EvidenceFilter::NotYet, EvidenceFilter::Over, EvidenceFilter::None }) {
            query.evidence = filter;
            const std::vector<int> rows = runQuery(book, query, Now);
            if (std::ranges::find(rows, 1) != rows.end()) {
                found << static_cast<int>(filter);
            }
            QCOMPARE(std::ranges::find(rows, 0) != rows.end(), filter == EvidenceFilter::Online);
        }
        QTEST(found, "filters");
    }

    /// Where nobody knows since when, each day may be the last; until the provider has none.
    void unknownStartExpiresUntilThereIsNone()
    {
        CaseRecord unknown = record(u"a"_s, u"ok"_s, 2);
        QVERIFY(isIn(unknown, Queue::EvidenceExpiring));
        unknown.isNotFound = true;
        QVERIFY(!isIn(unknown, Queue::EvidenceExpiring));
        QVERIFY(isIn(unknown, Queue::Approved));
        const BookSnapshot book = bookOf({ unknown, approved(u"b"_s, 3) });
        RequestQuery query;
        query.queue = Queue::All;
        for (const auto& [filter, rows] : { std::pair(EvidenceFilter::Over, std::vector<int> { 0 }),
                 std::pair(EvidenceFilter::Online, std::vector<int> { 1 }),
                 std::pair(EvidenceFilter::Expiring, std::vector<int> {}) }) {
            query.evidence = filter;
            QCOMPARE(runQuery(book, query, Now), rows);
        }
        // Known days say more than an answer that may have been a mistake.
        unknown.okSince = Now.addDays(-25);
        QVERIFY(isIn(unknown, Queue::EvidenceExpiring));
    }

    /// That which may be gone first comes first; what cannot be opened is as what is not saved.
    void evidenceIsSortedByWhatHurries()
    {
        CaseRecord broken = approved(u"broken"_s, 25);
        broken.kept = KeptEvidence { {}, Now, u"cut"_s };
        CaseRecord saved = approved(u"saved"_s, 29);
        saved.kept = KeptEvidence {};
        CaseRecord missing = record(u"missing"_s, u"ok"_s, 1);
        missing.isNotFound = true;
        const BookSnapshot book = bookOf({ missing, saved, approved(u"later"_s, 3), broken,
            approved(u"sooner"_s, 28), record(u"unknown"_s, u"ok"_s, 1) });
        RequestQuery query;
        query.queue = Queue::All;
        query.sort = SortKey::Evidence;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 5, 4, 3, 2, 1, 0 }));
    }

    /// What the queue holds is what the filter finds.
    void expiringIsTheQueue()
    {
        QList<CaseRecord> records;
        for (int days = 0; days < 40; ++days) {
            records << approved(QString::number(days), days);
        }
        const BookSnapshot book = bookOf(records);
        RequestQuery query;
        query.queue = Queue::EvidenceExpiring;
        const std::vector<int> queue = runQuery(book, query, Now);
        QCOMPARE(queue.size(), std::size_t(10));
        query.queue = Queue::All;
        query.evidence = EvidenceFilter::Expiring;
        QCOMPARE(runQuery(book, query, Now), queue);
    }

    void todayBeginsAtMidnight()
    {
        CaseRecord late = record(u"a"_s, u"ok"_s, 0);
        late.issued = Now.toLocalTime().date().startOfDay().toUTC();
        CaseRecord early = late;
        early.request.id = u"b"_s;
        early.issued = late.issued.addSecs(-1);
        const BookSnapshot book = bookOf({ late, early });
        RequestQuery query;
        query.queue = Queue::All;
        query.issuedWithinDays = 1;
        QCOMPARE(runQuery(book, query, Now), (std::vector<int> { 0 }));
    }
};

QTEST_GUILESS_MAIN(RequestQueryTest)
#include "tst_requestquery.moc"
