// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commandline.h"
#include "app/ctl/evidenceverb.h"
#include "app/ctl/interruption.h"
#include "app/ctl/issueverb.h"
#include "app/ctl/listverb.h"
#include "app/ctl/showverb.h"
#include "app/ctl/tokensource.h"

#include <QCoreApplication>
#include <QFile>
#include <QMetaObject>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using namespace Vaglio;
using namespace Vaglio::Ctl;

constexpr int StandardOutput = 1;
constexpr int StandardError = 2;

std::unique_ptr<Verb> makeVerb(const Invocation& asked, const Account& account, Output& output)
{
    if (const auto* list = std::get_if<ListOptions>(&asked.verb)) {
        return std::make_unique<ListVerb>(*list, account, output, nullptr);
    }
    if (const auto* show = std::get_if<ShowOptions>(&asked.verb)) {
        return std::make_unique<ShowVerb>(*show, account, output, nullptr);
    }
    if (const auto* evidence = std::get_if<EvidenceOptions>(&asked.verb)) {
        return std::make_unique<EvidenceVerb>(*evidence, account, output, nullptr);
    }
    return std::make_unique<IssueVerb>(
        std::get<IssueOptions>(asked.verb), account, output, nullptr);
}

/// Any other address counts as the one where links are charged.
Environment environmentOf(const QUrl& url)
{
    if (isLoopback(url)) {
        return Environment::BuiltIn;
    }
    return url.host() == Account::defaultUrl(Environment::Sandbox).host() ? Environment::Sandbox
                                                                          : Environment::Production;
}

int sayFarewell(const Farewell& farewell, QFile& data, QFile& messages)
{
    const bool isWrong = farewell.code != ExitCode::Done;
    const QByteArray text
        = (isWrong ? u"vaglioctl: "_s + printable(farewell.text.section(u'\n', 0, 0)) + u'\n'
                    + farewell.text.section(u'\n', 1) + u'\n'
                   : farewell.text)
              .toUtf8();
    QFile& target = isWrong ? messages : data;
    return target.write(text) == text.size() ? static_cast<int>(farewell.code)
                                             : static_cast<int>(ExitCode::Credentials);
}

} // namespace

int main(int argc, char* argv[])
{
    ignoreClosedPipes();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"vaglioctl"_s);
    QCoreApplication::setApplicationVersion(u"" VAGLIO_VERSION ""_s);
    QFile data;
    QFile messages;
    // By number, not as FILE*: then a write that the system refuses is seen at once.
    if (!messages.open(StandardError, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !data.open(StandardOutput, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return static_cast<int>(ExitCode::Credentials);
    }
    const auto parsed
        = parseCommandLine(QCoreApplication::arguments(), qEnvironmentVariable("VAGLIO_BASE_URL"));
    if (const auto* farewell = std::get_if<Farewell>(&parsed)) {
        return sayFarewell(*farewell, data, messages);
    }
    const auto& asked = std::get<Invocation>(parsed);
    Output output(&data, &messages, asked.json ? Output::Form::Json : Output::Form::Text);
    const std::optional<QByteArray> token = readToken(asked.tokenFile, output);
    if (!token) {
        return static_cast<int>(ExitCode::Credentials);
    }
    const std::unique_ptr<Verb> verb
        = makeVerb(asked, { environmentOf(asked.baseUrl), asked.baseUrl, *token }, output);
    QObject::connect(verb.get(), &Verb::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QMetaObject::invokeMethod(verb.get(), &Verb::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
