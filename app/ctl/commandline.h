// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/exitcodes.h"
#include "core/desk/labels.h"
#include "core/desk/requestquery.h"
#include "core/domain/linkorder.h"
#include "core/domain/money.h"

#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace Vaglio::Ctl {

struct ListOptions {
    std::optional<QString> status;
    QString search;
    std::optional<EvidenceFilter> evidence; ///< only with a vault
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
    std::optional<Money> price; ///< nothing: the usual one of the mode
    bool again = false; ///< a second link where there is one
};
/// With neither, the list or a person at the terminal decides.
struct SettleOptions {
    QString requestId; ///< the one that it is; empty: not said
    bool none = false; ///< none came of it
};

struct SyncOptions {
    std::optional<int> callsPerMinute; ///< nothing: the usual limit
    bool verbose = false; ///< a line for each request that failed
};
struct InitOptions { };
struct VerifyOptions {
    bool removeStrays = false;
};
struct BackupOptions {
    QString file;
};
struct RestoreOptions {
    QString file;
    QString folder;
};
struct LabelOptions {
    QString id;
    CaseLabel label;
};
struct NoteOptions {
    QString id;
    QString text; ///< "-": the standard input; empty: take the note away
};
struct ImportOptions {
    QStringList files;
};
struct EraseOptions {
    QString id;
};

/// Which vault, and how it is opened.
struct VaultOptions {
    QString folder; ///< empty: none
    QString passphraseFile; ///< empty: in VAGLIO_PASSPHRASE, or in the keychain
    QString recoveryKeyFile; ///< in the place of both; empty: none
    std::chrono::seconds wait {}; ///< for another program that has it
    bool online = false; ///< ask the service before answering from the vault
    QString operatorName = QStringLiteral("vaglioctl"); ///< who does it; or in VAGLIO_OPERATOR
};

/// What a person or a script asked for, its form checked.
struct Invocation {
    std::variant<ListOptions, ShowOptions, EvidenceOptions, IssueOptions, SettleOptions,
        SyncOptions, InitOptions, VerifyOptions, BackupOptions, RestoreOptions, LabelOptions,
        NoteOptions, ImportOptions, EraseOptions>
        verb;
    VaultOptions vault;
    bool asksService = true; ///< else address and token are not needed, and may be empty
    QUrl baseUrl; ///< https, or http on this computer
    QString tokenFile; ///< empty: the token is in VAGLIO_TOKEN
    bool json = false;
};

/// Nothing to do but say this: help or version to the data, wrong usage to the messages.
struct Farewell {
    QString text;
    ExitCode code = ExitCode::Done;
};

/// What counts where the command line does not say.
struct Defaults {
    QString baseUrl; ///< VAGLIO_BASE_URL
    QString vault; ///< VAGLIO_VAULT
    QString operatorName; ///< VAGLIO_OPERATOR: personal, and so in no command line
};
/// Reads the command line; arguments[0] is the program. There is no built-in address of the
/// service: nobody is charged by accident.
[[nodiscard]] std::variant<Invocation, Farewell> parseCommandLine(
    const QStringList& arguments, const Defaults& defaults);

} // namespace Vaglio::Ctl
