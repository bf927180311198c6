// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/desktopnotice.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>

#ifdef VAGLIO_HAS_DBUS
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#endif

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr std::chrono::milliseconds TrayTime = 15s;

#ifdef VAGLIO_HAS_DBUS
// https://specifications.freedesktop.org/notification-spec/1.2/
const QString Service = u"org.freedesktop.Notifications"_s;
const QString ServicePath = u"/org/freedesktop/Notifications"_s;
const QString ClickAction = u"default"_s;
constexpr int AsTheDesktopDoes = -1; ///< how long it stays
constexpr std::chrono::milliseconds AnswerTime = 10s; ///< it may have to be started

QDBusMessage callOf(const QString& method)
{
    return QDBusMessage::createMethodCall(Service, ServicePath, Service, method);
}
#endif

} // namespace

DesktopNotice::DesktopNotice(QIcon icon, QObject* parent)
    : QObject(parent)
    , m_icon(std::move(icon))
{
#ifdef VAGLIO_HAS_DBUS
    QDBusConnection::sessionBus().connect(Service, ServicePath, Service, u"ActionInvoked"_s, this,
        SLOT(onActionInvoked(uint, QString)));
#endif
}

DesktopNotice::~DesktopNotice() = default;

void DesktopNotice::show(const QString& title, const QString& text, const QString& action)
{
    if (!sendToService(title, text, action)) {
        showFromTray(title, text);
    }
}

#ifdef VAGLIO_HAS_DBUS

bool DesktopNotice::sendToService(const QString& title, const QString& text, const QString& action)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return false;
    }
    const QString program = QGuiApplication::desktopFileName();
    QDBusMessage call = callOf(u"Notify"_s);
    call.setArguments(
        { u"Vaglio"_s, m_shown, program, title, text, QStringList { ClickAction, action },
            QVariantMap { { u"desktop-entry"_s, program } }, AsTheDesktopDoes });
    auto* answer = new QDBusPendingCallWatcher(
        bus.asyncCall(call, static_cast<int>(AnswerTime.count())), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, title, text] {
        answer->deleteLater();
        const QDBusPendingReply<uint> id = *answer;
        if (id.isValid()) {
            m_shown = id.value();
        } else {
            showFromTray(title, text);
        }
    });
    return true;
}

void DesktopNotice::withdraw()
{
    if (m_tray != nullptr) {
        m_tray->hide();
    }
    if (m_shown != 0) {
        QDBusMessage call = callOf(u"CloseNotification"_s);
        call.setArguments({ std::exchange(m_shown, 0U) });
        QDBusConnection::sessionBus().send(call);
    }
}

void DesktopNotice::onActionInvoked(uint id, const QString& action)
{
    if (id == m_shown && id != 0 && action == ClickAction) {
        emit clicked();
    }
}

#else

bool DesktopNotice::sendToService(const QString&, const QString&, const QString&)
{
    return false;
}

void DesktopNotice::withdraw()
{
    if (m_tray != nullptr) {
        m_tray->hide();
    }
}

void DesktopNotice::onActionInvoked(uint, const QString&) { }

#endif

void DesktopNotice::showFromTray(const QString& title, const QString& text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        emit refused(title, text);
        return;
    }
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(m_icon, this);
        m_tray->setToolTip(u"Vaglio"_s);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::clicked);
        connect(m_tray, &QSystemTrayIcon::activated, this, &DesktopNotice::clicked);
    }
    m_tray->show();
    m_tray->showMessage(title, text, QSystemTrayIcon::Warning, static_cast<int>(TrayTime.count()));
}

} // namespace Vaglio
