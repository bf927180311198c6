// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/exitcodes.h"

namespace Vaglio::Ctl {

ExitCode exitCodeOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Unauthorised:
    case Error::Kind::Storage:
    case Error::Kind::Locked:
    case Error::Kind::InUse:
    case Error::Kind::TooNew:
        return ExitCode::Credentials;
    case Error::Kind::BadArchive:
    case Error::Kind::Damaged:
        return ExitCode::Evidence;
    case Error::Kind::Refused: // by the service, or before anything was sent
        return error.httpStatus == 0 ? ExitCode::Usage : ExitCode::Service;
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::OutOfCredit:
    case Error::Kind::NotFound:
    case Error::Kind::RateLimited:
    case Error::Kind::ServiceFailed:
    case Error::Kind::BadReply:
    case Error::Kind::TooLarge:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::Cancelled:
        break;
    }
    return ExitCode::Service;
}

} // namespace Vaglio::Ctl
