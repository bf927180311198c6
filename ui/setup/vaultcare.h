// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace Vaglio {

class VaultWorker;

/// Looks after one open vault: verifies it and backs it up, one at a time and off the window's
/// thread, and remembers what came of it until a person has taken notice. Ends what is under way
/// when it goes.
class VaultCare final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultCare)
public:
    enum class Task { None, Verify, BackUp };

    VaultCare(std::shared_ptr<VaultWorker> worker, QString operatorName, QObject* parent = nullptr);
    ~VaultCare() override;

    void setOperatorName(const QString& name) { m_operatorName = name; }

    // Nothing happens where something is under way.
    void verify();
    /// To a new file; none is ever overwritten.
    void backUp(const QString& file);
    /// Asks it to end; it then answers Cancelled.
    void cancel();
    /// A person has seen what came of it.
    void dismiss();

    [[nodiscard]] Task running() const { return m_running; }
    [[nodiscard]] bool isStopping() const { return m_isStopping; }
    /// Of 1000.
    [[nodiscard]] int progress() const { return m_progress; }
    [[nodiscard]] const std::optional<Result<VaultReport>>& report() const { return m_report; }
    [[nodiscard]] const std::optional<Result<BackupSummary>>& backup() const { return m_backup; }
    /// Of the backup, asked for last.
    [[nodiscard]] QString file() const { return m_file; }

    /// How many records could not be read when the vault was loaded; zero once it is known why.
    void setDamaged(int count);
    [[nodiscard]] int damaged() const { return m_damaged; }

signals:
    void changed();

private:
    void forget();
    template <typename R> void watch(Task task, const QFuture<R>& future, std::optional<R>* answer);

    std::shared_ptr<VaultWorker> m_worker;
    QString m_operatorName;
    QFuture<void> m_future;
    Task m_running = Task::None;
    bool m_isStopping = false;
    int m_progress = 0;
    int m_damaged = 0;
    QString m_file;
    std::optional<Result<VaultReport>> m_report;
    std::optional<Result<BackupSummary>> m_backup;
};

} // namespace Vaglio
