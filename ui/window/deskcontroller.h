// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/errortext.h"
#include "ui/window/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace Vaglio {

class Desk;
class RequestsPage;

/// The one place where the desk's verbs meet the pages: who opens what, and where the answers go.
/// Makes the pages, the seldom ones when they are first needed. A child of its window.
class DeskController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskController)
public:
    DeskController(MainWindow* window, Settings* settings);

    /// The desk must outlive the window. Shows the list.
    void setDesk(Desk* desk);
    /// Before there is a desk: nothing is known yet, or why there is none.
    void showWaiting();
    void showFailure(const ErrorText& words, const QString& detail);

signals:
    void tokenRequested();
    /// The failure's "Try again".
    void retryRequested();

private:
    void makeRequestsPage();
    void openQueue(Queue queue);
    void openNewLink();
    void savePlaces();
    void onSyncState();
    void onBookChanged();

    MainWindow* m_window;
    Settings* m_settings;
    QPointer<Desk> m_desk;
    RequestsPage* m_requests = nullptr; ///< the pages are the window's
};

} // namespace Vaglio
