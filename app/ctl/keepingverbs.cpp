// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/keepingverbs.h"

#include "app/ctl/progress.h"
#include "app/ctl/sentences.h"
#include "core/async.h"
#include "core/desk/caseerasure.h"
#include "core/desk/casenotes.h"
#include "core/desk/labels.h"
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultrestore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

/// Bytes: beyond it any text is longer than a note may be.
constexpr qint64 LongestInput = 64 * 1024;

QString wordOf(ImportedFile::What what)
{
    switch (what) {
    case ImportedFile::What::Matched:
        return u"matched"_s;
    case ImportedFile::What::Unlabelled:
        return u"unlabelled"_s;
    case ImportedFile::What::Duplicate:
        return u"duplicate"_s;
    case ImportedFile::What::Failed:
        break;
    }
    return u"failed"_s;
}

} // namespace

InitVerb::InitVerb(Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, {}, output, parent)
{
}

void InitVerb::start()
{
    const QString& folder = place().options.folder;
    if (Vault::existsIn(folder)) {
        output().say(u"There is a vault in '%1' already. Nothing was changed."_s.arg(folder));
        emit finished(ExitCode::Usage);
        return;
    }
    if (place().passphrase.isEmpty()) {
        output().say(u"A new vault needs a passphrase. Give it with --passphrase-file FILE or in "
                     "VAGLIO_PASSPHRASE."_s);
        emit finished(ExitCode::Credentials);
        return;
    }
    m_newDoor = std::make_unique<VaultDoor>(folder, nullptr);
    onResult(m_newDoor->create({ false, place().passphrase }), this,
        [this](const Result<QString>& recoveryKey) {
            if (!recoveryKey) {
                fail(recoveryKey.error());
                return;
            }
            output().say(u"The vault is made. This is its recovery key: it opens the vault where "
                         "the passphrase is lost, and is not shown again. Print it, and keep it "
                         "apart from this computer."_s);
            endPrinted(output().isJson()
                    ? output().json(
                          QJsonDocument(QJsonObject { { u"recoveryKey"_s, *recoveryKey } }))
                    : output().fields({ { u"recovery key"_s, *recoveryKey } }));
        });
}

VerifyVerb::VerifyVerb(VerifyOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), options.removeStrays ? Need::Write : Need::WriteIfFree, {},
          output, parent)
    , m_options(options)
{
}

void VerifyVerb::onReady()
{
    onResultWithProgress(checkVault(vault().worker, actor()), u"reading the vault"_s, output(),
        this, [this](const Result<VaultReport>& report) {
            if (!report) {
                fail(report.error());
                return;
            }
            for (const QString& stray : report->strays) {
                output().say(
                    u"The file evidence/%1 belongs to no request: a program was ended while it "
                    "wrote. It can be read by nobody, and nothing is missing because of "
                    "it."_s.arg(stray));
            }
            if (m_options.removeStrays && !report->strays.isEmpty()) {
                removeAndPrint(*report);
            } else {
                print(*report, {}, ExitCode::Done);
            }
        });
}

void VerifyVerb::removeAndPrint(const VaultReport& report)
{
    onResult(removeStrays(vault().worker, report, actor()), this,
        [this, report](const Result<QStringList>& removed) {
            if (removed) {
                output().say(
                    u"Removed: %1 of %2."_s.arg(removed->size()).arg(report.strays.size()));
                print(report, *removed, ExitCode::Done);
                return;
            }
            const bool isRefused = removed.error().kind == Error::Kind::Refused;
            output().say(isRefused
                    ? u"None was removed: the vault is not whole, and what seems to "
                      "belong to nobody may be part of what is damaged."_s
                    : u"They were not all removed. "_s + sentenceOf(removed.error(), host()));
            print(report, {}, isRefused ? ExitCode::Done : exitCodeOf(removed.error()));
        });
}

/// whole: what it ends with where the vault itself is whole.
void VerifyVerb::print(const VaultReport& report, const QStringList& removed, ExitCode whole)
{
    const ExitCode code = report.findings.isEmpty() ? whole : ExitCode::Evidence;
    if (output().isJson()) {
        QJsonArray findings;
        for (const VaultFinding& finding : report.findings) {
            findings.append(QJsonObject { { u"what"_s, wordOf(finding.what) },
                { u"subject"_s, finding.subject }, { u"sentence"_s, sentenceOf(finding) } });
        }
        endPrinted(output().json(QJsonDocument(QJsonObject { { u"findings"_s, findings },
                       { u"files"_s, report.files }, { u"bytes"_s, report.bytes },
                       { u"strays"_s, QJsonArray::fromStringList(report.strays) },
                       { u"removed"_s, QJsonArray::fromStringList(removed) } })),
            code);
        return;
    }
    QStringList lines;
    for (const VaultFinding& finding : report.findings) {
        lines.append(sentenceOf(finding));
    }
    if (lines.isEmpty()) {
        output().say(u"The vault is whole: %1 files of evidence, %2 bytes."_s.arg(report.files)
                .arg(report.bytes));
    }
    endPrinted(output().lines(lines), code);
}

BackupVerb::BackupVerb(BackupOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::WriteIfFree, {}, output, parent)
    , m_options(std::move(options))
{
}

void BackupVerb::onReady()
{
    onResultWithProgress(backUpVault(vault().worker, m_options.file, actor()),
        u"writing the backup"_s, output(), this, [this](const Result<BackupSummary>& done) {
            if (done) {
                output().say(u"Backed up: %1 files, %2 bytes. A key of the vault opens it."_s
                        .arg(done->files)
                        .arg(done->bytes));
                emit finished(ExitCode::Done);
            } else if (done.error().kind == Error::Kind::Refused) {
                output().say(done.error().detail == u"exists"
                        ? u"There is a file '%1' already. Nothing was written."_s.arg(
                              m_options.file)
                        : u"There is an unfinished backup, '%1'. Unless another backup is at work, "
                          "delete it and try again. Nothing was written."_s.arg(
                              done.error().detail));
                emit finished(ExitCode::Usage);
            } else {
                fail(done.error());
            }
        });
}

