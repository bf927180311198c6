// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/switches.h"

#include <QByteArray>
#include <QStringList>

#include <variant>

namespace Vaglio::Sandbox {

/// What the command line asks for.
struct Options {
    int port = 8480;
    int speed = 1; ///< divides the documented pace of one minute a step
    int seed = 60; ///< how many cases exist at the start
    QByteArray token = "vaglio-sandbox-token";
    bool exitWithStdin = false;
    QString certificateFile; ///< speaks TLS too, where it is set
    Switches switches;
};

/// Something to print before ending: help or version (code 0, to stdout) or what is wrong with the
/// command line (code 2, to stderr).
struct Farewell {
    QString text;
    int exitCode = 0;
};

/// arguments includes the program's own name. Needs no application object.
[[nodiscard]] std::variant<Options, Farewell> parseOptions(const QStringList& arguments);

} // namespace Vaglio::Sandbox
