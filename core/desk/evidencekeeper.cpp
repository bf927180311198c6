// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidencekeeper.h"

#include "core/async.h"
#include "core/desk/vaultworker.h"
#include "core/evidence/archivereader.h"

#include <chrono>
#include <utility>

namespace Vaglio {

namespace {

constexpr int MostInHand = 16;
/// So many are recorded without a wait for what is being sealed; nor does it take longer: a large
/// one may take seconds, and until it is recorded evidence is not kept.
constexpr std::size_t FullBatch = 8;
constexpr std::chrono::milliseconds LongestWait { 20 };
constexpr qint64 MostBytesInHand = 128LL << 20;

bool isNoWorse(const KeptEvidence& standing, const QByteArray& bytes)
{
    return standing.problem.isEmpty() || standing.file.size >= bytes.size();
}

/// Seals what was received, whatever it is: evidence that cannot be opened is evidence still.
Result<KeptEvidence> seal(const EvidenceFiles& files, const QByteArray& bytes,
    const std::optional<KeptEvidence>& standing)
{
    KeptEvidence kept;
    if (const Result<void> checked = checkArchive(bytes); !checked) {
        kept.problem = checked.error().detail;
        if (standing && isNoWorse(*standing, bytes) && files.verify(standing->file)) {
            return *standing;
        }
    }
    Result<SealedFile> file = files.place(bytes);
    if (!file) {
        return tl::unexpected(file.error());
    }
    kept.file = std::move(*file);
    kept.when = QDateTime::currentDateTimeUtc();
    return kept;
}

} // namespace

struct EvidenceKeeper::Keeping {
    Received received;
    Done done;
    KeptEvidence kept; ///< once sealed
};

EvidenceKeeper::EvidenceKeeper(
    RequestBook* book, EvidenceFiles files, std::shared_ptr<VaultWorker> vault, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_files(std::move(files))
    , m_vault(std::move(vault))
{
    m_company.setSingleShot(true);
    m_company.setInterval(LongestWait);
    connect(&m_company, &QTimer::timeout, this, &EvidenceKeeper::commit);
}

EvidenceKeeper::~EvidenceKeeper() = default;

bool EvidenceKeeper::isBusy() const
{
    return m_inHand >= MostInHand || m_bytesInHand >= MostBytesInHand;
}

void EvidenceKeeper::keep(const Received& received, Done done)
{
    const auto keeping = std::make_shared<Keeping>(Keeping { received, std::move(done), {} });
    ++m_inHand;
    m_bytesInHand += received.bytes.size();
    ++m_sealing;
    const auto sealed = m_vault->runOnFiles(
        [files = m_files, bytes = received.bytes, standing = received.standing] {
            return seal(files, bytes, standing);
        });
    onResult(sealed, this,
        [this, keeping](const Result<KeptEvidence>& kept) { onSealed(keeping, kept); });
}

void EvidenceKeeper::onSealed(const KeepingPtr& keeping, const Result<KeptEvidence>& sealed)
{
    --m_sealing;
    if (sealed) {
        keeping->kept = *sealed;
        if (m_sealed.empty()) {
            m_company.start();
        }
        m_sealed.push_back(keeping);
    } else {
        end(keeping, tl::unexpected(sealed.error()));
    }
    commit();
}

/// What is sealed meanwhile goes into one batch, all together. The vault's thread makes their names
/// last: it is the one that has nothing to do until they do.
void EvidenceKeeper::commit()
{
    // What is being sealed is there in a moment, and then asks again; so does the timer.
    const bool mayGrow = m_company.isActive() && m_sealing > 0 && m_sealed.size() < FullBatch;
    if (m_committing || m_sealed.empty() || mayGrow) {
        return;
    }
    m_committing = true;
    m_company.stop();
    const auto named = m_vault->run([files = m_files](Vault&) { return files.keepNames(); });
    onResult(named, this, [this, batch = std::exchange(m_sealed, {})](const Result<void>& kept) {
        if (kept) {
            record(batch);
        } else {
            onCommitted(batch, tl::unexpected(kept.error()));
        }
    });
}

void EvidenceKeeper::record(const Batch& batch)
{
    QList<RescuedCase> cases;
    for (const KeepingPtr& keeping : batch) {
        cases.append({ keeping->received.id, keeping->kept, keeping->received.identity() });
    }
    onResult(m_book->keepRescued(cases), this,
        [this, batch](const Result<int>& done) { onCommitted(batch, done); });
}

void EvidenceKeeper::onCommitted(const Batch& batch, const Result<int>& done)
{
    m_committing = false;
    for (const KeepingPtr& keeping : batch) {
        conclude(keeping, done);
    }
    commit();
}

void EvidenceKeeper::conclude(const KeepingPtr& keeping, const Result<int>& done)
{
    const Received& received = keeping->received;
    const CasePtr record = m_book->find(received.id);
    const bool isKept = done && record && record->kept == keeping->kept;
    const QString before = received.standing ? received.standing->file.name : QString();
    const QString useless = isKept ? before : keeping->kept.file.name;
    if (!useless.isEmpty() && before != keeping->kept.file.name) {
        // Where that fails it is a stray, which verifying the vault tells of.
        (void)m_vault->takeAwayFile([files = m_files, useless] { return files.remove(useless); });
    }
    if (isKept) {
        end(keeping, keeping->kept);
    } else {
        end(keeping,
            done ? failure(Error::Kind::NotFound, received.id) : tl::unexpected(done.error()));
    }
}

void EvidenceKeeper::end(const KeepingPtr& keeping, const Result<KeptEvidence>& result)
{
    --m_inHand;
    m_bytesInHand -= keeping->received.bytes.size();
    keeping->done(result);
}

} // namespace Vaglio
