// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/expirywatch.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace Vaglio {

class Banner;
class Desk;
class DesktopNotice;
class MainWindow;
class Settings;

/// Tells a person of evidence that is not saved and will soon be gone: through the desktop where it
/// takes messages, else over the pages of the window. No name appears, for others may see it. Looks
/// a minute after its making, which leaves the first word to the rescue, and then now and again.
class ExpiryNotifier final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpiryNotifier)
public:
    /// A child of the window; desk and settings must live longer.
    ExpiryNotifier(Desk* desk, Settings* settings, MainWindow* window);
    ~ExpiryNotifier() override;

    /// Looks on the pool, and tells if there is something to be told.
    void look();

signals:
    void openRequested();

private:
    void tell(const ExpiryWarning& warning);
    void showBanner(const QString& title, const QString& text);
    void open();
    void onBookChanged();

    Desk* m_desk;
    Settings* m_settings;
    MainWindow* m_window;
    QTimer m_timer;
    DesktopNotice* m_notice = nullptr; ///< made when it is first needed
    QWidget* m_bar = nullptr; ///< so is the banner
    Banner* m_banner = nullptr;
    bool m_looking = false;
};

} // namespace Vaglio
