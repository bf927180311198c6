// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/openorderspane.h"

#include "core/async.h"
#include "core/desk/outbox.h"
#include "ui/issuing/openordercard.h"
#include "ui/kit/panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int leastHeight = 96;

template <typename T> std::optional<Error> errorOf(const Result<T>& answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

OpenOrdersPane::OpenOrdersPane(Outbox* outbox, RequestBook* book, QWidget* parent)
    : QScrollArea(parent)
    , m_outbox(outbox)
    , m_book(book)
{
    setObjectName(u"openOrders"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* content = new Vaglio::Panel(Token::Window); // QFrame has a Panel of its own
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(20, 12, 20, 4);
    m_column->setSpacing(8);
    setWidget(content);
    connect(outbox, &Outbox::openOrdersChanged, this, &OpenOrdersPane::refresh);
    connect(book, &RequestBook::changed, this, &OpenOrdersPane::refresh);
    refresh();
}

int OpenOrdersPane::heightForWidth(int width) const
{
    const int room = parentWidget() != nullptr ? parentWidget()->height() / 2 : QWIDGETSIZE_MAX;
    const int wanted = widget()->layout()->totalHeightForWidth(width);
    return std::min(wanted, std::max(room, leastHeight));
}

QSize OpenOrdersPane::sizeHint() const
{
    const QSize wanted = widget()->layout()->totalSizeHint();
    return { wanted.width(), heightForWidth(wanted.width()) };
}

bool OpenOrdersPane::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry(); // a sentence may need another line by now
    }
    return QScrollArea::event(event);
}

void OpenOrdersPane::refresh()
{
    const QList<OrderRecord> open = m_outbox->openOrders();
    QHash<QString, OpenOrderCard*> gone = m_cards;
    for (const OrderRecord& order : open) {
        gone.remove(order.uuid);
        QList<CaseRecord> candidates;
        for (const QString& id : order.candidates) {
            if (const CasePtr record = m_book->find(id)) {
                candidates.append(*record);
            }
        }
        OpenOrderCard* card = m_cards.value(order.uuid);
        (card != nullptr ? card : makeCard(order.uuid))->setOrder(order, candidates);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_cards.remove(it.key());
        it.value()->hide();
        it.value()->deleteLater(); // its own word may have led here
    }
    setVisible(!open.isEmpty());
    widget()->layout()->activate(); // its height decides about ours
    updateGeometry();
}

OpenOrderCard* OpenOrdersPane::makeCard(const QString& uuid)
{
    auto* card = new OpenOrderCard(widget());
    m_cards.insert(uuid, card);
    m_column->addWidget(card);
    connect(card, &OpenOrderCard::checkRequested, this, &OpenOrdersPane::checkRequested);
    connect(card, &OpenOrderCard::linkCopied, this, &OpenOrdersPane::linkCopied);
    const QPointer<OpenOrderCard> kept(card);
    connect(card, &OpenOrderCard::adoptConfirmed, this, [this, uuid, kept](const QString& id) {
        kept->setDeciding(true);
        onResult(m_outbox->adopt(uuid, id), this,
            [this, kept](const Result<CaseRecord>& made) { onDecided(kept, errorOf(made)); });
    });
    connect(card, &OpenOrderCard::notCreatedConfirmed, this, [this, uuid, kept] {
        kept->setDeciding(true);
        onResult(m_outbox->markNotCreated(uuid), this,
            [this, kept](const Result<int>& marked) { onDecided(kept, errorOf(marked)); });
    });
    return card;
}

void OpenOrdersPane::onDecided(OpenOrderCard* card, const std::optional<Error>& error)
{
    if (!error) {
        emit decided();
    } else if (card != nullptr) {
        card->showError(*error);
    }
}

} // namespace Vaglio
