// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/desk.h"
#include "core/desk/evidencecabinet.h"
#include "ui/issuing/newlinkpage.h"
#include "ui/kit/errortext.h"
#include "ui/window/mainwindow.h"
#include "ui/window/vaultflow.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Vaglio {

class DocumentDecoder;
class EvidencePage;
class ExpiryNotifier;
class IssueFlow;
class NoteSection;
class ReadingWatch;
class RequestsPage;
class VaultCare;

/// The one place where the desk's verbs meet the pages: who opens what, and where the answers go.
/// Makes the pages, the seldom ones when they are first needed. A child of its window.
class DeskController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskController)
public:
    DeskController(MainWindow* window, Settings* settings);
    ~DeskController() override;

    /// The desk must outlive the window, and so must the care of its vault, where it has one. Shows
    /// the list.
    void setDesk(Desk* desk, const DeskVault& vault = {}, VaultCare* care = nullptr);
    /// Where it is asked for from a dialog of the window.
    void askWhereToBackUp(QWidget* parent);
    /// Over every page, until a person closes it.
    void tell(const QString& title, const QString& text, bool warns);
    /// Before there is a desk: nothing is known yet, or why there is none.
    void showWaiting();
    /// From here on this stands in the place of the list, until setDesk(): what leads to the list
    /// leads to its "Try again".
    void showFailure(const ErrorText& words, const QString& detail);

    /// Where a person is, to be taken up again in another window.
    struct Place {
        MainWindow::Page page = MainWindow::Page::Requests;
        Queue queue = Queue::ToReview;
        QString caseId; ///< chosen in the list, or whose evidence is looked at
        std::optional<NewLinkPage::Draft> draft;
        std::optional<VaultFlow::Draft> caseDraft;
    };
    [[nodiscard]] Place place() const;
    /// Once the desk's cases are there.
    void restorePlace(const Place& place);

    /// What stands in the form for a new link, to be carried into another window.
    [[nodiscard]] std::optional<NewLinkPage::Draft> draft() const;
    void restoreDraft(const NewLinkPage::Draft& draft);

signals:
    void tokenRequested();
    /// The failure's "Try again", or a check that is asked for.
    void retryRequested();
    /// A person wants a case erased, and has said so twice.
    void eraseRequested(const QString& id);

private:
    void makeRequestsPage();
    void addThumbnails();
    void makeEvidencePage();
    void openQueue(Queue queue);
    void check();
    void retry();
    void onPageShown(MainWindow::Page page);
    void openEvidence(const QString& id);
    void showEvidencePlace();
    void showEvidenceNote();
    void fetchEvidence(const QString& id);
    void retryEvidence();
    void showEvidence(const QString& id, const Result<ArchivePtr>& answer);
    void stepEvidence(bool forward);
    void leaveEvidence();
    void follow(const QString& id);
    void savePlaces();
    void onSyncState();
    void onBookChanged();

    MainWindow* m_window;
    Settings* m_settings;
    IssueFlow* m_issueFlow;
    VaultFlow* m_vaultFlow;
    QPointer<Desk> m_desk;
    std::unique_ptr<DocumentDecoder> m_decoder;
    QPointer<ExpiryNotifier> m_expiry;
    QPointer<RequestsPage> m_requests; ///< the pages are the window's
    QPointer<EvidencePage> m_evidence;
    QPointer<NoteSection> m_evidenceNote; ///< on it
    QString m_evidenceId; ///< whose evidence is on the page
    ReadingWatch* m_reading;
    bool m_needsAnotherCopy = false; ///< what is kept of it cannot be opened
    bool m_hasFailed = false; ///< nothing answers behind the desk, if there is one at all
};

} // namespace Vaglio
