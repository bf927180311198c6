// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultbackup.h"

#include "core/desk/vaultworker.h"
#include "core/vault/durablefile.h"
#include "core/vault/evidencefiles.h"
#include "core/vault/sha256.h"
#include "core/vault/vaultfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QUuid>
#include <QtConcurrentRun>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

using Promise = QPromise<Result<BackupSummary>>;

constexpr int Format = 1;
constexpr qint64 Step = 1024 * 1024;
constexpr qint64 LargestManifest = 512LL * 1024 * 1024;
constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

const QString Suffix = DurableFile::TemporarySuffix.toString();
const QString RecordsName = u"vault.db"_s;
const QString EvidencePrefix = u"evidence/"_s;
const QString ManifestName = u"manifest.json"_s;

tl::unexpected<Error> storage(const QString& detail)
{
    return failure(Error::Kind::Storage, detail);
}

tl::unexpected<Error> damaged(const QString& detail)
{
    return failure(Error::Kind::Damaged, detail);
}

/// What goes through to a durable file, and never back: the zip is written in one go.
class DurableDevice final : public QIODevice {
    Q_DISABLE_COPY_MOVE(DurableDevice)
public:
    explicit DurableDevice(DurableFile& file)
        : m_file(file)
    {
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    /// Of the first write that the disk refused.
    [[nodiscard]] Result<void> state() const { return m_state; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        if (m_state) {
            m_state = m_file.append(QByteArrayView(data, size));
        }
        return m_state ? size : -1;
    }

private:
    DurableFile& m_file;
    Result<void> m_state;
};

/// A new file for the copy of the records, taken away again in any case.
class TemporaryCopy final {
    Q_DISABLE_COPY_MOVE(TemporaryCopy)
public:
    explicit TemporaryCopy(QString path)
        : m_path(std::move(path))
    {
        QFile file(m_path);
        m_isMade = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly)
            && file.setPermissions(OwnerOnly);
    }
    ~TemporaryCopy()
    {
        if (m_isMade) {
            QFile::remove(m_path);
        }
    }
    [[nodiscard]] bool isMade() const { return m_isMade; }
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
    bool m_isMade = false;
};

struct VaultState {
    QString evidenceFolder;
    QStringList evidence; ///< names
    bool canWrite = false;
};

/// Before and after the copy is made, since a file may be taken away meanwhile that the copy needs.
Result<VaultState> copyState(const Vault& vault, const QString& copy)
{
    const EvidenceFiles files(vault.evidenceFolder());
    QStringList names = files.strays({});
    if (const Result<void> copied = vault.copyRecordsTo(copy); !copied) {
        return tl::unexpected(copied.error());
    }
    names += files.strays({});
    names.removeIf([](const QString& name) { return name.endsWith(Suffix); });
    names.sort();
    names.removeDuplicates();
    return VaultState { vault.evidenceFolder(), names, vault.canWrite() };
}

class Backup final {
public:
    Backup(Promise& promise, std::shared_ptr<VaultWorker> worker, const QString& file)
        : m_promise(promise)
        , m_worker(std::move(worker))
        , m_target(QFileInfo(file).absoluteFilePath())
    {
    }

