// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/pilllabel.h"

#include "ui/kit/outcomepill.h"
#include "ui/kit/wording.h"

#include <QPainter>

namespace Vaglio {

PillLabel::PillLabel(const Outcome& outcome, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setOutcome(outcome);
}

void PillLabel::setOutcome(const Outcome& outcome)
{
    m_outcome = outcome;
    setText(Wording::outcome(outcome));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize(m_outcome);
}

QSize PillLabel::minimumSizeHint() const
{
    return { Metrics::pillHeight, Metrics::pillHeight };
}

void PillLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_outcome, Theme::of(this));
}

} // namespace Vaglio
