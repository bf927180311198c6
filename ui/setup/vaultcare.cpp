// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/vaultcare.h"

#include "core/async.h"

#include <utility>

namespace Vaglio {

static_assert(VaultCheckSteps == 1000 && BackupSteps == 1000);

VaultCare::VaultCare(std::shared_ptr<VaultWorker> worker, QString operatorName, QObject* parent)
    : QObject(parent)
    , m_worker(std::move(worker))
    , m_operatorName(std::move(operatorName))
{
}

VaultCare::~VaultCare()
{
    m_future.cancel();
}

template <typename R>
void VaultCare::watch(Task task, const QFuture<R>& future, std::optional<R>* answer)
{
    m_running = task;
    m_isStopping = false;
    m_progress = 0;
    m_future = QFuture<void>(future);
    auto* progress = new QFutureWatcher<R>(this);
    connect(progress, &QFutureWatcher<R>::progressValueChanged, this, [this](int done) {
        m_progress = done;
        emit changed();
    });
    progress->setFuture(future);
    onResult(future, this, [this, progress, answer](const R& result) {
        progress->deleteLater();
        m_running = Task::None;
        *answer = result;
        emit changed();
    });
    emit changed();
}

void VaultCare::verify()
{
    if (m_running == Task::None) {
        forget(); // it will say which records are damaged
        watch(Task::Verify, checkVault(m_worker, m_operatorName), &m_report);
    }
}

void VaultCare::backUp(const QString& file)
{
    if (m_running == Task::None) {
        forget();
        m_file = file;
        watch(Task::BackUp, backUpVault(m_worker, file, m_operatorName), &m_backup);
    }
}

void VaultCare::cancel()
{
    if (m_running != Task::None) {
        m_isStopping = true;
        m_future.cancel();
        emit changed();
    }
}

void VaultCare::dismiss()
{
    forget();
    emit changed();
}

void VaultCare::forget()
{
    m_report.reset();
    m_backup.reset();
    m_damaged = 0;
}

void VaultCare::setDamaged(int count)
{
    m_damaged = count;
    emit changed();
}

} // namespace Vaglio
