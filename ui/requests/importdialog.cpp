// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/importdialog.h"

#include "core/async.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/label.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/vaultwords.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr QSize DialogSize { 560, 360 };
constexpr int BarHeight = 6;

int countOf(const QList<ImportedFile>& files, ImportedFile::What what)
{
    return static_cast<int>(std::ranges::count(files, what, &ImportedFile::what));
}

} // namespace

ImportDialog::ImportDialog(EvidenceImport* run, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_count(static_cast<int>(files.size()))
    , m_task(new Label({}, this))
    , m_bar(new QProgressBar(this))
    , m_summary(new IconNote(TextSize::Base, this))
    , m_list(new QPlainTextEdit(this))
    , m_copy(new Button(tr("Copy"), this))
    , m_close(new Button(tr("Stop"), this))
{
    run->setParent(this);
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import archives"));
    setAccessibleName(windowTitle());
    build();
    m_task->setText(tr("%n file(s) are read, checked and sealed…", nullptr, m_count));
    auto* progress = new QFutureWatcher<Result<QList<ImportedFile>>>(this);
    connect(progress, &QFutureWatcher<Result<QList<ImportedFile>>>::progressValueChanged, m_bar,
        &QProgressBar::setValue);
    const auto running = run->run(files);
    progress->setFuture(running);
    onResult(running, this, [this](const Result<QList<ImportedFile>>& done) { onDone(done); });
    resize(DialogSize);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::reject()
{
    if (m_isRunning) {
        m_run->stop();
        m_close->setEnabled(false);
        m_task->setText(tr("Stopping after this file…"));
        return;
    }
    QDialog::reject();
}

void ImportDialog::build()
{
    m_task->setObjectName(u"importTask"_s);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Files that are done"));
    m_bar->setRange(0, m_count);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    m_summary->setObjectName(u"importSummary"_s);
    m_list->setObjectName(u"importList"_s);
    m_list->setAccessibleName(tr("What became of each file"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_copy->setObjectName(u"importCopy"_s);
    m_close->setObjectName(u"importClose"_s);
    m_close->setKeyHint(tr("Esc"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    column->addWidget(new SectionTitle(tr("Import archives"), TextSize::Section, this));
    column->addWidget(m_task);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    column->addLayout(row);
    for (QWidget* later : { static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_list),
             static_cast<QWidget*>(m_copy) }) {
        later->hide();
    }
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_list->toPlainText());
        m_copy->setText(tr("Copied"));
    });
}

void ImportDialog::onDone(const Result<QList<ImportedFile>>& files)
{
    m_isRunning = false;
    m_task->hide();
    m_bar->hide();
    m_summary->show();
    m_close->setEnabled(true);
    m_close->setText(tr("Close"));
    m_close->setFocus(Qt::OtherFocusReason);
    if (!files) {
        m_summary->setIcon(u"warn"_s, Token::WarnText);
        m_summary->setText(VaultWords::trouble(files.error()));
        return;
    }
    tell(*files);
}

void ImportDialog::tell(const QList<ImportedFile>& files)
{
    QStringList lines;
    for (const ImportedFile& file : files) {
        const QString name = QFileInfo(file.path).fileName();
        switch (file.what) {
        case ImportedFile::What::Matched:
            lines << tr("%1: kept with the request %2").arg(name, file.id);
            break;
        case ImportedFile::What::Unlabelled:
            lines << (file.hadOther ? tr("%1: kept apart as %2, since its request has other "
                                         "evidence or was erased")
                                    : tr("%1: kept without a label, as %2"))
                         .arg(name, file.id);
            break;
        case ImportedFile::What::Duplicate:
            lines << tr("%1: kept already, with %2").arg(name, file.id);
            break;
        case ImportedFile::What::Failed: {
            const ErrorText words = errorText(file.error, ErrorContext::SaveFile);
            lines << (file.error.kind == Error::Kind::BadArchive
                    ? tr("%1: not taken, it is no archive of evidence").arg(name)
                    : tr("%1: not taken. %2. %3").arg(name, words.title, words.next));
            break;
        }
        }
    }
    const int failed = countOf(files, ImportedFile::What::Failed);
    const int left = m_count - static_cast<int>(files.size());
    const bool warns = failed > 0 || left > 0;
    m_summary->setIcon(warns ? u"warn"_s : u"ok"_s, warns ? Token::WarnText : Token::OkText);
    const QString done
        = tr("With their request: %1. Without a label: %2. Kept already: %3. Not taken: %4.")
              .arg(countOf(files, ImportedFile::What::Matched))
              .arg(countOf(files, ImportedFile::What::Unlabelled))
              .arg(countOf(files, ImportedFile::What::Duplicate))
              .arg(failed);
    m_summary->setText(left > 0
            ? tr("Stopped; %n file(s) were not looked at.", nullptr, left) + u' ' + done
            : done);
    m_list->setPlainText(lines.join(u'\n'));
    m_list->show();
    m_copy->show();
}

} // namespace Vaglio
