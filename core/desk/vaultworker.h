// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/vault.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <type_traits>
#include <utility>

namespace Vaglio {

/// The one thread on which a vault lives: SQLite wants its only connection used there. What is
/// asked runs in the order it was asked. Waits for what was asked before it goes.
class VaultWorker final {
public:
    VaultWorker();
    ~VaultWorker();
    Q_DISABLE_COPY_MOVE(VaultWorker)

    /// Runs fn(std::unique_ptr<Vault>&) there: to open, create or close the vault.
    ///
    /// By a promise, not QtConcurrent::run(): who waits for a future of that one takes the work
    /// from the pool and does it on his own thread, before what was asked earlier has ended.
    template <typename F> [[nodiscard]] auto runOnHolder(F fn)
    {
        using R = std::invoke_result_t<F&, std::unique_ptr<Vault>&>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        const QFuture<R> future = promise->future();
        m_thread.start([this, promise, function = std::make_shared<F>(std::move(fn))] {
            if constexpr (std::is_void_v<R>) {
                (*function)(m_vault);
            } else {
                promise->addResult((*function)(m_vault));
            }
            promise->finish();
        });
        return future;
    }

    /// Runs fn(Vault&) there; fn answers a Result. Locked where no vault is open.
    template <typename F> [[nodiscard]] auto run(F fn)
    {
        using R = std::invoke_result_t<F, Vault&>;
        return runOnHolder(
            [function = std::move(fn)](const std::unique_ptr<Vault>& vault) mutable -> R {
                if (!vault) {
                    return failure(Error::Kind::Locked, QStringLiteral("no vault is open"));
                }
                return function(*vault);
            });
    }

    [[nodiscard]] QFuture<Result<quint64>> write(VaultBatch batch)
    {
        return run([batch = std::move(batch)](Vault& vault) { return vault.write(batch); });
    }

    /// Runs fn() for evidence files, which need no vault: on several threads, since each waits for
    /// the disk, and a disk makes several files durable in the time of one. They give way to the
    /// window's thread.
    template <typename F> auto runOnFiles(F fn)
    {
        return QtConcurrent::run(&m_files, [function = std::move(fn)] {
            giveWay();
            return function();
        });
    }
    void waitForFiles() { m_files.waitForDone(); }

private:
    /// The calling thread counts for less from here on.
    static void giveWay();

    std::unique_ptr<Vault> m_vault;
    QThreadPool m_thread;
    QThreadPool m_files;
};

} // namespace Vaglio
