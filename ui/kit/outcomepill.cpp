// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/outcomepill.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"
#include "ui/kit/wording.h"

#include <QFontMetrics>
#include <QPainter>

#include <limits>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int gap = 5;
constexpr int before = 6;
constexpr int after = 9;

struct Colours {
    Token fill;
    Token text;
};

Colours coloursOf(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Running:
        return { Token::RunningBg, Token::RunningText };
    case Outcome::Status::Validation:
        return { Token::ValidationBg, Token::ValidationText };
    case Outcome::Status::Ok:
        return { Token::OkBg, Token::OkText };
    case Outcome::Status::Ko:
        return { Token::KoBg, Token::KoText };
    case Outcome::Status::Unknown:
        break;
    }
    return { Token::Base, Token::Text };
}

} // namespace

QString statusIcon(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Running:
        return u"progress"_s;
    case Outcome::Status::Validation:
        return u"validation"_s;
    case Outcome::Status::Ok:
        return u"approved"_s;
    case Outcome::Status::Ko:
        return u"rejected"_s;
    case Outcome::Status::Unknown:
        break;
    }
    return u"unknown"_s;
}

PillLayout layoutPill(const Outcome& outcome, const QRect& bounds)
{
    PillLayout layout;
    layout.outlined = outcome.status == Outcome::Status::Unknown;
    layout.font = layout.outlined ? Theme::monoFont() : Theme::font(TextSize::Secondary);
    layout.iconName = statusIcon(outcome.status);
    const QFontMetrics metrics(layout.font);
    const int edges = before + Metrics::pillIcon + gap + after;
    // One pixel more than the text asks, or a text that just fits is elided.
    layout.words = metrics.elidedText(
        Wording::outcome(outcome), Qt::ElideRight, qMax(0, bounds.width() - edges) + 1);
    const int textWidth = metrics.horizontalAdvance(layout.words);
    const int top = bounds.y() + (bounds.height() - Metrics::pillHeight) / 2;
    layout.box
        = QRect(bounds.x(), top, qMin(bounds.width(), edges + textWidth), Metrics::pillHeight);
    layout.icon = QRect(layout.box.x() + before,
        top + (Metrics::pillHeight - Metrics::pillIcon) / 2, Metrics::pillIcon, Metrics::pillIcon);
    layout.text = QRect(layout.icon.right() + 1 + gap, top,
        layout.box.right() + 1 - after - (layout.icon.right() + 1 + gap), Metrics::pillHeight);
    return layout;
}

QSize pillSize(const Outcome& outcome)
{
    return layoutPill(outcome, QRect(0, 0, std::numeric_limits<short>::max(), Metrics::pillHeight))
        .box.size();
}

void paintPill(QPainter* painter, const QRect& bounds, const Outcome& outcome, const Theme& theme)
{
    const PillLayout layout = layoutPill(outcome, bounds);
    const auto [fill, text] = coloursOf(outcome.status);
    const qreal radius = Metrics::pillHeight / 2.0;
    painter->save();
    if (layout.outlined) {
        paintBox(painter, layout.box, radius, {}, theme.color(Token::Text3), 1, Qt::DashLine);
    } else {
        paintBox(painter, layout.box, radius, theme.color(fill), {});
    }
    paintIcon(painter, layout.icon, layout.iconName, theme.color(text), Metrics::pillIcon);
    painter->setFont(layout.font);
    painter->setPen(theme.color(text));
    painter->drawText(layout.text.adjusted(0, 0, 2, 0),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, layout.words);
    painter->restore();
}

} // namespace Vaglio
