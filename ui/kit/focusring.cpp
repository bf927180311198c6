// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/focusring.h"

#include "ui/kit/controlpaint.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QPainter>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int outset = Metrics::focusWidth + Metrics::focusOffset;

class Ring final : public QWidget {
public:
    explicit Ring(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName(u"focusRing"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintFocusRing(&painter, rect(), Metrics::buttonRadius + outset, Theme::of(this));
    }
};

bool wantsRing(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr
        && qobject_cast<const QCheckBox*>(widget) == nullptr
        && qobject_cast<const QRadioButton*>(widget) == nullptr && !widget->isWindow()
        && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

/// The nearest ancestor with room for the ring. What scrolls is never left, so that the ring
/// scrolls along.
QWidget* roomAround(QWidget* button)
{
    QWidget* host = button->parentWidget();
    const auto fits = [button](const QWidget* ancestor) {
        const QRect area(button->mapTo(ancestor, QPoint()), button->size());
        return ancestor->rect().contains(area.adjusted(-outset, -outset, outset, outset));
    };
    const auto scrolls = [](const QWidget* ancestor) {
        return ancestor->parentWidget() != nullptr
            && qobject_cast<QAbstractScrollArea*>(ancestor->parentWidget()->parentWidget())
            != nullptr;
    };
    while (!host->isWindow() && !scrolls(host) && !fits(host)) {
        host = host->parentWidget();
    }
    return host;
}

} // namespace

FocusRing::FocusRing(QApplication* application)
    : QObject(application)
{
    connect(application, &QApplication::focusChanged, this,
        [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_ring;
}

void FocusRing::follow(QWidget* focused)
{
    leave();
    if (focused == nullptr || !wantsRing(focused)) {
        return;
    }
    m_button = focused;
    QWidget* host = roomAround(focused);
    if (m_ring.isNull()) {
        m_ring = new Ring(host);
    } else {
        m_ring->setParent(host);
    }
    for (QWidget* widget = focused; widget != host; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    place();
}

void FocusRing::leave()
{
    for (const QPointer<QWidget>& widget : std::as_const(m_watched)) {
        if (!widget.isNull()) {
            widget->removeEventFilter(this);
        }
    }
    m_watched.clear();
    m_button.clear();
    if (!m_ring.isNull()) {
        m_ring->hide();
    }
}

void FocusRing::place()
{
    if (m_ring.isNull() || m_button.isNull()) {
        return;
    }
    const QRect area(m_button->mapTo(m_ring->parentWidget(), QPoint()), m_button->size());
    m_ring->setGeometry(area.adjusted(-outset, -outset, outset, outset));
    m_ring->raise();
    m_ring->setVisible(m_button->isVisible());
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::ParentChange:
        leave();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Vaglio
