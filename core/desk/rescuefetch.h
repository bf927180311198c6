// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/pace.h"
#include "core/result.h"

#include <QFuture>
#include <QPromise>

#include <optional>
#include <utility>

namespace Vaglio {

/// What a rescue has on its way of one case: its archive, its data, or both.
struct RescueFetch {
    QString id;
    int row = -1; ///< in the book
    bool holdsPlace = false; ///< is one of those that are being downloaded
    bool isArchiveComing = false; ///< until it is durable
    bool isDataComing = false; ///< until it is durable, or waits to go with the archive
    std::optional<Error> archiveError; ///< BadArchive: it came, and cannot be opened
    std::optional<Error> dataError;
    QFuture<Result<QByteArray>> download;
    QPromise<Result<QByteArray>> promise; ///< of the archive
    std::optional<KeptEvidence> standing; ///< what was in its place before
    std::optional<IdentityData> identity; ///< here, and not in the book yet
    bool isLate = false; ///< data that comes from now on goes its own way

    std::optional<IdentityData> takeIdentity()
    {
        isLate = true;
        return std::exchange(identity, std::nullopt);
    }
    /// Where both failed, that of the archive; unless it is gone and the data may be had sooner.
    [[nodiscard]] std::optional<Error> failure() const
    {
        const auto mayCome = [](const Error& error) { return !Pace::isGone(error.kind); };
        const bool isData
            = dataError && (!archiveError || (!mayCome(*archiveError) && mayCome(*dataError)));
        return isData ? dataError : archiveError;
    }
};

} // namespace Vaglio
