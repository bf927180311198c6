// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultbackup.h"
#include "ui/setup/setupframe.h"

#include <QFuture>

class QProgressBar;

namespace Vaglio {

class Button;
class IconNote;
class TextField;

/// Leads through restoring a vault from a backup: which backup, into which folder. A window of its
/// own; what follows is the lock of the restored vault.
class RestorePage final : public SetupFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestorePage)
public:
    /// folder: where it is proposed to go; where it has to go, if it is fixed.
    explicit RestorePage(const QString& folder, bool isFixed, QWidget* parent = nullptr);
    ~RestorePage() override;

signals:
    /// The vault stands in that folder, complete, and is locked.
    void restored(const QString& folder);
    void backRequested();

protected:
    void onEnter() override;

private:
    void buildFields(bool isFixed);
    void buildFoot();
    QWidget* buildField(const QString& label, TextField* field, Button* choose);
    void chooseBackup();
    void chooseFolder();
    void restore();
    void onRestored(const QString& folder, const Result<BackupSummary>& done);
    void say(const QString& sentence);
    void setBusy(bool busy);

    TextField* m_backup;
    Button* m_chooseBackup;
    TextField* m_folder;
    Button* m_chooseFolder;
    QProgressBar* m_bar;
    IconNote* m_answer;
    Button* m_back;
    Button* m_restore;
    QFuture<Result<BackupSummary>> m_running;
    bool m_isBusy = false;
};

} // namespace Vaglio
