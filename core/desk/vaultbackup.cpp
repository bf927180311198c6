// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultbackup.h"

#include "core/desk/backupformat.h"
#include "core/desk/longwork.h"
#include "core/desk/vaultworker.h"
#include "core/vault/durablefile.h"
#include "core/vault/evidencefiles.h"
#include "core/vault/faultpoint.h"
#include "core/vault/sha256.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

using namespace BackupFormat;

namespace {

using Promise = QPromise<Result<BackupSummary>>;

const QString Suffix = DurableFile::TemporarySuffix.toString();

tl::unexpected<Error> storage(const QString& detail)
{
    return failure(Error::Kind::Storage, detail);
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
};

/// Before and after the copy is made: a file may be taken away meanwhile, by another program, that
/// the copy needs, and one may come that a case in the copy names.
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
    return VaultState { vault.evidenceFolder(), names };
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
        const QString copyPath = m_target + u".db"_s + Suffix;
        for (const QString& left : { m_target + Suffix, copyPath }) {
            if (QFileInfo::exists(left)) { // left by one that was ended, or one is at work
                return failure(Error::Kind::Refused, QFileInfo(left).fileName());
            }
        }
        const TemporaryCopy copy(copyPath);
        if (!copy.isMade()) {
            return storage(u"%1 cannot be made"_s.arg(QFileInfo(copy.path()).fileName()));
        }
        const Result<VaultState> state = m_worker->readBeside(
            [&copy](const Vault& vault) { return copyState(vault, copy.path()); });
        if (!state) {
            return tl::unexpected(state.error());
        }
        faultPoint("backup.copied");
        DurableFile file(target.absolutePath(), target.fileName());
        Result<void> step = file.create();
        if (step) {
            step = writeZip(file, copy.path(), *state);
        }
        faultPoint("backup.written");
        if (step) {
            step = file.finish();
        }
        faultPoint("backup.finished");
        if (step) {
            step = file.publish();
        }
        faultPoint("backup.published");
        if (step) {
            step = file.keep();
        }
        if (!step) {
            return tl::unexpected(step.error());
        }
        note(actor);
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
        faultPoint("backup.entry");
        return end(entry);
    }

    Result<void> writeManifest(QuaZip& zip)
    {
        const QByteArray text = QJsonDocument(
            QJsonObject { { u"format"_s, Version },
                { u"program"_s, u"Vaglio " VAGLIO_VERSION ""_s },
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
        const JournalEvent event { u"vault.backed-up"_s, {},
            { { u"files"_s, m_summary.files }, { u"bytes"_s, m_summary.bytes } } };
        // The backup is there in any case.
        (void)m_worker->run([&](Vault& vault) { return vault.tell(event, actor); }).result();
    }

    Promise& m_promise;
    std::shared_ptr<VaultWorker> m_worker;
    QString m_target;
    QJsonArray m_manifest;
    qint64 m_total = 0;
    BackupSummary m_summary;
};

} // namespace

QFuture<Result<BackupSummary>> backUpVault(
    std::shared_ptr<VaultWorker> worker, const QString& file, const QString& actor)
{
    return runLong<Result<BackupSummary>>(
        [worker = std::move(worker), file, actor](
            Promise& promise) { promise.addResult(Backup(promise, worker, file).run(actor)); });
}

} // namespace Vaglio
