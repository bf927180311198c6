// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/interruption.h"

#include "app/ctl/exitcodes.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace Vaglio::Ctl {

#ifdef Q_OS_UNIX

namespace {

constexpr char Notice[]
    = "vaglioctl: Stopped while the order was on its way. It is not known whether the link exists. "
      "It may have been charged. Nothing was sent again. Look for a new request with 'vaglioctl "
      "list' now and again in a few minutes; do not issue again before that is clear.\n";

// Only calls that are safe in a signal handler (POSIX.1-2017, 2.4.3).
void onStop(int)
{
    if (::write(STDERR_FILENO, Notice, sizeof(Notice) - 1) < 0) {
        _exit(static_cast<int>(ExitCode::Service));
    }
    _exit(static_cast<int>(ExitCode::Service));
}

} // namespace

void warnWhenInterrupted(bool on)
{
    for (const int signal : { SIGINT, SIGTERM, SIGHUP }) {
        std::signal(signal, on ? onStop : SIG_DFL);
    }
}

void ignoreClosedPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

#else

void warnWhenInterrupted(bool) { }
void ignoreClosedPipes() { }

#endif

} // namespace Vaglio::Ctl
