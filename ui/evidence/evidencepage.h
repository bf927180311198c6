// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"
#include "ui/evidence/documentdecoder.h"
#include "ui/evidence/evidenceactions.h"

#include <QWidget>

class QStackedWidget;

namespace Vaglio {

class Banner;
class DocumentPane;
class EmptyState;
class ErrorState;
class EvidenceFacts;
class EvidencePrinter;
class EvidenceToolBar;
class EvidenceTopBar;
class LoadingState;
class ThumbnailStrip;

/// The viewer of one case's evidence: fetching, failed, empty, or its documents. Holds the archive
/// and its pixels until another state is shown or clear() is called.
class EvidencePage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidencePage)
public:
    /// The decoder outlives the page.
    explicit EvidencePage(DocumentDecoder* decoder, QWidget* parent = nullptr);
    ~EvidencePage() override;

    /// What the button of Back says: the name of the queue that it leads to.
    void setBackText(const QString& text);
    /// "14 of 24", and whether there is a case before and after it.
    void setPosition(const QString& text, bool hasPrevious, bool hasNext);

    /// Whose evidence comes next, for exported() and printed().
    void setRequestId(const QString& id) { m_requestId = id; }
    [[nodiscard]] QString requestId() const { return m_requestId; }
    /// Shows above the facts what the desk itself knows of the case.
    void setCaseWidget(QWidget* widget);
    void showLoading(const QString& title, const Outcome& outcome);
    /// total is -1 where the service does not say.
    void setProgress(qint64 received, qint64 total);
    void showArchive(const EvidenceArchive& archive);
    void showError(const Error& error);
    /// Frees the archive and all pixels.
    void clear();

    /// Makes a document current, by its index in the archive.
    void showDocument(int document, int page = 0);

    [[nodiscard]] const EvidenceActions& acts() const { return m_actions; }

signals:
    void backRequested();
    void nextRequested();
    void previousRequested();
    void retryRequested();
    void cancelRequested();
    /// The current document has changed; -1 for none.
    void documentShown(int document, int page);
    /// Copies were saved outside of Vaglio; another case may be on the page by now.
    void exported(const QString& requestId, int documents);
    /// Pages went to the printer.
    void printed(const QString& requestId);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectActions();
    void connectParts();
    QWidget* makeContent();
    QWidget* makeMain();
    QWidget* makeFailed();
    void setState(QWidget* state);
    void onDocumentChosen(int document, int page);
    void turnPage(int step);
    void updateActions();
    void onPageCount(quint64 number, int count);
    [[nodiscard]] const EvidenceDocument* currentDocument() const;

    void askWhereToSave();
    void askWhereToSaveAll();
    void save(const EvidenceDocument& document, const QString& path, const QString& id);
    void askHowToPrint();
    void report(const Result<QString>& saved, const QString& id, int documents);
    void hideReports();

    DocumentDecoder* m_decoder;
    EvidenceActions m_actions;
    EvidenceArchive m_archive;
    QString m_requestId;
    QString m_title;
    int m_document = -1;
    int m_page = 0;
    int m_pageCount = 0; ///< of the current document; 0 where it has none or that is not known
    quint64 m_number = 0;

    EvidenceTopBar* m_topBar;
    EvidenceToolBar* m_toolBar;
    QStackedWidget* m_states;
    LoadingState* m_loading;
    ErrorState* m_error;
    QWidget* m_failed; ///< m_error in the upper part of the page
    EmptyState* m_empty;
    QWidget* m_content;
    DocumentPane* m_pane;
    ThumbnailStrip* m_strip;
    EvidenceFacts* m_facts;
    Banner* m_done;
    Banner* m_trouble;
    Banner* m_printing;
    EvidencePrinter* m_printer;
};

} // namespace Vaglio
