// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestsheader.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int Padding = 10;
constexpr int FirstPadding = 14;
constexpr int ArrowSize = 12;
constexpr int MinimumSection = 48;
} // namespace

RequestsHeader::RequestsHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(MinimumSection);
    // The last column stretches, but never below this.
    setDefaultSectionSize(MinimumSection);
    setStretchLastSection(true);
    setMouseTracking(true);
}

void RequestsHeader::toggleSort(int column)
{
    const bool same = sortIndicatorSection() == column;
    const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(column, same && ascending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QSize RequestsHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(Metrics::tableHeader);
    return size;
}

void RequestsHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme theme = Theme::of(this);
    const QRect all = viewport()->rect();
    painter.fillRect(all, theme.color(Token::Alt));
    painter.fillRect(0, 0, all.width(), 1, theme.color(Token::Border));
    painter.fillRect(0, all.height() - 1, all.width(), 1, theme.color(Token::Border));
    painter.end();
    QHeaderView::paintEvent(event);
}

void RequestsHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme theme = Theme::of(this);
    const bool sorted = logicalIndex == sortIndicatorSection();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Alt));
    painter->fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color(Token::Border));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Token::Border));
    const QFont font = Theme::font(TextSize::Secondary, sorted ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    QRect content = rect.adjusted(visualIndex(logicalIndex) == 0 ? FirstPadding : Padding, 0, 0, 0);
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    painter->setFont(font);
    painter->setPen(theme.color(sorted ? Token::Text : Token::Text2));
    painter->drawText(content, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideRight, content.width() + 1));
    const int arrowLeft = content.left() + metrics.horizontalAdvance(text) + 6;
    if (sorted && arrowLeft + ArrowSize <= rect.right() + 1) {
        const QRect arrow(
            arrowLeft, rect.top() + (rect.height() - ArrowSize) / 2, ArrowSize, ArrowSize);
        paintIcon(painter, arrow,
            sortIndicatorOrder() == Qt::AscendingOrder ? u"sortup"_s : u"sortdown"_s,
            theme.color(Token::Text), ArrowSize);
    }
    painter->restore();
}

} // namespace Vaglio
