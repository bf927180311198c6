// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/vagliostyle.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textfield.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int fieldInset = 4; ///< text in a field, beyond what Qt leaves itself

bool is(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

ButtonLook lookOf(const QStyleOption* option)
{
    ButtonLook look;
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
        if (button->features.testFlag(QStyleOptionButton::DefaultButton)) {
            look.role = ButtonRole::Primary;
        } else if (button->features.testFlag(QStyleOptionButton::Flat)) {
            look.role = ButtonRole::Flat;
        }
    }
    look.enabled = is(option, QStyle::State_Enabled);
    look.hovered = is(option, QStyle::State_MouseOver);
    look.pressed = is(option, QStyle::State_Sunken);
    look.checked = is(option, QStyle::State_On);
    return look;
}

void paintField(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame != nullptr && frame->lineWidth <= 0) {
        return; // inside a combo or spin box, which has the frame
    }
    const auto* field = qobject_cast<const TextField*>(widget);
    const bool enabled = is(option, QStyle::State_Enabled);
    paintFieldFrame(painter, option->rect, field != nullptr ? field->state() : FieldState::Neutral,
        is(option, QStyle::State_HasFocus) && enabled, enabled, Theme::of(option->palette));
}

/// True where the keyboard ring is to be painted by the control itself, inside its edge.
bool paintsOwnFocus(const QStyleOption* option, const QWidget* widget)
{
    if (!is(option, QStyle::State_KeyboardFocusChange)) {
        return false;
    }
    // FocusRing shows it around buttons; the list of a combo box has its selection.
    return widget == nullptr
        || !(widget->inherits("QPushButton") || widget->inherits("QToolButton")
            || widget->inherits("QComboBoxListView"));
}

} // namespace

VaglioStyle::VaglioStyle()
    : QProxyStyle(u"fusion"_s)
{
}

// Long, since it is a table.
void VaglioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const Theme theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        paintButtonFrame(painter, option->rect, lookOf(option), theme);
        return;
    case PE_PanelButtonTool: {
        ButtonLook look = lookOf(option);
        look.role = ButtonRole::Flat;
        paintButtonFrame(painter, option->rect, look, theme);
        return;
    }
    case PE_PanelLineEdit:
        paintField(painter, option, widget);
        return;
    case PE_FrameLineEdit:
        return; // painted with its panel
    case PE_IndicatorCheckBox:
        StylePaint::checkBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        StylePaint::radioButton(painter, option);
        return;
    case PE_FrameFocusRect:
        if (paintsOwnFocus(option, widget)) {
            paintFocusRing(painter, option->rect, Metrics::fieldRadius, theme);
        }
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        paintBox(painter, option->rect, 0, {}, theme.color(Token::Border));
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.color(Token::Base));
        paintBox(painter, option->rect, 0, {}, theme.color(Token::BorderStrong));
        return;
    case PE_FrameMenu:
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, u"chevdown"_s, theme.color(Token::Text2), 12);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, u"chevright"_s, theme.color(Token::Text2), 12);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void VaglioStyle::drawButtonLabel(
    const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (button == nullptr) {
        return;
    }
    QStyleOptionButton label = *button;
    const ButtonLook look = lookOf(option);
    label.palette.setColor(QPalette::ButtonText, buttonTextColor(look, Theme::of(option->palette)));
    painter->save();
    if (look.role == ButtonRole::Primary) {
        painter->setFont(Theme::font(TextSize::Base, QFont::DemiBold));
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->restore();
}

void VaglioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    const Theme theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        drawButtonLabel(option, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            StylePaint::comboBoxLabel(
                painter, combo, subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget));
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        StylePaint::headerSection(painter, option);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            StylePaint::headerLabel(painter, header);
        }
        return;
    case CE_Header:
        drawControl(CE_HeaderSection, option, painter, widget);
        drawControl(CE_HeaderLabel, option, painter, widget);
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            StylePaint::progressBar(painter, bar);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            StylePaint::menuItem(painter, item);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme.color(Token::Border));
        return;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            StylePaint::shapedFrame(painter, frame);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void VaglioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo != nullptr && control == CC_ComboBox) {
        StylePaint::comboBox(painter, combo);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin != nullptr && control == CC_SpinBox) {
        StylePaint::spinBox(painter, spin, this, widget);
    } else if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        slider != nullptr && control == CC_ScrollBar) {
        StylePaint::scrollBar(painter, slider, this, widget);
    } else if (slider != nullptr && control == CC_Slider) {
        StylePaint::slider(painter, slider, this, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect VaglioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, option->rect, option->rect.adjusted(6, 2, -26, -2));
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) {
        const QRect base = QProxyStyle::subControlRect(control, option, subControl, widget);
        return option->direction == Qt::RightToLeft ? base.adjusted(0, 0, -fieldInset, 0)
                                                    : base.adjusted(fieldInset, 0, 0, 0);
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar != nullptr && control == CC_ScrollBar) {
        return StylePaint::scrollBarPart(bar, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect VaglioStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const QRect base = QProxyStyle::subElementRect(element, option, widget);
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool bare = frame == nullptr || frame->lineWidth <= 0
            || qobject_cast<const TextField*>(widget) != nullptr; // has its own margins
        return bare ? base : base.adjusted(fieldInset, 0, -fieldInset, 0);
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize VaglioStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        return { qMax(size.width() + 24, 72), Metrics::controlHeight };
    case CT_LineEdit:
        return { size.width() + 20, Metrics::controlHeight };
    case CT_ComboBox:
        return { size.width() + 40, Metrics::controlHeight };
    case CT_SpinBox:
        return { QProxyStyle::sizeFromContents(type, option, size, widget).width() + 8,
            Metrics::controlHeight };
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const bool popup = widget != nullptr && widget->inherits("QComboBoxListView");
        return { base.width(), popup ? qMax(base.height(), Metrics::smallHeight) : base.height() };
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return { base.width() + 6, qMax(base.height(), 22) };
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return { base.width() + 24, Metrics::tableHeader };
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            return StylePaint::menuItemSize(item);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

// Long, since it is a table.
int VaglioStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 15;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 7;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return StylePaint::scrollHandleMinimum;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return Metrics::iconSize;
    case PM_SliderThickness:
    case PM_SliderLength:
        return 18;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
        return 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int VaglioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon VaglioStyle::standardIcon(
    StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const
{
    switch (standard) {
    case SP_MessageBoxWarning:
        return icon(u"warn"_s, Token::WarnText);
    case SP_MessageBoxCritical:
        return icon(u"warn"_s, Token::KoText);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(u"info"_s, Token::Accent);
    case SP_LineEditClearButton:
        return icon(u"close"_s);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void VaglioStyle::polish(QWidget* widget)
{
    if (qobject_cast<QAbstractButton*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr
        || qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    QProxyStyle::polish(widget);
}

} // namespace Vaglio
