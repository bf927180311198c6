// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/longwork.h"
#include "core/vault/vault.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QWaitCondition>
#include <QtConcurrentRun>

#include <memory>
#include <type_traits>
#include <utility>

namespace Vaglio {

/// The one thread on which a vault lives: SQLite wants a connection used on one thread, and all
/// that is written goes through this one. What is asked runs in the order it was asked. Waits for
/// what was asked before it goes.
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
    /// Whether the vault that is open takes writes.
    [[nodiscard]] QFuture<Result<bool>> canWrite();
    /// Once nobody reads beside it.
    QFuture<bool> close();

    /// Runs fn(const Vault&) on the calling thread, on the same vault opened once more to read: for
    /// what reads very much, so that what is asked of the vault meanwhile does not wait for it. It
    /// sees at least all that was asked to be written before, and no case, and no file that a case
    /// named, is taken away until it ends (runAlone(), takeAwayFile(), close()). Waits for the
    /// worker: call it from a thread of runLong(); fn itself does not wait for it. Errors are also
    /// those of Vault::openBeside().
    template <typename F> [[nodiscard]] auto readBeside(F fn)
    {
        using R = std::invoke_result_t<F, const Vault&>;
        const Result<OpenVault> open = beginReading().result();
        if (!open) {
            return R(tl::unexpected(open.error()));
        }
        DocumentPlaces unopened;
        R answer = readOpen(*open, fn, unopened);
        endReading();
        if (!unopened.empty()) { // see Vault::write()
            (void)run([places = std::move(unopened)](const Vault& vault) {
                return vault.lookAgain(places);
            }).result();
        }
        return answer;
    }
    /// As run(), once nobody reads beside: for what takes away what such a reader may need.
    template <typename F> [[nodiscard]] auto runAlone(F fn)
    {
        return run([this, function = std::move(fn)](Vault& vault) mutable {
            const QMutexLocker alone = untilNobodyReads();
            return function(vault);
        });
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
    /// As runOnFiles(), once nobody reads beside: for a file that a case named until now.
    template <typename F> auto takeAwayFile(F fn)
    {
        return runOnFiles([this, function = std::move(fn)] {
            const QMutexLocker alone = untilNobodyReads();
            return function();
        });
    }
    void waitForFiles() { m_files.waitForDone(); }

private:
    /// On the worker's thread, so that the vault is open still when it is read.
    [[nodiscard]] QFuture<Result<OpenVault>> beginReading();
    void endReading();
    /// Nobody begins while this is held.
    [[nodiscard]] QMutexLocker<QMutex> untilNobodyReads();
    template <typename F>
    static auto readOpen(const OpenVault& open, F& fn, DocumentPlaces& unopened)
        -> std::invoke_result_t<F, const Vault&>
    {
        const Result<std::unique_ptr<Vault>> vault = Vault::openBeside(open);
        if (!vault) {
            return tl::unexpected(vault.error());
        }
        auto answer = fn(std::as_const(**vault));
        unopened = (*vault)->unopened();
        return answer;
    }

    QMutex m_besideLock;
    QWaitCondition m_nobodyReads;
    int m_reading = 0; ///< beside
    std::unique_ptr<Vault> m_vault;
    QThreadPool m_thread;
    QThreadPool m_files;
};

} // namespace Vaglio
