// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commandline.h"

#include "app/ctl/helptext.h"
#include "app/ctl/optionvalues.h"
#include "app/ctl/requesttext.h"

#include <QCommandLineParser>

#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

// As in the settings of the desk.
constexpr int FewestCalls = 10;
constexpr int MostCalls = 600;

using Option = QCommandLineOption;

const QList<Option>& globalOptions()
{
    static const QList<Option> options { { u"base-url"_s, {}, u"URL"_s },
        { u"token-file"_s, {}, u"FILE"_s }, { u"vault"_s, {}, u"DIR"_s },
        { u"passphrase-file"_s, {}, u"FILE"_s }, { u"recovery-key-file"_s, {}, u"FILE"_s },
        { u"wait"_s, {}, u"SECONDS"_s }, Option(u"json"_s),
        Option(QStringList { u"h"_s, u"help"_s }), Option(QStringList { u"v"_s, u"version"_s }) };
    return options;
}

QList<Option> optionsOf(const QString& verb)
{
    if (verb == u"list") {
        return { { u"status"_s, {}, u"S"_s }, { u"search"_s, {}, u"T"_s },
            { u"evidence"_s, {}, u"E"_s }, Option(u"online"_s) };
    }
    if (verb == u"show") {
        return { Option(u"online"_s) };
    }
    if (verb == u"evidence") {
        return { { u"extract"_s, {}, u"DIR"_s }, Option(u"online"_s) };
    }
    if (verb == u"issue") {
        return { { u"mail"_s, {}, u"M"_s }, { u"from"_s, {}, u"FILE"_s },
            { u"mode"_s, {}, u"MODE"_s }, { u"price"_s, {}, u"EUR"_s }, Option(u"again"_s) };
    }
    if (verb == u"settle") {
        return { { u"request"_s, {}, u"ID"_s }, Option(u"none"_s) };
    }
    if (verb == u"sync") {
        return { { u"calls-per-minute"_s, {}, u"N"_s }, Option(u"verbose"_s) };
    }
    if (verb == u"verify") {
        return { Option(u"remove-strays"_s) };
    }
    if (verb == u"label") {
        return { { u"first-name"_s, {}, u"N"_s }, { u"last-name"_s, {}, u"N"_s },
            { u"mail"_s, {}, u"M"_s } };
    }
    if (verb == u"erase") {
        return { Option(u"yes"_s) };
    }
    return {};
}

/// The verb stands anywhere among the options, so all of them must be known to find it.
QString findVerb(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    QStringList added;
    for (const QString& verb : verbNames()) {
        for (const Option& option : optionsOf(verb)) {
            if (!added.contains(option.names().constFirst())) {
                parser.addOption(option);
                added += option.names();
            }
        }
    }
    parser.parse(arguments);
    return parser.positionalArguments().value(0);
}

Farewell wrong(const QString& sentence, const QString& verb = {})
{
    const QString hint
        = verb.isEmpty() ? u"vaglioctl --help"_s : u"vaglioctl %1 --help"_s.arg(verb);
    return { u"%1\nTry '%2'."_s.arg(sentence, hint), ExitCode::Usage };
}

QStringList questionsOf(const QString& verb)
{
    if (verb == u"show" || verb == u"evidence" || verb == u"label" || verb == u"erase") {
        return { u"Which request? Give its id."_s };
    }
    if (verb == u"note") {
        return { u"On which request? Give its id, then the text."_s,
            u"What does the note say? Give its text, or - for the standard input; an empty text "
            "takes it away."_s };
    }
    if (verb == u"backup") {
        return { u"Where to? Give a new file."_s };
    }
    if (verb == u"restore") {
        return { u"From which backup? Give the file, then a new folder."_s,
            u"Where to? Give a new folder after the file, with --vault or in VAGLIO_VAULT."_s };
    }
    if (verb == u"import") {
        return { u"Which archives? Give their files."_s };
    }
    return {};
}

/// What is missing or too much, else nothing.
QString checkOperands(const QString& verb, const QStringList& operands)
{
    const QStringList questions = questionsOf(verb);
    if (operands.size() > questions.size() && verb != u"import") {
        return u"'%1' is one argument too many."_s.arg(operands.constLast());
    }
    for (qsizetype place = 0; place < questions.size(); ++place) {
        const bool isGiven = place < operands.size();
        const bool mayBeEmpty
            = place == 1 && ((verb == u"note" && isGiven) || (verb == u"restore" && !isGiven));
        if (!mayBeEmpty && operands.value(place).trimmed().isEmpty()) {
            return questions.at(place);
        }
    }
    return {};
}

