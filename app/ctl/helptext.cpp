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
  --vault DIR        folder of the vault, or VAGLIO_VAULT: what is kept is answered from there,
                     with no network; without it nothing is kept
  --passphrase-file FILE
                     file whose first line is the passphrase of the vault and that only you can
                     read; without it VAGLIO_PASSPHRASE, else the keychain of the system
  --recovery-key-file FILE
                     file with the recovery key of the vault, as it was saved or typed from the
                     paper, and that only you can read; in the place of the passphrase
  --wait SECONDS     how long to wait for another program that has the vault, normally 0
  --json             print JSON in place of text
  --help, --version

VAGLIO_OPERATOR in the environment is the name of the person at work, for the journal of the vault
and for the links that are issued; without it they say vaglioctl.
Data goes to the standard output, messages to the standard error.
Exit codes: 0 done, 2 usage, 3 network or service, 4 credentials or vault,
            5 evidence damaged or unsafe.
)"_s;

const QString general = uR"(Usage: vaglioctl VERB [options]

Video identification with Openapi.com, without a screen.

Verbs:
  list [--status S] [--search T] [--evidence E]
                                           the requests of the account
  show ID                                  all that the service says of one request
  evidence ID --extract DIR                save the documents of one request to a new folder
  issue --mail M [--from FILE.json]        issue a link, which is charged
        [--mode selfie|automatic|live]
  settle [--request ID | --none]           find out what came of an order that is uncertain

  init                                     make a vault
  sync                                     bring the list and all evidence into the vault, once
  verify                                   read all of the vault again, and name what is damaged
  backup FILE                              write the vault to one file
  restore FILE [DIR]                       make a vault from such a file
  label ID [--first-name N] [--last-name N] [--mail M]
                                           say whose request it is
  note ID TEXT                             keep a private note on a case, which show prints
  import FILE...                           keep archives that were saved by hand
  erase ID --yes                           forget a person; the vault keeps id and outcome

'vaglioctl VERB --help' tells more of a verb.

Examples:
  export VAGLIO_BASE_URL=https://test.videoid.openapi.com
  vaglioctl list --token-file ~/.config/vaglio/token --status ko
  vaglioctl sync --vault ~/vaglio --passphrase-file ~/.config/vaglio/passphrase
  VAGLIO_TOKEN=... vaglioctl list --json
)"_s;

const QString list = uR"(Usage: vaglioctl list [--status S] [--search T] [--evidence E] [options]

Prints the requests of the account: id, status, reason, link.

  --status S   only those with this status: running, validation, ok, ko, or any other that the
               service uses; upper and lower case are the same
  --search T   only those whose id, status or reason holds every word of T; in a vault also
               people, mail addresses, phones, tax codes, documents and notes
  --evidence E with a vault: only those whose evidence is so: kept; online, not kept and can still
               be fetched; expiring, of those what the service deletes within 10 days; pending, no
               outcome yet; gone, not kept in time; none, rejected or erased
  --online     with a vault: ask the service first, and keep what it says

With a vault the list is what is kept there, with applicant and evidence, and a message says as
of when. Days that are "assumed" count from the last look before: the service may have it longer.

Examples:
  vaglioctl list
  vaglioctl list --status ko --search "document not available"
  vaglioctl list --status ok --json
  vaglioctl list --evidence expiring --vault ~/vaglio
)"_s;

const QString show = uR"(Usage: vaglioctl show ID [--online] [options]

Prints one request: status, reason, link, and after an OK what the provider read from the
documents. With a vault all of it is what is kept there, with the private note; --online asks the
service first.

Examples:
  vaglioctl show 65f0c1d2e3
  vaglioctl show 65f0c1d2e3 --json
)"_s;

const QString evidence = uR"(Usage: vaglioctl evidence ID --extract DIR [options]

Fetches the evidence of a request, checks it, saves its documents, and prints name, size and
SHA-256 of each.

  --extract DIR   a folder that does not exist yet or is empty; only you can read it afterwards
  --online        with a vault: fetch and keep what it does not have yet

