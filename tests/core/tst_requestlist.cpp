// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestlist.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

Request request(int number, const QString& status)
{
    Request made;
    made.id = u"id-%1"_s.arg(number, 4, 10, QChar(u'0'));
    made.outcome = Outcome::fromRaw(status, u"reason-%1"_s.arg(number % 5));
    return made;
}

QDateTime timeOf(qint64 moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
}

/// Follows a list by its signals alone, as a view does.
class Mirror final : public QObject {
public:
    explicit Mirror(RequestList* list)
        : m_list(list)
    {
        connect(list, &RequestList::reset, this, [this] {
            ids.clear();
            for (int i = 0; i < m_list->size(); ++i) {
                ids << m_list->idAt(i);
            }
            ++resets;
        });
        connect(list, &RequestList::aboutToInsert, this, [this](int first, int last) {
            m_first = first;
            m_last = last;
        });
        connect(list, &RequestList::inserted, this, [this] {
            for (int i = m_first; i <= m_last; ++i) {
                ids.insert(i, m_list->idAt(i));
            }
        });
        connect(list, &RequestList::aboutToRemove, this, [this](int first, int last) {
            for (int i = last; i >= first; --i) {
                ids.removeAt(i);
            }
        });
    }
    QStringList ids;
    int resets = 0;

private:
    RequestList* m_list;
    int m_first = 0;
    int m_last = -1;
};

} // namespace

