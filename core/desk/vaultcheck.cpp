// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultcheck.h"

#include "core/desk/casedocument.h"
#include "core/desk/longwork.h"
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPromise>
#include <QSet>

#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Of the progress, what the rows take; the rest is for the evidence.
constexpr int RowSteps = VaultCheckSteps / 10;
constexpr qint64 OnItsWay = 30; ///< seconds in which a case is written that names its new file

struct KeptFile {
    QByteArray id;
    SealedFile file;
};

struct Contents {
    QString evidenceFolder;
    std::vector<KeptFile> files;
    QList<VaultFinding> findings;
};

/// The files that the cases name, and the cases that cannot be understood; answers how many do not
/// even open.
Result<int> readFiles(
    const Vault& vault, Contents& contents, quint64 beyond, const std::function<bool()>& goOn)
{
    return vault.readAll(
        DocumentKind::Case,
        [&](const VaultDocument& document) {
            Result<CaseRecord> one = caseFromDocument(document.content);
            if (!one) {
                contents.findings.append(
                    { VaultFinding::What::DocumentDamaged, QString::fromUtf8(document.id) });
            } else if (one->kept) {
                contents.files.push_back({ document.id, one->kept->file });
            }
            return goOn();
        },
        beyond);
}

/// Half of it where goOn said stop.
Result<Contents> readRows(
    const Vault& vault, const Vault::Progress& progress, const std::function<bool()>& goOn)
{
    Contents contents { vault.evidenceFolder(), {}, {} };
    Result<QList<VaultFinding>> findings = vault.verify(progress);
    if (!findings) {
        return tl::unexpected(findings.error());
    }
    contents.findings = std::move(*findings);
    if (const Result<int> read = readFiles(vault, contents, 0, goOn); !read) {
        return tl::unexpected(read.error());
    }
    return contents;
}

/// The files that the cases name, at least up to a row of the journal.
struct Names {
    QSet<QString> names;
    int damaged = 0; ///< cases that could not be read, so that nobody knows what they name
    quint64 upTo = 0;
};

/// Adds those of cases that were written beyond what is known.
Result<void> addNames(const Vault& vault, Names& known)
{
    Contents contents;
    const quint64 upTo = vault.journalMark().number; // first: what comes meanwhile is read again
    const Result<int> unopened = readFiles(vault, contents, known.upTo, [] { return true; });
    if (!unopened) {
        return tl::unexpected(unopened.error());
    }
    for (const KeptFile& kept : contents.files) {
        known.names.insert(kept.file.name);
    }
    known.damaged += *unopened + static_cast<int>(contents.findings.size());
    known.upTo = upTo;
    return {};
}

Result<Names> namesIn(const Vault& vault)
{
    Names names;
    const Result<void> added = addNames(vault, names);
    return added ? Result<Names>(std::move(names)) : tl::unexpected(added.error());
}

/// On the vault's thread, so that no case comes to name a file while it goes.
Result<QStringList> removeUnnamed(
    Vault& vault, Names known, const QStringList& strays, const QString& actor)
{
    if (const Result<void> added = addNames(vault, known); !added) {
        return tl::unexpected(added.error());
    }
    if (known.damaged > 0) {
        return failure(Error::Kind::Damaged, u"a case cannot be read"_s);
    }
    const EvidenceFiles files(vault.evidenceFolder());
    QStringList removed;
    for (const QString& stray : strays) {
        if (known.names.contains(stray)) {
            continue;
        }
        const Result<void> gone = files.remove(stray);
        if (gone) {
            removed.append(stray);
        } else if (gone.error().kind != Error::Kind::NotFound) {
            return tl::unexpected(gone.error());
        }
    }
    if (!removed.isEmpty()) {
        VaultBatch batch;
        batch.actor = actor;
        batch.events.append(
            { u"evidence.strays-removed"_s, {}, { { u"files"_s, qint64(removed.size()) } } });
        if (const Result<quint64> written = vault.write(batch); !written) {
            return tl::unexpected(written.error());
        }
    }
    return removed;
}

/// One run, on a thread of runLong().
class Check final {
public:
    Check(QPromise<Result<VaultReport>>& promise, std::shared_ptr<VaultWorker> worker)
        : m_promise(promise)
        , m_worker(std::move(worker))
    {
    }

