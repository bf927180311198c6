// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/environmentbadge.h"

#include "ui/kit/controlpaint.h"

#include <QFontMetrics>
#include <QPainter>

namespace Vaglio {

bool isSandbox(Environment environment)
{
    return environment != Environment::Production;
}

EnvironmentBadge::EnvironmentBadge(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("environmentBadge"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EnvironmentBadge::setEnvironment(Environment environment, const QString& host)
{
    m_sandbox = isSandbox(environment);
    m_words = m_sandbox ? tr("Sandbox") : tr("Production");
    m_shortWords = m_sandbox ? tr("SBX", "sandbox, at most four letters")
                             : tr("PROD", "production, at most four letters");
    QString more;
    switch (environment) {
    case Environment::BuiltIn:
        more = tr("Built-in sandbox on this computer. Nothing is sent, nothing is charged.");
        break;
    case Environment::Sandbox:
        more = tr("Sandbox of the provider: %1.").arg(host);
        break;
    case Environment::Production:
        more = tr("Production: %1. Every new link is charged.").arg(host);
        break;
    }
    setToolTip(more);
    setAccessibleName(tr("Environment: %1").arg(m_words));
    setAccessibleDescription(more);
    updateGeometry();
    update();
}

void EnvironmentBadge::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QFont EnvironmentBadge::textFont() const
{
    return Theme::font(m_compact ? TextSize::Caption : TextSize::Secondary, QFont::DemiBold);
}

QSize EnvironmentBadge::sizeHint() const
{
    const int padding = m_compact ? 7 : 8;
    return { QFontMetrics(textFont()).horizontalAdvance(shown()) + 2 * padding,
        Metrics::pillHeight };
}

void EnvironmentBadge::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintBox(&painter, rect(), Metrics::fieldRadius,
        theme.color(m_sandbox ? Token::WarnBg : Token::Base),
        theme.color(m_sandbox ? Token::Sandbox : Token::BorderStrong));
    painter.setFont(textFont());
    painter.setPen(theme.color(m_sandbox ? Token::WarnText : Token::Text));
    painter.drawText(rect(), Qt::AlignCenter, shown());
}

} // namespace Vaglio
