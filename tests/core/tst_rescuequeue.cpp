// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rescuequeue.h"

#include <QList>
#include <QTest>

using namespace Vaglio;

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
        queue.calm(1'000); // the first of them could not reach the service
        QCOMPARE(taken(queue, 1'000), (QList<int> { 1 }));
        QVERIFY(!queue.nextTime());
        queue.hurry();
        QCOMPARE(taken(queue, 1'000), (QList<int> { 3 }));
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
