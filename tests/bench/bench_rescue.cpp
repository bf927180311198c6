// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// How fast evidence comes into the vault over loopback, beside `curl --parallel` writing the same
// archives to the same disk, as many at a time, turn by turn in one run. Before its clock starts
// the desk knows the list; from then on it fetches data and archive of each case, reads and checks
// the archive, hashes and seals it, and makes it durable with its journal row, where curl leaves
// plain bytes to the system; so the time of a curl whose files are then synced stands there too.
// The service is the sandbox, which makes each archive as it is asked for, over TLS, as the service
// is reached, and over plain HTTP; and then a process that has them in memory: faster than any
// network, it shows what the rescue itself takes.
//   bench_rescue [ROUNDS, 5]
// Ends with 1 where a median against the sandbox is below 0.8 of curl's.

#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "tests/core/answerof.h"
#include "tests/core/zipwriter.h"
#include "tests/sandboxprocess.h"
#include "tests/trustedcertificate.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

constexpr double Goal = 0.8;
constexpr int Longest = 120'000;
const QByteArray ListPath = "/IT-identity-verifications";

struct Load {
    const char* name;
    int archives;
    int bytes; ///< of each
};
constexpr std::array Loads { Load { "in memory, 400 of 64 KB", 400, 64 << 10 },
    Load { "in memory, 100 of 1 MB", 100, 1 << 20 },
    Load { "in memory, 40 of 8 MB", 40, 8 << 20 } };

QByteArray idAt(int i)
{
    return "bench-" + QByteArray::number(i);
}

