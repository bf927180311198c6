// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

CommandLine failed(const QString& why)
{
    CommandLine line;
    line.act = CommandLine::Act::Fail;
    line.text = why;
    return line;
}

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QList<QCommandLineOption> options()
{
    return {
        { u"sandbox"_s,
            words(QT_TRANSLATE_NOOP(
                "CommandLine", "Start on the built-in sandbox without asking.")) },
        { u"tour"_s,
            words(QT_TRANSLATE_NOOP("CommandLine",
                "Go through the program on the built-in sandbox, save pictures in DIR and end.")),
            u"DIR"_s },
        { u"theme"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Colours: light or dark.")),
            u"NAME"_s },
        { u"language"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Language: en or it.")),
            u"CODE"_s },
        { u"settings"_s,
            words(QT_TRANSLATE_NOOP(
                "CommandLine", "Keep settings in FILE instead of the usual place.")),
            u"FILE"_s },
        { u"vault"_s,
            words(QT_TRANSLATE_NOOP("CommandLine",
                "Keep the vault in DIR instead of the usual place (also VAGLIO_VAULT).")),
            u"DIR"_s },
        { u"passphrase-file"_s,
            words(QT_TRANSLATE_NOOP("CommandLine",
                "Open the vault with the passphrase in the first line of FILE (or in "
                "VAGLIO_PASSPHRASE).")),
            u"FILE"_s },
        { u"sandbox-arg"_s,
            words(QT_TRANSLATE_NOOP("CommandLine",
                "Hand ARG to the built-in sandbox, as in --sandbox-arg=--speed=20. "
                "Can be given several times.")),
            u"ARG"_s },
        { u"exit-when-usable"_s,
            words(QT_TRANSLATE_NOOP("CommandLine",
                "End once the first list is on the screen, printing the milliseconds it took.")) },
    };
}

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("CommandLine",
        "The desk for video identification: review outcomes, "
        "look at the evidence, issue links.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions(options());
    if (!parser.parse(arguments)) {
        return failed(parser.errorText());
    }
    CommandLine line;
    if (parser.isSet(help) || parser.isSet(version)) {
        line.act = Act::Print;
        line.text = parser.isSet(help) ? parser.helpText()
                                       : u"vaglio "_s + QCoreApplication::applicationVersion();
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return failed(words(QT_TRANSLATE_NOOP("CommandLine", "Unexpected argument: %1"))
                .arg(parser.positionalArguments().constFirst()));
    }
    if (parser.isSet(u"theme"_s)) {
        const QString name = parser.value(u"theme"_s);
        if (name != "light"_L1 && name != "dark"_L1) {
            return failed(words(QT_TRANSLATE_NOOP("CommandLine", "--theme takes light or dark.")));
        }
        line.theme = name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    }
    if (parser.isSet(u"language"_s)) {
        const QString code = parser.value(u"language"_s);
        if (code != "en"_L1 && code != "it"_L1) {
            return failed(words(QT_TRANSLATE_NOOP("CommandLine", "--language takes en or it.")));
        }
        line.language = code == "it"_L1 ? LanguageChoice::Italian : LanguageChoice::English;
    }
    line.tourFolder = parser.value(u"tour"_s);
    line.builtInSandbox = parser.isSet(u"sandbox"_s);
    line.settingsFile = parser.value(u"settings"_s);
    line.sandboxArguments = parser.values(u"sandbox-arg"_s);
    line.vaultFolder = parser.isSet(u"vault"_s) ? parser.value(u"vault"_s)
                                                : qEnvironmentVariable("VAGLIO_VAULT");
    line.passphraseFile = parser.value(u"passphrase-file"_s);
    line.exitWhenUsable = parser.isSet(u"exit-when-usable"_s);
    return line;
}

} // namespace Vaglio
