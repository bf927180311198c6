// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/evidencestore.h"

#include "app/sandbox/auditpdf.h"
#include "app/sandbox/specimenpainter.h"

#include <QBuffer>

#include <quazip.h>
#include <quazipfile.h>

#include <algorithm>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keptPackages = 6;

struct Entry {
    QString name;
    QByteArray bytes;
    bool isCompressedAlready = false;
};

QByteArray makeZip(const QList<Entry>& entries, TimePoint time)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdCreate)) {
        return {};
    }
    for (const Entry& entry : entries) {
        QuaZipNewInfo info(entry.name);
        info.dateTime = toDateTime(time).toLocalTime();
        info.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QuaZipFile file(&zip);
        const int method = entry.isCompressedAlready ? 0 : Z_DEFLATED;
        if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, method)
            || file.write(entry.bytes) != entry.bytes.size()) {
            return {};
        }
        file.close();
        if (file.getZipError() != ZIP_OK) {
            return {};
        }
    }
    zip.close();
    return zip.getZipError() == ZIP_OK ? bytes : QByteArray();
}

QList<QImage> paintedImages(const CaseFacts& facts)
{
    const SpecimenPainter painter(facts);
    QList<QImage> images { painter.idFront(), painter.idBack() };
    if (facts.hasHealthCard) {
        images << painter.healthFront() << painter.healthBack();
    }
    images << painter.selfie();
    return images;
}

} // namespace

EvidenceStore::EvidenceStore(std::shared_future<void> ready)
    : m_ready(std::move(ready))
{
}

EvidencePackage EvidenceStore::packageFor(const StoredRequest& request, const Switches& switches)
{
    m_ready.wait();
    const CaseFacts facts = caseFacts(request);
    const bool inPdf = facts.imagesAsPdf || switches.zip == ZipContent::WithPdf;
    const bool isSmall = switches.zip == ZipContent::Small || switches.zip == ZipContent::Broken;
    const Form form = switches.archive == ArchiveForm::Pdf ? Form::Pdf
        : isSmall                                          ? Form::ZipOfSmall
        : inPdf                                            ? Form::ZipOfPdf
                                                           : Form::ZipOfImages;
    const QMutexLocker lock(&m_mutex);
    const auto at = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) {
        return kept.id == facts.id && kept.form == form && kept.audit == switches.audit;
    });
    if (at != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, at);
    } else {
        m_kept.push_front({ facts.id, form, switches.audit, make(facts, form, switches.audit) });
        if (m_kept.size() > keptPackages) {
            m_kept.pop_back();
        }
    }
    EvidencePackage package = m_kept.front().package;
    if (switches.zip == ZipContent::Broken) {
        package.bytes.truncate(package.bytes.size() / 2);
    }
    return package;
}

EvidencePackage EvidenceStore::make(const CaseFacts& facts, Form form, AuditPlace audit)
{
    const QString id = QString::fromLatin1(facts.id);
    const bool withAudit = audit == AuditPlace::InZip;
    if (form == Form::Pdf) {
        return { id + u".pdf"_s, "application/pdf",
            makeImagesPdf(facts, paintedImages(facts), withAudit) };
    }
    QList<Entry> entries;
    if (form == Form::ZipOfSmall) {
        const Specimen picture = SpecimenPainter(facts).paintSmall();
        entries.append({ picture.fileName, picture.jpeg, true });
        return { id + u".zip"_s, "application/zip", makeZip(entries, facts.okSince) };
    }
    QByteArray stamped;
    if (form == Form::ZipOfPdf) {
        stamped = makeImagesPdf(facts, paintedImages(facts), withAudit);
        entries.append({ u"documents.pdf"_s, stamped, true });
    } else {
        const QList<Specimen> specimens = SpecimenPainter(facts).paintAll();
        for (const Specimen& specimen : specimens) {
            entries.append({ specimen.fileName, specimen.jpeg, true });
        }
        if (withAudit) {
            stamped = makeAuditPdf(facts);
            entries.append({ u"audit.pdf"_s, stamped });
        }
    }
    if (withAudit) {
        const QString name = form == Form::ZipOfPdf ? u"documents.tsr"_s : u"audit.tsr"_s;
        entries.append({ name, m_authority.stamp(stamped, facts.okSince) });
    }
    return { id + u".zip"_s, "application/zip", makeZip(entries, facts.okSince) };
}

} // namespace Vaglio::Sandbox
