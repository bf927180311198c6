// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"

namespace Vaglio {

namespace {

constexpr int FileThreads = 8;

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

QFuture<Result<bool>> VaultWorker::canWrite()
{
    return run([](const Vault& vault) { return Result<bool>(vault.canWrite()); });
}

QFuture<Result<OpenVault>> VaultWorker::beginReading()
{
    return run([this](const Vault& vault) {
        const QMutexLocker begins(&m_besideLock);
        ++m_reading;
        return Result<OpenVault>(vault.forBeside());
    });
}

void VaultWorker::endReading()
{
    const QMutexLocker ends(&m_besideLock);
    if (--m_reading == 0) {
        m_nobodyReads.wakeAll();
    }
}

QMutexLocker<QMutex> VaultWorker::untilNobodyReads()
{
    QMutexLocker alone(&m_besideLock);
    while (m_reading > 0) {
        m_nobodyReads.wait(&m_besideLock);
    }
    return alone;
}

QFuture<bool> VaultWorker::close()
{
    return runOnHolder([this](std::unique_ptr<Vault>& holder) {
        const QMutexLocker alone = untilNobodyReads();
        holder.reset();
        return true;
    });
}

} // namespace Vaglio
