// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/elsewherecount.h"

#include "core/async.h"

#include <QtConcurrentRun>

namespace Vaglio {

void ElsewhereCount::look(const BookPtr& book, RequestQuery query)
{
    forget();
    const int asked = m_asked;
    query.queue = Queue::All;
    const auto work = QtConcurrent::run(
        [book, query] { return runQuery(*book, query, book->moment()).size(); });
    onFinished(work, this, [this, asked](const QFuture<std::size_t>& found) {
        if (asked == m_asked) {
            m_count = static_cast<int>(found.result());
            emit counted();
        }
    });
}

void ElsewhereCount::forget()
{
    ++m_asked;
    m_count = 0;
}

} // namespace Vaglio