With a vault the evidence is the kept one, and the export stands in the journal.

An entry that is not safe is named and left out, and the exit code is 5. Of damaged evidence
nothing is saved.

Examples:
  vaglioctl evidence 65f0c1d2e3 --extract rossi
  vaglioctl evidence 65f0c1d2e3 --extract rossi --json > manifest.json
)"_s;

const QString issue = uR"(Usage: vaglioctl issue --mail M [--from FILE.json] [--mode MODE] [options]

Issues an identification link and prints its id, link and status. Each link is charged. The order
is sent once and never again by itself.

With a vault the order is kept before it is sent. The same order given again, for the same person and
mode, answers with the link that exists as long as that is open, and nothing is charged. Where the
outcome stays uncertain, the list tells within two minutes, or you are asked; without a terminal the
exit code is then 3, and 'vaglioctl settle' goes on. Until then no other link is ordered.

Without a vault nothing is kept: the same order given again is charged again, and where the outcome
stays uncertain, the exit code is 3 and the message says so.

  --mail M           mail address of the applicant; wins over the one in FILE.json
  --from FILE.json   the order, as the body of POST /IT-selfie; - reads the standard input
  --mode MODE        selfie (normally), automatic or live
  --price EUR        what a link costs without VAT, kept with it; normally 2.40 for selfie, 1.45 for
                     automatic, 8.90 for live
  --again            a second link, charged again, though there is an open one

Examples:
  vaglioctl issue --mail franco.rossi@example.com --vault ~/vaglio
  vaglioctl issue --mail franco.rossi@example.com --from branch.json --mode automatic --json
)"_s;

const QString settle = uR"(Usage: vaglioctl settle [--request ID | --none] --vault DIR [options]

Settles an order of which nobody knows whether its link exists: looks for it in the list, over up to
two minutes, and where that does not tell, asks. Prints the link where there is one. Nothing is sent.
The exit code is 0 where no order is open any more, else 3.

  --request ID   it is this request; the list names nobody, and a wrong one would send somebody
                 else's link
  --none         no link was created, unless the list shows that there is one

Examples:
  vaglioctl settle --vault ~/vaglio
  vaglioctl settle --vault ~/vaglio --json
)"_s;

const QString sync
    = uR"(Usage: vaglioctl sync [--calls-per-minute N] [--verbose] --vault DIR [options]

One round: brings the list, then data and evidence of every approved request that the vault does
not have yet, and ends. What fails is told by its reason, the exit code is then not 0, and the next
round tries it again. Where all is well there is no message, so that with its data thrown away
cron has no mail to send. Beside an open desk, which does the same by itself, it ends at once.

  --calls-per-minute N   how often the service is asked within a minute, from 10 to 600; normally 120
  --verbose              a message for each request that failed, not only for each reason, and that
                         the service has no evidence of some also where that was said before

Examples:
  vaglioctl sync --vault ~/vaglio --passphrase-file ~/.config/vaglio/passphrase --wait 300

Every quarter of an hour by cron; the lines for 'crontab -e':
  VAGLIO_BASE_URL=https://videoid.openapi.com
  */15 * * * * vaglioctl sync --vault ~/vaglio --token-file ~/token --passphrase-file ~/pass >/dev/null

The same by the Windows Task Scheduler:
  setx VAGLIO_BASE_URL https://videoid.openapi.com
  schtasks /Create /TN Vaglio /SC MINUTE /MO 15 /TR "vaglioctl sync --vault C:\V\vault --token-file C:\V\token --passphrase-file C:\V\pass"
)"_s;

const QString init = uR"(Usage: vaglioctl init --vault DIR [options]

Makes a vault that the passphrase opens, and prints its recovery key. That opens it where the
passphrase is lost, and is not shown again: print it, and keep it apart from this computer.

