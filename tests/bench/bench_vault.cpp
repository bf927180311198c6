// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/envelope.h"
#include "core/api/requestjson.h"
#include "core/async.h"
#include "core/desk/requestbook.h"
#include "core/desk/requestlist.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/bench/figures.h"
#include "tests/bench/searchpeers.h"
#include "tests/bench/vaultcases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Vaglio;
using namespace Figures;
using namespace SearchPeers;
using namespace VaultCases;
using namespace Qt::StringLiterals;

// What a vault costs, each figure beside its limit or a peer: a list of new requests made durable,
// beside jq piped into the sqlite3 shell on the same list; opening a vault of very many named
// requests; typing into its search, beside a plain scan of the same text and SQLite's trigram
// index. Run by hand:
//   bench_vault [REQUESTS, 1000000] [--no-fts]
// Makes the vault in one process and opens it in another, so that memory is what a person's is.

namespace {

const QString Passphrase = u"correct horse battery staple"_s;
constexpr int SyncedAtOnce = 100'000;

template <typename T> T valueOf(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 600'000)) {
        qFatal("no answer in ten minutes");
    }
    const Result<T> result = future.result();
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    return *result;
}

QByteArray listJson(int count)
{
    QByteArray json = "{\"data\":[";
    for (int i = 0; i < count; ++i) {
        const Request request = requestAt(i);
        json += (i ? "," : "") + QByteArray("{\"id\":\"") + request.id.toUtf8() + "\",\"link\":\""
            + request.link.toUtf8() + "\",\"status\":\"" + request.outcome.raw.toUtf8()
            + "\",\"message\":\"" + request.message.toUtf8() + "\",\"owner\":\""
            + request.owner.toUtf8() + "\"}";
    }
    return json + "],\"success\":true}";
}

