// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr auto tokenCount = static_cast<std::size_t>(Token::TokenCount);

constexpr std::array<Pair, tokenCount> colours { {
    { 0xfff4f5f6, 0xff1a1d20 }, // Window
    { 0xffebedef, 0xff15181a }, // Rail
    { 0xffffffff, 0xff202427 }, // Base
    { 0xfff8f9fa, 0xff24292c }, // Alt
    { 0xffdfe3e6, 0xff121416 }, // Canvas
    { 0xffdadee2, 0xff343a3f }, // Border
    { 0xff8a939b, 0xff727c85 }, // BorderStrong
    { 0xff1a1f23, 0xffe8ebed }, // Text
    { 0xff4f5a63, 0xffaeb7be }, // Text2
    { 0xff5f6972, 0xff98a2aa }, // Text3
    { 0xff0b5f6c, 0xff5dbbc8 }, // Accent
    { 0xff0b5f6c, 0xff177482 }, // Primary
    { 0xffffffff, 0xffffffff }, // PrimaryText
    { 0xff094e59, 0xff1a6672 }, // PrimaryHover
    { 0xffdcecee, 0xff1f3b41 }, // Selection
    { 0xffeef1f3, 0xff282d31 }, // Hover
    { 0xff0a7385, 0xff7ad3e0 }, // Focus
    { 0xffddf1e3, 0xff173924 }, // OkBg
    { 0xff145c32, 0xff86dba2 }, // OkText
    { 0xfffbe3e0, 0xff4a2220 }, // KoBg
    { 0xff9b1f1b, 0xffffa79d }, // KoText
    { 0xffe1eafb, 0xff1e3152 }, // ValidationBg
    { 0xff234c99, 0xffa6c6ff }, // ValidationText
    { 0xffe7eaed, 0xff31383d }, // RunningBg
    { 0xff424c55, 0xffc8d0d6 }, // RunningText
    { 0xfffaedcf, 0xff41310f }, // WarnBg
    { 0xff6f4400, 0xfff3cb78 }, // WarnText
    { 0xffd3d8dc, 0xff3e454b }, // RingTrack
    { 0xffb4690e, 0xffe0a04a }, // Sandbox
    { 0xffe3e6e9, 0xff101315 }, // TitleBar
    { 0xffd5e3e6, 0xff22373c }, // RailOn
    { 0xffedeff1, 0xff2a2f33 }, // Line
    { 0xffc3cad0, 0xff454d54 }, // ButtonBorder
    { 0xffc3cad0, 0xff4a535a }, // KeyBorder
    { 0xff6fa3ab, 0xff6fb3bd }, // KeyOnPrimary
    { 0xffc5cbd0, 0xff4a5259 }, // Scroll
    { 0xffe6cf96, 0xff6a5220 }, // WarnLine
    { 0x611a1f23, 0x80000000 }, // Scrim
} };

double luminance(const QColor& color)
{
    const auto channel
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const QColor rgb = color.toRgb();
    return 0.2126 * channel(double(rgb.redF())) + 0.7152 * channel(double(rgb.greenF()))
        + 0.0722 * channel(double(rgb.blueF()));
}

} // namespace

Theme Theme::of(const QPalette& palette)
{
    return Theme(palette.color(QPalette::Active, QPalette::Window).lightness()
        < palette.color(QPalette::Active, QPalette::WindowText).lightness());
}

Theme Theme::of(const QWidget* widget)
{
    return of(widget != nullptr ? widget->palette() : QGuiApplication::palette());
}

QColor Theme::color(Token token) const
{
    const Pair& pair = colours.at(static_cast<std::size_t>(token));
    return QColor::fromRgba(m_dark ? pair.dark : pair.light);
}

QPalette Theme::palette() const
{
    static constexpr std::pair<QPalette::ColorRole, Token> roles[] {
        { QPalette::Window, Token::Window },
        { QPalette::WindowText, Token::Text },
        { QPalette::Base, Token::Base },
        { QPalette::AlternateBase, Token::Alt },
        { QPalette::Text, Token::Text },
        { QPalette::PlaceholderText, Token::Text3 },
        { QPalette::Button, Token::Base },
        { QPalette::ButtonText, Token::Text },
        { QPalette::BrightText, Token::KoText },
        { QPalette::Light, Token::Base },
        { QPalette::Midlight, Token::Hover },
        { QPalette::Mid, Token::Border },
        { QPalette::Dark, Token::BorderStrong },
        { QPalette::Shadow, Token::BorderStrong },
        { QPalette::Highlight, Token::Selection },
        { QPalette::HighlightedText, Token::Text },
        { QPalette::Link, Token::Accent },
        { QPalette::LinkVisited, Token::Accent },
        { QPalette::ToolTipBase, Token::Base },
        { QPalette::ToolTipText, Token::Text },
    };
    QPalette result;
    for (const auto& [role, token] : roles) {
        result.setColor(QPalette::All, role, color(token));
    }
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText }) {
        result.setColor(QPalette::Disabled, role, color(Token::Text3));
    }
    return result;
}

QFont Theme::font(TextSize size, QFont::Weight weight)
{
    QFont result = QApplication::font();
    result.setPixelSize(static_cast<int>(size));
    result.setWeight(weight);
    return result;
}

QFont Theme::monoFont(int pixelSize)
{
    QFont result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    result.setFamilies(QStringList { u"Noto Sans Mono"_s } + result.families());
    result.setStyleHint(QFont::Monospace);
    result.setPixelSize(pixelSize);
    return result;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Vaglio
