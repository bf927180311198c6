// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/interruption.h"

#include "app/ctl/exitcodes.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <string>
#include <unistd.h>
#endif

namespace Vaglio::Ctl {

#ifdef Q_OS_UNIX

namespace {

constexpr char SendingNotice[]
    = "vaglioctl: Stopped while the order was on its way. It is not known whether the link exists. "
      "It may have been charged. Nothing was sent again. Look for a new request with 'vaglioctl "
      "list' now and again in a few minutes; do not issue again before that is clear.\n";
constexpr char SendingKeptNotice[]
    = "vaglioctl: Stopped while the order was on its way. It is not known whether the link exists. "
      "It may have been charged. Nothing was sent again. The vault keeps the order: 'vaglioctl "
      "settle' looks for it in the list.\n";
constexpr char SettlingNotice[]
    = "vaglioctl: Stopped before it was known whether the link exists. Nothing was sent again. The "
      "vault keeps the order: 'vaglioctl settle' goes on looking for it in the list.\n";

// Only calls that are safe in a signal handler (POSIX.1-2017, 2.4.3).
template <const char* Notice> void onStop(int)
{
    if (::write(STDERR_FILENO, Notice, std::char_traits<char>::length(Notice)) < 0) {
        _exit(static_cast<int>(ExitCode::Service));
    }
    _exit(static_cast<int>(ExitCode::Service));
}

void (*handlerOf(Stopped what))(int)
{
    switch (what) {
    case Stopped::Sending:
        return onStop<SendingNotice>;
    case Stopped::SendingKept:
        return onStop<SendingKeptNotice>;
    case Stopped::Settling:
        return onStop<SettlingNotice>;
    case Stopped::Quietly:
        break;
    }
    return SIG_DFL;
}

} // namespace

void warnWhenInterrupted(Stopped what)
{
    for (const int signal : { SIGINT, SIGTERM, SIGHUP }) {
        std::signal(signal, handlerOf(what));
    }
}

void ignoreClosedPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

#else

void warnWhenInterrupted(Stopped) { }
void ignoreClosedPipes() { }

#endif

} // namespace Vaglio::Ctl
