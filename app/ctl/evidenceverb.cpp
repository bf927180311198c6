// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/evidenceverb.h"

#include "app/ctl/sentences.h"
#include "core/async.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

EvidenceVerb::EvidenceVerb(
    EvidenceOptions options, Place place, const Account& account, Output& output, QObject* parent)
    : VaultVerb(
          place, place.options.online ? Need::Write : Need::WriteIfFree, account, output, parent)
    , m_options(std::move(options))
    , m_folder(m_options.folder)
{
}

void EvidenceVerb::onReady()
{
    if (const QString problem = m_folder.problem(); !problem.isEmpty()) {
        output().say(problem);
        emit finished(ExitCode::Usage);
        return;
    }
    if (hasVault()) {
        load();
    } else {
        openEvidence();
    }
}

void EvidenceVerb::onLoaded()
{
    const CasePtr record = desk().book()->find(m_options.id);
    if (record && (record->kept || place().options.online)) {
        openEvidence();
        return;
    }
    output().say(record
            ? u"The vault does not have this evidence. 'vaglioctl sync' or --online brings it, as "
              "long as the service has it."_s
            : u"The vault knows nothing under this id. Check it with 'vaglioctl list', or ask the "
              "service with --online."_s);
    emit finished(record ? ExitCode::Service : ExitCode::Usage);
}

void EvidenceVerb::openEvidence()
{
    onResult(
        desk().evidence()->open(m_options.id), this, [this](const Result<ArchivePtr>& archive) {
            if (archive) {
                onArchive(**archive);
            } else {
                onRefused(archive.error());
            }
        });
}

void EvidenceVerb::onRefused(const Error& error)
{
    const CasePtr record = desk().book()->find(m_options.id);
    if (error.kind != Error::Kind::NotFound) {
        fail(error);
    } else if (record && record->kept) {
        output().say(u"The file of this evidence is missing in the vault. Run 'vaglioctl "
                     "verify'."_s);
        emit finished(ExitCode::Evidence);
    } else {
        output().say(u"The service has no evidence under this id. It is there after an OK "
                     "only, and for 30 days; see 'vaglioctl show'."_s);
        emit finished(ExitCode::Service);
    }
}

void EvidenceVerb::onArchive(const EvidenceArchive& archive)
{
    for (const RefusedEntry& refused : archive.refused) {
        output().say(u"Not saved: '%1': %2."_s.arg(refused.name, sentenceOf(refused.reason)));
    }
    if (archive.documents.isEmpty()) {
        output().say(
            u"The evidence holds no document that is safe to save. Nothing was written."_s);
        emit finished(ExitCode::Evidence);
        return;
    }
    const Result<QList<SavedDocument>> saved = m_folder.save(archive.documents);
    if (!saved) {
        fail(saved.error());
        return;
    }
    const ExitCode code = archive.refused.isEmpty() ? loadedCode() : ExitCode::Evidence;
    const bool isPrinted = print(archive, *saved);
    if (!hasVault()) {
        endPrinted(isPrinted, code);
        return;
    }
    note({ u"evidence.exported"_s, m_options.id,
             { { u"documents"_s, qint64(saved->size()) }, { u"sha256"_s, archive.sha256 } } },
        [this, isPrinted, code] { endPrinted(isPrinted, code); });
}

bool EvidenceVerb::print(const EvidenceArchive& archive, const QList<SavedDocument>& saved) const
{
    if (!output().isJson()) {
        QList<QStringList> rows;
        for (const SavedDocument& document : saved) {
            rows.append({ document.name, QString::number(document.size), hex(document.sha256) });
        }
        return output().table({ u"NAME"_s, u"SIZE"_s, u"SHA256"_s }, rows);
    }
    QJsonArray documents;
    for (const SavedDocument& document : saved) {
        documents.append(QJsonObject { { u"name"_s, document.name }, { u"entry"_s, document.entry },
            { u"size"_s, document.size }, { u"sha256"_s, hex(document.sha256) } });
    }
    QJsonArray refused;
    for (const RefusedEntry& entry : archive.refused) {
        refused.append(
            QJsonObject { { u"entry"_s, entry.name }, { u"reason"_s, sentenceOf(entry.reason) } });
    }
    return output().json(QJsonDocument(QJsonObject { { u"id"_s, m_options.id },
        { u"archive"_s,
            QJsonObject { { u"size"_s, archive.size }, { u"sha256"_s, hex(archive.sha256) } } },
        { u"documents"_s, documents }, { u"refused"_s, refused } }));
}

} // namespace Vaglio::Ctl
