// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/restorepage.h"

#include "core/async.h"
#include "core/desk/vaultrestore.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/textfield.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/vaultwords.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarHeight = 6;

} // namespace

RestorePage::RestorePage(const QString& folder, bool isFixed, QWidget* parent)
    : SetupFrame(parent)
    , m_backup(new TextField(tr("Backup"), this))
    , m_chooseBackup(new Button(tr("Choose…"), this))
    , m_folder(new TextField(tr("Folder of the vault"), this))
    , m_chooseFolder(new Button(tr("Choose…"), this))
    , m_bar(new QProgressBar(this))
    , m_answer(new IconNote(TextSize::Base, this))
    , m_back(new Button(tr("Back"), this))
    , m_restore(new Button(tr("Restore"), ButtonRole::Primary, this))
{
    setObjectName(u"restorePage"_s);
    setWindowTitle(tr("Vaglio"));
    setHeading(u"shield"_s, tr("Restore a vault from a backup"),
        tr("Every file is checked as it is read. Then the vault is opened with its passphrase or "
           "its recovery key, as on the computer it comes from."));
    m_folder->setText(QDir::toNativeSeparators(folder));
    buildFields(isFixed);
    buildFoot();
    setBusy(false);
    m_backup->setFocus(Qt::OtherFocusReason);
}

RestorePage::~RestorePage()
{
    m_running.cancel();
}

void RestorePage::buildFields(bool isFixed)
{
    m_backup->setObjectName(u"restoreBackup"_s);
    m_backup->setPlaceholderText(tr("The file that \"Back up\" has made"));
    m_chooseBackup->setObjectName(u"chooseBackup"_s);
    m_chooseBackup->setAccessibleName(tr("Choose the backup"));
    m_folder->setObjectName(u"restoreFolder"_s);
    m_folder->setReadOnly(isFixed);
    m_chooseFolder->setObjectName(u"chooseFolder"_s);
    m_chooseFolder->setAccessibleName(tr("Choose the folder of the vault"));
    m_chooseFolder->setVisible(!isFixed);
    m_bar->setObjectName(u"restoreProgress"_s);
    m_bar->setAccessibleName(tr("Restoring the vault"));
    m_bar->setRange(0, BackupSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    m_answer->setObjectName(u"restoreAnswer"_s);
    column()->addWidget(buildField(tr("&Backup"), m_backup, m_chooseBackup));
    column()->addWidget(buildField(tr("&Folder of the vault"), m_folder, m_chooseFolder));
    column()->addWidget(m_bar);
    column()->addWidget(m_answer);
    connect(m_backup, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_folder, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_chooseBackup, &QPushButton::clicked, this, &RestorePage::chooseBackup);
    connect(m_chooseFolder, &QPushButton::clicked, this, &RestorePage::chooseFolder);
    setTabOrder(m_backup, m_chooseBackup);
    setTabOrder(m_chooseBackup, m_folder);
    setTabOrder(m_folder, m_chooseFolder);
    setTabOrder(m_chooseFolder, m_back);
    setTabOrder(m_back, m_restore);
}

QWidget* RestorePage::buildField(const QString& label, TextField* field, Button* choose)
{
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto* words = new Label(label, TextSize::Base, Token::Text2, QFont::Normal, box);
    words->setBuddy(field);
    rows->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(field, 1);
    row->addWidget(choose);
    rows->addLayout(row);
    return box;
}

void RestorePage::buildFoot()
{
    m_back->setObjectName(u"restoreBack"_s);
    m_back->setHeight(Button::Height::Large);
    m_restore->setObjectName(u"restoreStart"_s);
    m_restore->setHeight(Button::Height::Large);
    foot()->addWidget(m_back);
    foot()->addWidget(m_restore);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_isBusy) {
            m_running.cancel();
        } else {
            emit backRequested();
        }
    });
    connect(m_restore, &QPushButton::clicked, this, &RestorePage::restore);
}

void RestorePage::chooseBackup()
{
    auto* dialog = new QFileDialog(this, tr("Choose the backup"), QDir::homePath());
    dialog->setObjectName(u"chooseBackupDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Backups (*.zip)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_backup->setText(QDir::toNativeSeparators(file));
        say({});
        m_restore->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void RestorePage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Choose the folder of the vault"), QDir::homePath());
    dialog->setObjectName(u"chooseFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        say({});
    });
    dialog->open();
}

void RestorePage::onEnter()
{
    restore();
}

void RestorePage::restore()
{
    if (m_isBusy) {
        return;
    }
    const QString backup = QDir::fromNativeSeparators(m_backup->text().trimmed());
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!QFileInfo(backup).isFile()) {
        say(backup.isEmpty() ? tr("Choose the backup first.") : tr("There is no such file."));
        m_backup->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (folder.isEmpty() || !QDir::isAbsolutePath(folder)) {
        say(tr("Choose the folder first."));
        m_folder->setFocus(Qt::OtherFocusReason);
        return;
    }
    say({});
    m_bar->setValue(0);
    setBusy(true);
    m_running = restoreVault(backup, folder);
    auto* progress = new QFutureWatcher<Result<BackupSummary>>(this);
    connect(progress, &QFutureWatcher<Result<BackupSummary>>::progressValueChanged, m_bar,
        &QProgressBar::setValue);
    progress->setFuture(m_running);
    onResult(m_running, this, [this, progress, folder](const Result<BackupSummary>& done) {
        progress->deleteLater();
        onRestored(folder, done);
    });
}

void RestorePage::onRestored(const QString& folder, const Result<BackupSummary>& done)
{
    setBusy(false);
    if (done) {
        emit restored(folder);
        return;
    }
    say(VaultWords::notRestored(done.error()));
    (done.error().kind == Error::Kind::Refused ? m_folder : m_backup)
        ->setFocus(Qt::OtherFocusReason);
}

void RestorePage::say(const QString& sentence)
{
    m_answer->setIcon(sentence.isEmpty() ? QString() : u"warn"_s, Token::KoText);
    m_answer->setTextToken(Token::KoText);
    m_answer->setText(sentence);
}

void RestorePage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_bar->setVisible(busy);
    for (QWidget* control : { static_cast<QWidget*>(m_backup), static_cast<QWidget*>(m_folder),
             static_cast<QWidget*>(m_chooseBackup), static_cast<QWidget*>(m_chooseFolder),
             static_cast<QWidget*>(m_restore) }) {
        control->setEnabled(!busy);
    }
    m_back->setText(busy ? tr("Cancel") : tr("Back"));
    m_restore->setKeyHint(tr("Enter", "name of the key"));
    if (busy) {
        m_back->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Vaglio
