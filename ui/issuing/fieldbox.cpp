// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/fieldbox.h"

#include "ui/kit/controlpaint.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Vaglio {

FieldBox::FieldBox(QAbstractScrollArea* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
{
    editor->setFrameShape(QFrame::NoFrame);
    editor->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2); // the width of the frame with the focus
    layout->addWidget(editor);
}

void FieldBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintFieldFrame(&painter, rect(), FieldState::Neutral, m_editor->hasFocus(),
        m_editor->isEnabled(), Theme::of(this));
}

bool FieldBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut
        || event->type() == QEvent::EnabledChange) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Vaglio
