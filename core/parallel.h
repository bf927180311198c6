// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <atomic>

namespace Vaglio {

/// Calls f(number) for each number below the count, on this thread and on those that the pool has
/// free, and answers when all are through. May be used on a thread of the pool: unlike
/// QtConcurrent::blockingMap() it never waits for a thread that is not there.
template <typename F> void inParallel(int count, const F& f)
{
    std::atomic<int> next = 0;
    const auto work = [&next, count, &f] {
        for (int number = next++; number < count; number = next++) {
            f(number);
        }
    };
    QSemaphore done;
    int helpers = 0;
    while (helpers + 1 < qMin(QThread::idealThreadCount(), count)
        && QThreadPool::globalInstance()->tryStart([&work, &done] {
               work();
               done.release();
           })) {
        ++helpers;
    }
    work();
    done.acquire(helpers);
}

} // namespace Vaglio
