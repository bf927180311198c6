// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/ordernotifier.h"

#include "core/desk/outbox.h"
#include "ui/issuing/handoff.h"
#include "ui/issuing/linkclipboard.h"
#include "ui/issuing/orderwords.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/panel.h"
#include "ui/kit/wording.h"
#include "ui/window/mainwindow.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

OrderNotifier::OrderNotifier(Outbox* outbox, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_window(window)
    , m_bar(new Panel(Token::Base))
{
    m_bar->setObjectName(u"orderBar"_s);
    auto* column = new QVBoxLayout(m_bar);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    m_unsaved = makeBanner(u"warn"_s, u"unsavedBanner"_s);
    m_copy = m_unsaved->addButton(tr("Copy link"));
    m_copy->setObjectName(u"unsavedCopy"_s);
    connect(m_copy, &QAbstractButton::clicked, this, &OrderNotifier::copyUnsaved);
    Button* tryNow = m_unsaved->addButton(tr("Try now"));
    tryNow->setObjectName(u"unsavedTry"_s);
    connect(tryNow, &QAbstractButton::clicked, m_outbox, &Outbox::saveNow);
    m_unknown = makeBanner(u"unknown"_s, u"unknownBanner"_s);
    Button* show = m_unknown->addButton(tr("Look at it"));
    show->setObjectName(u"unknownShow"_s);
    connect(show, &QAbstractButton::clicked, this, &OrderNotifier::openRequested);
    m_found = makeBanner(u"newlink"_s, u"foundBanner"_s);
    m_handOver = m_found->addButton(tr("Hand it over"));
    m_handOver->setObjectName(u"foundHandOver"_s);
    Button* close = m_found->addButton(tr("Close"));
    close->setObjectName(u"foundClose"_s);
    connect(close, &QAbstractButton::clicked, this, [this] {
        m_foundId.clear();
        refreshBar();
    });
    connect(m_handOver, &QAbstractButton::clicked, this, [this] {
        const QString id = std::exchange(m_foundId, {});
        refreshBar();
        emit handOffRequested(id);
    });
    m_window->addBar(m_bar);
    m_window->installEventFilter(this);
    connect(m_outbox, &Outbox::openOrdersChanged, this, &OrderNotifier::refreshUnknown);
    connect(m_outbox, &Outbox::unsavedChanged, this, &OrderNotifier::refreshUnsaved);
    connect(m_outbox, &Outbox::adopted, this, &OrderNotifier::onAdopted);
    connect(m_window, &MainWindow::pageShown, this, &OrderNotifier::refreshBar);
    refreshUnknown();
    refreshUnsaved();
}

OrderNotifier::~OrderNotifier()
{
    delete m_bar;
}

Banner* OrderNotifier::makeBanner(const QString& icon, const QString& name)
{
    auto* banner = new Banner(icon, {}, {}, m_bar);
    banner->setObjectName(name);
    m_bar->layout()->addWidget(banner);
    return banner;
}

void OrderNotifier::focusFound()
{
    m_handOver->setFocus(Qt::OtherFocusReason);
}

void OrderNotifier::refreshUnknown()
{
    const QList<OrderRecord> open = m_outbox->openOrders();
    if (!open.isEmpty()) {
        const OrderRecord& order = open.first();
        const QString person = personOf(order.order);
        m_unknown->setWords(
            order.needsPerson ? tr("A link needs your word.") : tr("A link is being looked for."),
            order.needsPerson
                ? tr("It is not clear whether the one for %1 exists. Until it is, no other is "
                     "ordered.")
                      .arg(person)
                : tr("Nobody knows yet whether the one for %1 exists. Until then no other is "
                     "ordered.")
                      .arg(person));
    }
    refreshBar();
}

void OrderNotifier::refreshUnsaved()
{
    if (const std::optional<Error>& because = m_outbox->unsavedBecause()) {
        const QString person = unsavedPerson();
        const QString cause = errorText(*because, ErrorContext::CreateLink).title;
        m_copy->setVisible(!person.isEmpty());
        m_unsaved->setWords(tr("Not saved yet."),
            person.isEmpty()
                ? tr("What came of the last order could not be saved on this computer yet: %1. "
                     "Vaglio tries again by itself every few seconds.")
                      .arg(cause)
                : tr("The link for %1 exists, but could not be saved on this computer yet: %2. "
                     "Vaglio tries again by itself every few seconds.")
                      .arg(person, cause));
        m_copy->setText(tr("Copy link"));
    }
    refreshBar();
}

void OrderNotifier::refreshBar()
{
    if (!m_bar) {
        return;
    }
    m_unsaved->setVisible(m_outbox->unsavedBecause().has_value());
    // On the page of new links there is more to see of it.
    m_unknown->setVisible(
        m_outbox->hasOpenOrders() && m_window->currentPage() != MainWindow::Page::NewLink);
    m_found->setVisible(!m_foundId.isEmpty());
    m_bar->setHidden(m_unsaved->isHidden() && m_unknown->isHidden() && m_found->isHidden());
}

void OrderNotifier::onAdopted(const CaseRecord& record)
{
    m_foundId = record.request.id;
    const QString person = record.order ? personOf(*record.order) : record.request.id;
    m_found->setWords(tr("The link was found."),
        tr("It is the one for %1, ordered %2. It was not sent a second time.")
            .arg(person, Wording::moment(record.issued)));
    refreshBar();
}

void OrderNotifier::copyUnsaved()
{
    QStringList links;
    const QList<CaseRecord> cases = m_outbox->unsavedCases();
    for (const CaseRecord& record : cases) {
        links.append(record.request.link);
        emit linkCopied(record.request.id);
    }
    copyForAWhile(links.join(u'\n'));
    m_copy->setText(tr("Copied"));
}

QString OrderNotifier::unsavedPerson() const
{
    return OrderWords::unsavedPerson(m_outbox->unsavedCases());
}

bool OrderNotifier::eventFilter(QObject* watched, QEvent* event)
{
    const bool isHeld = watched == m_window && event->type() == QEvent::Close && !m_mayClose
        && m_outbox->unsavedBecause().has_value();
    if (!isHeld) {
        return QObject::eventFilter(watched, event);
    }
    event->ignore();
    confirmClose();
    return true;
}

void OrderNotifier::confirmClose()
{
    if (m_window->findChild<ConfirmDialog*>(u"confirmDialog"_s) != nullptr) {
        return; // it is being asked
    }
    auto* dialog = new ConfirmDialog(
        OrderWords::confirmClose(unsavedPerson(), *m_outbox->unsavedBecause()), m_window);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_mayClose = true;
        m_window->close();
        m_mayClose = false;
    });
    dialog->open();
}

} // namespace Vaglio
