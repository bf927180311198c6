// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QTest>

namespace Vaglio::Testing {

/// What a future answers, within ten seconds.
template <typename T> Result<T> answerOf(QFuture<Result<T>> future)
{
    const bool done = QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000);
    return done && future.resultCount() > 0 ? future.result()
                                            : Result<T>(failure(Error::Kind::Cancelled));
}

} // namespace Vaglio::Testing
