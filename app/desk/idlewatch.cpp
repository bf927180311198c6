// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/idlewatch.h"

#include <QEvent>

namespace Vaglio {

using namespace std::chrono_literals;

namespace {

constexpr auto TellAgain = 5s;

} // namespace

IdleWatch::IdleWatch(QObject* application, QObject* parent)
    : QObject(parent)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &IdleWatch::look);
    application->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_since.start();
    if (limit > 0ms) {
        m_look.start(limit);
    } else {
        m_look.stop();
    }
}

void IdleWatch::look()
{
    const auto left = m_limit - std::chrono::milliseconds(m_since.elapsed());
    if (left > 0ms) {
        m_look.start(left);
    } else {
        m_look.start(TellAgain);
        emit idle();
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_since.restart();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Vaglio
