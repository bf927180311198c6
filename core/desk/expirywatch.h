// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"

#include <QDateTime>

#include <optional>

namespace Vaglio {

/// Evidence that is not saved, or cannot be opened, and will soon be gone.
struct ExpiryWarning {
    int cases = 0; ///< not saved whole, with at most ten days left
    /// Of these; 0: of one nobody knows since when it is approved, and each day may be the last.
    int fewestDays = 0;
    bool operator==(const ExpiryWarning&) const = default;
};

/// Decides whether a person is to be told now: where a case that is not saved whole has come to 10,
/// 3 or 1 days since the last warning, which may be of an earlier run. Where nobody knows since
/// when a case has been approved, a day after it was first seen is such a mark, for the rescue
/// comes first, and the days to the end of its 30 if it was approved just then. At most one warning
/// a day, local time, for all cases together; what comes to a mark later that day is told the day
/// after, but for the last day, which cannot wait. Knows no case by its id, so that the time of the
/// last warning is all that has to be kept.
class ExpiryWatch final {
public:
    /// Invalid: nobody was warned yet.
    explicit ExpiryWatch(const QDateTime& lastWarning = {})
        : m_lastWarning(lastWarning)
    {
    }

    /// May be called on any thread.
    [[nodiscard]] std::optional<ExpiryWarning> look(
        const CaseTable& cases, const QDateTime& now) const;

private:
    [[nodiscard]] bool hasComeToMark(const CaseFacts& facts, qint64 now) const;

    QDateTime m_lastWarning;
};

} // namespace Vaglio