/// The same list through jq into the sqlite3 shell, durable as well; nothing where they are not
/// installed.
std::optional<qint64> shellTime(const QString& folder, int count)
{
    if (QStandardPaths::findExecutable(u"jq"_s).isEmpty()
        || QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
        return {};
    }
    QFile list(folder + u"/list.json"_s);
    const QByteArray json = listJson(count);
    if (!list.open(QIODevice::WriteOnly) || list.write(json) != json.size()) {
        return {};
    }
    list.close();
    const QString script
        = u"cd '%1' && sqlite3 shell.db 'PRAGMA journal_mode=WAL; CREATE TABLE r(id TEXT "
          "PRIMARY KEY, link, status, message, owner)' >/dev/null && jq -r "
          "'.data[] | [.id,.link,.status,.message,.owner] | @csv' list.json | "
          "sqlite3 -cmd 'PRAGMA synchronous=FULL' -csv shell.db '.import /dev/stdin r'"_s.arg(
              folder);
    QElapsedTimer timer;
    timer.start();
    QProcess shell;
    shell.start(u"sh"_s, { u"-c"_s, script });
    if (!shell.waitForFinished(600'000) || shell.exitCode() != 0) {
        return {};
    }
    return timer.nsecsElapsed();
}

void sync(RequestBook& book, int count)
{
    const QByteArray json = listJson(count);
    QElapsedTimer timer;
    timer.start();
    // From the bytes of the answer on, as jq has them.
    const auto envelope = Envelope::parse(json);
    const auto listing = requestsFromJson(envelope->data);
    const QList<Request> seen = listing->requests;
    valueOf(book.mergeSeen(seen, QDateTime::currentDateTimeUtc()));
    const qint64 durable = timer.nsecsElapsed();
    tell(
        "a list of new requests, read, in the book and durable", durable, "(goal 3000 at 100,000)");
    expectAtMost("a list of new requests, durable, ms", 3'000, ms(durable));
    timer.start();
    valueOf(book.mergeSeen(seen, QDateTime::currentDateTimeUtc()));
    tell("the same list again, nothing new", timer.nsecsElapsed());
}

/// All of them, named, in steps that a person's memory has room for.
void fill(RequestBook& book, int count)
{
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < count; first += SyncedAtOnce) {
        QList<CaseRecord> known;
        for (int i = first; i < qMin(first + SyncedAtOnce, count); ++i) {
            known.append(knownAt(i));
        }
        valueOf(book.mergeKnown(known));
    }
    tell("made: all of them named, durable", timer.nsecsElapsed());
}

int makeVault(const QString& folder, int count)
{
    VaultDoor door(folder, nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    valueOf(door.create({ false, Passphrase }));
    RequestBook book(door.deskVault().worker, nullptr);
    fill(book, count);
    QElapsedTimer timer;
    timer.start();
    if (count >= 5'000
        && !QTest::qWaitFor([&] { return book.snapshot()->cases.heldRows() == 0; }, 600'000)) {
        qFatal("no image in ten minutes");
    }
    tell("made: the image of the book, behind the scenes", timer.nsecsElapsed());
    return 0;
}

std::vector<qint64> typeInto(RequestBook& book)
{
    RequestList list(&book);
    QSignalSpy answered(&list, &RequestList::reset);
    std::vector<qint64> times;
    const auto ask = [&](const QString& text) {
        RequestQuery query;
        query.queue = Queue::All;
        query.order = Qt::DescendingOrder;
        query.text = text;
        QElapsedTimer timer;
        timer.start();
        list.setQuery(query);
        if (!answered.wait(60'000)) {
            qFatal("no answer in a minute");
        }
        return timer.nsecsElapsed();
    };
    tell("the whole list, newest first", ask({}));
    for (int round = 0; round < 3; ++round) {
        for (const QString& text : keystrokes()) {
            times.push_back(ask(text));
        }
        ask({});
    }
    return times;
}

int openVault(const QString& folder, bool withFts)
{
    VaultDoor door(folder, nullptr);
    tellMemory("resident, empty");
    valueOf(door.openWithPassphrase(Passphrase));
    RequestBook book(door.deskVault().worker, nullptr);
    RequestList list(&book);
    RequestQuery newest;
    newest.queue = Queue::All;
    newest.order = Qt::DescendingOrder;
    QElapsedTimer timer;
    qint64 shown = 0;
    QObject::connect(&list, &RequestList::reset, [&] {
        if (shown == 0 && list.size() > 0) {
            shown = timer.nsecsElapsed();
            for (int position = 0; position < qMin(40, list.size()); ++position) {
                (void)list.at(position);
            }
        }
    });
    list.setQuery(newest);
    timer.start();
    valueOf(book.load());
    const qint64 loaded = timer.nsecsElapsed();
    if (!QTest::qWaitFor([&shown] { return shown != 0; }, 60'000)) {
        qFatal("no list in a minute");
    }
    tell("the newest rows listed after unlock", shown, "(goal 300 at 1,000,000)");
    tell("all searchable after unlock", loaded, "(goal 1000 at 1,000,000)");
    tellMemory("resident, all in the book (goal 450 at 1,000,000)");
    const std::vector<qint64> typed = typeInto(book);
    tellTimes("a keystroke's result (goal p95 16)", typed);
    expectAtMost("the newest rows, ms", 300, ms(shown));
    expectAtMost("all searchable, ms", 1'000, ms(loaded));
    expectAtMost("a keystroke's result, p95, ms", 16, ms(percentile(typed, 95)));
    expectAtMost("resident, MB", 450, residentMb());
    tellMemory("resident, after typing");
    const QByteArray texts = allTexts(book.snapshot()->cases);
    std::printf("%-58s %9.1f MB\n", "searched text", static_cast<double>(texts.size()) / 1e6);
    tellTimes("beside: every byte of it seen once, two threads", scanPlainly(texts));
    std::vector<qint64> times;
    for (const QString& text : keystrokes()) {
        const QByteArray word = foldForSearch(text).toUtf8();
        timer.start();
        for (qsizetype at = texts.indexOf(word); at >= 0; at = texts.indexOf(word, at + 1)) { }
        times.push_back(timer.nsecsElapsed());
    }
    tellTimes("beside: QByteArray::indexOf over it", times);
    if (withFts) {
        searchByTrigrams(book.snapshot()->cases);
    }
    return goalsReached() ? 0 : 1;
}

/// This program again, in a process of its own; it ends with 1 where it missed a goal.
void again(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        qFatal("%s ended badly", qPrintable(arguments.first()));
    }
    goalsReached() = goalsReached() && process.exitCode() == 0;
}

void syncBesideShell(int count)
{
    const QTemporaryDir folder;
    if (const auto shell = shellTime(folder.path(), count)) {
        tell("beside: jq piped into sqlite3", *shell);
    } else {
        std::printf("beside: jq or sqlite3 is not installed\n");
    }
    VaultDoor door(folder.filePath(u"vault"_s), nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    valueOf(door.create({ false, Passphrase }));
    RequestBook book(door.deskVault().worker, nullptr);
    sync(book, count);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool withFts = arguments.removeAll(u"--no-fts"_s) == 0;
    if (arguments.value(0) == u"make") {
        return makeVault(arguments.value(1), arguments.value(2).toInt());
    }
    if (arguments.value(0) == u"open") {
        return openVault(arguments.value(1), withFts);
    }
    const int count = arguments.value(0, u"1000000"_s).toInt();
    std::printf("%d requests\n", count);
    syncBesideShell(qMin(count, SyncedAtOnce));
    const QTemporaryDir folder;
    const QString vault = folder.filePath(u"vault"_s);
    again({ u"make"_s, vault, QString::number(count) });
    again(QStringList { u"open"_s, vault }
        + (withFts ? QStringList() : QStringList { u"--no-fts"_s }));
    return goalsReached() ? 0 : 1;
}