/// Four pictures that cannot be packed, as cameras make them.
QByteArray archiveOf(int bytes)
{
    Testing::ZipWriter zip;
    for (const char* name : { "front.jpg", "back.jpg", "selfie.jpg", "audit.jpg" }) {
        QByteArray picture(bytes / 4, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(
            reinterpret_cast<quint32*>(picture.data()), picture.size() / 4);
        zip.add(name, "\xff\xd8\xff\xe0" + picture);
    }
    return zip.write();
}

int serve(int count, int bytes)
{
    QByteArray list = "{\"data\":[";
    for (int i = 0; i < count; ++i) {
        list += (i ? "," : "") + ("{\"id\":\"" + idAt(i)) + "\",\"status\":\"ok\"}";
    }
    list += "],\"success\":true,\"message\":\"\",\"error\":null}";
    const std::string archive = archiveOf(bytes).toStdString();
    httplib::Server server;
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(100'000);
    server.Get(ListPath.toStdString(), [&list](const auto&, httplib::Response& response) {
        response.set_content(list.toStdString(), "application/json");
    });
    server.Get("/IT-identity-verifications/[^/]+/data", [](const auto&, auto& response) {
        response.set_content(R"({"data":{"firstName":"Franco","lastName":"Rossi"},"success":true})",
            "application/json");
    });
    server.Get("/IT-identity-verifications/[^/]+/archive",
        [&archive](const auto&, httplib::Response& response) {
            response.set_content(archive, "application/zip");
        });
    std::printf("%d\n", server.bind_to_any_port("127.0.0.1"));
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}

/// What is fetched, and from where.
struct Source {
    QUrl url;
    QByteArray token;
    QList<QByteArray> ids;
    QString certificateFile {}; ///< to trust; empty over plain HTTP
};

/// Of the whole run. They stay: for seconds after a deletion ext4 looks long for room for
/// a new file, which whoever comes next would pay for.
class Folders final {
public:
    QString make()
    {
        m_made.push_back(std::make_unique<QTemporaryDir>());
        return m_made.back()->path();
    }

    void clear() { m_made.clear(); }

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_made;
};

struct Run {
    int rounds = 0;
    Folders folders;
};

/// In milliseconds; -1 where it failed.
struct CurlTimes {
    qint64 fetched = -1;
    qint64 synced = -1; ///< that, and its files made durable
};

CurlTimes fetchByCurl(const Source& source, const QDir& folder)
{
    QStringList words { u"--parallel"_s, u"--parallel-max"_s,
        QString::number(RescuePolicy().atOnce), u"--silent"_s, u"--fail"_s, u"--header"_s,
        u"Authorization: Bearer "_s + QString::fromLatin1(source.token) };
    if (!source.certificateFile.isEmpty()) {
        words << u"--cacert"_s << source.certificateFile;
    }
    QStringList files;
    for (const QByteArray& id : source.ids) {
        files << folder.filePath(QString::number(files.size()));
        words << source.url.toString() + QString::fromLatin1(ListPath + '/' + id + "/archive")
              << u"--output"_s << files.constLast();
    }
    CurlTimes times;
    QElapsedTimer clock;
    clock.start();
    QProcess curl; // its progress, which --silent leaves in, is read by nobody
    curl.start(u"curl"_s, words);
    if (curl.waitForFinished(Longest) && curl.exitCode() == 0) {
        times.fetched = clock.elapsed();
    }
    if (QProcess::execute(u"sync"_s, files) == 0) {
        times.synced = clock.elapsed();
    }
    return times;
}

qint64 fetchByRescue(const Source& source, const QDir& folder)
{
    VaultDoor door(folder.filePath(u"vault"_s), nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    if (!answerOf(door.create({ false, u"a quiet harbour"_s }))) {
        return -1;
    }
    Desk desk({ Environment::BuiltIn, source.url, source.token }, {}, std::chrono::hours(1),
        door.deskVault());
    const auto rescue = [&desk] { return desk.rescue()->state(); };
    desk.rescue()->setPaused(true);
    desk.start();
    if (!QTest::qWaitFor([&] { return rescue().waiting == source.ids.size(); }, Longest)) {
        return -1;
    }
    // No qWaitFor(), which sleeps between two turns of the event loop.
    QSignalSpy kept(desk.rescue(), &Rescue::evidenceKept);
    QElapsedTimer clock;
    clock.start();
    desk.rescue()->setPaused(false);
    while (rescue().kept < source.ids.size()) {
        if (!kept.wait(Longest)) {
            return -1;
        }
    }
    return clock.elapsed();
}

qint64 medianOf(std::vector<qint64> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Answers the rescue's speed as a share of curl's; 0 where a round failed.
double compare(const QByteArray& name, const Source& source, Run& run)
{
    std::vector<qint64> curl;
    std::vector<qint64> synced;
    std::vector<qint64> rescue;
    for (int round = 0; round < run.rounds; ++round) {
        const CurlTimes times = fetchByCurl(source, run.folders.make());
        curl.push_back(times.fetched);
        synced.push_back(times.synced);
        rescue.push_back(fetchByRescue(source, run.folders.make()));
        if (times.fetched < 0 || times.synced < 0 || rescue.back() < 0) {
            std::fprintf(stderr, "%s: a round failed\n", name.constData());
            return 0;
        }
    }
    const auto time = static_cast<double>(medianOf(rescue));
    const double share = static_cast<double>(medianOf(curl)) / time;
    std::printf("%-26s rescue %6.0f ms, curl %6lld ms: %.2f of it; synced %6lld ms: %.2f of it\n",
        name.constData(), time, static_cast<long long>(medianOf(curl)), share,
        static_cast<long long>(medianOf(synced)), static_cast<double>(medianOf(synced)) / time);
    std::fflush(stdout);
    return share;
}

void compareInMemory(const Load& load, Run& run)
{
    run.folders.clear(); // gigabytes
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(),
        { u"--serve"_s, QString::number(load.archives), QString::number(load.bytes) });
    if (!server.waitForReadyRead(Longest)) {
        std::fprintf(stderr, "%s: no service\n", load.name);
        return;
    }
    Source source { QUrl(u"http://127.0.0.1:%1"_s.arg(server.readLine().trimmed().toInt())),
        "token", {} };
    for (int i = 0; i < load.archives; ++i) {
        source.ids << idAt(i);
    }
    (void)compare(load.name, source, run);
    server.kill();
    server.waitForFinished();
}

/// Over TLS and over plain HTTP; answers the lower share.
double compareWithSandbox(const QByteArray& name, const QString& zip, int archives, Run& run)
{
    SandboxProcess sandbox;
    if (!sandbox.startWithTls({ u"--seed"_s, u"0"_s, u"--set"_s, u"zip="_s + zip })) {
        std::fprintf(stderr, "%s\n", qPrintable(sandbox.errorText()));
        return 0;
    }
    Source source { sandbox.baseUrl(), SandboxProcess::token(), {} };
    for (int i = 0; i < archives; ++i) {
        const PlainAnswer made = sandbox.sendAuthorised("POST", "/IT-selfie",
            R"({"mail":"a@example.it","user":{"taxCode":"RSSMRA80A01H501U"}})");
        source.ids << made.json().value("data"_L1).toObject().value("id"_L1).toString().toLatin1();
    }
    if (!sandbox.advance(std::chrono::seconds(300))) {
        return 0;
    }
    const TrustedCertificate trust(sandbox.certificateFile());
    const Source secure { sandbox.tlsUrl(), source.token, source.ids, sandbox.certificateFile() };
    const double overTls = compare(name + ", TLS", secure, run);
    return std::min(overTls, compare(name, source, run));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--serve"_s) {
        return serve(words.value(2).toInt(), words.value(3).toInt());
    }
    Run run { std::max(1, words.value(1, u"5"_s).toInt()), {} };
    const double small = compareWithSandbox("sandbox, 100 small", u"small"_s, 100, run);
    const double plain = compareWithSandbox("sandbox, 20 of pictures", u"plain"_s, 20, run);
    for (const Load& load : Loads) {
        compareInMemory(load, run);
    }
    return std::min(small, plain) >= Goal ? 0 : 1;
}
