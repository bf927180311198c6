// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidenceimport.h"

#include "core/async.h"
#include "core/desk/casedocument.h"
#include "core/desk/longwork.h"
#include "core/desk/vaultworker.h"
#include "core/evidence/archivereader.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qint64 LargestFile
    = 300LL * 1024 * 1024; // SAFETY.md: as much as an archive may unpack to
constexpr qsizetype MostParts = 24;

using KeptHashes = QHash<QByteArray, QString>;

Result<KeptHashes> readHashes(const Vault& vault)
{
    KeptHashes hashes;
    const Result<int> read
        = vault.readAll(DocumentKind::Case, [&hashes](const VaultDocument& document) {
              const Result<CaseRecord> one = caseFromDocument(document.content);
              if (one && one->kept) {
                  hashes.insert(one->kept->file.sha256, one->request.id);
              }
              return true;
          });
    return read ? Result<KeptHashes>(hashes) : tl::unexpected(read.error());
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    if (file.size() > LargestFile) {
        return failure(Error::Kind::TooLarge);
    }
    QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFile::NoError) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    if (bytes.size() > LargestFile) {
        return failure(Error::Kind::TooLarge);
    }
    return bytes;
}

/// A file of evidence that no case names yet: it goes, unless one is about to.
class UnnamedFile final {
public:
    UnnamedFile(EvidenceFiles files, QString name)
        : m_files(std::move(files))
        , m_name(std::move(name))
    {
    }
    ~UnnamedFile()
    {
        if (!m_name.isEmpty()) {
            (void)m_files.remove(m_name);
        }
    }
    Q_DISABLE_COPY_MOVE(UnnamedFile)
    void keep() { m_name.clear(); }

private:
    EvidenceFiles m_files;
    QString m_name;
};

bool isPart(QChar sign)
{
    return sign.isLetterOrNumber();
}

} // namespace

QString localCaseId(const QByteArray& sha256)
{
    return u"import-"_s + QString::fromLatin1(sha256.toHex().first(16));
}

QStringList idsIn(const QString& fileName)
{
    struct Part {
        qsizetype begin;
        qsizetype end;
    };
    QList<Part> parts;
    for (qsizetype at = 0; at < fileName.size() && parts.size() < MostParts; ++at) {
        if (!isPart(fileName.at(at))) {
            continue;
        }
        const qsizetype begin = at;
        while (at < fileName.size() && isPart(fileName.at(at))) {
            ++at;
        }
        parts.append({ begin, at });
    }
    QStringList ids;
    for (qsizetype count = parts.size(); count > 0; --count) {
        for (qsizetype first = 0; first + count <= parts.size(); ++first) {
            const qsizetype begin = parts.at(first).begin;
            ids.append(fileName.mid(begin, parts.at(first + count - 1).end - begin));
        }
    }
    return ids;
}

/// A file as far as it could be made ready on the threads of files.
struct EvidenceImport::Prepared {
    QString path;
    Result<KeptEvidence> kept = failure(Error::Kind::Storage);
    QString duplicateOf; ///< then nothing was written
    std::shared_ptr<UnnamedFile> file; ///< null where nothing was written
};

EvidenceImport::EvidenceImport(std::shared_ptr<VaultWorker> worker, RequestBook* book,
    EvidenceFiles files, const QString& actor, QObject* parent)
    : QObject(parent)
    , m_worker(std::move(worker))
    , m_book(book)
    , m_files(std::move(files))
    , m_actor(actor)
{
}

EvidenceImport::~EvidenceImport() = default;

QFuture<Result<QList<ImportedFile>>> EvidenceImport::run(const QStringList& paths)
{
    Q_ASSERT(!m_promise);
    m_promise = std::make_unique<QPromise<Result<QList<ImportedFile>>>>();
    m_promise->start();
    m_promise->setProgressRange(0, static_cast<int>(paths.size()));
    m_waiting = paths;
    m_done.clear();
    const auto reading
        = runLong<Result<KeptHashes>>([worker = m_worker](QPromise<Result<KeptHashes>>& promise) {
              promise.addResult(worker->readBeside(readHashes));
          });
    onResult(reading, this, [this](const Result<KeptHashes>& hashes) {
        if (!hashes) {
            m_promise->addResult(tl::unexpected(hashes.error()));
            std::exchange(m_promise, nullptr)->finish();
            return;
        }
        m_keptBySha256 = *hashes;
        next();
    });
    return m_promise->future();
}

