// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Vaglio {

/// What the program was asked on its command line. Holds no token and no link: other people on the
/// computer can read a command line.
struct CommandLine {
    enum class Act { Run, Print, Fail };
    Act act = Act::Run;
    QString text; ///< to print, or why it failed

    bool builtInSandbox = false;
    QString tourFolder; ///< empty: no tour
    std::optional<ThemeChoice> theme;
    std::optional<LanguageChoice> language;
    QString settingsFile; ///< empty: the usual place
    QString vaultFolder; ///< empty: the usual places
    QString passphraseFile; ///< empty: none
    QStringList sandboxArguments;
    bool exitWhenUsable = false;

    [[nodiscard]] static CommandLine parse(const QStringList& arguments);
};

} // namespace Vaglio
