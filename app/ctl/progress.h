// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/output.h"
#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <utility>

namespace Vaglio::Ctl {

/// Like onResult(), and until then shows how far the future is, on the progress line of the output,
/// which outlives the receiver. That line is gone when fn is called.
template <typename R, typename Function>
void onResultWithProgress(
    const QFuture<R>& future, const QString& what, Output& output, QObject* receiver, Function fn)
{
    constexpr qint64 percent = 100;
    auto* watcher = new QFutureWatcher<R>(receiver);
    QObject::connect(watcher, &QFutureWatcher<R>::progressValueChanged, receiver,
        [watcher, what, &output](int value) {
            if (const int all = watcher->progressMaximum(); all > 0) {
                output.showProgress(what, static_cast<int>(percent * value / all));
            }
        });
    // One watcher for both: its signals come in order.
    QObject::connect(watcher, &QFutureWatcher<R>::finished, receiver,
        [watcher, &output, function = std::move(fn)]() mutable {
            watcher->deleteLater();
            output.endProgress();
            const QFuture<R> done = watcher->future();
            function(done.resultCount() > 0 ? done.result() : R(failure(Error::Kind::Cancelled)));
        });
    output.showProgress(what, 0);
    watcher->setFuture(future);
}

} // namespace Vaglio::Ctl
