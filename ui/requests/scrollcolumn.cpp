// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/scrollcolumn.h"

#include <QEvent>
#include <QLayout>

namespace Vaglio {

bool ScrollColumn::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        fit();
    }
    return done;
}

void ScrollColumn::fit()
{
    if (layout() != nullptr) {
        setMinimumHeight(layout()->hasHeightForWidth() ? layout()->heightForWidth(width())
                                                       : layout()->minimumSize().height());
    }
}

} // namespace Vaglio
