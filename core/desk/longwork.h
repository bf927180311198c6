// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace Vaglio {

/// The threads of runLong(). What they do ends before the program does.
[[nodiscard]] QThreadPool& longWorkThreads();
/// From here on the calling thread counts for less than the window's.
void giveWay();

/// Runs fn(QPromise<R>&) on a thread that gives way to the window's, for what may take minutes: on
/// the pool it would hold one of the few threads that what a person asks for needs (on a computer
/// with one processor the only one). fn need not run where it was cancelled before.
///
/// By a promise, not QtConcurrent::run(): see VaultWorker::runOnHolder().
template <typename R, typename F> [[nodiscard]] QFuture<R> runLong(F fn)
{
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    const QFuture<R> future = promise->future();
    longWorkThreads().start([promise, function = std::make_shared<F>(std::move(fn))]() mutable {
        giveWay();
        if (!promise->isCanceled()) {
            (*function)(*promise);
        }
        function.reset(); // what it holds goes before anybody hears of the end
        promise->finish();
    });
    return future;
}

} // namespace Vaglio
