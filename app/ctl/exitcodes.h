// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

namespace Vaglio::Ctl {

/// How vaglioctl ends; scripts rely on the numbers (see the manual page).
enum class ExitCode {
    Done = 0,
    Usage = 2, ///< the command line or the order file is wrong; nothing was asked of the service
    Service = 3, ///< network or service; for issue also: the outcome is not known
    Credentials = 4, ///< token, vault, or a local file that could not be written
    Evidence = 5 ///< damaged or unsafe
};

/// The code that an error of the core ends with.
[[nodiscard]] ExitCode exitCodeOf(const Error& error);

} // namespace Vaglio::Ctl
