// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/helptext.h"

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

const QString globalOptions = uR"(
Options for every verb:
  --base-url URL     address of the service, or VAGLIO_BASE_URL in the environment; there is no
                     default, so that nobody is charged by accident
                       https://videoid.openapi.com       the service: every link is charged
                       https://test.videoid.openapi.com  its test service
                       http://127.0.0.1:8480             vaglio-sandbox on this computer
  --token-file FILE  file that holds the token and that only you can read; without it the token
                     is taken from VAGLIO_TOKEN
  --json             print JSON in place of text
  --help, --version

Data goes to the standard output, messages to the standard error.
Exit codes: 0 done, 2 usage, 3 network or service, 4 credentials or vault,
            5 evidence damaged or unsafe.
)"_s;

const QString general = uR"(Usage: vaglioctl VERB [options]

Video identification with Openapi.com, without a screen.

Verbs:
  list [--status S] [--search T]           the requests of the account
  show ID                                  all that the service says of one request
  evidence ID --extract DIR                save the documents of one request to a new folder
  issue --mail M [--from FILE.json]        issue a link, which is charged
        [--mode selfie|automatic|live]

'vaglioctl VERB --help' tells more of a verb.

Examples:
  export VAGLIO_BASE_URL=https://test.videoid.openapi.com
  vaglioctl list --token-file ~/.config/vaglio/token --status ko
  VAGLIO_TOKEN=... vaglioctl list --json
)"_s;

const QString list = uR"(Usage: vaglioctl list [--status S] [--search T] [options]

Prints the requests of the account: id, status, reason, link.

  --status S   only those with this status: running, validation, ok, ko, or any other that the
               service uses; upper and lower case are the same
  --search T   only those whose id, status or reason holds every word of T

Examples:
  vaglioctl list
  vaglioctl list --status ko --search "document not available"
  vaglioctl list --status ok --json
)"_s;

const QString show = uR"(Usage: vaglioctl show ID [options]

Prints one request: status, reason, link, and after an OK what the provider read from the
documents.

Examples:
  vaglioctl show 65f0c1d2e3
  vaglioctl show 65f0c1d2e3 --json
)"_s;

const QString evidence = uR"(Usage: vaglioctl evidence ID --extract DIR [options]

Fetches the evidence of a request, checks it, saves its documents, and prints name, size and
SHA-256 of each.

  --extract DIR   a folder that does not exist yet or is empty; only you can read it afterwards

An entry that is not safe is named and left out, and the exit code is 5. Of damaged evidence
nothing is saved.

Examples:
  vaglioctl evidence 65f0c1d2e3 --extract rossi
  vaglioctl evidence 65f0c1d2e3 --extract rossi --json > manifest.json
)"_s;

const QString issue = uR"(Usage: vaglioctl issue --mail M [--from FILE.json] [--mode MODE] [options]

Issues an identification link and prints its id, link and status. Each link is charged. The order
is sent once and never again by itself: where the outcome stays uncertain, the exit code is 3 and
the message says so.

  --mail M           mail address of the applicant; wins over the one in FILE.json
  --from FILE.json   the order, as the body of POST /IT-selfie; - reads the standard input
  --mode MODE        selfie (normally), automatic or live

Examples:
  vaglioctl issue --mail franco.rossi@example.com
  vaglioctl issue --mail franco.rossi@example.com --from branch.json --mode automatic --json
)"_s;

} // namespace

QStringList verbNames()
{
    return { u"list"_s, u"show"_s, u"evidence"_s, u"issue"_s };
}

QString helpText(const QString& verb)
{
    const QStringList texts { list, show, evidence, issue };
    return texts.value(verbNames().indexOf(verb), general) + globalOptions;
}

} // namespace Vaglio::Ctl
