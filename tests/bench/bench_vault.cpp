// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/async.h"
#include "core/desk/requestbook.h"
#include "core/desk/requestlist.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Vaglio;
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
    std::fflush(stdout);
}

QString letters(QRandomGenerator& random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(u'A' + random.bounded(26));
    }
    return text;
}

QByteArray randomBytes(QRandomGenerator& random, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        bytes += static_cast<char>(random.bounded(256));
    }
    return bytes;
}

QString idAt(int i)
{
    QRandomGenerator random(static_cast<quint32>(i) + 1);
    const QString hex = QString::fromLatin1(randomBytes(random, 16).toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(
        hex.left(8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20));
}

/// Of eight: four approved, one rejected, the rest under way.
Request requestAt(int i)
{
    static const QStringList statuses { u"ok"_s, u"ok"_s, u"ok"_s, u"ko"_s, u"ok"_s, u"running"_s,
        u"ko"_s, u"validation"_s };
    static const QStringList reasons { u"documentexpired"_s, u"facenotmatching"_s };
    Request request;
    request.id = idAt(i);
    const QString status = statuses[i % 8];
    request.outcome = Outcome::fromRaw(status, status == u"ko" ? reasons[i % 2] : QString());
    request.link = u"https://sit-openapi.certid.it/"_s + request.id;
    request.owner = u"owner@example.com"_s;
    return request;
}

const QStringList& firstNames()
{
    static const QStringList names { u"Franco"_s, u"Giulia"_s, u"Niccol\u00f2"_s, u"Anna Maria"_s,
        u"Luca"_s, u"Marco"_s, u"Francesca"_s, u"Alessandro"_s, u"Chiara"_s, u"Matteo"_s,
        u"Elena"_s, u"Paolo"_s, u"Sara"_s, u"Davide"_s, u"Martina"_s, u"Giorgio"_s };
    return names;
}

const QStringList& lastNames()
{
    static const QStringList names { u"Rossi"_s, u"D'Angelo"_s, u"M\u00fcller"_s, u"De Luca"_s,
        u"Esposito"_s, u"Bianchi"_s, u"Romano"_s, u"Colombo"_s, u"Ricci"_s, u"Marino"_s, u"Greco"_s,
        u"Bruno"_s, u"Gallo"_s, u"Conti"_s, u"Costa"_s, u"Giordano"_s };
    return names;
}

IdentityData identityOf(QRandomGenerator& random, const LinkOrder& order)
{
    IdentityData identity;
    identity.firstName = order.applicant.firstName.toUpper();
    identity.lastName = order.applicant.lastName.toUpper();
    identity.gender = u"M"_s;
    identity.birthCountry = u"ITALIA"_s;
    identity.birthPlace = u"ROMA"_s;
    identity.taxCode = order.applicant.taxCode;
    identity.documentType = u"idcard"_s;
    identity.documentNumber = letters(random, 2) + QString::number(10'000 + random.bounded(89'999));
    identity.birthDate = QDate(1950, 1, 1).addDays(random.bounded(20'000));
    identity.documentDate = QDate(2016, 1, 1).addDays(random.bounded(3'000));
    identity.documentExpiration = identity.documentDate.addYears(10);
    return identity;
}

/// With all that a case of some years has.
CaseRecord knownAt(int i)
{
    QRandomGenerator random(static_cast<quint32>(i) + 77);
    CaseRecord record;
    record.request = requestAt(i);
    LinkOrder order;
    order.applicant.firstName = firstNames()[random.bounded(16)];
    order.applicant.lastName = lastNames()[random.bounded(16)];
    if (random.bounded(2) == 0) {
        order.applicant.lastName += letters(random, 3).toLower();
    }
    order.applicant.taxCode = u"%1%2%3%4%5%6%7"_s.arg(letters(random, 6))
                                  .arg(10 + random.bounded(90))
                                  .arg(letters(random, 1))
                                  .arg(10 + random.bounded(60))
                                  .arg(letters(random, 1))
                                  .arg(100 + random.bounded(900))
                                  .arg(letters(random, 1));
    order.mail = u"%1.%2%3@example.it"_s
                     .arg(foldForSearch(order.applicant.firstName),
                         foldForSearch(order.applicant.lastName))
                     .arg(random.bounded(100));
    order.phoneNumber = u"+393"_s + QString::number(100'000'000 + random.bounded(899'999'999));
    order.layout.title = u"Banca di esempio"_s;
    record.order = order;
    record.issued = QDateTime(QDate(2020, 1, 1), QTime(9, 0), Qt::UTC)
                        .addMSecs(i * 200'000LL + random.bounded(300'000));
    record.issuedBy = i % 3 == 0 ? u"G. Ferri"_s : u"A. Conti"_s;
    record.price = Money::euro(2, 40);
    if (record.request.outcome.status == Outcome::Status::Ok) {
        record.okSince = record.issued.addSecs(random.bounded(86'400));
        record.identity = identityOf(random, order);
        record.kept = KeptEvidence { { QString::fromLatin1(randomBytes(random, 16).toHex()),
                                         randomBytes(random, 32), randomBytes(random, 32),
                                         random.bounded(20'000'000) },
            record.okSince.addSecs(30), {} };
    }
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

/// One typed text, letter by letter; each is asked once the answer to the one before is here.
const QStringList& typed()
{
    static const QStringList texts { u"muller 77"_s, u"dangelo"_s, u"giulia rossi"_s,
        u"franco.bianchi42"_s, u"RSSA80"_s, u"+39333"_s, u"5f3a"_s, u"documentexp"_s, u"zzzz"_s };
    return texts;
}

qint64 percentile(std::vector<qint64> times, int percent)
{
    std::ranges::sort(times);
    return times[(times.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

void tellTimes(const char* what, const std::vector<qint64>& times)
{
    std::printf("%-58s p50 %7.1f  p95 %7.1f  longest %7.1f ms of %d\n", what,
        static_cast<double>(percentile(times, 50)) / 1e6,
        static_cast<double>(percentile(times, 95)) / 1e6,
        static_cast<double>(percentile(times, 100)) / 1e6, static_cast<int>(times.size()));
    std::fflush(stdout);
}

/// All that is typed, at the moment it is.
QStringList keystrokes()
{
    QStringList all;
    for (const QString& text : typed()) {
        for (qsizetype size = 1; size <= text.size(); ++size) {
            all.append(text.left(size));
        }
    }
    return all;
}

std::vector<qint64> typeInto(RequestBook& book)
{
    RequestList list(&book);
    bool answered = false;
    QObject::connect(&list, &RequestList::reset, [&answered] { answered = true; });
    std::vector<qint64> times;
    const auto ask = [&](const QString& text) {
        RequestQuery query;
        query.queue = Queue::All;
        query.order = Qt::DescendingOrder;
        query.text = text;
        answered = false;
        QElapsedTimer timer;
        timer.start();
        list.setQuery(query);
        while (!answered) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
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

/// The bytes that the search looks through, one after the other.
QByteArray allTexts(const CaseTable& cases)
{
    QByteArray texts;
    for (int chunk = 0; chunk < cases.chunkCount(); ++chunk) {
        texts.append(cases.columns(chunk).texts());
    }
    return texts;
}

/// What memory gives at best: every byte of the same texts seen once, by two threads.
std::vector<qint64> scanPlainly(const QByteArray& texts)
{
    std::vector<qint64> times;
    for (int round = 0; round < 51; ++round) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype half = texts.size() / 2;
        auto other = QtConcurrent::run(
            [&] { return std::count(texts.begin(), texts.begin() + half, '\0'); });
        qsizetype found = std::count(texts.begin() + half, texts.end(), '\0');
        found += other.result();
        if (found != 0) {
            qFatal("a text with a zero");
        }
        times.push_back(timer.nsecsElapsed());
    }
    return times;
}

/// SQLite FTS5 with trigrams over the same texts, in memory; it answers from three letters on.
void searchByTrigrams(const CaseTable& cases)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fts"_s);
    database.setDatabaseName(u":memory:"_s);
    QSqlQuery query(database);
    if (!database.open()) {
        qFatal("%s", qPrintable(database.lastError().text()));
    }
    QSqlQuery(database).exec(u"PRAGMA journal_mode = OFF"_s);
    if (!query.exec(u"CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='trigram')"_s)) {
        std::printf("beside: SQLite without FTS5\n");
        return;
    }
    QElapsedTimer timer;
    timer.start();
    database.transaction();
    query.prepare(u"INSERT INTO t (rowid, text) VALUES (?, ?)"_s);
    for (int row = 0; row < cases.size(); ++row) {
        query.bindValue(0, row);
        query.bindValue(1, QString::fromUtf8(cases.view(row).text));
        query.exec();
    }
    database.commit();
    tell("beside: SQLite FTS5 trigram, index made", timer.nsecsElapsed());
    std::vector<qint64> times;
    query.prepare(u"SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid DESC"_s);
    for (const QString& text : keystrokes()) {
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        QStringList quoted;
        for (const QString& word : words) {
            if (const QString folded = foldForSearch(word); folded.size() >= 3) {
                quoted.append(u'"' + folded + u'"');
            }
        }
        if (quoted.isEmpty()) {
            continue;
        }
        timer.start();
        query.bindValue(0, quoted.join(u" AND "_s));
        query.exec();
        std::vector<int> rows;
        while (query.next()) {
            rows.push_back(query.value(0).toInt());
        }
        times.push_back(timer.nsecsElapsed());
    }
    tellTimes("beside: SQLite FTS5 trigram, words of 3 letters and more", times);
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
    tellTimes("a keystroke's result (goal p95 16)", typeInto(book));
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
    return 0;
}

/// This program again, in a process of its own.
void again(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        qFatal("%s ended badly", qPrintable(arguments.first()));
    }
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
    return 0;
}
