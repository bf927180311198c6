// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commandline.h"
#include "app/ctl/evidenceverb.h"
#include "app/ctl/interruption.h"
#include "app/ctl/issueverb.h"
#include "app/ctl/keepingverbs.h"
#include "app/ctl/listverb.h"
#include "app/ctl/settleverb.h"
#include "app/ctl/showverb.h"
#include "app/ctl/syncverb.h"
#include "app/ctl/terminal.h"
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

std::unique_ptr<Verb> makeVerb(
    const Invocation& asked, const VaultVerb::Place& place, const Account& account, Output& output)
{
    struct Maker {
        const VaultVerb::Place& place;
        const Account& account;
        Output& output;
        using Made = std::unique_ptr<Verb>;

        Made operator()(const ListOptions& options) const
        {
            return std::make_unique<ListVerb>(options, place, account, output, nullptr);
        }
        Made operator()(const ShowOptions& options) const
        {
            return std::make_unique<ShowVerb>(options, place, account, output, nullptr);
        }
        Made operator()(const EvidenceOptions& options) const
        {
            return std::make_unique<EvidenceVerb>(options, place, account, output, nullptr);
        }
        Made operator()(const IssueOptions& options) const
        {
            return std::make_unique<IssueVerb>(options, place, account, output, nullptr);
        }
        Made operator()(const SettleOptions& options) const
        {
            return std::make_unique<SettleVerb>(options, place, account, output, nullptr);
        }
        Made operator()(const SyncOptions& options) const
        {
            return std::make_unique<SyncVerb>(place, account, options, output, nullptr);
        }
        Made operator()(const InitOptions&) const
        {
            return std::make_unique<InitVerb>(place, output, nullptr);
        }
        Made operator()(const VerifyOptions& options) const
        {
            return std::make_unique<VerifyVerb>(options, place, output, nullptr);
        }
        Made operator()(const BackupOptions& options) const
        {
            return std::make_unique<BackupVerb>(options, place, output, nullptr);
        }
        Made operator()(const RestoreOptions& options) const
        {
            return std::make_unique<RestoreVerb>(options, output, nullptr);
        }
        Made operator()(const LabelOptions& options) const
        {
            return std::make_unique<LabelVerb>(options, place, output, nullptr);
        }
        Made operator()(const NoteOptions& options) const
        {
            return std::make_unique<NoteVerb>(options, place, output, nullptr);
        }
        Made operator()(const ImportOptions& options) const
        {
            return std::make_unique<ImportVerb>(options, place, output, nullptr);
        }
        Made operator()(const EraseOptions& options) const
        {
            return std::make_unique<EraseVerb>(options, place, output, nullptr);
        }
    };
    return std::visit(Maker { place, account, output }, asked.verb);
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
    const auto parsed = parseCommandLine(QCoreApplication::arguments(),
        { qEnvironmentVariable("VAGLIO_BASE_URL"), qEnvironmentVariable("VAGLIO_VAULT"),
            qEnvironmentVariable("VAGLIO_OPERATOR") });
    if (const auto* farewell = std::get_if<Farewell>(&parsed)) {
        return sayFarewell(*farewell, data, messages);
    }
    const auto& asked = std::get<Invocation>(parsed);
    Output output(&data, &messages, asked.json ? Output::Form::Json : Output::Form::Text);
    output.setAtTerminal(isSaidAtTerminal());
    const std::optional<QByteArray> token
        = asked.asksService ? readToken(asked.tokenFile, output) : QByteArray();
    const bool needsPassphrase
        = !asked.vault.folder.isEmpty() && asked.vault.recoveryKeyFile.isEmpty();
    const std::optional<QString> passphrase
        = !needsPassphrase ? QString() : readPassphrase(asked.vault.passphraseFile, output);
    const std::optional<QString> recoveryKey = asked.vault.folder.isEmpty()
        ? QString()
        : readRecoveryKey(asked.vault.recoveryKeyFile, output);
    if (!token || !passphrase || !recoveryKey) {
        return static_cast<int>(ExitCode::Credentials);
    }
    const std::unique_ptr<Verb> verb = makeVerb(asked, { asked.vault, *passphrase, *recoveryKey },
        { environmentOf(asked.baseUrl), asked.baseUrl, *token }, output);
    QObject::connect(verb.get(), &Verb::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QMetaObject::invokeMethod(verb.get(), &Verb::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
