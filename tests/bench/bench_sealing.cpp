// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/evidencefiles.h"
#include "core/vault/keyslot.h"
#include "core/vault/sealer.h"
#include "core/vault/sha256.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

/// What an archive weighs.
constexpr qsizetype archiveSize = 5'000'000;

QByteArray archive()
{
    const SecretBytes bytes = SecretBytes::random(archiveSize);
    return bytes.view().toByteArray();
}

void countBytes(benchmark::State& state)
{
    state.SetBytesProcessed(state.iterations() * archiveSize);
}

/// In the folder of the build, since a temporary folder may be in memory.
QString folderPattern()
{
    return u"./sealing-XXXXXX"_s;
}

/// The least that any program does that must not lose the bytes: the measure of write().
void bareWrite(benchmark::State& state)
{
    const QTemporaryDir folder(folderPattern());
    const QByteArray plain = archive();
    int number = 0;
    for (auto round : state) {
        const QByteArray path = QFile::encodeName(folder.filePath(QString::number(++number)));
        const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL, 0600);
        if (::write(descriptor, plain.constData(), archiveSize) != archiveSize
            || ::fsync(descriptor) != 0 || ::close(descriptor) != 0) {
            state.SkipWithError("the disk refuses");
            break;
        }
    }
    countBytes(state);
}
BENCHMARK(bareWrite)->Unit(benchmark::kMillisecond)->UseRealTime();

void writeEvidence(benchmark::State& state)
{
    const QTemporaryDir folder(folderPattern());
    const EvidenceFiles files(folder.path());
    const QByteArray plain = archive();
    for (auto round : state) {
        if (!files.write(plain)) {
            state.SkipWithError("the disk refuses");
            break;
        }
    }
    countBytes(state);
}
BENCHMARK(writeEvidence)->Unit(benchmark::kMillisecond)->UseRealTime();

void bareRead(benchmark::State& state)
{
    const QTemporaryDir folder(folderPattern());
    const SealedFile file = EvidenceFiles(folder.path()).write(archive()).value();
    for (auto round : state) {
        QFile onDisk(folder.filePath(file.name));
        if (!onDisk.open(QIODevice::ReadOnly) || onDisk.readAll().size() < archiveSize) {
            state.SkipWithError("the disk refuses");
            break;
        }
    }
    countBytes(state);
}
BENCHMARK(bareRead)->Unit(benchmark::kMillisecond)->UseRealTime();

void readEvidence(benchmark::State& state)
{
    const QTemporaryDir folder(folderPattern());
    const EvidenceFiles files(folder.path());
    const SealedFile file = files.write(archive()).value();
    for (auto round : state) {
        if (!files.read(file)) {
            state.SkipWithError("the file is damaged");
            break;
        }
    }
    countBytes(state);
}
BENCHMARK(readEvidence)->Unit(benchmark::kMillisecond)->UseRealTime();

void verifyEvidence(benchmark::State& state)
{
    const QTemporaryDir folder(folderPattern());
    const EvidenceFiles files(folder.path());
    const SealedFile file = files.write(archive()).value();
    for (auto round : state) {
        if (!files.verify(file)) {
            state.SkipWithError("the file is damaged");
            break;
        }
    }
    countBytes(state);
}
BENCHMARK(verifyEvidence)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The part of both ways that is not sealing, and what it would take with Qt's own hash.
void hashAlone(benchmark::State& state)
{
    const QByteArray plain = archive();
    for (auto round : state) {
        Sha256 hash;
        hash.add(plain);
        benchmark::DoNotOptimize(hash.finish());
    }
    countBytes(state);
}
BENCHMARK(hashAlone)->Unit(benchmark::kMillisecond)->UseRealTime();

void hashOfQt(benchmark::State& state)
{
    const QByteArray plain = archive();
    for (auto round : state) {
        benchmark::DoNotOptimize(QCryptographicHash::hash(plain, QCryptographicHash::Sha256));
    }
    countBytes(state);
}
BENCHMARK(hashOfQt)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One guess of a passphrase: about half a second is meant.
void unlockWithPassphrase(benchmark::State& state)
{
    const SecretBytes passphrase = SecretBytes::copyOf("correct horse battery staple");
    const KeySlot slot = wrapWithPassphrase(
        SecretBytes::random(Sealer::MasterKeySize), "vault", passphrase, PassphraseCost::standard())
                             .value();
    for (auto round : state) {
        if (!unwrapWithPassphrase(slot, "vault", passphrase)) {
            state.SkipWithError("the slot does not open");
            break;
        }
    }
}
BENCHMARK(unlockWithPassphrase)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
