// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/thumbnaildelegate.h"

#include "ui/evidence/thumbnailmodel.h"
#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int mostNumbered = 9;
constexpr int gap = 4;
constexpr int smallLine = 13;

/// Breaks words over at most two lines, the second one elided.
QStringList inTwoLines(const QString& text, const QFontMetrics& metrics, int width)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QString first;
    qsizetype used = 0;
    for (; used < words.size(); ++used) {
        const QString longer = first.isEmpty() ? words[used] : first + u' ' + words[used];
        if (!first.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            break;
        }
        first = longer;
    }
    const QString rest = words.mid(used).join(u' ');
    return { metrics.elidedText(first, Qt::ElideRight, width + 1),
        metrics.elidedText(rest, Qt::ElideRight, width + 1) };
}

} // namespace

ThumbnailDelegate::ThumbnailDelegate(ThumbnailStrip::Form form, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_form(form)
{
}

QSize ThumbnailDelegate::pictureSize(ThumbnailStrip::Form form)
{
    return form == ThumbnailStrip::Form::Small ? QSize(62, 44) : QSize(100, 60);
}

QSize ThumbnailDelegate::cellSize(ThumbnailStrip::Form form)
{
    return form == ThumbnailStrip::Form::Small ? QSize(67, 44 + gap + 2 * smallLine + 4)
                                               : QSize(110, 60 + gap + 20);
}

ThumbnailLayout ThumbnailDelegate::layout(const QRect& cell, int row) const
{
    ThumbnailLayout parts;
    parts.picture = QRect(cell.topLeft(), pictureSize(m_form)).translated(1, 1);
    const int below = parts.picture.bottom() + 1 + gap;
    if (m_form == ThumbnailStrip::Form::Small) {
        parts.caption = QRect(cell.left(), below, parts.picture.width() + 2, 2 * smallLine);
        return parts;
    }
    parts.caption = QRect(parts.picture.left(), below, parts.picture.width(), 17);
    if (row < mostNumbered) {
        const QSize key = keyHintSize(QString::number(row + 1));
        parts.key = QRect(parts.caption.left(), parts.caption.top(), key.width(), key.height());
        parts.caption.setLeft(parts.key.right() + 1 + gap);
    }
    return parts;
}

void ThumbnailDelegate::paintPicture(QPainter* painter, const QRect& rect,
    const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    QPainterPath clip;
    clip.addRoundedRect(rect, Metrics::fieldRadius, Metrics::fieldRadius);
    painter->save();
    painter->setClipPath(clip);
    const auto image = index.data(ThumbnailModel::ThumbnailRole).value<QImage>();
    if (image.isNull()) {
        painter->fillRect(rect, theme.color(Token::Canvas));
        paintIcon(painter, rect, index.data(ThumbnailModel::IconNameRole).toString(),
            theme.color(Token::Text2));
    } else {
        painter->drawImage(rect, image);
    }
    painter->restore();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    paintBox(painter, rect, Metrics::fieldRadius, QColor(),
        theme.color(current ? Token::Accent : Token::ButtonBorder), current ? 2 : 1);
}

void ThumbnailDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const ThumbnailLayout parts = layout(option.rect, index.row());
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    paintPicture(painter, parts.picture, option, index);
    const QString caption = index.data(Qt::DisplayRole).toString();
    painter->setPen(theme.color(current ? Token::Text : Token::Text2));
    if (m_form == ThumbnailStrip::Form::Small) {
        painter->setFont(Theme::font(TextSize::Caption));
        QRect line(parts.caption.left(), parts.caption.top(), parts.caption.width(), smallLine);
        for (const QString& text :
            inTwoLines(caption, painter->fontMetrics(), parts.caption.width())) {
            painter->drawText(line, Qt::AlignCenter | Qt::TextDontClip, text);
            line.translate(0, smallLine);
        }
    } else {
        painter->setFont(Theme::font(TextSize::Secondary));
        painter->drawText(parts.caption, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(caption, Qt::ElideRight, parts.caption.width() + 1));
        if (!parts.key.isNull()) {
            paintKeyHint(painter, parts.key, QString::number(index.row() + 1), theme);
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocusRing(painter, QRectF(parts.picture).adjusted(3, 3, -3, -3), 2, theme);
    }
    painter->restore();
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return cellSize(m_form);
}

} // namespace Vaglio
