// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Vaglio {

namespace {

constexpr int FileThreads = 8;
#ifdef Q_OS_LINUX
constexpr int NiceOfFiles = 10;
#endif

} // namespace

VaultWorker::VaultWorker()
{
    m_files.setMaxThreadCount(FileThreads);
    m_files.setThreadPriority(QThread::LowPriority); // Linux does not know it: see giveWay()
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // always the same thread
}

VaultWorker::~VaultWorker()
{
    m_thread.start([this] { m_vault.reset(); }); // where it was opened
    m_thread.waitForDone();
}

void VaultWorker::giveWay()
{
#ifdef Q_OS_LINUX
    // Each thread has a nice value of its own there (setpriority(2), "C library/kernel
    // differences"); where it is refused, the work is done all the same.
    thread_local const int given = setpriority(PRIO_PROCESS, 0, NiceOfFiles);
    Q_UNUSED(given)
#endif
}

} // namespace Vaglio