    [[nodiscard]] Result<BackupSummary> run(const QString& actor)
    {
        m_promise.setProgressRange(0, BackupSteps);
        const QFileInfo target(m_target);
        if (target.exists() || target.isSymLink()) {
            return failure(Error::Kind::Refused, u"exists"_s);
        }
        const TemporaryCopy copy(m_target + u".db"_s + Suffix);
        if (!copy.isMade()) {
            return storage(u"%1 cannot be made"_s.arg(QFileInfo(copy.path()).fileName()));
        }
        // Waited for: the worker answers by itself, on its own thread.
        const Result<VaultState> state
            = m_worker
                  ->run([path = copy.path()](const Vault& vault) { return copyState(vault, path); })
                  .result();
        if (!state) {
            return tl::unexpected(state.error());
        }
        DurableFile file(target.absolutePath(), target.fileName());
        Result<void> step = file.create();
        if (step) {
            step = writeZip(file, copy.path(), *state);
        }
        if (step) {
            step = file.finish();
        }
        if (step) {
            step = file.publish();
        }
        if (step) {
            step = file.keep();
        }
        if (!step) {
            return tl::unexpected(step.error());
        }
        if (state->canWrite) {
            note(actor);
        }
        m_promise.setProgressValue(BackupSteps);
        return m_summary;
    }

private:
    Result<void> writeZip(DurableFile& file, const QString& copy, const VaultState& state)
    {
        DurableDevice device(file);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return storage(device.errorString());
        }
        QuaZip zip(&device);
        zip.setAutoClose(false);
        zip.setZip64Enabled(true);
        zip.setUtf8Enabled(true);
        if (!zip.open(QuaZip::mdCreate)) {
            return storage(u"the zip cannot be begun"_s);
        }
        Result<void> written = writeEntries(zip, copy, state);
        zip.close();
        if (!device.state()) {
            return device.state(); // why the entry or the end could not be written
        }
        if (written && zip.getZipError() != ZIP_OK) {
            return storage(u"the zip cannot be ended"_s);
        }
        return written;
    }

    Result<void> writeEntries(QuaZip& zip, const QString& copy, const VaultState& state)
    {
        QList<std::pair<QString, QString>> entries { { RecordsName, copy } };
        m_total = QFileInfo(copy).size();
        for (const QString& name : state.evidence) {
            entries.append({ EvidencePrefix + name, state.evidenceFolder + u'/' + name });
            m_total += QFileInfo(entries.constLast().second).size();
        }
        for (const auto& [name, path] : std::as_const(entries)) {
            if (const Result<void> written = writeFile(zip, name, path); !written) {
                return written;
            }
        }
        return writeManifest(zip);
    }

    static bool begin(QuaZipFile& entry, const QString& name)
    {
        QuaZipNewInfo info(name);
        info.setPermissions(OwnerOnly);
        constexpr int stored = 0;
        return entry.open(QIODevice::WriteOnly, info, nullptr, 0, stored, 0);
    }

    static Result<void> end(QuaZipFile& entry)
    {
        entry.close();
        return entry.getZipError() == ZIP_OK ? Result<void>()
                                             : storage(u"the zip cannot be written"_s);
    }

    Result<void> writeFile(QuaZip& zip, const QString& name, const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return file.exists() ? Result<void>(storage(file.errorString()))
                                 : failure(Error::Kind::InUse, u"evidence was taken away"_s);
        }
        QuaZipFile entry(&zip);
        if (!begin(entry, name)) {
            return storage(u"the zip cannot be written"_s);
        }
        Sha256 hash;
        qint64 size = 0;
        QByteArray chunk(Step, Qt::Uninitialized);
        while (true) {
            const qint64 got = file.read(chunk.data(), Step);
            if (got < 0) {
                return storage(file.errorString());
            }
            if (got == 0) {
                break;
            }
            if (!tell(got)) {
                return failure(Error::Kind::Cancelled);
            }
            hash.add(QByteArrayView(chunk).first(got));
            if (entry.write(chunk.constData(), got) != got) {
                return storage(u"the zip cannot be written"_s);
            }
            size += got;
        }
        m_manifest.append(QJsonObject { { u"name"_s, name }, { u"size"_s, size },
            { u"sha256"_s, QString::fromLatin1(hash.finish().toHex()) } });
        ++m_summary.files;
        return end(entry);
    }

    Result<void> writeManifest(QuaZip& zip)
    {
        const QByteArray text = QJsonDocument(
            QJsonObject { { u"format"_s, Format }, { u"program"_s, u"Vaglio " VAGLIO_VERSION ""_s },
                { u"made"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate) },
                { u"entries"_s,
                    m_manifest } }).toJson(QJsonDocument::Compact);
        QuaZipFile entry(&zip);
        if (!begin(entry, ManifestName) || entry.write(text) != text.size()) {
            return storage(u"the zip cannot be written"_s);
        }
        return end(entry);
    }

    /// False where it was cancelled.
    bool tell(qint64 more)
    {
        m_summary.bytes += more;
        m_promise.setProgressValue(
            static_cast<int>(BackupSteps * m_summary.bytes / std::max(m_total, m_summary.bytes)));
        return !m_promise.isCanceled();
    }

    void note(const QString& actor)
    {
        VaultBatch batch;
        batch.actor = actor;
        batch.events.append({ u"vault.backed-up"_s, {},
            { { u"files"_s, m_summary.files }, { u"bytes"_s, m_summary.bytes } } });
        (void)m_worker->write(std::move(batch)).result(); // the backup is there in any case
    }

    Promise& m_promise;
    std::shared_ptr<VaultWorker> m_worker;
    QString m_target;
    QJsonArray m_manifest;
    qint64 m_total = 0;
    BackupSummary m_summary;
};

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
        if (manifest.value(u"format"_s).toInt() > Format) {
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
            const Result<void> written = writeFile(isEvidence ? folder.evidence() : unfinished,
                isEvidence ? name.mid(EvidencePrefix.size()) : name, m_missing.take(name));
            if (!written) {
                return written;
            }
        }
        if (!m_missing.isEmpty()) {
            return damaged(u"%1 is missing"_s.arg(m_missing.cbegin().key()));
        }
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

QFuture<Result<BackupSummary>> backUpVault(
    std::shared_ptr<VaultWorker> worker, const QString& file, const QString& actor)
{
    return QtConcurrent::run([worker = std::move(worker), file, actor](Promise& promise) {
        promise.addResult(Backup(promise, worker, file).run(actor));
    });
}

QFuture<Result<BackupSummary>> restoreVault(const QString& file, const QString& folder)
{
    return QtConcurrent::run([file, folder](Promise& promise) {
        promise.addResult(Restore(promise, file, folder).run());
    });
}

} // namespace Vaglio
