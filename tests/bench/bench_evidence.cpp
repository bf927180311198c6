// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// From the bytes of an archive of twelve photographs to the first picture at the size of the pane,
// beside the bare limit: decoding that one picture alone. Goal: at most 150 ms.

#include "tests/core/zipwriter.h"
#include "tests/ui/evidencespecimens.h"
#include "ui/evidence/pooldecoder.h"

#include <QGuiApplication>
#include <QImageReader>
#include <QRandomGenerator>

#include <benchmark/benchmark.h>

using namespace Vaglio;

namespace {

constexpr QSize paneSize(964, 664);

/// As heavy as a photograph: noise over a gradient keeps the encoder busy.
const QByteArray& photograph()
{
    static const QByteArray bytes = [] {
        QImage image(3000, 2000, QImage::Format_RGB32);
        QRandomGenerator generator(1);
        for (int y = 0; y < image.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int grain = int(generator.bounded(24));
                line[x] = qRgb((x / 16 + grain) & 255, (y / 12 + grain) & 255, 120 + grain);
            }
        }
        return Testing::encoded(image, "jpeg", 85);
    }();
    return bytes;
}

const QByteArray& archive()
{
    static const QByteArray bytes = [] {
        Testing::ZipWriter writer;
        for (int i = 0; i < 12; ++i) {
            writer.add(QByteArrayLiteral("photo_") + QByteArray::number(i) + ".jpg", photograph());
        }
        return writer.write();
    }();
    return bytes;
}

void bareDecode(benchmark::State& state)
{
    for (auto _ : state) {
        QByteArray bytes = photograph();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, "jpeg");
        reader.setScaledSize(reader.size().scaled(paneSize, Qt::KeepAspectRatio));
        benchmark::DoNotOptimize(reader.read());
    }
    state.counters["jpegMB"] = double(photograph().size()) / 1e6;
}
BENCHMARK(bareDecode)->Unit(benchmark::kMillisecond)->UseRealTime();

void readOnly(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(readArchive(archive()));
    }
    state.counters["zipMB"] = double(archive().size()) / 1e6;
}
BENCHMARK(readOnly)->Unit(benchmark::kMillisecond)->UseRealTime();

void archiveToFirstPicture(benchmark::State& state)
{
    PoolDecoder decoder;
    for (auto _ : state) {
        const auto evidence = readArchive(archive());
        const auto page = decoder.decode(evidence->documents.first(), 0, paneSize).result();
        if (!page) {
            state.SkipWithError("no picture");
        }
    }
}
BENCHMARK(archiveToFirstPicture)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    photograph();
    archive();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
