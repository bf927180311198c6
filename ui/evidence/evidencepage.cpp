// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidencepage.h"

#include "core/async.h"
#include "ui/evidence/documentpane.h"
#include "ui/evidence/evidencebars.h"
#include "ui/evidence/evidencefacts.h"
#include "ui/evidence/evidenceprinter.h"
#include "ui/evidence/imageview.h"
#include "ui/evidence/loadingstate.h"
#include "ui/evidence/thumbnailstrip.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int factsWidth = 400;
constexpr int factsNarrow = 276;
constexpr int roomForFacts = 1150;
constexpr int stripHeight = 104;
constexpr int mostNumbered = 9;

} // namespace

EvidencePage::EvidencePage(DocumentDecoder* decoder, QWidget* parent)
    : QWidget(parent)
    , m_decoder(decoder)
    , m_actions(this)
    , m_topBar(new EvidenceTopBar(m_actions))
    , m_toolBar(new EvidenceToolBar(m_actions))
    , m_states(new QStackedWidget)
    , m_loading(new LoadingState)
    , m_error(new ErrorState)
    , m_empty(new EmptyState(u"image"_s, tr("No documents in this archive"),
          tr("The archive was received whole, but nothing in it can be shown.")))
    , m_pane(new DocumentPane(decoder))
    , m_strip(new ThumbnailStrip(ThumbnailStrip::Form::Large, decoder))
    , m_facts(new EvidenceFacts)
    , m_done(new Banner(u"ok"_s, {}))
    , m_trouble(new Banner(u"warn"_s, {}))
    , m_printing(new Banner(u"print"_s, {}))
    , m_printer(new EvidencePrinter(decoder, this))
{
    setObjectName(u"evidencePage"_s);
    setAccessibleName(tr("Evidence"));
    m_states->setObjectName(u"evidenceStates"_s);
    m_done->setObjectName(u"evidenceDone"_s);
    m_trouble->setObjectName(u"evidenceTrouble"_s);
    m_printing->setObjectName(u"evidencePrinting"_s);
    m_loading->setObjectName(u"evidenceLoading"_s);
    m_error->setObjectName(u"evidenceErrorWords"_s);
    m_empty->setObjectName(u"evidenceEmpty"_s);
    m_failed = makeFailed();
    m_content = makeContent();
    for (QWidget* state :
        { static_cast<QWidget*>(m_loading), m_failed, static_cast<QWidget*>(m_empty), m_content }) {
        m_states->addWidget(state);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeMain(), 1);
    row->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    connectActions();
    connectParts();
    clear();
}

EvidencePage::~EvidencePage() = default;

QWidget* EvidencePage::makeMain()
{
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_toolBar);
    column->addWidget(m_done);
    column->addWidget(m_trouble);
    column->addWidget(m_printing);
    column->addWidget(m_states, 1);
    return main;
}

QWidget* EvidencePage::makeFailed()
{
    auto* failed = new QWidget;
    failed->setObjectName(u"evidenceError"_s);
    auto* column = new QVBoxLayout(failed);
    column->addWidget(m_error);
    column->addStretch(1);
    return failed;
}

QWidget* EvidencePage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    auto* foot = new Panel(Token::Window, Qt::TopEdge);
    foot->setFixedHeight(stripHeight);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 8, 14, 0);
    row->addWidget(m_strip, 1);
    column->addWidget(foot);
    return content;
}

void EvidencePage::connectActions()
{
    const EvidenceActions& act = m_actions;
    ImageView* view = m_pane->view();
    connect(act.back, &QAction::triggered, this, &EvidencePage::backRequested);
    connect(act.previousCase, &QAction::triggered, this, &EvidencePage::previousRequested);
    connect(act.nextCase, &QAction::triggered, this, &EvidencePage::nextRequested);
    connect(act.fit, &QAction::triggered, view, &ImageView::fit);
    connect(act.actualPixels, &QAction::triggered, view, &ImageView::actualPixels);
    connect(act.zoomIn, &QAction::triggered, view, &ImageView::zoomIn);
    connect(act.zoomOut, &QAction::triggered, view, &ImageView::zoomOut);
    connect(act.rotateRight, &QAction::triggered, view, &ImageView::rotateRight);
    connect(act.rotateLeft, &QAction::triggered, view, &ImageView::rotateLeft);
    connect(act.previousPage, &QAction::triggered, this, [this] { turnPage(-1); });
    connect(act.nextPage, &QAction::triggered, this, [this] { turnPage(1); });
    connect(act.saveCopy, &QAction::triggered, this, &EvidencePage::askWhereToSave);
    connect(act.saveAll, &QAction::triggered, this, &EvidencePage::askWhereToSaveAll);
    connect(act.print, &QAction::triggered, this, &EvidencePage::askHowToPrint);
    for (int number = 1; number <= mostNumbered; ++number) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_strip,
            [this, number] { m_strip->selectNumber(number); });
    }
}

