// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/requests/requestspage.h"
#include "ui/window/deskcontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

namespace Vaglio::Bench {

/// The program's window over a desk, with settings of its own, showing all requests.
class DeskWindow final {
public:
    /// Without a desk it is the empty program.
    explicit DeskWindow(Desk* desk)
        : m_store(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , m_settings(&m_store)
        , m_window(&m_settings)
    {
        auto* controller = new DeskController(&m_window, &m_settings);
        m_window.resize(1440, 868);
        if (desk != nullptr) {
            controller->setDesk(desk);
        }
        m_window.show();
        if (desk != nullptr) {
            m_window.findChild<RequestsPage*>()->setQueue(Queue::All);
        }
    }
    [[nodiscard]] QTableView* table() const { return m_window.findChild<QTableView*>(); }
    [[nodiscard]] QLineEdit* search() const
    {
        return m_window.findChild<RequestsPage*>()->findChild<QLineEdit*>();
    }

private:
    QTemporaryDir m_folder;
    QSettings m_store;
    Settings m_settings;
    MainWindow m_window;
};

} // namespace Vaglio::Bench