RestoreVerb::RestoreVerb(RestoreOptions options, Output& output, QObject* parent)
    : Verb({}, output, parent)
    , m_options(std::move(options))
{
}

void RestoreVerb::start()
{
    onResultWithProgress(restoreVault(m_options.file, m_options.folder), u"restoring"_s, output(),
        this, [this](const Result<BackupSummary>& done) {
            if (done) {
                output().say(
                    u"Restored: %1 files, %2 bytes. Each is as it was backed up."_s.arg(done->files)
                        .arg(done->bytes));
                emit finished(ExitCode::Done);
            } else if (done.error().kind == Error::Kind::Refused) {
                output().say((Vault::existsIn(m_options.folder)
                        ? u"There is a vault in '%1' already. Nothing was written."_s
                        : u"The folder '%1' is there and not empty. Nothing was written."_s)
                        .arg(m_options.folder));
                emit finished(ExitCode::Usage);
            } else if (done.error().kind == Error::Kind::Damaged) {
                output().say(u"This is no whole backup (%1). Nothing was written."_s.arg(
                    done.error().detail));
                emit finished(ExitCode::Evidence);
            } else {
                fail(done.error());
            }
        });
}

LabelVerb::LabelVerb(LabelOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, {}, output, parent)
    , m_options(std::move(options))
{
}

void LabelVerb::onLoaded()
{
    const auto labelled = labelCase(desk().book(), m_options.id, m_options.label, actor());
    onResult(labelled, this, [this](const Result<int>& done) {
        const bool isIssued = !done && done.error().detail == u"issued";
        endChange(done, m_options.id,
            isIssued ? u"The link was sent to another address from here; that stays what it was."_s
                     : u"'%1' is not one mail address."_s.arg(m_options.label.mail));
    });
}

NoteVerb::NoteVerb(NoteOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, {}, output, parent)
    , m_options(std::move(options))
{
}

void NoteVerb::start()
{
    if (m_options.text == u"-") {
        QFile input;
        const QByteArray read
            = input.open(stdin, QIODevice::ReadOnly) ? input.read(LongestInput) : QByteArray();
        m_options.text = tidyNote(QString::fromUtf8(read));
        if (m_options.text.isEmpty()) {
            // Whatever was to write it may have failed: that takes no note away.
            output().say(u"Nothing came from the standard input. Nothing was changed."_s);
            emit finished(ExitCode::Usage);
            return;
        }
    }
    VaultVerb::start();
}

void NoteVerb::onLoaded()
{
    const auto noted = noteCase(desk().book(), m_options.id, m_options.text, actor());
    onResult(noted, this, [this](const Result<int>& done) {
        const bool isLong = !done && done.error().detail == u"long";
        endChange(done, m_options.id,
            isLong ? u"A note has at most %1 characters. Nothing was changed."_s.arg(NoteLimit)
                   : u"The case was erased: nothing more is kept of it."_s);
    });
}

ImportVerb::ImportVerb(ImportOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, {}, output, parent)
    , m_options(std::move(options))
{
}

void ImportVerb::onLoaded()
{
    auto* run = new EvidenceImport(
        vault().worker, desk().book(), EvidenceFiles(vault().evidenceFolder), actor(), this);
    onResult(run->run(m_options.files), this, [this](const Result<QList<ImportedFile>>& files) {
        if (files) {
            print(*files);
        } else {
            fail(files.error());
        }
    });
}

void ImportVerb::print(const QList<ImportedFile>& files)
{
    ExitCode code = ExitCode::Done;
    QList<QStringList> rows;
    QJsonArray array;
    for (const ImportedFile& file : files) {
        if (file.what == ImportedFile::What::Failed) {
            output().say(u"'%1': "_s.arg(file.path) + sentenceOf(file.error, host()));
            code = exitCodeOf(file.error);
        } else if (file.hadOther) {
            output().warn(u"'%1': its request has other evidence already; this one is kept "
                          "apart."_s.arg(file.path));
        }
        rows.append({ wordOf(file.what), file.id, file.path });
        array.append(QJsonObject { { u"file"_s, file.path }, { u"result"_s, wordOf(file.what) },
            { u"id"_s, file.id.isEmpty() ? QJsonValue() : QJsonValue(file.id) } });
    }
    endPrinted(output().isJson() ? output().json(QJsonDocument(array))
                                 : output().table({ u"RESULT"_s, u"ID"_s, u"FILE"_s }, rows),
        code);
}

EraseVerb::EraseVerb(EraseOptions options, Place place, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, {}, output, parent)
    , m_options(std::move(options))
{
}

void EraseVerb::onReady()
{
    onResult(eraseCase(vault().worker, m_options.id, actor()), this,
        [this](const Result<ErasureReport>& done) {
            if (!done && done.error().kind == Error::Kind::NotFound) {
                endWithoutCase(m_options.id);
                return;
            }
            if (!done) {
                fail(done.error());
                return;
            }
            if (done->fileRemains) {
                output().warn(u"The file of its evidence is still there. Its key is forgotten: "
                              "nobody can read it."_s);
            }
            if (done->logRemains) {
                output().warn(u"While another program reads the vault, or the disk is full, its "
                              "log keeps the old record, sealed."_s);
            }
            emit finished(ExitCode::Done);
        });
}

} // namespace Vaglio::Ctl
