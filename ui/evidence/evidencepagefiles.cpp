// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// The acts of EvidencePage that leave the program: saving copies and printing.

#include "ui/evidence/evidencepage.h"

#include "core/async.h"
#include "ui/evidence/evidencefiles.h"
#include "ui/evidence/evidenceprinter.h"
#include "ui/evidence/evidencewording.h"
#include "ui/kit/banner.h"
#include "ui/kit/errortext.h"
#include "ui/kit/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Vaglio {

void EvidencePage::askWhereToSave()
{
    const EvidenceDocument* shown = currentDocument();
    if (shown == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setObjectName(u"saveCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(EvidenceWording::fileName(*shown));
    // The document is kept by value: another case may be in view when the dialog closes.
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, document = *shown, id = m_requestId](
            const QString& path) { save(document, path, id); });
    dialog->open();
}

void EvidencePage::save(const EvidenceDocument& document, const QString& path, const QString& id)
{
    const auto saved = QtConcurrent::run([document, path]() -> Result<QString> {
        return EvidenceFiles::save(document, path).map([&path] { return path; });
    });
    onResult(saved, this, [this, id](const Result<QString>& result) { report(result, id, 1); });
}

void EvidencePage::askWhereToSaveAll()
{
    if (m_archive.documents.isEmpty()) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save all in a new folder inside…"));
    dialog->setObjectName(u"saveAllDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, archive = m_archive, name = tr("Evidence %1").arg(m_title), id = m_requestId](
            const QString& parent) {
            const auto saved = QtConcurrent::run(
                [archive, parent, name] { return EvidenceFiles::saveAll(archive, parent, name); });
            const auto count = static_cast<int>(archive.documents.size());
            onResult(saved, this,
                [this, id, count](const Result<QString>& result) { report(result, id, count); });
        });
    dialog->open();
}

void EvidencePage::report(const Result<QString>& saved, const QString& id, int documents)
{
    hideReports();
    if (saved) {
        emit exported(id, documents);
        m_done->setWords(tr("Saved"), QDir::toNativeSeparators(*saved));
        m_done->show();
        return;
    }
    const ErrorText words = errorText(saved.error(), ErrorContext::SaveFile);
    m_trouble->setWords(words.title, words.what + u' ' + words.next);
    m_trouble->show();
}

void EvidencePage::askHowToPrint()
{
    const EvidenceDocument* shown = currentDocument();
    if (shown == nullptr || m_pageCount < 1 || m_printer->isBusy()) {
        return;
    }
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(
        std::make_unique<QPrinter>(QPrinter::HighResolution));
    auto* dialog = new QPrintDialog(printer->get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, m_pageCount > 1);
    dialog->setMinMax(1, m_pageCount);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
        [this, printer, document = *shown, count = m_pageCount, id = m_requestId] {
            const int from = (*printer)->fromPage();
            const int to = (*printer)->toPage();
            const bool all = from < 1 || to < from;
            m_printer->print(document, std::move(*printer), all ? 0 : from - 1,
                all ? count - 1 : std::min(to, count) - 1);
            updateActions();
            emit printed(id);
        });
    dialog->open();
}

} // namespace Vaglio
