// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/vaultflow.h"

#include "core/async.h"
#include "core/desk/casenotes.h"
#include "core/desk/evidenceimport.h"
#include "ui/evidence/evidencepage.h"
#include "ui/issuing/confirmdialog.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/panel.h"
#include "ui/requests/importdialog.h"
#include "ui/requests/labeldialog.h"
#include "ui/requests/notedialog.h"
#include "ui/requests/requestspage.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultcareview.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const CaseRecord& record)
{
    const QString name = record.applicantName();
    return name.isEmpty() ? record.request.id : name;
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

VaultFlow::VaultFlow(MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_import(makeAct(u"importArchives"_s, tr("Import archives…"), QKeySequence(u"Ctrl+O"_s),
          u"download"_s, &VaultFlow::askWhatToImport))
    , m_label(makeAct(u"labelCase"_s, tr("Label…"), QKeySequence(Qt::Key_F2), u"unlabelled"_s,
          &VaultFlow::askForLabel))
    , m_note(makeAct(
          u"noteCase"_s, tr("Note…"), QKeySequence(Qt::Key_N), u"note"_s, &VaultFlow::askForNote))
    , m_undoAct(makeAct(u"undoLabelOrNote"_s, tr("Undo the label or note"),
          QKeySequence(u"Ctrl+Z"_s), u"back"_s, &VaultFlow::undo))
    , m_erase(makeAct(u"eraseCase"_s, tr("Erase this case…"), QKeySequence(u"Shift+Del"_s),
          u"cannot"_s, &VaultFlow::askToErase))
    , m_bar(new Panel(Token::Base, Qt::BottomEdge))
    , m_careView(new VaultCareView(m_bar))
    , m_notice(new Banner(u"info"_s, {}, {}, m_bar))
{
    buildBar();
    connect(m_window, &MainWindow::pageShown, this, &VaultFlow::refreshActs);
    connect(m_window, &MainWindow::verifyRequested, this, &VaultFlow::verify);
    connect(m_window, &MainWindow::backUpRequested, this, [this] { askWhereToBackUp(m_window); });
    refreshActs();
}

VaultFlow::~VaultFlow()
{
    delete m_bar;
}

QAction* VaultFlow::makeAct(const QString& name, const QString& text, const QKeySequence& key,
    const QString& icon, void (VaultFlow::*slot)())
{
    auto* act = new QAction(text, this);
    act->setObjectName(name);
    act->setShortcut(key);
    act->setProperty("iconName", icon);
    connect(act, &QAction::triggered, this, slot);
    return act;
}

void VaultFlow::buildBar()
{
    m_bar->setObjectName(u"vaultBar"_s);
    m_notice->setObjectName(u"vaultNotice"_s);
    m_undoButton = m_notice->addButton(tr("Undo"));
    m_undoButton->setObjectName(u"noticeUndo"_s);
    Button* close = m_notice->addButton(tr("Close"));
    close->setObjectName(u"noticeClose"_s);
    auto* column = new QVBoxLayout(m_bar);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_careView);
    column->addWidget(m_notice);
    m_notice->hide();
    m_window->addBar(m_bar);
    connect(m_undoButton, &QAbstractButton::clicked, this, &VaultFlow::undo);
    connect(close, &QAbstractButton::clicked, this, [this] {
        m_notice->hide();
        showBar();
        m_window->focusPage();
    });
    connect(m_careView, &VaultCareView::closed, m_window, &MainWindow::focusPage);
    connect(m_careView, &VaultCareView::filled, this, &VaultFlow::showBar);
    showBar();
}

void VaultFlow::showBar()
{
    m_bar->setHidden(m_notice->isHidden() && m_careView->isHidden());
}

void VaultFlow::setDesk(Desk* desk, const DeskVault& vault, VaultCare* care)
{
    m_desk = desk;
    m_vault = vault;
    m_care = care;
    m_undo.reset();
    m_careView->setCare(care);
    connect(desk->book(), &RequestBook::changed, this, &VaultFlow::refreshActs);
    connect(desk, &Desk::loaded, this, &VaultFlow::refreshActs);
    refreshActs();
}

void VaultFlow::addTo(RequestsPage* page)
{
    m_page = page;
    page->addCareActs({ m_undoAct, m_import }, { m_note, m_label, m_erase });
    connect(page, &RequestsPage::currentIdChanged, this, &VaultFlow::refreshActs);
    refreshActs();
}

void VaultFlow::addTo(EvidencePage* page)
{
    m_evidence = page;
    page->addActions({ m_note, m_undoAct });
}

CasePtr VaultFlow::currentCase() const
{
    if (!m_desk || !m_page) {
        return nullptr;
    }
    const bool looksAtEvidence = m_evidence && m_evidence->isVisible();
    return m_desk->book()->find(looksAtEvidence ? m_evidence->requestId() : m_page->currentId());
}

void VaultFlow::refreshActs()
{
    const Outbox* outbox = m_desk ? m_desk->outbox() : nullptr;
    const std::optional<Error> closed = outbox != nullptr ? outbox->whyClosed() : std::nullopt;
    const bool isLoading = closed && closed->detail == "loading"_L1;
    const bool isLoaded = outbox != nullptr && m_vault.worker != nullptr && !isLoading;
    const CasePtr open = currentCase();
    const bool isThere = isLoaded && open != nullptr && !open->isErased;
    m_import->setEnabled(isLoaded);
    m_undoAct->setEnabled(isLoaded && m_undo.has_value());
    // What was ordered from here stays what it was.
    m_label->setEnabled(isThere && !open->issued.isValid());
    m_label->setText(open != nullptr && open->order ? tr("Change the label…") : tr("Label…"));
    m_note->setEnabled(isThere);
    m_erase->setEnabled(isThere);
}

void VaultFlow::tell(const QString& title, const QString& text, bool warns)
{
    m_notice->setTone(
        warns ? u"warn"_s : u"info"_s, warns ? Banner::Tone::Warning : Banner::Tone::Calm);
    m_notice->setWords(title, text);
    m_undoButton->setVisible(m_undo.has_value());
    m_notice->show();
    showBar();
}

void VaultFlow::verify()
{
    if (m_care) {
        m_care->verify();
    }
}

void VaultFlow::askWhereToBackUp(QWidget* parent)
{
    auto* dialog = new QFileDialog(parent, tr("Back up the vault"), documentsFolder());
    dialog->setObjectName(u"backUpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    // Nothing is ever overwritten, so that there is nothing to be asked.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({ tr("Backups (*.zip)"), tr("All files (*)") });
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->setLabelText(QFileDialog::Accept, tr("Back up"));
    dialog->selectFile(
        u"vaglio-backup-%1.zip"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (m_care) {
            m_care->backUp(file);
        }
    });
    // In a turn of its own: a dialog of files takes most of a frame to be made, and to be shown.
    QTimer::singleShot(0, dialog, [dialog] { dialog->open(); });
}

void VaultFlow::askWhatToImport()
{
    auto* dialog = new QFileDialog(m_window, tr("Import archives"), documentsFolder());
    dialog->setObjectName(u"importFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({ tr("Archives (*.zip)"), tr("All files (*)") });
    dialog->setLabelText(QFileDialog::Accept, tr("Import"));
    connect(dialog, &QFileDialog::filesSelected, this, &VaultFlow::import);
    dialog->open();
}

void VaultFlow::import(const QStringList& files)
{
    if (!m_desk || files.isEmpty()) {
        return;
    }
    auto* run = new EvidenceImport(m_vault.worker, m_desk->book(),
        EvidenceFiles(m_vault.evidenceFolder), m_desk->operatorName());
    auto* dialog = new ImportDialog(run, files, m_window);
    dialog->show();
}

void VaultFlow::askForLabel()
{
    if (const CasePtr before = currentCase()) {
        openLabel(before);
    }
}

LabelDialog* VaultFlow::openLabel(const CasePtr& before)
{
    auto* dialog = new LabelDialog(*before, m_window);
    m_typing = { before, dialog, {} };
    connect(dialog, &LabelDialog::chosen, this,
        [this, dialog, before](const CaseLabel& chosen) { label(dialog, before, chosen); });
    dialog->open();
    return dialog;
}

void VaultFlow::label(LabelDialog* dialog, const CasePtr& before, const CaseLabel& label)
{
    const QString id = before->request.id;
    onResult(labelCase(m_desk->book(), id, label, m_desk->operatorName()), dialog,
        [this, dialog, id, before](const Result<int>& done) {
            if (!done) {
                dialog->explain(done.error());
                return;
            }
            m_undo = Undo { Undo::What::Label, before };
            refreshActs();
            const CasePtr now = m_desk->book()->find(id);
            const QString name = now ? now->applicantName() : QString();
            tell(tr("Labelled."),
                tr("%1 is the request of %2.").arg(id, name.isEmpty() && now ? now->mail() : name),
                false);
            dialog->accept();
        });
}

void VaultFlow::askForNote()
{
    if (const CasePtr before = currentCase()) {
        openNote(before);
    }
}

NoteDialog* VaultFlow::openNote(const CasePtr& before)
{
    auto* dialog = new NoteDialog(*before, m_window);
    m_typing = { before, {}, dialog };
    connect(dialog, &NoteDialog::chosen, this,
        [this, dialog, before](const QString& text) { note(dialog, before, text); });
    dialog->open();
    return dialog;
}

std::optional<VaultFlow::Draft> VaultFlow::draft() const
{
    if (m_typing.label && m_typing.label->isChanged()) {
        return Draft { m_typing.before, m_typing.label->typed(), {} };
    }
    if (m_typing.note && m_typing.note->isChanged()) {
        return Draft { m_typing.before, {}, m_typing.note->text() };
    }
    return std::nullopt;
}

void VaultFlow::restoreDraft(const std::optional<Draft>& draft)
{
    if (!draft) {
        return;
    }
    const CasePtr now = m_desk ? m_desk->book()->find(draft->before->request.id) : nullptr;
    if (!now || now->isErased) {
        tell(tr("What was typed has no place any more."),
            tr("The case of %1 is not there.").arg(nameOf(*draft->before)), true);
    } else if (draft->label) {
        openLabel(now)->restore(*draft->label, now->order != draft->before->order);
    } else if (draft->note) {
        openNote(now)->restore(*draft->note, now->note != draft->before->note);
    }
}

void VaultFlow::note(NoteDialog* dialog, const CasePtr& before, const QString& text)
{
    onResult(noteCase(m_desk->book(), before->request.id, text, m_desk->operatorName()), dialog,
        [this, dialog, before, isGone = text.isEmpty()](const Result<int>& done) {
            if (!done) {
                dialog->explain(done.error());
                return;
            }
            m_undo = Undo { Undo::What::Note, before };
            refreshActs();
            if (isGone) {
                tell(tr("The note is gone."), tr("%1 has none any more.").arg(nameOf(*before)),
                    false);
            } else {
                tell(tr("Noted."), tr("The note on %1 is kept in this vault.").arg(nameOf(*before)),
                    false);
            }
            dialog->accept();
        });
}

void VaultFlow::undo()
{
    if (!m_undo || !m_desk) {
        return;
    }
    const Undo undone = *m_undo;
    m_undo.reset();
    const QString id = undone.before->request.id;
    const QString actor = m_desk->operatorName();
    const auto done = undone.what == Undo::What::Label
        ? undoLabel(m_desk->book(), id, undone.before->order, actor)
        : undoNote(m_desk->book(), id, undone.before->note, actor);
    onResult(done, this, [this, undone](const Result<int>& answer) {
        refreshActs();
        tellUndone(undone, answer);
        m_window->focusPage();
    });
}

void VaultFlow::tellUndone(const Undo& undone, const Result<int>& done)
{
    const bool isLabel = undone.what == Undo::What::Label;
    if (done) {
        tell(isLabel ? tr("The label was undone.") : tr("The note was undone."),
            tr("%1 is as it was before.").arg(undone.before->request.id), false);
    } else {
        const ErrorText words = errorText(done.error(), ErrorContext::SaveFile);
        tell(isLabel ? tr("The label was not undone.") : tr("The note was not undone."), words.next,
            true);
    }
}

void VaultFlow::askToErase()
{
    const CasePtr record = currentCase();
    if (!record) {
        return;
    }
    const QString id = record->request.id;
    auto* dialog = new ConfirmDialog(
        { tr("Erase the case of %1 for good?").arg(nameOf(*record)),
            tr("Forgotten on this computer: name and mail address, the order and its link, the "
               "note, what was read from the documents, and the evidence. Nobody can read it "
               "again, and it is not fetched again. It cannot be undone.")
                + u"\n\n"_s
                + tr("What stays: the identifier, the outcome and its dates, and in the journal "
                     "that the case was erased, when and by whom. A backup made before still has "
                     "the case, and Openapi keeps its own copy for as long as it does."),
            tr("Erase for good") },
        m_window);
    connect(dialog, &QDialog::accepted, this, [this, id] { emit eraseRequested(id); });
    dialog->open();
}

} // namespace Vaglio
