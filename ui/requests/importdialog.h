// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/evidenceimport.h"

#include <QDialog>

class QPlainTextEdit;
class QProgressBar;

namespace Vaglio {

class Button;
class IconNote;
class Label;

/// Takes archives that were saved by hand earlier into the vault, and says of each what became of
/// it. Beside the window, which works meanwhile. Closing it while it runs ends the run with the
/// file it is at, and it stays to say what was done.
class ImportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)
public:
    /// Takes the run over.
    ImportDialog(EvidenceImport* run, const QStringList& files, QWidget* parent);
    ~ImportDialog() override;

    void reject() override;

private:
    void build();
    void onDone(const Result<QList<ImportedFile>>& files);
    void tell(const QList<ImportedFile>& files);

    EvidenceImport* m_run; ///< a child
    int m_count;
    bool m_isRunning = true;
    Label* m_task;
    QProgressBar* m_bar;
    IconNote* m_summary;
    QPlainTextEdit* m_list;
    Button* m_copy;
    Button* m_close;
};

} // namespace Vaglio
