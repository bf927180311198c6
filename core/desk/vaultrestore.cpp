// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultrestore.h"

#include "core/desk/backupformat.h"
#include "core/desk/longwork.h"
#include "core/vault/durablefile.h"
#include "core/vault/faultpoint.h"
#include "core/vault/sha256.h"
#include "core/vault/vaultfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QUuid>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

using namespace BackupFormat;

namespace {

using Promise = QPromise<Result<BackupSummary>>;

constexpr qint64 LargestManifest = 512LL * 1024 * 1024;

const QString Suffix = DurableFile::TemporarySuffix.toString();

tl::unexpected<Error> storage(const QString& detail)
{
    return failure(Error::Kind::Storage, detail);
}

tl::unexpected<Error> damaged(const QString& detail)
{
    return failure(Error::Kind::Damaged, detail);
}

class Restore final {
public:
    Restore(Promise& promise, const QString& file, const QString& folder)
        : m_promise(promise)
        , m_zip(file)
        , m_file(file)
        , m_folder(QFileInfo(folder).absoluteFilePath())
    {
    }

    [[nodiscard]] Result<BackupSummary> run()
    {
        m_promise.setProgressRange(0, BackupSteps);
        const QFileInfo target(m_folder);
        if (target.isSymLink()
            || (target.exists()
                && !(target.isDir()
                    && QDir(m_folder).isEmpty(
                        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))) {
            return failure(Error::Kind::Refused, u"exists"_s);
        }
        if (!QFileInfo(m_file).isReadable()) {
            return storage(u"the backup cannot be read"_s);
        }
        if (!m_zip.open(QuaZip::mdUnzip)) {
            return damaged(u"not a backup"_s);
        }
        if (const Result<void> read = readManifest(); !read) {
            return tl::unexpected(read.error());
        }
        // Made beside the place where it is to be, so that taking its name is one step.
        const QString unfinished
            = m_folder + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + Suffix;
        Result<void> step = fill(unfinished);
        if (step) {
            step = name(unfinished);
        }
        if (!step) {
            QDir(unfinished).removeRecursively();
            return tl::unexpected(step.error());
        }
        m_promise.setProgressValue(BackupSteps);
        return m_summary;
    }

private:
    struct Entry {
        qint64 size = 0;
        QByteArray sha256;
    };

    static bool isEntryName(const QString& name)
    {
        if (name == RecordsName) {
            return true;
        }
        constexpr qsizetype nameSize = 32; // as EvidenceFiles names them
        const QStringView file = QStringView(name).mid(EvidencePrefix.size());
        return name.startsWith(EvidencePrefix) && file.size() == nameSize
            && std::ranges::all_of(file, [](QChar sign) {
                   return (sign >= u'0' && sign <= u'9') || (sign >= u'a' && sign <= u'f');
               });
    }

    Result<void> readManifest()
    {
        QuaZipFileInfo64 info;
        if (!m_zip.setCurrentFile(ManifestName) || !m_zip.getCurrentFileInfo(&info)
            || info.uncompressedSize > quint64(LargestManifest)) {
            return damaged(u"no list of what is in it"_s);
        }
        QuaZipFile file(&m_zip);
        if (!file.open(QIODevice::ReadOnly)) {
            return damaged(u"the list of what is in it"_s);
        }
        const QByteArray text = file.read(LargestManifest);
        file.close();
        const QJsonObject manifest = QJsonDocument::fromJson(text).object();
        if (file.getZipError() != UNZ_OK || manifest.isEmpty()) {
            return damaged(u"the list of what is in it"_s);
        }
        if (manifest.value(u"format"_s).toInt() > Version) {
            return failure(Error::Kind::TooNew);
        }
        const QJsonArray entries = manifest.value(u"entries"_s).toArray();
        for (const QJsonValue& value : entries) {
            const QJsonObject entry = value.toObject();
            const QString name = entry.value(u"name"_s).toString();
            const qint64 size = entry.value(u"size"_s).toInteger(-1);
            if (!isEntryName(name) || size < 0 || m_missing.contains(name)) {
                return damaged(u"the list of what is in it"_s);
            }
            m_missing.insert(name,
                { size, QByteArray::fromHex(entry.value(u"sha256"_s).toString().toLatin1()) });
            m_total += size;
        }
        return m_missing.contains(RecordsName) ? Result<void>()
                                               : damaged(u"the list of what is in it"_s);
    }

    Result<void> fill(const QString& unfinished)
    {
        const VaultFolder folder(unfinished);
        if (const Result<void> made = folder.make(); !made) {
            return made;
        }
        for (bool more = m_zip.goToFirstFile(); more; more = m_zip.goToNextFile()) {
            const QString name = m_zip.getCurrentFileName();
            if (name == ManifestName) {
                continue;
            }
            if (!m_missing.contains(name)) {
                return damaged(u"more than its list tells"_s);
            }
            const bool isEvidence = name.startsWith(EvidencePrefix);
            // The records get their name last: a folder that is not whole must not be a vault.
            const QString target = isEvidence
                ? folder.evidence() + u'/' + name.mid(EvidencePrefix.size())
                : folder.unfinishedDatabase();
            const QFileInfo place(target);
            const Result<void> written
                = writeFile(place.path(), place.fileName(), m_missing.take(name));
            if (!written) {
                return written;
            }
            faultPoint(isEvidence ? "restore.evidence" : "restore.records");
        }
        if (!m_missing.isEmpty()) {
            return damaged(u"%1 is missing"_s.arg(m_missing.cbegin().key()));
        }
        if (const Result<void> finished = folder.finishDatabase(); !finished) {
            return finished;
        }
        faultPoint("restore.filled");
        return folder.inspect();
    }

    Result<void> writeFile(const QString& folder, const QString& name, const Entry& told)
    {
        QuaZipFile entry(&m_zip);
        if (!entry.open(QIODevice::ReadOnly)) {
            return damaged(name);
        }
        DurableFile file(folder, name);
        Result<void> step = file.create();
        if (!step) {
            return step;
        }
        Sha256 hash;
        qint64 size = 0;
        QByteArray chunk(Step, Qt::Uninitialized);
        for (qint64 got = 0; (got = entry.read(chunk.data(), Step)) > 0;) {
            size += got;
            if (size > told.size) {
                return damaged(name);
            }
            hash.add(QByteArrayView(chunk).first(got));
            if (step = file.append(QByteArrayView(chunk).first(got)); !step) {
                return step;
            }
            m_summary.bytes += got;
            m_promise.setProgressValue(
                static_cast<int>(BackupSteps * m_summary.bytes / std::max<qint64>(m_total, 1)));
            if (m_promise.isCanceled()) {
                return failure(Error::Kind::Cancelled);
            }
        }
        entry.close(); // the checksum of the zip is compared only here; ours says more
        if (size != told.size || hash.finish() != told.sha256) {
            return damaged(name);
        }
        ++m_summary.files;
        step = file.finish();
        if (step) {
            step = file.publish();
        }
        return step ? file.keep() : step;
    }

    Result<void> name(const QString& unfinished) const
    {
        const QDir parent = QFileInfo(m_folder).absoluteDir();
        if (QFileInfo::exists(m_folder) && !QDir().rmdir(m_folder)) {
            return failure(Error::Kind::Refused, u"exists"_s);
        }
        if (!QDir().rename(unfinished, m_folder)) {
            return storage(u"the folder cannot be named"_s);
        }
        faultPoint("restore.named");
        return DurableFile::syncFolder(parent.path());
    }

    Promise& m_promise;
    QuaZip m_zip;
    QString m_file;
    QString m_folder;
    QHash<QString, Entry> m_missing;
    qint64 m_total = 0;
    BackupSummary m_summary;
};

} // namespace

QFuture<Result<BackupSummary>> restoreVault(const QString& file, const QString& folder)
{
    return runLong<Result<BackupSummary>>([file, folder](Promise& promise) {
        promise.addResult(Restore(promise, file, folder).run());
    });
}

} // namespace Vaglio
