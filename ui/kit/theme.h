// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace Vaglio {

/// Every colour of the desk, by what it is for. Each has a light and a dark value (theme.cpp).
enum class Token {
    Window,
    Rail,
    Base,
    Alt,
    Canvas,
    Border,
    BorderStrong,
    Text,
    Text2,
    Text3, ///< never on Canvas: too little contrast there
    Accent,
    Primary,
    PrimaryText,
    PrimaryHover,
    Selection,
    Hover,
    Focus,
    OkBg,
    OkText,
    KoBg,
    KoText,
    ValidationBg,
    ValidationText,
    RunningBg,
    RunningText,
    WarnBg,
    WarnText,
    RingTrack,
    Sandbox,
    TitleBar,
    RailOn,
    Line,
    ButtonBorder,
    KeyBorder,
    KeyOnPrimary,
    Scroll,
    WarnLine,
    Scrim, ///< half transparent, over a window behind a sheet
    TokenCount
};

/// The steps of the type scale; the value is the size in logical pixels.
enum class TextSize {
    Caption = 11,
    Secondary = 12,
    Base = 13,
    Section = 15,
    Page = 16,
    Name = 18,
    Setup = 22
};

/// Measures in logical pixels, as the design sheet has them.
namespace Metrics {
inline constexpr int controlHeight = 28;
inline constexpr int decisionHeight = 30;
inline constexpr int largeHeight = 34;
inline constexpr int smallHeight = 26;
inline constexpr int tableRow = 36;
inline constexpr int tableHeader = 28;
inline constexpr int fieldRow = 25;
inline constexpr int railRow = 30;
inline constexpr int railWidth = 208;
inline constexpr int railNarrow = 52;
inline constexpr int caseWidth = 432;
inline constexpr int barHeight = 30;
inline constexpr int pageHeader = 50;
inline constexpr int environmentLine = 3;
inline constexpr int pillHeight = 20;
inline constexpr int pillIcon = 13;
inline constexpr int iconSize = 16;
inline constexpr int tagRadius = 3;
inline constexpr int fieldRadius = 4;
inline constexpr int buttonRadius = 5;
inline constexpr int boxRadius = 6;
inline constexpr int focusWidth = 2;
inline constexpr int focusOffset = 1;
} // namespace Metrics

/// One of the two looks, as a value without state. Which one holds is read from the palette of
/// whoever paints, so nothing has to be told when the look changes: QEvent::PaletteChange says it.
class Theme final {
public:
    enum class Mode { System, Light, Dark };

    explicit constexpr Theme(bool dark)
        : m_dark(dark)
    {
    }

    /// Dark where the window colour is darker than the text on it.
    [[nodiscard]] static Theme of(const QPalette& palette);
    /// By the palette of the widget; by that of the application for nullptr.
    [[nodiscard]] static Theme of(const QWidget* widget);

    [[nodiscard]] constexpr bool isDark() const { return m_dark; }
    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QPalette palette() const;

    /// The sans of the system at a step of the scale; weight 600 may fall back to bold.
    [[nodiscard]] static QFont font(
        TextSize size = TextSize::Base, QFont::Weight weight = QFont::Normal);
    /// For identifiers, codes and raw answers.
    [[nodiscard]] static QFont monoFont(int pixelSize = 12);

    constexpr bool operator==(const Theme&) const = default;

private:
    bool m_dark = false;
};

/// WCAG 2 contrast ratio, 1 to 21, of two opaque colours.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace Vaglio
