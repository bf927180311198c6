// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/envelope.h"
#include "core/api/requestjson.h"
#include "core/desk/requestbook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <benchmark/benchmark.h>

using namespace Vaglio;
using namespace Qt::StringLiterals;

// A list of 100,000 requests, from bytes to rows in order; each step beside the bare limit: Qt's
// own parse of the same bytes.

namespace {

constexpr int Count = 100'000;

QByteArray listBody()
{
    const QStringList statuses { u"running"_s, u"validation"_s, u"ok"_s, u"ko"_s };
    QJsonArray items;
    for (int i = 0; i < Count; ++i) {
        items.append(
            QJsonObject { { u"id"_s, u"aaaaaaaa-1111-2222-dddd-%1"_s.arg(i, 9, 10, QChar(u'0')) },
                { u"link"_s, u"https://sit-openapi.certid.it/aaaaaaaa-1111-2222-dddd-%1"_s.arg(i) },
                { u"message"_s, u"identityverified"_s }, { u"status"_s, statuses[i % 4] },
                { u"owner"_s, u"owner@example.com"_s } });
    }
    return QJsonDocument(QJsonObject { { u"data"_s, items }, { u"success"_s, true },
                             { u"message"_s, QString() }, { u"error"_s, QJsonValue::Null } })
        .toJson(QJsonDocument::Compact);
}

const QByteArray& body()
{
    static const QByteArray bytes = listBody();
    return bytes;
}

RequestListing listing()
{
    return requestsFromJson(Envelope::parse(body())->data).value();
}

void bareJsonParse(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(QJsonDocument::fromJson(body()));
    }
    state.SetBytesProcessed(state.iterations() * body().size());
}

void parseList(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(listing());
    }
    state.SetBytesProcessed(state.iterations() * body().size());
}

/// Merges into a new book, and waits for it: the merge itself is worked out on another thread. The
/// wait looks every 10 ms, so the time until it returns is up to that much too long.
BookPtr bookOf(const QList<Request>& requests)
{
    RequestBook book;
    bool isMerged = false;
    QObject::connect(&book, &RequestBook::changed, &book, [&isMerged] { isMerged = true; });
    book.mergeSeen(requests, QDateTime::currentDateTimeUtc());
    if (!QTest::qWaitFor([&isMerged] { return isMerged; }, 60'000)) {
        qFatal("the merge did not end");
    }
    return book.snapshot();
}

void mergeFirstList(benchmark::State& state)
{
    const RequestListing seen = listing();
    for (auto _ : state) {
        benchmark::DoNotOptimize(bookOf(seen.requests));
    }
}

void queryAll(benchmark::State& state)
{
    const BookPtr book = bookOf(listing().requests);
    RequestQuery query;
    query.queue = Queue::All;
    for (auto _ : state) {
        benchmark::DoNotOptimize(runQuery(*book, query, QDateTime::currentDateTimeUtc()));
    }
}

void searchWord(benchmark::State& state)
{
    const BookPtr book = bookOf(listing().requests);
    RequestQuery query;
    query.queue = Queue::All;
    query.text = u"000077"_s;
    for (auto _ : state) {
        benchmark::DoNotOptimize(runQuery(*book, query, QDateTime::currentDateTimeUtc()));
    }
}

BENCHMARK(bareJsonParse)->Unit(benchmark::kMillisecond);
BENCHMARK(parseList)->Unit(benchmark::kMillisecond);
BENCHMARK(mergeFirstList)->Unit(benchmark::kMillisecond);
BENCHMARK(queryAll)->Unit(benchmark::kMillisecond);
BENCHMARK(searchWord)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
