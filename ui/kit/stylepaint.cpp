// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/stylepaint.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"

#include <QFrame>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Vaglio::StylePaint {

namespace {

bool is(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// A square in the middle of the rectangle, on whole pixels.
QRect squareIn(const QRect& rect)
{
    const int side = qMin(rect.width(), rect.height());
    return { rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
        side };
}

} // namespace

void checkBox(QPainter* painter, const QStyleOption* option)
{
    const Theme theme = Theme::of(option->palette);
    const QRect box = squareIn(option->rect);
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On) || is(option, QStyle::State_NoChange);
    if (!on) {
        paintBox(painter, box, Metrics::tagRadius,
            theme.color(enabled ? Token::Base : Token::Window),
            theme.color(enabled ? Token::BorderStrong : Token::Border));
        return;
    }
    const QColor fill = theme.color(enabled ? Token::Primary : Token::BorderStrong);
    paintBox(painter, box, Metrics::tagRadius, fill, fill);
    const QColor mark = theme.color(Token::PrimaryText);
    if (is(option, QStyle::State_NoChange)) {
        painter->fillRect(QRect(box.x() + 4, box.center().y(), box.width() - 8, 2), mark);
    } else {
        paintIcon(painter, box, u"ok"_s, mark, 12);
    }
}

void radioButton(QPainter* painter, const QStyleOption* option)
{
    const Theme theme = Theme::of(option->palette);
    const QRect box = squareIn(option->rect);
    const bool enabled = is(option, QStyle::State_Enabled);
    const QColor base = theme.color(enabled ? Token::Base : Token::Window);
    if (is(option, QStyle::State_On)) {
        paintBox(painter, box, box.width() / 2.0, base,
            theme.color(enabled ? Token::Accent : Token::BorderStrong), 4.5);
    } else {
        paintBox(painter, box, box.width() / 2.0, base,
            theme.color(enabled ? Token::BorderStrong : Token::Border));
    }
}

void comboBox(QPainter* painter, const QStyleOptionComboBox* option)
{
    const Theme theme = Theme::of(option->palette);
    const bool enabled = is(option, QStyle::State_Enabled);
    paintFieldFrame(painter, option->rect, FieldState::Neutral,
        is(option, QStyle::State_HasFocus) && enabled, enabled, theme);
    const QRect arrow(
        option->direction == Qt::RightToLeft ? option->rect.left() + 8 : option->rect.right() - 20,
        option->rect.y(), 12, option->rect.height());
    paintIcon(
        painter, arrow, u"chevdown"_s, theme.color(enabled ? Token::Text2 : Token::Text3), 12);
}

void comboBoxLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& field)
{
    if (option->editable) {
        return; // the line edit inside shows the text
    }
    QRect rect = field.adjusted(2, 0, -4, 0);
    if (!option->currentIcon.isNull()) {
        option->currentIcon.paint(painter,
            QRect(rect.topLeft(), QSize(option->iconSize.width(), rect.height())), Qt::AlignCenter);
        rect.setLeft(rect.left() + option->iconSize.width() + 6);
    }
    const Theme theme = Theme::of(option->palette);
    painter->setPen(theme.color(is(option, QStyle::State_Enabled) ? Token::Text : Token::Text3));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
        option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, rect.width()));
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QStyle* style,
    const QWidget* widget)
{
    const Theme theme = Theme::of(option->palette);
    const bool enabled = is(option, QStyle::State_Enabled);
    if (option->frame) {
        paintFieldFrame(painter, option->rect, FieldState::Neutral,
            is(option, QStyle::State_HasFocus) && enabled, enabled, theme);
    }
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow
        = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool upwards) {
              const QRect rect = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
              const bool usable = enabled && option->stepEnabled.testFlag(step);
              painter->save();
              if (upwards) { // there is one chevron, pointing down
                  painter->translate(0, rect.top() + rect.bottom() + 1);
                  painter->scale(1, -1);
              }
              paintIcon(painter, rect, u"chevdown"_s,
                  theme.color(usable ? Token::Text2 : Token::BorderStrong), 10);
              painter->restore();
          };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

void headerSection(QPainter* painter, const QStyleOption* option)
{
    const Theme theme = Theme::of(option->palette);
    const QRect& rect = option->rect;
    painter->fillRect(rect, theme.color(Token::Alt));
    // Hairlines as rectangles: a pen of width 1 straddles pixels at odd ratios.
    painter->fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color(Token::Border));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Token::Border));
}

