// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Vaglio::Ctl {

/// What is under way when the program is stopped from outside.
enum class Stopped {
    Quietly, ///< nothing that has to be said
    Sending, ///< a paid order that nobody keeps
    SendingKept, ///< one that the vault keeps
    Settling ///< the looks after one whose outcome is not known
};

/// From now on a stop (SIGINT, SIGTERM, SIGHUP) first says on the standard error what is not known
/// and what to do, and ends with 3; Quietly restores the usual end. Main thread. On systems without
/// these signals it does nothing.
void warnWhenInterrupted(Stopped what);

/// A closed standard output shows as a failed write, not as the end of the program.
void ignoreClosedPipes();

} // namespace Vaglio::Ctl
