// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/result.h"
#include "core/vault/evidencefiles.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <memory>

namespace Vaglio {

class VaultWorker;

/// What became of one file that was saved by hand.
struct ImportedFile {
    enum class What {
        Matched, ///< kept with the request whose id its name holds
        Unlabelled, ///< kept as a case of its own: see localCaseId
        Duplicate, ///< these bytes are kept already, with the case of that id
        Failed
    };
    QString path;
    What what = What::Failed;
    QString id; ///< of the case; empty where it failed
    /// Kept apart though its name holds the id of a request: that one has other evidence.
    bool hadOther = false;
    Error error; ///< where it failed: Storage, TooLarge, BadArchive, or the vault's
};

/// The id of the case of an archive that belongs to no request: "import-" and 16 digits.
[[nodiscard]] QString localCaseId(const QByteArray& sha256);
/// The words in a file's name that can be an id: every run of its parts, longest first.
[[nodiscard]] QStringList idsIn(const QString& fileName);

/// Takes archives that were saved by hand earlier into the vault, the bytes as they are: with the
/// request whose whole id stands as a word in the file's name, where that has no evidence yet; else
/// as a case of its own without a name or an outcome. A file that is no evidence is not taken. What
/// is kept is told in the journal ("evidence.imported", without the file's name). Lives on the
/// book's thread; the book is loaded.
class EvidenceImport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceImport)
public:
    EvidenceImport(std::shared_ptr<VaultWorker> worker, RequestBook* book, EvidenceFiles files,
        const QString& actor, QObject* parent = nullptr);
    ~EvidenceImport() override;

    /// One run at a time. Answers a line for each file, in their order; its progress counts files.
    /// What dies meanwhile leaves no file that no case names, but for one that is just being
    /// entered in the book: a verification names it.
    [[nodiscard]] QFuture<Result<QList<ImportedFile>>> run(const QStringList& paths);
    /// Ends it with the file that it is at: it then answers those that were done.
    void stop() { m_waiting.clear(); }

private:
    struct Prepared;
    void next();
    void onPrepared(const Prepared& prepared);
    void keep(const Prepared& prepared, const ImportedFile& outcome);
    void end(ImportedFile outcome);
    [[nodiscard]] CasePtr caseNamedBy(const QString& path) const;

    std::shared_ptr<VaultWorker> m_worker;
    RequestBook* m_book;
    EvidenceFiles m_files;
    QString m_actor;
    QStringList m_waiting;
    QHash<QByteArray, QString> m_keptBySha256;
    QList<ImportedFile> m_done;
    std::unique_ptr<QPromise<Result<QList<ImportedFile>>>> m_promise;
};

} // namespace Vaglio
