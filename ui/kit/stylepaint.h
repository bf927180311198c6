// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

/// The painting of VaglioStyle, one function a control. Each paints option->rect and reads nothing
/// but the option, apart from the sub-control rectangles, which it asks of the style.
namespace Vaglio::StylePaint {

void checkBox(QPainter* painter, const QStyleOption* option);
void radioButton(QPainter* painter, const QStyleOption* option);
void comboBox(QPainter* painter, const QStyleOptionComboBox* option);
void comboBoxLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& field);
void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QStyle* style,
    const QWidget* widget);
void headerSection(QPainter* painter, const QStyleOption* option);
void headerLabel(QPainter* painter, const QStyleOptionHeader* option);
/// No arrow buttons: groove and handle have the whole length.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider* bar, QStyle::SubControl part);
void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QStyle* style,
    const QWidget* widget);
void slider(QPainter* painter, const QStyleOptionSlider* option, const QStyle* style,
    const QWidget* widget);
void progressBar(QPainter* painter, const QStyleOptionProgressBar* option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem* option);
void shapedFrame(QPainter* painter, const QStyleOptionFrame* option);
void menuItem(QPainter* painter, const QStyleOptionMenuItem* option);

inline constexpr int scrollHandleMinimum = 32;
/// Height and padding of a row in a menu.
inline constexpr int menuRow = 28;
inline constexpr int menuIconColumn = 30;

} // namespace Vaglio::StylePaint
