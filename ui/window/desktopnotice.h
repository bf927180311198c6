// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace Vaglio {

/// One message on the desktop, where others may see it: no names in it. Goes to the notification
/// service of the desktop, which needs no tray (GNOME has none); where there is no such service,
/// as on the other systems, it comes from the tray; where there is no tray either it is refused.
class DesktopNotice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNotice)
public:
    explicit DesktopNotice(QIcon icon, QObject* parent = nullptr);
    ~DesktopNotice() override;

    /// In the place of the earlier message. action: what a click on it does, in a word or two.
    void show(const QString& title, const QString& text, const QString& action);
    /// There is nothing to say any more.
    void withdraw();

signals:
    void clicked();
    /// This desktop takes no messages: it is to be told elsewhere.
    void refused(const QString& title, const QString& text);

private slots:
    void onActionInvoked(uint id, const QString& action);

private:
    bool sendToService(const QString& title, const QString& text, const QString& action);
    void showFromTray(const QString& title, const QString& text);

    QIcon m_icon;
    QSystemTrayIcon* m_tray = nullptr; ///< made when it is first needed
    uint m_shown = 0; ///< as the service calls it
};

} // namespace Vaglio