    [[nodiscard]] Result<VaultReport> run(const QString& actor)
    {
        m_promise.setProgressRange(0, VaultCheckSteps);
        // Waited for: the worker answers by itself, on its own thread.
        const Result<bool> canWrite = m_worker->canWrite().result();
        if (!canWrite) {
            return tl::unexpected(canWrite.error());
        }
        Result<Contents> contents = m_worker->readBeside([this](const Vault& vault) {
            return readRows(
                vault, [this](qint64 done, qint64 all) { return tell(0, RowSteps, done, all); },
                [this] { return !m_promise.isCanceled(); });
        });
        if (!contents) {
            return tl::unexpected(contents.error());
        }
        if (m_promise.isCanceled()) {
            return failure(Error::Kind::Cancelled); // not all may have been read
        }
        m_report.findings = std::move(contents->findings);
        const EvidenceFiles files(contents->evidenceFolder);
        const QStringList unknown = *canWrite ? unknownOf(files, *contents) : QStringList();
        if (!verifyFiles(files, contents->files)) {
            return failure(Error::Kind::Cancelled);
        }
        if (!unknown.isEmpty()) {
            tellStrays(unknown, contents->evidenceFolder);
        }
        note(actor);
        m_promise.setProgressValue(VaultCheckSteps);
        return m_report;
    }

private:
    bool tell(int from, int to, qint64 done, qint64 all)
    {
        if (all > 0) {
            m_promise.setProgressValue(from + static_cast<int>((to - from) * done / all));
        }
        return !m_promise.isCanceled();
    }

    static QStringList unknownOf(const EvidenceFiles& files, const Contents& contents)
    {
        QSet<QString> names;
        for (const KeptFile& kept : contents.files) {
            names.insert(kept.file.name);
        }
        return files.strays(names);
    }

    /// False where it was cancelled.
    bool verifyFiles(const EvidenceFiles& files, const std::vector<KeptFile>& all)
    {
        qint64 total = 0;
        for (const KeptFile& kept : all) {
            total += kept.file.size;
        }
        for (const KeptFile& kept : all) {
            if (!tell(RowSteps, VaultCheckSteps, m_report.bytes, total)) {
                return false;
            }
            const Result<void> verified = files.verify(kept.file);
            if (!verified && isStillKept(kept)) {
                const bool isMissing = verified.error().kind == Error::Kind::NotFound;
                m_report.findings.append({ isMissing ? VaultFinding::What::EvidenceMissing
                                                     : VaultFinding::What::EvidenceDamaged,
                    QString::fromUtf8(kept.id) });
            }
            ++m_report.files;
            m_report.bytes += kept.file.size;
        }
        return true;
    }

    /// It may have been replaced or erased meanwhile.
    [[nodiscard]] bool isStillKept(const KeptFile& kept) const
    {
        return m_worker
            ->run([&kept](const Vault& vault) -> Result<bool> {
                const Result<VaultDocument> document = vault.read(DocumentKind::Case, kept.id);
                const Result<CaseRecord> now = document ? caseFromDocument(document->content)
                                                        : tl::unexpected(document.error());
                return !now || (now->kept && now->kept->file == kept.file);
            })
            .result()
            .value_or(true);
    }

    /// Of those that no case named at first: a file that was on its way then has its case now, or
    /// its case is still waiting to be written.
    void tellStrays(const QStringList& unknown, const QString& folder)
    {
        const Result<Names> known = m_worker->readBeside(namesIn);
        if (!known) {
            return;
        }
        for (const QString& name : unknown) {
            const QFileInfo file(folder + u'/' + name);
            if (!known->names.contains(name) && file.exists()
                && file.lastModified() < m_begun.addSecs(-OnItsWay)) {
                m_report.strays.append(name);
            }
        }
    }

    void note(const QString& actor)
    {
        const JournalEvent event { u"vault.verified"_s, {},
            { { u"findings"_s, qint64(m_report.findings.size()) }, { u"files"_s, m_report.files },
                { u"bytes"_s, m_report.bytes }, { u"strays"_s, qint64(m_report.strays.size()) } } };
        (void)m_worker->run([&](Vault& vault) { return vault.tell(event, actor); }).result();
    }

    QPromise<Result<VaultReport>>& m_promise;
    std::shared_ptr<VaultWorker> m_worker;
    const QDateTime m_begun = QDateTime::currentDateTime();
    VaultReport m_report;
};

} // namespace

QFuture<Result<VaultReport>> checkVault(std::shared_ptr<VaultWorker> worker, const QString& actor)
{
    return runLong<Result<VaultReport>>(
        [worker = std::move(worker), actor](QPromise<Result<VaultReport>>& promise) {
            promise.addResult(Check(promise, worker).run(actor));
        });
}

QFuture<Result<QStringList>> removeStrays(
    const std::shared_ptr<VaultWorker>& worker, const VaultReport& report, const QString& actor)
{
    if (!report.findings.isEmpty()) {
        return QtFuture::makeReadyFuture(
            Result<QStringList>(failure(Error::Kind::Refused, u"the vault is not whole"_s)));
    }
    using Removed = Result<QStringList>;
    return runLong<Removed>([worker, strays = report.strays, actor](QPromise<Removed>& promise) {
        const Result<Names> known = worker->readBeside(namesIn);
        faultPoint("strays.known");
        promise.addResult(!known ? Removed(tl::unexpected(known.error()))
                                 : worker
                                       ->run([&](Vault& vault) {
                                           return removeUnnamed(vault, *known, strays, actor);
                                       })
                                       .result());
    });
}

} // namespace Vaglio
