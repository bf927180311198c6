// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/exitcodes.h"
#include "core/domain/linkorder.h"

#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

namespace Vaglio::Ctl {

struct ListOptions {
    std::optional<QString> status;
    QString search;
};
struct ShowOptions {
    QString id;
};
struct EvidenceOptions {
    QString id;
    QString folder;
};
struct IssueOptions {
    QString mail; ///< empty: as in the file
    QString file; ///< empty: none
    ServiceMode mode = ServiceMode::Selfie;
};

/// What a person or a script asked for, its form checked.
struct Invocation {
    std::variant<ListOptions, ShowOptions, EvidenceOptions, IssueOptions> verb;
    QUrl baseUrl; ///< https, or http on this computer
    QString tokenFile; ///< empty: the token is in VAGLIO_TOKEN
    bool json = false;
};

/// Nothing to do but say this: help or version to the data, wrong usage to the messages.
struct Farewell {
    QString text;
    ExitCode code = ExitCode::Done;
};

/// Reads the command line; arguments[0] is the program. defaultBaseUrl (VAGLIO_BASE_URL) counts
/// where --base-url is not given. There is no built-in address: nobody is charged by accident.
[[nodiscard]] std::variant<Invocation, Farewell> parseCommandLine(
    const QStringList& arguments, const QString& defaultBaseUrl);

} // namespace Vaglio::Ctl
