// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionComboBox;
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
void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QStyle* style,
    const QWidget* widget);
void slider(QPainter* painter, const QStyleOptionSlider* option, const QStyle* style,
    const QWidget* widget);
void progressBar(QPainter* painter, const QStyleOptionProgressBar* option);
void menuItem(QPainter* painter, const QStyleOptionMenuItem* option);

/// Height and padding of a row in a menu.
inline constexpr int menuRow = 28;
inline constexpr int menuIconColumn = 30;

} // namespace Vaglio::StylePaint
