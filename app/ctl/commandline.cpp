// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commandline.h"

#include "app/ctl/helptext.h"
#include "core/api/apiclient.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

using Option = QCommandLineOption;

const QList<Option>& globalOptions()
{
    static const QList<Option> options { { u"base-url"_s, {}, u"URL"_s },
        { u"token-file"_s, {}, u"FILE"_s }, Option(u"json"_s),
        Option(QStringList { u"h"_s, u"help"_s }), Option(QStringList { u"v"_s, u"version"_s }) };
    return options;
}

QList<Option> optionsOf(const QString& verb)
{
    if (verb == u"list") {
        return { { u"status"_s, {}, u"S"_s }, { u"search"_s, {}, u"T"_s } };
    }
    if (verb == u"evidence") {
        return { { u"extract"_s, {}, u"DIR"_s } };
    }
    if (verb == u"issue") {
        return { { u"mail"_s, {}, u"M"_s }, { u"from"_s, {}, u"FILE"_s },
            { u"mode"_s, {}, u"MODE"_s } };
    }
    return {};
}

/// The verb stands anywhere among the options, so all of them must be known to find it.
QString findVerb(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    for (const QString& verb : verbNames()) {
        parser.addOptions(optionsOf(verb));
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

std::variant<QUrl, QString> readBaseUrl(const QString& text)
{
    if (text.isEmpty()) {
        return u"Which service? Give its address with --base-url or in VAGLIO_BASE_URL; there is "
               "no default, so that nobody is charged by accident."_s;
    }
    QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !isSafe) {
        return u"The address of the service must begin with https:// (http:// only on this "
               "computer)."_s;
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return u"The address of the service is only host, port and path: no name, password, '?' "
               "or '#'."_s;
    }
    return url;
}

std::optional<ServiceMode> readMode(const QString& text)
{
    if (text == u"selfie") {
        return ServiceMode::Selfie;
    }
    if (text == u"automatic") {
        return ServiceMode::Automatic;
    }
    if (text == u"live") {
        return ServiceMode::Live;
    }
    return std::nullopt;
}

/// Fills in the verb; answers what is missing or too much, else nothing.
QString readVerb(const QCommandLineParser& parser, const QString& verb, Invocation& invocation)
{
    const QStringList operands = parser.positionalArguments().mid(1);
    const bool needsId = verb == u"show" || verb == u"evidence";
    if (operands.size() > (needsId ? 1 : 0)) {
        return u"'%1' is one argument too many."_s.arg(operands.constLast());
    }
    const QString id = operands.value(0);
    if (needsId && id.trimmed().isEmpty()) {
        return u"Which request? Give its id."_s;
    }
    if (verb == u"list") {
        invocation.verb
            = ListOptions { parser.isSet(u"status"_s) ? std::optional(parser.value(u"status"_s))
                                                      : std::nullopt,
                  parser.value(u"search"_s) };
    } else if (verb == u"show") {
        invocation.verb = ShowOptions { id };
    } else if (verb == u"evidence") {
        if (parser.value(u"extract"_s).isEmpty()) {
            return u"Where to? Give a new folder with --extract DIR."_s;
        }
        invocation.verb = EvidenceOptions { id, parser.value(u"extract"_s) };
    } else {
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
        invocation.verb = IssueOptions { parser.value(u"mail"_s), parser.value(u"from"_s), *mode };
    }
    return {};
}

} // namespace

std::variant<Invocation, Farewell> parseCommandLine(
    const QStringList& arguments, const QString& defaultBaseUrl)
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
    const auto baseUrl
        = readBaseUrl(parser.isSet(u"base-url"_s) ? parser.value(u"base-url"_s) : defaultBaseUrl);
    if (const auto* problem = std::get_if<QString>(&baseUrl)) {
        return wrong(*problem, verb);
    }
    invocation.baseUrl = std::get<QUrl>(baseUrl);
    invocation.tokenFile = parser.value(u"token-file"_s);
    if (parser.isSet(u"token-file"_s) && invocation.tokenFile.isEmpty()) {
        return wrong(u"The file name after --token-file is empty."_s, verb);
    }
    invocation.json = parser.isSet(u"json"_s);
    return invocation;
}

} // namespace Vaglio::Ctl
