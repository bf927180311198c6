// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QObject>

class QApplication;

namespace Vaglio {

/// Dresses the application: style, palette and font. With Mode::System it follows the look of the
/// desktop while the program runs. Make one, after QApplication and before the first window; a
/// change reaches every widget as QEvent::PaletteChange.
class ThemeKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeKeeper)
public:
    /// The application becomes its parent.
    explicit ThemeKeeper(QApplication* application, Theme::Mode mode = Theme::Mode::System);

    [[nodiscard]] Theme::Mode mode() const { return m_mode; }
    void setMode(Theme::Mode mode);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void modeChanged(Vaglio::Theme::Mode mode);

private:
    void apply();

    Theme::Mode m_mode;
    bool m_applying = false;
};

} // namespace Vaglio