class RequestListTest : public QObject {
    Q_OBJECT

private slots:
    void stepsAddUpToTheQuery_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<int>("queue");
        QTest::newRow("by time") << static_cast<int>(SortKey::Issued)
                                 << static_cast<int>(Queue::All);
        QTest::newRow("by reason")
            << static_cast<int>(SortKey::Reason) << static_cast<int>(Queue::All);
        QTest::newRow("by outcome, one queue")
            << static_cast<int>(SortKey::Outcome) << static_cast<int>(Queue::ToReview);
    }

    /// Given random small changes, what the signals tell equals a fresh query each time.
    void stepsAddUpToTheQuery()
    {
        QFETCH(int, sort);
        QFETCH(int, queue);
        RequestBook book;
        RequestList list(&book);
        Mirror mirror(&list);
        QSignalSpy loaded(&list, &RequestList::loadingChanged);
        RequestQuery query;
        query.sort = static_cast<SortKey>(sort);
        query.queue = static_cast<Queue>(queue);
        list.setQuery(query);
        QTRY_VERIFY(!list.isLoading());

        QRandomGenerator random(7);
        const QStringList statuses { u"running"_s, u"ok"_s, u"ko"_s, u"validation"_s };
        QDateTime when(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
        QSignalSpy changed(&book, &RequestBook::changed);
        for (int round = 1; round <= 30; ++round) {
            QList<Request> seen;
            for (int i = 0; i < 12; ++i) {
                seen << request(random.bounded(80), statuses[random.bounded(4)]);
            }
            book.mergeSeen(seen, when = when.addSecs(60));
            QTRY_COMPARE(changed.count(), round);
            QStringList fresh;
            for (const int row :
                runQuery(*book.snapshot(), query, QDateTime::currentDateTimeUtc())) {
                fresh << QString::fromUtf8(book.snapshot()->cases.view(row).id);
            }
            QCOMPARE(mirror.ids, fresh);
        }
        QCOMPARE(mirror.resets, 1);
    }

    void manyRowsArriveAsOneReset()
    {
        RequestBook book;
        RequestList list(&book);
        Mirror mirror(&list);
        RequestQuery query;
        query.queue = Queue::All;
        list.setQuery(query);
        QTRY_VERIFY(!list.isLoading());
        QList<Request> seen;
        for (int i = 0; i < 5000; ++i) {
            seen << request(i, u"ok"_s);
        }
        book.mergeSeen(seen, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(list.size(), 5000);
        QCOMPARE(mirror.resets, 2);
        QCOMPARE(mirror.ids.size(), 5000);
    }

    void countsAndRowsAreOfOneMoment_data()
    {
        QTest::addColumn<int>("queue");
        for (int queue = 0; queue < QueueCount; ++queue) {
            QTest::addRow("queue %d", queue) << queue;
        }
    }

    /// Cases cross the marks of three and of ten days by the mere passing of time, some in while
    /// others go out: whenever the list is looked through, and whenever the counts are made anew.
    void countsAndRowsAreOfOneMoment()
    {
        QFETCH(int, queue);
        RequestQuery query;
        query.queue = static_cast<Queue>(queue);
        constexpr qint64 hourMs = 3'600'000;
        const QDateTime start(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
        qint64 now = start.toMSecsSinceEpoch();
        RequestBook book;
        book.setClock([&now] { return now; });
        QList<CaseRecord> cases;
        for (int number = 0; number < 60; ++number) {
            CaseRecord made;
            made.request = request(number, number % 2 == 0 ? u"ok"_s : u"running"_s);
            made.request.link = u"https://link.example/1"_s;
            made.firstSeen = made.issued = start.addSecs(-3'600 * 9 * number);
            if (number % 2 == 0) {
                made.okSince = made.issued;
            }
            cases << made;
        }
        QSignalSpy changed(&book, &RequestBook::changed);
        book.mergeKnown(cases);
        QTRY_COMPARE(changed.count(), 1);

        RequestList list(&book);
        Mirror mirror(&list);
        list.setQuery(query);
        QTRY_VERIFY(!list.isLoading());
        const auto count = [&] { return book.snapshot()->counts.at(std::size_t(queue)); };
        const auto ofTheCounts = [&] {
            QStringList ids;
            for (const int row : runQuery(*book.snapshot(), query, timeOf(now))) {
                ids << QString::fromUtf8(book.snapshot()->cases.view(row).id);
            }
            return ids;
        };
        QCOMPARE(mirror.ids, ofTheCounts());
        int moved = 0;
        QStringList before = mirror.ids;
        for (int step = 0; step < 8; ++step) {
            now += 31 * hourMs;
            // Looked through before anything is counted anew: still as counted.
            list.setQuery(query);
            QTRY_VERIFY(!list.isLoading());
            QCOMPARE(list.size(), count());
            const qsizetype steps = changed.count();
            if (step % 2 == 0) {
                book.refreshCounts();
            } else {
                CaseRecord other = cases.at(step);
                other.issuedBy = u"N. Riva %1"_s.arg(step);
                book.mergeKnown({ other });
            }
            QTRY_COMPARE(changed.count(), steps + 1);
            QCOMPARE(book.snapshot()->countedAt, now);
            QTRY_COMPARE(mirror.ids, ofTheCounts());
            QCOMPARE(list.size(), count());
            QCOMPARE(list.positionOf(mirror.ids.value(0)), mirror.ids.isEmpty() ? -1 : 0);
            moved += mirror.ids != before ? 1 : 0;
            before = mirror.ids;
        }
        const bool hasMarks
            = query.queue == Queue::ToReview || query.queue == Queue::EvidenceExpiring;
        QCOMPARE(moved > 0, hasMarks);
    }

    /// Time that moves no case is not seen.
    void timeAloneResetsNothing()
    {
        qint64 now = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        RequestBook book;
        book.setClock([&now] { return now; });
        RequestList list(&book);
        Mirror mirror(&list);
        RequestQuery query;
        query.queue = Queue::InProgress;
        list.setQuery(query);
        QTRY_VERIFY(!list.isLoading());
        QSignalSpy changed(&book, &RequestBook::changed);
        book.mergeSeen({ request(1, u"running"_s) }, timeOf(now));
        QTRY_COMPARE(list.size(), 1);
        for (int minute = 0; minute < 5; ++minute) {
            now += 60'000;
            book.refreshCounts();
            QTRY_COMPARE(changed.count(), minute + 2);
        }
        list.setQuery(query);
        QTRY_VERIFY(!list.isLoading());
        QCOMPARE(mirror.resets, 2); // of the two queries
    }

    void nothingNewChangesNothing()
    {
        RequestBook book;
        QSignalSpy changed(&book, &RequestBook::changed);
        const QList<Request> seen { request(1, u"ok"_s), request(2, u"ko"_s) };
        const QDateTime when = QDateTime::currentDateTimeUtc();
        book.mergeSeen(seen, when);
        book.mergeSeen(seen, when.addSecs(60));
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.at(0).at(0).value<BookChange>().appendedCount, 2);
        QVERIFY(changed.at(1).at(0).value<BookChange>().isEmpty());
    }

    /// The 30 days start only where the change to OK was seen to happen.
    void okSinceNeedsAWitness()
    {
        RequestBook book;
        QSignalSpy changed(&book, &RequestBook::changed);
        const QDateTime when(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
        book.mergeSeen({ request(1, u"ok"_s), request(2, u"validation"_s) }, when);
        book.mergeSeen({ request(1, u"ok"_s), request(2, u"ok"_s) }, when.addSecs(60));
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!book.find(u"id-0001"_s)->okSince.isValid());
        QCOMPARE(book.find(u"id-0002"_s)->okSince, when.addSecs(60));
    }

    /// Known by name only: no row before the service names it, and then with the name at once.
    void knownButUnseenWaits()
    {
        RequestBook book;
        QSignalSpy changed(&book, &RequestBook::changed);
        CaseRecord ours;
        ours.request.id = u"id-0001"_s;
        ours.issuedBy = u"G. Ferri"_s;
        book.mergeKnown({ ours });
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(book.snapshot()->cases.isEmpty());
        book.mergeSeen({ request(1, u"ok"_s) }, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(book.snapshot()->cases.size(), 1);
        QCOMPARE(book.find(u"id-0001"_s)->issuedBy, u"G. Ferri"_s);
        QVERIFY(!book.find(u"id-0001"_s)->okSince.isValid());
        QVERIFY(book.snapshot()->expected.isEmpty());
    }

    void ownKnowledgeSurvivesWhatTheServiceSays()
    {
        RequestBook book;
        QSignalSpy changed(&book, &RequestBook::changed);
        CaseRecord ours;
        ours.request = request(1, u"running"_s);
        ours.request.link = u"https://link.example/1"_s;
        ours.issued = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
        ours.issuedBy = u"G. Ferri"_s;
        ours.order = LinkOrder {};
        ours.order->mail = u"a@example.it"_s;
        ours.order->applicant.lastName = u"D'Angelo"_s;
        book.mergeKnown({ ours });
        book.mergeSeen({ request(1, u"ok"_s) }, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(changed.count(), 2);
        const CasePtr found = book.find(u"id-0001"_s);
        QCOMPARE(found->mail(), u"a@example.it"_s);
        QCOMPARE(found->request.link, u"https://link.example/1"_s);
        QCOMPARE(found->request.outcome.status, Outcome::Status::Ok);
        const int row = book.snapshot()->cases.rowOf(u"id-0001"_s);
        QVERIFY(book.snapshot()->cases.view(row).text.toByteArray().contains("dangelo"));
        QCOMPARE(book.snapshot()->cases.issuers(), QStringList { u"G. Ferri"_s });
    }
};

QTEST_GUILESS_MAIN(RequestListTest)
#include "tst_requestlist.moc"
