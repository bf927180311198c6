// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Vaglio {

/// Why something failed, as far as a caller can act on it. Core never words an error for people:
/// ui/kit/errortext turns a Kind into a translated sentence and a next step.
struct Error {
    enum class Kind {
        Offline, ///< nothing answered: no network, refused, name not found, TLS failed
        Timeout, ///< the overall deadline passed
        Unauthorised, ///< 401 or 403: the token is wrong, expired or lacks the scope
        OutOfCredit, ///< 402
        NotFound, ///< 404
        Refused, ///< 400, 406, 422, 428: the service names what it does not accept
        RateLimited, ///< 429, still after the allowed tries
        ServiceFailed, ///< 5xx, still after the allowed tries
        BadReply, ///< an answer that is not what the service documents, or not whole
        TooLarge, ///< more bytes than the cap allows
        OutcomeUnknown, ///< a paid POST that may or may not have been carried out; never resent
        BadArchive, ///< evidence that is damaged or unsafe to open
        Storage, ///< a file could not be read or written
        Locked, ///< keychain or vault locked or not there
        Damaged, ///< what was kept does not verify: altered, cut or moved
        InUse, ///< another program has the vault
        TooNew, ///< written by a later Vaglio; nothing was touched
        Cancelled
    };
    Kind kind = Kind::BadReply;
    /// For people who look closer: what was received, or what went wrong, untranslated. Never
    /// holds the token; holds personal data only where the service itself put it.
    QString detail;
    int httpStatus = 0; ///< 0 where no HTTP answer was involved
    QString field; ///< the request field the service names (as in API.md), or empty

    bool operator==(const Error&) const = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for the failing branch of a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(
    Error::Kind kind, QString detail = {}, int httpStatus = 0, QString field = {})
{
    return tl::unexpected<Error>(Error { kind, std::move(detail), httpStatus, std::move(field) });
}

} // namespace Vaglio
