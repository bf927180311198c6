// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/issueflow.h"

#include "core/async.h"
#include "core/desk/desk.h"
#include "ui/issuing/handoffdialog.h"
#include "ui/issuing/openorderspane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/ordernotifier.h"
#include "ui/window/settings.h"

namespace Vaglio {
namespace {

HandOff handOffOf(const CaseRecord& record)
{
    HandOff handOff;
    handOff.request = record.request;
    handOff.order = record.order.value_or(LinkOrder {});
    handOff.created = record.issued;
    handOff.issuedBy = record.issuedBy;
    return handOff;
}

} // namespace

IssueFlow::IssueFlow(MainWindow* window, Settings* settings, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
}

IssueFlow::~IssueFlow() = default;

void IssueFlow::setDesk(Desk* desk)
{
    m_desk = desk;
    delete m_notifier;
    if (m_page) {
        addOrdersPane();
    }
    if (desk->outbox() == nullptr) {
        return;
    }
    m_notifier = new OrderNotifier(desk->outbox(), m_window, this);
    connect(m_notifier, &OrderNotifier::openRequested, this, &IssueFlow::openPage);
    connect(m_notifier, &OrderNotifier::handOffRequested, this, [this](const QString& id) {
        if (const CasePtr record = m_desk->book()->find(id)) {
            openHandOff(*record);
        }
    });
    connect(m_notifier, &OrderNotifier::linkCopied, this, &IssueFlow::noteCopy);
    connect(desk->outbox(), &Outbox::adopted, this, &IssueFlow::onAdopted);
    connect(desk->outbox(), &Outbox::openOrdersChanged, this, [this] {
        if (m_page && !m_desk->outbox()->hasOpenOrders()) {
            m_page->endHeld();
        }
    });
}

void IssueFlow::makePage()
{
    if (m_page) {
        return;
    }
    m_page = new NewLinkPage;
    m_page->setPrices(m_settings->prices());
    m_page->setJsonPreview(&Issuing::bodyOf);
    connect(m_settings, &Settings::pricesChanged, m_page,
        [this] { m_page->setPrices(m_settings->prices()); });
    connect(m_page, &NewLinkPage::createRequested, this, [this](const LinkOrder& order) {
        issue(order, m_settings->prices().of(order.mode), Again::No);
    });
    connect(m_page, &NewLinkPage::checkListRequested, this, [this] {
        m_desk->sync()->checkNow();
        m_window->showPage(MainWindow::Page::Requests);
    });
    addOrdersPane();
    m_window->addPage(MainWindow::Page::NewLink, m_page, tr("New link"), m_page->actions());
}

void IssueFlow::addOrdersPane()
{
    if (m_desk->outbox() == nullptr) {
        m_page->setOrdersPane(nullptr);
        return;
    }
    auto* pane = new OpenOrdersPane(m_desk->outbox(), m_desk->book());
    connect(pane, &OpenOrdersPane::checkRequested, this, [this] { m_desk->sync()->checkNow(); });
    connect(pane, &OpenOrdersPane::decided, this, &IssueFlow::onDecided);
    connect(pane, &OpenOrdersPane::linkCopied, this, &IssueFlow::noteCopy);
    m_page->setOrdersPane(pane);
}

void IssueFlow::openPage()
{
    if (m_desk) {
        makePage();
        m_window->showPage(MainWindow::Page::NewLink);
    }
}

void IssueFlow::issue(const LinkOrder& order, Money price, Again again)
{
    m_page->setBusy(true);
    onResult(m_desk->issuing()->issue(order, price, again), this,
        [this, order, price](const Result<IssuedCase>& answer) { onIssued(order, price, answer); });
}

void IssueFlow::onIssued(const LinkOrder& order, Money price, const Result<IssuedCase>& answer)
{
    if (!answer) {
        m_page->showError(answer.error());
        if (answer.error().kind == Error::Kind::OutcomeUnknown) {
            // The list tells whether the link exists; nothing is sent again.
            m_desk->sync()->checkNow();
        }
        return;
    }
    m_page->setBusy(false);
    HandOff handOff = handOffOf(*answer);
    handOff.isUnsaved = answer->unsaved.has_value();
    if (!answer->existing) {
        handOff.price = price;
        showHandOff(handOff);
        // What was ordered must not stand there ready to be ordered again.
        m_page->startNext();
        return;
    }
    handOff.secondPrice = m_settings->prices().of(order.mode);
    HandOffDialog* dialog = showHandOff(handOff);
    connect(dialog, &HandOffDialog::secondRequested, this,
        [this, order, second = *handOff.secondPrice] { issue(order, second, Again::Yes); });
    connect(dialog, &HandOffDialog::anotherRequested, m_page, &NewLinkPage::startNext);
}

void IssueFlow::openHandOff(const CaseRecord& record)
{
    showHandOff(handOffOf(record));
}

HandOffDialog* IssueFlow::showHandOff(const HandOff& handOff)
{
    auto* dialog = new HandOffDialog(handOff, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandOffDialog::anotherRequested, this, &IssueFlow::openPage);
    connect(dialog, &HandOffDialog::followRequested, this, &IssueFlow::followRequested);
    noteActs(dialog, handOff.request.id);
    dialog->open();
    return dialog;
}

void IssueFlow::noteCopy(const QString& id)
{
    m_desk->journal().note(DeskJournal::Act::LinkCopied, id);
}

/// Who had the link in hand, and by which way it went out, stays in the journal.
void IssueFlow::noteActs(HandOffDialog* dialog, const QString& id)
{
    using Act = DeskJournal::Act;
    Desk* desk = m_desk;
    const auto note = [desk, id, dialog](void (HandOffDialog::*signal)(), Act act) {
        connect(dialog, signal, desk, [desk, id, act] { desk->journal().note(act, id); });
    };
    note(&HandOffDialog::linkCopied, Act::LinkCopied);
    note(&HandOffDialog::linkOpened, Act::LinkOpened);
    note(&HandOffDialog::textCopied, Act::LinkTextCopied);
    note(&HandOffDialog::mailOpened, Act::LinkMailed);
    note(&HandOffDialog::imageSaved, Act::LinkImageSaved);
    note(&HandOffDialog::printed, Act::LinkPrinted);
}

/// What was found must not stand there ready to be ordered again; anything else stays.
void IssueFlow::onAdopted(const CaseRecord& record)
{
    if (m_page && record.order && isSameIntent(*record.order, m_page->order())) {
        m_page->startNext();
    }
}

/// The card that had the keyboard is gone.
void IssueFlow::onDecided()
{
    if (m_window->currentPage() == MainWindow::Page::NewLink) {
        m_window->focusPage();
    }
    m_notifier->focusFound();
}

std::optional<NewLinkPage::Draft> IssueFlow::draft() const
{
    return !m_page ? std::nullopt : std::optional(m_page->draft());
}

void IssueFlow::restoreDraft(const NewLinkPage::Draft& draft)
{
    makePage();
    m_page->restoreDraft(draft);
}

} // namespace Vaglio
