// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace Vaglio {

/// Calls fn(QFuture<T>) on the receiver's thread once the future has finished or was cancelled.
/// Nothing is called when the receiver dies first. Use this in place of QFuture::then(receiver,
/// ...), which aborts the program in Qt 6.4.2 when the receiver has died.
template <typename T, typename Function>
void onFinished(const QFuture<T>& future, QObject* receiver, Function fn)
{
    auto* watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, receiver,
        [watcher, function = std::move(fn)]() mutable {
            watcher->deleteLater();
            function(watcher->future());
        });
    watcher->setFuture(future);
}

/// Like onFinished, for verbs that return QFuture<Result<T>>: fn gets the Result; a cancelled
/// future arrives as Error::Kind::Cancelled, so that a caller has one path only.
template <typename R, typename Function>
void onResult(const QFuture<R>& future, QObject* receiver, Function fn)
{
    onFinished(future, receiver, [function = std::move(fn)](const QFuture<R>& done) mutable {
        if (done.resultCount() > 0) {
            function(done.result());
        } else {
            function(R(failure(Error::Kind::Cancelled)));
        }
    });
}

/// Of a verb that answers later: shared, since what a callback holds must be copyable.
template <typename T> using PromisePtr = std::shared_ptr<QPromise<Result<T>>>;

template <typename T> PromisePtr<T> startPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

/// Once.
template <typename T> void fulfil(const PromisePtr<T>& promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

/// Destroys a value on the pool: a book of a million cases takes many frames to free.
template <typename T> void destroyOnPool(T value)
{
    QThreadPool::globalInstance()->start(
        [heavy = std::move(value)]() mutable { [[maybe_unused]] const T gone = std::move(heavy); });
}

} // namespace Vaglio
