// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuequeue.h"
#include "core/desk/rescuesurvey.h"

#include <QList>
#include <QSet>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// Which row is fetched next.
class RescueQueueTest final : public QObject {
    Q_OBJECT

private slots:
    void fewestDaysFirst()
    {
        RescueQueue queue;
        queue.want(1, 500);
        queue.want(2, 300);
        queue.want(3, std::numeric_limits<qint64>::min()); // unknown: may be the shortest
        queue.want(4, 400);
        queue.want(4, 200); // known better since
        queue.want(2, 300);
        QCOMPARE(queue.size(), 4);
        QCOMPARE(taken(queue, 0), (QList<int> { 3, 4, 2, 1 }));
        QCOMPARE(queue.size(), 4);
    }

    void whatFailedWaitsForItsTime()
    {
        RescueQueue queue;
        queue.want(1, 100);
        queue.want(2, 200);
        queue.want(3, 300, 2'000);
        QCOMPARE(taken(queue, 1'000), (QList<int> { 1, 2 }));
        queue.postpone(1, 5'000);
        queue.postpone(2, RescueQueue::Never);
        QCOMPARE(queue.nextTime(), std::optional<qint64>(2'000));
        QVERIFY(taken(queue, 1'999).isEmpty());
        QCOMPARE(taken(queue, 9'000), (QList<int> { 1, 3 }));
        QVERIFY(!queue.nextTime());
        queue.drop(2);
        QCOMPARE(queue.size(), 2);
        QVERIFY(!queue.contains(2));
    }

    void aPersonHurries()
    {
        RescueQueue queue;
        queue.want(1, 100);
        queue.want(2, 200, 5'000);
        queue.want(3, 300, RescueQueue::Never);
        queue.hurry();
        // Paused: only these.
        QCOMPARE(queue.take(1'000, RescueQueue::Which::OnlyHurried), std::optional(2));
        queue.calm(); // the first of them could not reach the service
        QCOMPARE(taken(queue, 1'000), (QList<int> { 1 }));
        QVERIFY(!queue.nextTime());
        queue.hurry();
        QCOMPARE(taken(queue, 1'000), (QList<int> { 3 }));
    }

    /// Among the others a hurried row has the place that its days give it, and it may be paused for
    /// longer than it had to wait.
    void hurriedOnesKeepTheirOrder()
    {
        RescueQueue queue;
        queue.want(1, 300);
        queue.want(2, 400, 5'000);
        queue.want(3, 200, 6'000);
        queue.hurry();
        queue.want(4, 350, 7'000); // failed since
        queue.hurry();
        queue.want(2, 100); // known better since
        QVERIFY(!queue.nextTime());
        QCOMPARE(queue.take(9'000, RescueQueue::Which::OnlyHurried), std::optional(2));
        QCOMPARE(taken(queue, 1'000), (QList<int> { 3, 1, 4 }));
    }

    void calmedOnesWaitAgain()
    {
        RescueQueue queue;
        queue.want(1, 100, 5'000);
        queue.want(2, 200, 4'000);
        queue.want(3, 300, 6'000);
        queue.hurry();
        queue.drop(3);
        queue.want(4, 400, 3'000);
        queue.calm();
        QCOMPARE(queue.nextOnes(5), (std::vector<int> { 4, 2, 1 }));
        QVERIFY(!queue.take(2'000, RescueQueue::Which::OnlyHurried));
        queue.want(1, 500);
        QCOMPARE(taken(queue, 9'000), (QList<int> { 2, 4, 1 }));
    }

    void veryManyComeToTheirTimeAtOnce()
    {
        constexpr int many = 2'500;
        RescueQueue queue;
        for (int row = 0; row < many; ++row) {
            queue.want(row, row % 7, row);
        }
        const QList<int> rows = taken(queue, many);
        QCOMPARE(rows.size(), many);
        QCOMPARE(QSet<int>(rows.begin(), rows.end()).size(), many);
        QCOMPARE(rows.first() % 7, 0);
    }

    void whatIsOnItsWayIsNotGivenOut()
    {
        RescueQueue queue;
        queue.want(1, 100);
        queue.markTaken(1);
        queue.markTaken(7); // none of the queue's
        queue.want(1, 50);
        queue.hurry();
        QVERIFY(taken(queue, 1'000).isEmpty());
        queue.postpone(7, 0);
        QCOMPARE(queue.size(), 1);
        queue.postpone(1, 500);
        QCOMPARE(taken(queue, 1'000), (QList<int> { 1 }));
    }

    /// That there is none, and the book does not know it yet: an earlier run was ended between.
    void surveyTellsWhatTheBookDoesNotKnow()
    {
        CaseTableEdit edit { CaseTable() };
        QHash<QString, RescueFailure> failures;
        for (const QString& id : { u"new"_s, u"known"_s, u"whole"_s, u"broken"_s, u"tried"_s }) {
            CaseRecord record;
            record.request.id = id;
            record.request.outcome = Outcome::fromRaw(u"ok"_s);
            record.isNotFound = id == u"known";
            if (id == u"whole" || id == u"broken") {
                record.kept = KeptEvidence { {}, {}, id == u"broken" ? u"cut"_s : QString() };
            }
            edit.put(record);
            RescueFailure failure;
            failure.isGone = id != u"tried";
            failures.insert(id, failure);
        }
        RescueSurvey survey = surveyOf(edit.finish(), failures, 1'000);
        survey.notFound.sort();
        QCOMPARE(survey.notFound, QStringList({ u"broken"_s, u"new"_s }));
        QVERIFY(survey.settled.isEmpty());
        QVERIFY(taken(survey.queue, 1'000).isEmpty()); // none is tried again
    }

private:
    static QList<int> taken(RescueQueue& queue, qint64 now)
    {
        QList<int> rows;
        while (const std::optional<int> row = queue.take(now)) {
            rows << *row;
        }
        return rows;
    }
};

QTEST_GUILESS_MAIN(RescueQueueTest)
#include "tst_rescuequeue.moc"
