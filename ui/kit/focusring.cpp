// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/focusring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFocusFrame>
#include <QRadioButton>

namespace Vaglio {

namespace {

bool wantsRing(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr
        && qobject_cast<const QCheckBox*>(widget) == nullptr
        && qobject_cast<const QRadioButton*>(widget) == nullptr
        && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)
        && !widget->property("ownFocusRing").toBool();
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
    delete m_frame;
}

void FocusRing::follow(QWidget* focused)
{
    if (focused != nullptr && wantsRing(focused)) {
        if (m_frame.isNull()) {
            m_frame = new QFocusFrame(focused->parentWidget());
        }
        m_frame->setWidget(focused);
    } else if (!m_frame.isNull()) {
        m_frame->setWidget(nullptr);
    }
}

} // namespace Vaglio
