// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/terminal.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace Vaglio::Ctl {

bool isAtTerminal()
{
#ifdef Q_OS_WIN
    return ::_isatty(::_fileno(stdin)) != 0 && isSaidAtTerminal();
#else
    return ::isatty(STDIN_FILENO) != 0 && isSaidAtTerminal();
#endif
}

bool isSaidAtTerminal()
{
#ifdef Q_OS_WIN
    return ::_isatty(::_fileno(stderr)) != 0;
#else
    return ::isatty(STDERR_FILENO) != 0;
#endif
}

QString askAtTerminal(const QString& question)
{
    QFile said;
    QFile typed;
    if (!said.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !typed.open(stdin, QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = question.toUtf8();
    return said.write(text) == text.size() ? QString::fromUtf8(typed.readLine()).trimmed()
                                           : QString();
}

} // namespace Vaglio::Ctl
