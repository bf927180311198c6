// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/retrypolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

bool RetryPolicy::isTransient(const HttpAnswer& answer)
{
    switch (answer.transport) {
    case HttpAnswer::Transport::Closed:
    case HttpAnswer::Transport::TimedOut:
        return true;
    case HttpAnswer::Transport::Answered:
        return answer.status == 429 || answer.status == 500 || answer.status == 502
            || answer.status == 503 || answer.status == 504;
    case HttpAnswer::Transport::NotConnected:
    case HttpAnswer::Transport::TooLarge:
    case HttpAnswer::Transport::Cancelled:
        return false;
    }
    return false;
}

std::chrono::milliseconds RetryPolicy::waitBefore(
    int next, const HttpAnswer& answer, const QDateTime& now, double jitter) const
{
    if (const auto asked = parseRetryAfter(answer.retryAfter, now)) {
        return std::min<std::chrono::milliseconds>(*asked, longestWait);
    }
    const int doublings = std::clamp(next - 2, 0, 20);
    const auto wait
        = std::min<std::chrono::milliseconds>(firstWait * (1LL << doublings), longestWait);
    const auto extra = std::chrono::milliseconds(static_cast<qint64>(
        static_cast<double>(wait.count()) * 0.5 * std::clamp(jitter, 0.0, 1.0)));
    return std::min(wait + extra, longestWait);
}

std::optional<std::chrono::milliseconds> parseRetryAfter(
    const QByteArray& value, const QDateTime& now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        if (seconds < 0) {
            return std::nullopt;
        }
        return std::chrono::seconds(std::min<qlonglong>(seconds, 1'000'000));
    }
    // An HTTP date is always in GMT; Qt's parser wants that as a number.
    const QString date822 = QString::fromLatin1(text).replace(u"GMT"_s, u"+0000"_s);
    const QDateTime date = QDateTime::fromString(date822, Qt::RFC2822Date);
    if (!date.isValid()) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

} // namespace Vaglio