/// Issuing: answers what is missing, else nothing.
QString readIssue(const QCommandLineParser& parser, Invocation& invocation)
{
    const QString written = parser.isSet(u"mode"_s) ? parser.value(u"mode"_s) : u"selfie"_s;
    const std::optional<ServiceMode> mode = readMode(written);
    if (!mode) {
        return u"'%1' is no mode. It is selfie, automatic or live."_s.arg(written);
    }
    if (parser.isSet(u"from"_s) && parser.value(u"from"_s).isEmpty()) {
        return u"The file name after --from is empty."_s;
    }
    if (parser.value(u"mail"_s).isEmpty() && !parser.isSet(u"from"_s)) {
        return u"For whom? Give the applicant's mail address with --mail."_s;
    }
    std::optional<Money> price;
    if (parser.isSet(u"price"_s)) {
        price = readPrice(parser.value(u"price"_s));
        if (!price) {
            return u"--price takes an amount in EUR without VAT, such as 2.40."_s;
        }
    }
    invocation.verb = IssueOptions { parser.value(u"mail"_s), parser.value(u"from"_s), *mode, price,
        parser.isSet(u"again"_s) };
    return {};
}

/// Answers what is wrong, else nothing.
QString readSettle(const QCommandLineParser& parser, Invocation& invocation)
{
    const SettleOptions options { parser.value(u"request"_s), parser.isSet(u"none"_s) };
    if (parser.isSet(u"request"_s) && options.requestId.isEmpty()) {
        return u"The id after --request is empty."_s;
    }
    if (options.none && parser.isSet(u"request"_s)) {
        return u"Either a link came of it or none: say --request or --none, not both."_s;
    }
    invocation.verb = options;
    return {};
}

/// Answers what is wrong, else nothing.
QString readSync(const QCommandLineParser& parser, Invocation& invocation)
{
    SyncOptions options { std::nullopt, parser.isSet(u"verbose"_s) };
    if (parser.isSet(u"calls-per-minute"_s)) {
        bool isNumber = false;
        const int calls = parser.value(u"calls-per-minute"_s).toInt(&isNumber);
        if (!isNumber || calls < FewestCalls || calls > MostCalls) {
            return u"--calls-per-minute takes a number from %1 to %2."_s.arg(FewestCalls)
                .arg(MostCalls);
        }
        options.callsPerMinute = calls;
    }
    invocation.verb = options;
    return {};
}

/// The verbs that look after the vault; answers what is missing, else nothing.
QString readKeeping(const QCommandLineParser& parser, const QString& verb,
    const QStringList& operands, Invocation& invocation)
{
    if (verb == u"sync") {
        return readSync(parser, invocation);
    }
    if (verb == u"init") {
        invocation.verb = InitOptions {};
    } else if (verb == u"verify") {
        invocation.verb = VerifyOptions { parser.isSet(u"remove-strays"_s) };
    } else if (verb == u"backup") {
        invocation.verb = BackupOptions { operands.at(0) };
    } else if (verb == u"restore") {
        invocation.verb = RestoreOptions { operands.at(0), operands.value(1) };
    } else if (verb == u"import") {
        invocation.verb = ImportOptions { operands };
    } else if (verb == u"note") {
        invocation.verb = NoteOptions { operands.at(0), operands.at(1) };
    } else if (verb == u"label") {
        const CaseLabel label { parser.value(u"first-name"_s), parser.value(u"last-name"_s),
            parser.value(u"mail"_s) };
        if (label == CaseLabel {}) {
            return u"Whose is it? Give --first-name, --last-name or --mail."_s;
        }
        invocation.verb = LabelOptions { operands.at(0), label };
    } else {
        if (!parser.isSet(u"yes"_s)) {
            return u"An erased case cannot be brought back. Say --yes where that is meant."_s;
        }
        invocation.verb = EraseOptions { operands.at(0) };
    }
    return {};
}

/// Answers what is wrong, else nothing.
QString readList(const QCommandLineParser& parser, Invocation& invocation)
{
    ListOptions options;
    if (parser.isSet(u"status"_s)) {
        options.status = parser.value(u"status"_s);
    }
    options.search = parser.value(u"search"_s);
    if (parser.isSet(u"evidence"_s)) {
        options.evidence = evidenceFilter(parser.value(u"evidence"_s));
        if (!options.evidence) {
            return u"--evidence takes kept, online, expiring, pending, gone or none."_s;
        }
    }
    invocation.verb = options;
    return {};
}

/// Fills in the verb; answers what is missing or too much, else nothing.
QString readVerb(const QCommandLineParser& parser, const QString& verb, Invocation& invocation)
{
    const QStringList operands = parser.positionalArguments().mid(1);
    if (const QString problem = checkOperands(verb, operands); !problem.isEmpty()) {
        return problem;
    }
    if (verb == u"list") {
        return readList(parser, invocation);
    } else if (verb == u"show") {
        invocation.verb = ShowOptions { operands.at(0) };
    } else if (verb == u"evidence") {
        if (parser.value(u"extract"_s).isEmpty()) {
            return u"Where to? Give a new folder with --extract DIR."_s;
        }
        invocation.verb = EvidenceOptions { operands.at(0), parser.value(u"extract"_s) };
    } else if (verb == u"issue") {
        return readIssue(parser, invocation);
    } else if (verb == u"settle") {
        return readSettle(parser, invocation);
    } else {
        return readKeeping(parser, verb, operands, invocation);
    }
    return {};
}

bool isReading(const QString& verb)
{
    return verb == u"list" || verb == u"show" || verb == u"evidence";
}

