// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <deque>

namespace Vaglio {

/// Calls f(number) for each number below the count, on this thread and on those that the pool has
/// free meanwhile, and answers when all are through. May be used on a thread of the pool: unlike
/// QtConcurrent::blockingMap() it never waits for a thread that is not there.
template <typename F> void inParallel(int count, const F& f)
{
    std::atomic<int> next = 0;
    class Helper final : public QRunnable {
    public:
        Helper(std::atomic<int>& nextNumber, int numbers, const F& function)
            : m_next(nextNumber)
            , m_count(numbers)
            , m_function(function)
        {
            setAutoDelete(false);
        }
        void run() override
        {
            work();
            done.release();
        }
        void work()
        {
            for (int number = m_next++; number < m_count; number = m_next++) {
                m_function(number);
            }
        }
        QSemaphore done;

    private:
        std::atomic<int>& m_next;
        int m_count;
        const F& m_function;
    };
    QThreadPool* pool = QThreadPool::globalInstance();
    std::deque<Helper> helpers;
    for (int i = 1; i < qMin(QThread::idealThreadCount(), count); ++i) {
        pool->start(&helpers.emplace_back(next, count, f));
    }
    Helper(next, count, f).work();
    for (Helper& helper : helpers) {
        if (!pool->tryTake(&helper)) {
            helper.done.acquire();
        }
    }
}

} // namespace Vaglio
