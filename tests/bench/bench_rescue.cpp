// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// How fast evidence comes into the vault over loopback, beside `curl --parallel` writing the same
// archives to the same disk, as many at a time, turn by turn in one run. Before its clock starts
// the desk knows the list; from then on it fetches data and archive of each case, reads and checks
// the archive, hashes and seals it, and makes it durable with its journal row, where curl leaves
// plain bytes to the system. The service is a process of its own with the archives in memory.
//   bench_rescue [ROUNDS, 5]
// Ends with 1 where a median is below 0.8 of curl's.

#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "tests/core/answerof.h"
#include "tests/core/zipwriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

#include <algorithm>
#include <cstdio>
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
constexpr std::array Loads { Load { "400 of 64 KB", 400, 64 << 10 },
    Load { "100 of 1 MB", 100, 1 << 20 }, Load { "40 of 8 MB", 40, 8 << 20 } };

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

/// In milliseconds; -1 where it failed.
qint64 fetchByCurl(const QUrl& service, const Load& load)
{
    const QTemporaryDir folder;
    QStringList words { u"--parallel"_s, u"--parallel-max"_s,
        QString::number(RescuePolicy().atOnce), u"--silent"_s, u"--fail"_s, u"--header"_s,
        u"Authorization: Bearer token"_s };
    for (int i = 0; i < load.archives; ++i) {
        words << service.toString() + QString::fromLatin1(ListPath + '/' + idAt(i) + "/archive")
              << u"--output"_s << folder.filePath(QString::number(i));
    }
    QElapsedTimer clock;
    clock.start();
    QProcess curl;
    curl.start(u"curl"_s, words);
    const bool done = curl.waitForFinished(Longest) && curl.exitCode() == 0;
    return done ? clock.elapsed() : -1;
}

qint64 fetchByRescue(const QUrl& service, const Load& load)
{
    const QTemporaryDir folder;
    VaultDoor door(folder.filePath(u"vault"_s), nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    if (!answerOf(door.create({ false, u"a quiet harbour"_s }))) {
        return -1;
    }
    Desk desk(
        { Environment::BuiltIn, service, "token" }, {}, std::chrono::hours(1), door.deskVault());
    const auto rescue = [&desk] { return desk.rescue()->state(); };
    desk.rescue()->setPaused(true);
    desk.start();
    if (!QTest::qWaitFor([&] { return rescue().waiting == load.archives; }, Longest)) {
        return -1;
    }
    // No qWaitFor(), which sleeps between two turns of the event loop.
    QSignalSpy kept(desk.rescue(), &Rescue::evidenceKept);
    QElapsedTimer clock;
    clock.start();
    desk.rescue()->setPaused(false);
    while (rescue().kept < load.archives) {
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

bool compare(const Load& load, int rounds)
{
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(),
        { u"--serve"_s, QString::number(load.archives), QString::number(load.bytes) });
    if (!server.waitForReadyRead(Longest)) {
        return false;
    }
    const QUrl service(u"http://127.0.0.1:%1"_s.arg(server.readLine().trimmed().toInt()));
    std::vector<qint64> curl;
    std::vector<qint64> rescue;
    for (int round = 0; round < rounds; ++round) {
        curl.push_back(fetchByCurl(service, load));
        rescue.push_back(fetchByRescue(service, load));
    }
    server.kill();
    server.waitForFinished();
    if (std::ranges::min(curl) < 0 || std::ranges::min(rescue) < 0) {
        std::fprintf(stderr, "%s: a round failed\n", load.name);
        return false;
    }
    const double share
        = static_cast<double>(medianOf(curl)) / static_cast<double>(medianOf(rescue));
    const double megabytes = static_cast<double>(load.archives) * load.bytes / (1 << 20);
    const auto speed
        = [megabytes](qint64 time) { return megabytes * 1000 / static_cast<double>(time); };
    std::printf("%-14s rescue %6lld ms (%6.1f MB/s), curl %6lld ms (%6.1f MB/s): %.2f of it\n",
        load.name, static_cast<long long>(medianOf(rescue)), speed(medianOf(rescue)),
        static_cast<long long>(medianOf(curl)), speed(medianOf(curl)), share);
    std::fflush(stdout);
    return share >= Goal;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--serve"_s) {
        return serve(words.value(2).toInt(), words.value(3).toInt());
    }
    const int rounds = std::max(1, words.value(1, u"5"_s).toInt());
    int missed = 0;
    for (const Load& load : Loads) {
        missed += compare(load, rounds) ? 0 : 1;
    }
    return missed == 0 ? 0 : 1;
}
