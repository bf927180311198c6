// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/passingvault.h"
#include "core/desk/vaultworker.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Vaglio;

/// The threads of a vault.
class VaultWorkerTest : public QObject {
    Q_OBJECT

private slots:
    void runsInTheOrderAsked()
    {
        VaultWorker worker;
        std::vector<int> order;
        for (int i = 0; i < 20; ++i) {
            (void)worker.runOnHolder([&order, i](const auto&) { order.push_back(i); });
        }
        worker.runOnHolder([](const auto&) { }).waitForFinished();
        QCOMPARE(order.size(), std::size_t(20));
        QVERIFY(std::ranges::is_sorted(order));
    }

    void isLockedWithoutAVault()
    {
        VaultWorker worker;
        const auto answer = worker.run([](Vault&) { return Result<int>(1); }).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Locked);
    }

    /// However long it is read beside, what is written does not wait; and what was asked to be
    /// written before is read.
    void isWrittenWhileItIsReadBeside()
    {
        const QTemporaryDir folder;
        const auto worker = makePassingVault(folder.filePath(QStringLiteral("vault"))).worker;
        QSemaphore reads;
        QSemaphore goesOn;
        (void)worker->write(kept("before"));
        const auto reading = runLong<Result<bool>>([&](QPromise<Result<bool>>& promise) {
            promise.addResult(worker->readBeside([&](const Vault& vault) -> Result<bool> {
                const bool isThere = vault.read(DocumentKind::Case, "before").has_value();
                reads.release();
                goesOn.tryAcquire(1, Patience);
                return isThere;
            }));
        });
        QVERIFY(reads.tryAcquire(1, Patience));
        const auto written = worker->write(kept("meanwhile"));
        const bool isWritten
            = QTest::qWaitFor([&written] { return written.isFinished(); }, Patience / 2);
        goesOn.release();
        QVERIFY(isWritten);
        QVERIFY(written.result().has_value());
        QVERIFY(reading.result().value_or(false));
    }

    void nothingIsTakenAwayWhileItIsReadBeside_data()
    {
        using Act = std::function<void(VaultWorker&, QSemaphore&)>;
        QTest::addColumn<Act>("act");
        QTest::newRow("alone") << Act([](VaultWorker& worker, QSemaphore& done) {
            (void)worker.runAlone([&done](Vault&) {
                done.release();
                return Result<bool>(true);
            });
        });
        QTest::newRow("a file") << Act([](VaultWorker& worker, QSemaphore& done) {
            (void)worker.takeAwayFile([&done] { done.release(); });
        });
        QTest::newRow("closed") << Act([](VaultWorker& worker, QSemaphore& done) {
            (void)worker.close();
            (void)worker.runOnHolder([&done](const auto& holder) {
                if (!holder) {
                    done.release();
                }
            });
        });
    }

    void nothingIsTakenAwayWhileItIsReadBeside()
    {
        QFETCH(const std::function<void(VaultWorker&, QSemaphore&)>, act);
        const QTemporaryDir folder;
        const auto worker = makePassingVault(folder.filePath(QStringLiteral("vault"))).worker;
        QSemaphore reads;
        QSemaphore isAway;
        const auto reading = runLong<Result<bool>>([&](QPromise<Result<bool>>& promise) {
            promise.addResult(worker->readBeside([&](const Vault&) -> Result<bool> {
                reads.release();
                return isAway.tryAcquire(1, AMoment);
            }));
        });
        QVERIFY(reads.tryAcquire(1, Patience));
        act(*worker, isAway);
        QVERIFY(!reading.result().value_or(true)); // not while it read
        QVERIFY(isAway.tryAcquire(1, Patience)); // but then
    }

    /// What a person asks for needs the pool.
    void longWorkTakesNoThreadOfThePool()
    {
        QThreadPool* pool = QThreadPool::globalInstance();
        const int threads = pool->maxThreadCount();
        pool->setMaxThreadCount(1);
        QSemaphore goesOn;
        const auto work = runLong<bool>([&goesOn](QPromise<bool>& promise) {
            promise.addResult(goesOn.tryAcquire(1, Patience));
        });
        QSemaphore asked;
        pool->start([&] {
            asked.release();
            goesOn.release();
        });
        const bool isAnswered = asked.tryAcquire(1, Patience / 2);
        pool->setMaxThreadCount(threads);
        QVERIFY(isAnswered);
        QVERIFY(work.result());
    }

    void longWorkThatWasCancelledIsNotBegun()
    {
        QSemaphore goesOn;
        std::vector<QFuture<bool>> before;
        for (int i = 0; i < longWorkThreads().maxThreadCount(); ++i) {
            before.push_back(runLong<bool>([&goesOn](QPromise<bool>& promise) {
                promise.addResult(goesOn.tryAcquire(1, Patience));
            }));
        }
        std::atomic<bool> isBegun = false;
        auto cancelled = runLong<bool>([&isBegun](QPromise<bool>&) { isBegun = true; });
        cancelled.cancel();
        goesOn.release(longWorkThreads().maxThreadCount());
        for (auto& work : before) {
            QVERIFY(work.result());
        }
        longWorkThreads().waitForDone();
        QVERIFY(!isBegun);
        QVERIFY(cancelled.isFinished());
    }

    void waitsForItsFiles()
    {
        VaultWorker worker;
        std::atomic<int> done = 0;
        for (int i = 0; i < 40; ++i) {
            (void)worker.runOnFiles([&done] { ++done; });
        }
        worker.waitForFiles();
        QCOMPARE(done.load(), 40);
    }

#ifdef Q_OS_LINUX
    /// However much evidence is sealed, the window's thread comes first, and stays as it was.
    void filesGiveWayToTheWindow()
    {
        VaultWorker worker;
        const int ours = getpriority(PRIO_PROCESS, 0);
        std::atomic<int> theirs = ours;
        (void)worker.runOnFiles([&theirs] { theirs = getpriority(PRIO_PROCESS, 0); });
        worker.waitForFiles();
        QVERIFY2(theirs > ours || ours >= 10, qPrintable(QString::number(theirs)));
        QCOMPARE(getpriority(PRIO_PROCESS, 0), ours);
    }

    void longWorkGivesWayToTheWindow()
    {
        const int ours = getpriority(PRIO_PROCESS, 0);
        const auto theirs = runLong<int>(
            [](QPromise<int>& promise) { promise.addResult(getpriority(PRIO_PROCESS, 0)); });
        QVERIFY(theirs.result() > ours || ours >= 10);
        QCOMPARE(getpriority(PRIO_PROCESS, 0), ours);
    }
#endif

private:
    static constexpr int Patience = 10'000; ///< ms
    static constexpr int AMoment = 200; ///< ms

    static VaultBatch kept(const QByteArray& id)
    {
        VaultBatch batch;
        batch.writes.push_back({ DocumentKind::Case, id, "content" });
        return batch;
    }
};

QTEST_GUILESS_MAIN(VaultWorkerTest)
#include "tst_vaultworker.moc"