Examples:
  vaglioctl init --vault ~/vaglio --passphrase-file ~/.config/vaglio/passphrase
)"_s;

const QString verify = uR"(Usage: vaglioctl verify [--remove-strays] --vault DIR [options]

Reads every record, every row of the journal and all evidence again, and prints a line for each
that is not as it was written. With none it prints nothing and the exit code is 0; else it is 5.

  --remove-strays   then remove the files of evidence that belong to no request, left by a program
                    that was ended; none where anything else is not as it was written

Examples:
  vaglioctl verify --vault ~/vaglio
  vaglioctl verify --vault ~/vaglio --json
)"_s;

const QString backup = uR"(Usage: vaglioctl backup FILE --vault DIR [options]

Writes the vault as it is at this moment to a new file, also while it is in use. The file is a
plain zip of what is sealed: it tells nothing without a key of the vault.

Examples:
  vaglioctl backup /media/disk/vaglio-$(date +%F).zip --vault ~/vaglio
)"_s;

const QString restore = uR"(Usage: vaglioctl restore FILE DIR
       vaglioctl restore FILE --vault DIR

Makes the new folder DIR from a backup, complete or not at all; each file is checked. Without DIR it is
the one of VAGLIO_VAULT. Where a vault is there already, nothing is written. No key is needed; the vault
in it opens with its own: on a computer without its keychain with --recovery-key-file.

Examples:
  vaglioctl restore /media/disk/vaglio-2026-11-24.zip ~/vaglio
  vaglioctl list --vault ~/vaglio --recovery-key-file ~/vaglio-recovery-key.txt
)"_s;

const QString label
    = uR"(Usage: vaglioctl label ID [--first-name N] [--last-name N] [--mail M] [options]

Says whose request it is: the service tells only ids. What is not given stays as it was.

Examples:
  vaglioctl label 65f0c1d2e3 --first-name Franco --last-name Rossi --vault ~/vaglio
)"_s;

const QString note = uR"(Usage: vaglioctl note ID TEXT --vault DIR [options]

Keeps a private note on a case, in the place of the one that was there. It stays in the vault, and
is never sent to the service; 'show' prints it, and 'list --search' finds the case by it.

  TEXT   at most 4000 characters; "" takes the note away, and - reads the standard input, which
         must then say something; a text that begins with - stands after --

Examples:
  vaglioctl note 65f0c1d2e3 "Called back: sends a new document" --vault ~/vaglio
  vaglioctl note 65f0c1d2e3 - --vault ~/vaglio < note.txt
  vaglioctl note 65f0c1d2e3 "" --vault ~/vaglio
)"_s;

const QString importing = uR"(Usage: vaglioctl import FILE... --vault DIR [options]

Keeps archives that were saved by hand earlier, and prints what became of each: matched with the
request whose whole id stands in its name, unlabelled as a case of its own, or a duplicate of what
is kept. The files stay where they are.

Examples:
  vaglioctl import ~/Downloads/*.zip --vault ~/vaglio
)"_s;

const QString erase = uR"(Usage: vaglioctl erase ID --yes --vault DIR [options]

Forgets the person of a request for good: evidence and its key, data, order, link and note. The vault
keeps id, outcome and times, and its journal that the case was erased. Backups made before still
have it.

Examples:
  vaglioctl erase 65f0c1d2e3 --yes --vault ~/vaglio
)"_s;

} // namespace

QStringList verbNames()
{
    return { u"list"_s, u"show"_s, u"evidence"_s, u"issue"_s, u"settle"_s, u"sync"_s, u"init"_s,
        u"verify"_s, u"backup"_s, u"restore"_s, u"label"_s, u"note"_s, u"import"_s, u"erase"_s };
}

QString helpText(const QString& verb)
{
    const QStringList texts { list, show, evidence, issue, settle, sync, init, verify, backup,
        restore, label, note, importing, erase };
    return texts.value(verbNames().indexOf(verb), general) + globalOptions;
}

} // namespace Vaglio::Ctl