void EvidenceImport::next()
{
    if (m_waiting.isEmpty()) {
        m_promise->addResult(m_done);
        std::exchange(m_promise, nullptr)->finish();
        return;
    }
    const auto prepared = m_worker->runOnFiles([path = m_waiting.takeFirst(), files = m_files,
                                                   hashes = m_keptBySha256]() -> Prepared {
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes) {
            return { path, tl::unexpected(bytes.error()), {}, {} };
        }
        const Result<EvidenceArchive> archive = readArchive(*bytes);
        if (!archive) {
            return { path, tl::unexpected(archive.error()), {}, {} };
        }
        if (archive->documents.isEmpty()) {
            return { path, failure(Error::Kind::BadArchive, u"it holds no document"_s), {}, {} };
        }
        if (const QString known = hashes.value(archive->sha256); !known.isEmpty()) {
            return { path, KeptEvidence {}, known, {} };
        }
        const Result<SealedFile> file = files.write(*bytes);
        if (!file) {
            return { path, tl::unexpected(file.error()), {}, {} };
        }
        return { path, KeptEvidence { *file, QDateTime::currentDateTimeUtc(), {} }, {},
            std::make_shared<UnnamedFile>(files, file->name) };
    });
    onFinished(
        prepared, this, [this](const QFuture<Prepared>& done) { onPrepared(done.result()); });
}

CasePtr EvidenceImport::caseNamedBy(const QString& path) const
{
    const QStringList ids = idsIn(QFileInfo(path).fileName());
    for (const QString& id : ids) {
        if (CasePtr found = m_book->find(id)) {
            return found;
        }
    }
    return nullptr;
}

void EvidenceImport::onPrepared(const Prepared& prepared)
{
    ImportedFile outcome;
    outcome.path = prepared.path;
    if (!prepared.kept) {
        outcome.error = prepared.kept.error();
        end(outcome);
        return;
    }
    if (!prepared.duplicateOf.isEmpty()) {
        outcome.what = ImportedFile::What::Duplicate;
        outcome.id = prepared.duplicateOf;
        end(outcome);
        return;
    }
    const CasePtr named = caseNamedBy(prepared.path);
    outcome.hadOther = named && (named->kept || named->isErased);
    if (named && !outcome.hadOther) {
        outcome.what = ImportedFile::What::Matched;
        outcome.id = named->request.id;
    } else {
        outcome.what = ImportedFile::What::Unlabelled;
        outcome.id = localCaseId(prepared.kept->file.sha256);
    }
    keep(prepared, outcome);
}

/// With its row in the journal, all or nothing.
void EvidenceImport::keep(const Prepared& prepared, const ImportedFile& outcome)
{
    prepared.file->keep(); // from here on a case may name it, whatever becomes of this
    const KeptEvidence& evidence = *prepared.kept;
    VaultBatch batch;
    batch.actor = m_actor;
    batch.events.append({ u"evidence.imported"_s, outcome.id,
        { { u"sha256"_s, evidence.file.sha256 }, { u"bytes"_s, evidence.file.size } } });
    const auto kept = outcome.what == ImportedFile::What::Matched
        ? m_book->keepEvidence(outcome.id, evidence, batch)
        : m_book->keepOwnEvidence(outcome.id, evidence, batch);
    onResult(kept, this, [this, file = evidence.file, outcome](const Result<int>& done) {
        ImportedFile told = outcome;
        if (done) {
            m_keptBySha256.insert(file.sha256, outcome.id);
        } else {
            if (done.error().kind != Error::Kind::Cancelled) { // then it may yet be durable
                (void)m_files.remove(file.name);
            }
            told.what = ImportedFile::What::Failed;
            told.id.clear();
            told.error = done.error();
        }
        end(told);
    });
}

void EvidenceImport::end(ImportedFile outcome)
{
    m_done.append(std::move(outcome));
    m_promise->setProgressValue(static_cast<int>(m_done.size()));
    next();
}

} // namespace Vaglio
