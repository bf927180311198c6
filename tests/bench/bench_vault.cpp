// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/async.h"
#include "core/desk/requestbook.h"
#include "core/desk/requestquery.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace Vaglio;
using namespace Qt::StringLiterals;

// What a vault costs: a list of new requests made durable, beside jq piped into the sqlite3 shell
// on the same list; opening it again; searching it. Run by hand:
//   bench_vault [REQUESTS, 100000]

namespace {

const QString Passphrase = u"correct horse battery staple"_s;

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

void tell(const char* what, qint64 ns, const char* beside = "")
{
    std::printf("%-58s %9.1f ms %s\n", what, static_cast<double>(ns) / 1e6, beside);
    std::fflush(stdout);
}

/// Resident memory in MB; 0 where the system does not tell.
double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

void tellMemory(const char* when)
{
    std::printf("%-58s %9.1f MB\n", when, residentMb());
}

Request requestAt(int i)
{
    static const QStringList statuses { u"running"_s, u"validation"_s, u"ok"_s, u"ko"_s };
    Request request;
    request.id = u"aaaaaaaa-1111-2222-dddd-%1"_s.arg(i, 9, 10, QChar(u'0'));
    request.outcome
        = Outcome::fromRaw(statuses[i % 4], i % 4 < 2 ? QString() : u"identityverified"_s);
    request.link = u"https://sit-openapi.certid.it/aaaaaaaa-1111-2222-dddd-%1"_s.arg(i);
    request.message = request.outcome.reason;
    request.owner = u"owner@example.com"_s;
    return request;
}

CaseRecord knownAt(int i)
{
    static const QStringList first { u"Franco"_s, u"Giulia"_s, u"Niccol\u00f2"_s, u"Anna Maria"_s };
    static const QStringList last { u"Rossi"_s, u"D'Angelo"_s, u"M\u00fcller"_s, u"De Luca"_s };
    CaseRecord record;
    record.request = requestAt(i);
    LinkOrder order;
    order.applicant.firstName = first[i % 4];
    order.applicant.lastName = last[(i / 4) % 4] + QString::number(i % 997);
    order.applicant.taxCode = u"RSSMRA%1A16A662G"_s.arg(i % 100, 2, 10, QChar(u'0'));
    order.mail = u"person.%1@example.it"_s.arg(i);
    order.phoneNumber = u"+3933312%1"_s.arg(i % 100'000, 5, 10, QChar(u'0'));
    order.layout.title = u"Banca di esempio"_s;
    record.order = order;
    record.issued = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC).addSecs(i * 20LL);
    record.issuedBy = u"G. Ferri"_s;
    record.price = Money::euro(2, 40);
    return record;
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
    QList<Request> seen;
    seen.reserve(count);
    for (int i = 0; i < count; ++i) {
        seen.append(requestAt(i));
    }
    QElapsedTimer timer;
    timer.start();
    valueOf(book.mergeSeen(seen, QDateTime::currentDateTimeUtc()));
    tell("a list of new requests, in the book and durable", timer.nsecsElapsed(),
        "(goal 3000 at 100,000)");
    timer.start();
    valueOf(book.mergeSeen(seen, QDateTime::currentDateTimeUtc()));
    tell("the same list again, nothing new", timer.nsecsElapsed());
}

void label(RequestBook& book, int count)
{
    QList<CaseRecord> known;
    known.reserve(count);
    for (int i = 0; i < count; ++i) {
        known.append(knownAt(i));
    }
    QElapsedTimer timer;
    timer.start();
    valueOf(book.mergeKnown(known));
    tell("all of them named, durable", timer.nsecsElapsed());
}

void search(const BookSnapshot& book)
{
    for (const QString& text : { u"muller 77"_s, u"dangelo"_s, u"person.4242"_s, u"zzz"_s }) {
        RequestQuery query;
        query.queue = Queue::All;
        query.text = text;
        QElapsedTimer timer;
        timer.start();
        const std::size_t found = runQuery(book, query, QDateTime::currentDateTimeUtc()).size();
        const QByteArray what = u"search \"%1\", %2 found"_s.arg(text).arg(found).toUtf8();
        tell(what.constData(), timer.nsecsElapsed());
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir folder;
    std::printf("%d requests\n", count);
    if (const auto shell = shellTime(folder.path(), count)) {
        tell("beside: jq piped into sqlite3", *shell);
    } else {
        std::printf("beside: jq or sqlite3 is not installed\n");
    }
    VaultDoor door(folder.filePath(u"vault"_s), nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    valueOf(door.create({ false, Passphrase }));
    tellMemory("resident, empty");
    {
        RequestBook book(door.deskVault().worker, nullptr);
        sync(book, count);
        label(book, count);
    }
    door.lock();
    QElapsedTimer timer;
    timer.start();
    valueOf(door.openWithPassphrase(Passphrase));
    tell("unlocked again", timer.nsecsElapsed());
    tellMemory("resident, unlocked");
    RequestBook book(door.deskVault().worker, nullptr);
    timer.start();
    valueOf(book.load());
    tell("all searchable after unlock", timer.nsecsElapsed());
    tellMemory("resident, all in the book");
    search(*book.snapshot());
    return 0;
}
