// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"

#include <QTest>

#include <atomic>

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
#endif
};

QTEST_GUILESS_MAIN(VaultWorkerTest)
#include "tst_vaultworker.moc"
