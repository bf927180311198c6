// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>

namespace Vaglio::Testing {

/// What a future answers, within ten seconds.
template <typename T> Result<T> answerOf(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    const bool isDone = future.isFinished() || finished.wait(10'000);
    return isDone && future.resultCount() > 0 ? future.result()
                                              : Result<T>(failure(Error::Kind::Cancelled));
}

} // namespace Vaglio::Testing
