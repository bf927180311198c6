// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/environmentbadge.h"

#include "ui/kit/controlpaint.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

EnvironmentBadge::EnvironmentBadge(Environment environment, QWidget* parent)
    : QLabel(parent)
    , m_environment(environment)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::font(TextSize::Secondary, QFont::DemiBold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(environment);
}

void EnvironmentBadge::setEnvironment(Environment environment)
{
    m_environment = environment;
    setText(environment == Environment::Production ? tr("Production") : tr("Sandbox"));
    setAccessibleName(tr("Environment: %1").arg(text()));
    updateGeometry();
    update();
}

QSize EnvironmentBadge::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 17, Metrics::pillHeight };
}

void EnvironmentBadge::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    const bool sandbox = m_environment != Environment::Production;
    QPainter painter(this);
    paintBox(&painter, rect(), Metrics::fieldRadius,
        theme.color(sandbox ? Token::WarnBg : Token::Base),
        theme.color(sandbox ? Token::Sandbox : Token::BorderStrong));
    painter.setPen(theme.color(sandbox ? Token::WarnText : Token::Text));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace Vaglio