void headerLabel(QPainter* painter, const QStyleOptionHeader* option)
{
    const Theme theme = Theme::of(option->palette);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const bool first = option->position == QStyleOptionHeader::Beginning
        || option->position == QStyleOptionHeader::OnlyOneSection;
    QRect rect = option->rect.adjusted(first ? 14 : 10, 0, -6, 0);
    const QFont font = Theme::font(TextSize::Secondary, sorted ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    const int room = rect.width() - (sorted ? 18 : 0);
    // One pixel more than the text asks, or a text that just fits is elided.
    const QString text = metrics.elidedText(option->text, Qt::ElideRight, room + 1);
    painter->save();
    painter->setFont(font);
    painter->setPen(theme.color(sorted ? Token::Text : Token::Text2));
    painter->drawText(rect, Qt::AlignVCenter | option->textAlignment, text);
    if (sorted) {
        const int textWidth = metrics.horizontalAdvance(text);
        const bool right = option->textAlignment.testFlag(Qt::AlignRight);
        const int x = right ? rect.right() - textWidth - 18 : rect.left() + textWidth + 6;
        // Qt calls an ascending order SortDown.
        const bool ascending = option->sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QRect(x, rect.top(), 12, rect.height()),
            ascending ? u"sortup"_s : u"sortdown"_s, theme.color(Token::Text), 12);
    }
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider* bar, QStyle::SubControl part)
{
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 wanted
        = range <= 0 ? length : length * qint64(bar->pageStep) / (range + bar->pageStep);
    const int handle
        = int(qBound(qint64(qMin(scrollHandleMinimum, length)), wanted, qint64(length)));
    const int start = QStyle::sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = upright ? QRect(0, from, bar->rect.width(), size)
                                   : QRect(from, 0, size, bar->rect.height());
        return QStyle::visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarGroove:
        return piece(0, length);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

void scrollBar(
    QPainter* painter, const QStyleOptionSlider* option, const QStyle* style, const QWidget* widget)
{
    if (option->minimum >= option->maximum) {
        return;
    }
    const Theme theme = Theme::of(option->palette);
    QRectF handle
        = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    handle.adjust(2, 2, -2, -2);
    const bool held = is(option, QStyle::State_Sunken)
        && option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool hovered = is(option, QStyle::State_MouseOver);
    paintBox(
        painter, handle, 4, theme.color(held || hovered ? Token::BorderStrong : Token::Scroll), {});
}

void slider(
    QPainter* painter, const QStyleOptionSlider* option, const QStyle* style, const QWidget* widget)
{
    const Theme theme = Theme::of(option->palette);
    const QRectF groove
        = style->subControlRect(QStyle::CC_Slider, option, QStyle::SC_SliderGroove, widget);
    const QRectF handle
        = style->subControlRect(QStyle::CC_Slider, option, QStyle::SC_SliderHandle, widget);
    const QRectF track = option->orientation == Qt::Horizontal
        ? QRectF(groove.x(), groove.center().y() - 2, groove.width(), 4)
        : QRectF(groove.center().x() - 2, groove.y(), 4, groove.height());
    paintBox(painter, track, 2, theme.color(Token::RingTrack), {});
    const bool focused = is(option, QStyle::State_HasFocus);
    const QPointF centre = handle.center();
    paintBox(painter, QRectF(centre.x() - 7, centre.y() - 7, 14, 14), 7, theme.color(Token::Base),
        theme.color(focused ? Token::Focus : Token::BorderStrong), focused ? 2 : 1);
}

void progressBar(QPainter* painter, const QStyleOptionProgressBar* option)
{
    const Theme theme = Theme::of(option->palette);
    const QRectF rect = option->rect;
    const QRectF track(rect.x(), rect.center().y() - 3, rect.width(), 6);
    paintBox(painter, track, 3, theme.color(Token::RingTrack), {});
    const double range = double(option->maximum) - double(option->minimum);
    if (range <= 0) {
        return; // how far is not known; words beside the bar say what goes on
    }
    const double part = (double(option->progress) - double(option->minimum)) / range;
    const double width = track.width() * qBound(0.0, part, 1.0);
    if (width > 0) {
        paintBox(painter, QRectF(track.x(), track.y(), qMax(width, 6.0), 6), 3,
            theme.color(Token::Accent), {});
    }
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem* option)
{
    const Theme theme = Theme::of(option->palette);
    const QRect& rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            rect.left() + 8, rect.center().y(), rect.width() - 16, 1, theme.color(Token::Border));
        return;
    }
    const bool enabled = is(option, QStyle::State_Enabled);
    if (is(option, QStyle::State_Selected) && enabled) {
        paintBox(painter, rect.adjusted(4, 0, -4, 0), Metrics::fieldRadius,
            theme.color(Token::Selection), {});
    }
    painter->save();
    const QColor text = theme.color(enabled ? Token::Text : Token::Text3);
    const QRect icon(rect.left() + 9, rect.top(), 16, rect.height());
    if (option->checked) {
        paintIcon(painter, icon, u"ok"_s, theme.color(enabled ? Token::Accent : Token::Text3));
    } else if (!option->icon.isNull()) {
        option->icon.paint(
            painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setFont(option->font);
    painter->setPen(text);
    const QRect words = rect.adjusted(menuIconColumn, 0, -12, 0);
    const qsizetype tab = option->text.indexOf(QLatin1Char('\t'));
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text.left(tab));
    if (tab >= 0) {
        painter->setPen(theme.color(enabled ? Token::Text2 : Token::Text3));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, option->text.mid(tab + 1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRect(rect.right() - 20, rect.top(), 14, rect.height()), u"chevright"_s,
            text, 12);
    }
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem* option)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        return { 10, 9 };
    }
    const QFontMetrics metrics(option->font);
    const int tab = option->text.contains(QLatin1Char('\t')) ? 24 : 0;
    return { metrics.size(Qt::TextShowMnemonic, option->text).width() + tab
            + option->reservedShortcutWidth + menuIconColumn + 28,
        menuRow };
}

void shapedFrame(QPainter* painter, const QStyleOptionFrame* option)
{
    const QColor line = Theme::of(option->palette).color(Token::Border);
    const QRect& rect = option->rect;
    if (option->frameShape == QFrame::HLine) {
        painter->fillRect(rect.x(), rect.center().y(), rect.width(), 1, line);
    } else if (option->frameShape == QFrame::VLine) {
        painter->fillRect(rect.center().x(), rect.y(), 1, rect.height(), line);
    } else if (option->frameShape != QFrame::NoFrame) {
        paintBox(painter, rect, 0, {}, line);
    }
}

} // namespace Vaglio::StylePaint