/// A vault that is to be made, and not opened; answers what is missing or wrong, else nothing.
QString readRestored(bool isVaultSet, RestoreOptions& options, VaultOptions& vault)
{
    const QString folder = std::exchange(vault.folder, {});
    if (!options.folder.isEmpty()) {
        return isVaultSet
            ? u"One folder is enough: give it after the file or with --vault, not both."_s
            : QString();
    }
    options.folder = folder;
    return folder.isEmpty() ? questionsOf(u"restore"_s).at(1) : QString();
}

/// Answers what is missing or wrong, else nothing.
QString readVault(const QCommandLineParser& parser, const QString& verb,
    const QString& defaultVault, Invocation& invocation)
{
    VaultOptions& vault = invocation.vault;
    vault.folder = parser.isSet(u"vault"_s) ? parser.value(u"vault"_s) : defaultVault;
    vault.passphraseFile = parser.value(u"passphrase-file"_s);
    if (parser.isSet(u"passphrase-file"_s) && vault.passphraseFile.isEmpty()) {
        return u"The file name after --passphrase-file is empty."_s;
    }
    vault.recoveryKeyFile = parser.value(u"recovery-key-file"_s);
    if (parser.isSet(u"recovery-key-file"_s)) {
        if (vault.recoveryKeyFile.isEmpty()) {
            return u"The file name after --recovery-key-file is empty."_s;
        }
        if (!vault.passphraseFile.isEmpty()) {
            return u"One key opens the vault: give --passphrase-file or --recovery-key-file, not "
                   "both."_s;
        }
        if (verb == u"init") {
            return u"A new vault gets a recovery key of its own: --recovery-key-file opens one "
                   "that is there."_s;
        }
    }
    if (parser.isSet(u"wait"_s)) {
        bool isNumber = false;
        vault.wait = std::chrono::seconds(parser.value(u"wait"_s).toInt(&isNumber));
        if (!isNumber || vault.wait < std::chrono::seconds(0)) {
            return u"--wait takes a number of seconds."_s;
        }
    }
    if (auto* restore = std::get_if<RestoreOptions>(&invocation.verb)) {
        invocation.asksService = false;
        return readRestored(parser.isSet(u"vault"_s), *restore, vault);
    }
    vault.online = isReading(verb) && parser.isSet(u"online"_s);
    if (verb == u"list" && parser.isSet(u"evidence"_s) && vault.folder.isEmpty()) {
        return u"Only a vault tells of evidence. Give its folder with --vault or in VAGLIO_VAULT."_s;
    }
    const bool needsVault = !isReading(verb) && verb != u"issue";
    if (vault.folder.isEmpty() && (needsVault || vault.online)) {
        return u"Which vault? Give its folder with --vault or in VAGLIO_VAULT."_s;
    }
    invocation.asksService = verb == u"issue" || verb == u"settle" || verb == u"sync"
        || (isReading(verb) && (vault.folder.isEmpty() || vault.online));
    return {};
}

} // namespace

std::variant<Invocation, Farewell> parseCommandLine(
    const QStringList& arguments, const Defaults& defaults)
{
    const QString verb = findVerb(arguments);
    const bool isVerb = verbNames().contains(verb);
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(optionsOf(verb));
    const bool isWellFormed = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        return Farewell { helpText(isVerb ? verb : QString()) };
    }
    if (parser.isSet(u"version"_s)) {
        return Farewell { u"vaglioctl " VAGLIO_VERSION "\n"_s };
    }
    if (!isVerb) {
        const QString verbs = verbNames().join(u", "_s);
        return wrong(verb.isEmpty() ? u"What is to be done? The verbs are %1."_s.arg(verbs)
                                    : u"'%1' is no verb. The verbs are %2."_s.arg(verb, verbs));
    }
    if (!isWellFormed) {
        return wrong(parser.errorText(), verb);
    }
    Invocation invocation;
    if (const QString problem = readVerb(parser, verb, invocation); !problem.isEmpty()) {
        return wrong(problem, verb);
    }
    if (const QString problem = readVault(parser, verb, defaults.vault, invocation);
        !problem.isEmpty()) {
        return wrong(problem, verb);
    }
    if (invocation.asksService) {
        const auto baseUrl = readBaseUrl(
            parser.isSet(u"base-url"_s) ? parser.value(u"base-url"_s) : defaults.baseUrl);
        if (const auto* problem = std::get_if<QString>(&baseUrl)) {
            return wrong(*problem, verb);
        }
        invocation.baseUrl = std::get<QUrl>(baseUrl);
    }
    invocation.tokenFile = parser.value(u"token-file"_s);
    if (parser.isSet(u"token-file"_s) && invocation.tokenFile.isEmpty()) {
        return wrong(u"The file name after --token-file is empty."_s, verb);
    }
    if (const QString name = defaults.operatorName.simplified(); !name.isEmpty()) {
        invocation.vault.operatorName = name;
    }
    invocation.json = parser.isSet(u"json"_s);
    return invocation;
}

} // namespace Vaglio::Ctl
