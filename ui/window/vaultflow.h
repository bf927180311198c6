// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/desk/labels.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QAction;

namespace Vaglio {

class Banner;
class Button;
class EvidencePage;
class LabelDialog;
class MainWindow;
class NoteDialog;
class Panel;
class RequestsPage;
class VaultCare;
class VaultCareView;

/// What a person does with what the vault keeps: verify it, back it up, import archives, say whose
/// a request is, write a note on it, erase a case. Shows over every page how it goes and what came
/// of it.
class VaultFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultFlow)
public:
    VaultFlow(MainWindow* window, QObject* parent);
    ~VaultFlow() override;

    /// Desk and care must outlive the window. Without a vault none of it can be done.
    void setDesk(Desk* desk, const DeskVault& vault, VaultCare* care);
    /// Its acts go to the page, and follow the case that is open there.
    void addTo(RequestsPage* page);
    /// So does the note of the case whose evidence is there.
    void addTo(EvidencePage* page);
    void askWhereToBackUp(QWidget* parent);
    /// What is being typed about a case.
    struct Draft {
        CasePtr before; ///< as the case was when it was begun
        std::optional<CaseLabel> label;
        std::optional<QString> note;
    };
    /// Nothing where nothing was changed.
    [[nodiscard]] std::optional<Draft> draft() const;
    /// Where there is one; says so where its case is no more, or was changed meanwhile.
    void restoreDraft(const std::optional<Draft>& draft);
    /// Until a person closes it, or something else is told.
    void tell(const QString& title, const QString& text, bool warns);

signals:
    void eraseRequested(const QString& id);

private:
    QAction* makeAct(const QString& name, const QString& text, const QKeySequence& key,
        const QString& icon, void (VaultFlow::*slot)());
    void buildBar();
    void showBar();
    void refreshActs();
    void verify();
    void askWhatToImport();
    void import(const QStringList& files);
    void askForLabel();
    LabelDialog* openLabel(const CasePtr& before);
    void label(LabelDialog* dialog, const CasePtr& before, const CaseLabel& label);
    void askForNote();
    NoteDialog* openNote(const CasePtr& before);
    void note(NoteDialog* dialog, const CasePtr& before, const QString& text);
    void undo();
    void askToErase();
    [[nodiscard]] CasePtr currentCase() const;

    struct Undo {
        enum class What { Label, Note };
        What what;
        CasePtr before;
    };
    void tellUndone(const Undo& undone, const Result<int>& done);

    MainWindow* m_window;
    QPointer<Desk> m_desk;
    DeskVault m_vault;
    QPointer<VaultCare> m_care;
    QPointer<RequestsPage> m_page; ///< the window's, as are the next two
    QPointer<EvidencePage> m_evidence;
    struct Typing {
        CasePtr before;
        QPointer<LabelDialog> label;
        QPointer<NoteDialog> note;
    };
    Typing m_typing;
    QAction* m_import;
    QAction* m_label;
    QAction* m_note;
    QAction* m_undoAct;
    QAction* m_erase;
    QPointer<Panel> m_bar; ///< the window's
    VaultCareView* m_careView;
    Banner* m_notice;
    Button* m_undoButton = nullptr;
    std::optional<Undo> m_undo;
};

} // namespace Vaglio
