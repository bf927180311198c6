// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/options.h"

#include <QCommandLineParser>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QString helpText()
{
    return u"Usage: vaglio-sandbox [options]\n"
           "\n"
           "A simulated Video ID service on 127.0.0.1, to try and test Vaglio without an account.\n"
           "Nothing it answers is real; it never contacts any other machine.\n"
           "\n"
           "  --port N            port to listen on, 0 takes a free one (normally 8480)\n"
           "  --speed N           divides the documented pace of one minute a step, 1 to 60000\n"
           "  --seed N            how many cases exist at the start, 0 to 1000000 (normally 60)\n"
           "  --set NAME=VALUE    sets a switch, see below; may be repeated\n"
           "  --token TEXT        the bearer token (normally vaglio-sandbox-token)\n"
           "  --tls FILE          speaks HTTPS too, on a free port that the second line names, "
           "and\n"
           "                      writes the certificate to trust to FILE (PEM)\n"
           "  --exit-with-stdin   ends by itself when its standard input is closed\n"
           "  --help, --version\n"
           "\n"
           "The first line of the output names the address. While running:\n"
           "  POST /_sandbox/set?NAME=VALUE   GET /_sandbox/switches   GET /_sandbox/charges\n"
           "  POST /_sandbox/advance?seconds=N   POST /_sandbox/reset\n"
           "  GET /_sandbox/orders   GET /_sandbox/authority.pem\n"
           "\n"
           "Switches:\n"_s
        + switchHelp();
}

Farewell wrong(const QString& sentence)
{
    return { u"vaglio-sandbox: "_s + sentence + u" See --help.\n"_s, 2 };
}

/// Reads a number option into its place, or answers what is wrong with it.
std::optional<Farewell> readNumber(
    const QCommandLineParser& parser, const QString& name, int least, int most, int& place)
{
    if (!parser.isSet(name)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int number = parser.value(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return wrong(u"--%1 needs a whole number from %2 to %3."_s.arg(name).arg(least).arg(most));
    }
    place = number;
    return std::nullopt;
}

} // namespace

std::variant<Options, Farewell> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ QCommandLineOption(u"port"_s, {}, u"N"_s),
        QCommandLineOption(u"speed"_s, {}, u"N"_s), QCommandLineOption(u"seed"_s, {}, u"N"_s),
        QCommandLineOption(u"set"_s, {}, u"name=value"_s),
        QCommandLineOption(u"token"_s, {}, u"text"_s), QCommandLineOption(u"tls"_s, {}, u"file"_s),
        QCommandLineOption(u"exit-with-stdin"_s),
        QCommandLineOption(QStringList { u"h"_s, u"help"_s }),
        QCommandLineOption(QStringList { u"v"_s, u"version"_s }) });
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        return Farewell { helpText(), 0 };
    }
    if (parser.isSet(u"version"_s)) {
        return Farewell { u"vaglio-sandbox " VAGLIO_VERSION "\n"_s, 0 };
    }
    if (!parser.positionalArguments().isEmpty()) {
        return wrong(u"\"%1\" is not an option."_s.arg(parser.positionalArguments().constFirst()));
    }

    Options options;
    for (auto problem : { readNumber(parser, u"port"_s, 0, 65'535, options.port),
             readNumber(parser, u"speed"_s, 1, 60'000, options.speed),
             readNumber(parser, u"seed"_s, 0, 1'000'000, options.seed) }) {
        if (problem) {
            return *problem;
        }
    }
    const QStringList settings = parser.values(u"set"_s);
    for (const QString& setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals < 1) {
            return wrong(u"--set needs NAME=VALUE, not \"%1\"."_s.arg(setting));
        }
        if (auto problem
            = setSwitch(options.switches, setting.left(equals), setting.mid(equals + 1))) {
            return wrong(*problem);
        }
    }
    if (parser.isSet(u"token"_s)) {
        options.token = parser.value(u"token"_s).toUtf8();
        if (options.token.isEmpty()) {
            return wrong(u"--token must not be empty."_s);
        }
    }
    options.certificateFile = parser.value(u"tls"_s);
    if (parser.isSet(u"tls"_s) && options.certificateFile.isEmpty()) {
        return wrong(u"--tls needs the name of a file."_s);
    }
    options.exitWithStdin = parser.isSet(u"exit-with-stdin"_s);
    return options;
}

} // namespace Vaglio::Sandbox
