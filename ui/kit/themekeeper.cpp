// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/themekeeper.h"

#include "ui/kit/focusring.h"
#include "ui/kit/vagliostyle.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// What a desktop without an opinion answers; then Noto Sans is tried first.
bool isGeneric(const QString& family)
{
    static constexpr const char16_t* names[]
        = { u"sans", u"sans serif", u"sans-serif", u"helvetica", u"" };
    return std::ranges::any_of(names,
        [folded = family.toLower()](const char16_t* name) { return folded == QStringView(name); });
}

QFont applicationFont()
{
    QFont font = QApplication::font();
    if (isGeneric(font.family())) {
        font.setFamilies({ u"Noto Sans"_s, font.family() });
    }
    font.setPixelSize(static_cast<int>(TextSize::Base));
    return font;
}

bool systemIsDark()
{
    // An empty palette uncovers what the platform says (there is no colorScheme() in Qt 6.4).
    QApplication::setPalette(QPalette());
    return Theme::of(QApplication::palette()).isDark();
}

} // namespace

ThemeKeeper::ThemeKeeper(QApplication* application, Theme::Mode mode)
    : QObject(application)
    , m_mode(mode)
{
    const bool dark = mode == Theme::Mode::System && systemIsDark();
    QApplication::setFont(applicationFont());
    QApplication::setStyle(new VaglioStyle);
    QApplication::setPalette(Theme(dark || mode == Theme::Mode::Dark).palette());
    QToolTip::setPalette(QApplication::palette());
    QToolTip::setFont(Theme::font(TextSize::Secondary));
    new FocusRing(application);
    application->installEventFilter(this);
}

void ThemeKeeper::setMode(Theme::Mode mode)
{
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    apply();
    emit modeChanged(mode);
}

bool ThemeKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Theme::Mode::System && !m_applying) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeKeeper::apply()
{
    m_applying = true;
    const bool dark
        = m_mode == Theme::Mode::Dark || (m_mode == Theme::Mode::System && systemIsDark());
    QApplication::setPalette(Theme(dark).palette());
    QToolTip::setPalette(QApplication::palette());
    m_applying = false;
}

} // namespace Vaglio