void EvidencePage::connectParts()
{
    connect(
        m_strip, &ThumbnailStrip::currentDocumentChanged, this, &EvidencePage::onDocumentChosen);
    connect(m_strip, &ThumbnailStrip::documentOpened, this,
        [this] { m_pane->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &DocumentPane::contentChanged, this, &EvidencePage::updateActions);
    connect(m_loading, &LoadingState::cancelRequested, this, &EvidencePage::cancelRequested);
    connect(m_error, &ErrorState::retryRequested, this, &EvidencePage::retryRequested);
    Button* cancel = m_printing->addButton(tr("Cancel"));
    cancel->setObjectName(u"printCancel"_s);
    connect(cancel, &QAbstractButton::clicked, m_printer, &EvidencePrinter::cancel);
    connect(m_printer, &EvidencePrinter::progressed, this, [this](int done, int total) {
        m_printing->setWords(tr("Printing"), tr("%1 of %n page(s)", nullptr, total).arg(done));
        m_printing->show();
    });
    connect(m_printer, &EvidencePrinter::finished, this, [this] {
        hideReports();
        m_done->setWords(tr("Sent to the printer"));
        m_done->show();
        updateActions();
    });
    connect(m_printer, &EvidencePrinter::failed, this, [this](const Error& error) {
        hideReports();
        if (error.kind != Error::Kind::Cancelled) {
            m_trouble->setWords(
                tr("The document was not printed"), tr("Check the printer, then try again."));
            m_trouble->show();
        }
        updateActions();
    });
}

void EvidencePage::setBackText(const QString& text)
{
    m_actions.back->setIconText(text);
}

void EvidencePage::setPosition(const QString& text, bool hasPrevious, bool hasNext)
{
    m_topBar->setPosition(text);
    m_actions.previousCase->setEnabled(hasPrevious);
    m_actions.nextCase->setEnabled(hasNext);
}

void EvidencePage::clear()
{
    ++m_number;
    m_archive = {};
    m_document = -1;
    m_page = 0;
    m_pageCount = 0;
    m_strip->clear();
    m_pane->clear();
    m_facts->clear();
    hideReports();
    setState(m_loading);
}

void EvidencePage::setState(QWidget* state)
{
    m_states->setCurrentWidget(state);
    m_facts->setVisible(state == m_content || state == m_empty);
    updateActions();
}

void EvidencePage::setCaseWidget(QWidget* widget)
{
    m_facts->setCaseWidget(widget);
}

void EvidencePage::showLoading(const QString& title, const Outcome& outcome)
{
    clear();
    m_title = title;
    m_topBar->setCase(title, outcome);
    m_loading->setProgress(0, -1);
}

void EvidencePage::setProgress(qint64 received, qint64 total)
{
    m_loading->setProgress(received, total);
}

void EvidencePage::showError(const Error& error)
{
    clear();
    m_error->setError(errorText(error, ErrorContext::Evidence), error.detail);
    setState(m_failed);
}

void EvidencePage::showArchive(const EvidenceArchive& archive)
{
    clear();
    m_archive = archive;
    m_facts->setArchive(archive);
    if (archive.documents.isEmpty()) {
        setState(m_empty);
        return;
    }
    setState(m_content);
    m_strip->setArchive(archive); // makes the first document current
    m_pane->view()->setFocus(Qt::OtherFocusReason);
}

void EvidencePage::showDocument(int document, int page)
{
    m_strip->setCurrent(document, page);
}

const EvidenceDocument* EvidencePage::currentDocument() const
{
    return m_document >= 0 && m_document < m_archive.documents.size()
        ? &m_archive.documents[m_document]
        : nullptr;
}

void EvidencePage::onDocumentChosen(int document, int page)
{
    const bool otherDocument = document != m_document;
    m_document = document;
    m_page = page;
    const EvidenceDocument* shown = currentDocument();
    if (shown == nullptr) {
        return;
    }
    if (otherDocument) {
        const quint64 number = ++m_number;
        m_pageCount = DocumentDecoder::hasPages(shown->type) ? 1 : 0;
        m_facts->setDocument(*shown);
        if (shown->type == DocumentType::Pdf) {
            m_pageCount = 0;
            onResult(m_decoder->pageCount(*shown), this, [this, number](const Result<int>& count) {
                onPageCount(number, count.value_or(0));
            });
        }
    }
    hideReports();
    m_pane->showDocument(*shown, page);
    updateActions();
    emit documentShown(document, page);
}

void EvidencePage::onPageCount(quint64 number, int count)
{
    if (number == m_number) {
        m_pageCount = count;
        updateActions();
    }
}

void EvidencePage::turnPage(int step)
{
    const EvidenceDocument* shown = currentDocument();
    const int page = m_page + step;
    if (shown == nullptr || page < 0 || page >= m_pageCount) {
        return;
    }
    m_page = page;
    m_strip->setCurrent(m_document, page); // a lone PDF has its pages in the strip
    if (m_strip->currentDocument() == m_document) {
        m_pane->showDocument(*shown, page);
    }
    updateActions();
    emit documentShown(m_document, page);
}

void EvidencePage::updateActions()
{
    const bool content = m_states->currentWidget() == m_content;
    const bool picture = content && m_pane->showsPicture() && m_pane->view()->isReady();
    for (QAction* action : m_actions.ofPicture()) {
        action->setEnabled(picture);
    }
    m_actions.print->setEnabled(picture && m_pageCount > 0 && !m_printer->isBusy());
    m_actions.previousPage->setEnabled(content && m_page > 0);
    m_actions.nextPage->setEnabled(content && m_page + 1 < m_pageCount);
    m_actions.saveCopy->setEnabled(content && currentDocument() != nullptr);
    m_actions.saveAll->setEnabled(content);
    m_toolBar->setPage(m_page, content ? m_pageCount : 0);
    m_toolBar->setZoomText(picture ? m_pane->view()->zoomText() : QString());
}

void EvidencePage::hideReports()
{
    m_done->hide();
    m_trouble->hide();
    m_printing->setVisible(m_printer->isBusy());
}

void EvidencePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_facts->setFixedWidth(width() < roomForFacts ? factsNarrow : factsWidth);
}

} // namespace Vaglio
