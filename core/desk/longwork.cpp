// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/longwork.h"

#include <QCoreApplication>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Vaglio {

namespace {

constexpr int Threads = 4; ///< of which each is rarely needed
#ifdef Q_OS_LINUX
constexpr int NiceOfWork = 10;
#endif

} // namespace

QThreadPool& longWorkThreads()
{
    static QThreadPool threads;
    static const bool isSetUp = [] {
        threads.setMaxThreadCount(Threads);
        threads.setThreadPriority(QThread::LowPriority); // Linux does not know it: see giveWay()
        qAddPostRoutine([] { threads.waitForDone(); }); // databases need the application
        return true;
    }();
    Q_UNUSED(isSetUp)
    return threads;
}

void giveWay()
{
#ifdef Q_OS_LINUX
    // Each thread has a nice value of its own there (setpriority(2), "C library/kernel
    // differences"); where it is refused, the work is done all the same.
    thread_local const int given = setpriority(PRIO_PROCESS, 0, NiceOfWork);
    Q_UNUSED(given)
#endif
}

} // namespace Vaglio
