// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Vaglio::Ctl {

/// While on, a stop from outside (SIGINT, SIGTERM, SIGHUP) first says on the standard error that
/// the outcome of the order is not known, and ends with 3. Off restores the usual end. Main thread.
/// On systems without these signals it does nothing.
void warnWhenInterrupted(bool on);

/// A closed standard output shows as a failed write, not as the end of the program.
void ignoreClosedPipes();

} // namespace Vaglio::Ctl
