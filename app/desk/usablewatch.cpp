// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/usablewatch.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QTableView>

namespace Vaglio {

UsableWatch::UsableWatch(const QElapsedTimer& sinceStart, QObject* application)
    : QObject(application)
    , m_sinceStart(sinceStart)
{
    application->installEventFilter(this);
}

bool UsableWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_said && event->type() == QEvent::Paint && watched->parent() != nullptr) {
        const auto* view = qobject_cast<QAbstractItemView*>(watched->parent());
        if (view != nullptr && view->viewport() == watched
            && qobject_cast<const QTableView*>(view) != nullptr && view->model() != nullptr
            && view->model()->rowCount() > 0) {
            m_said = true;
            // Queued: said after this painting is done.
            QMetaObject::invokeMethod(
                this, [this] { emit usable(m_sinceStart.elapsed()); }, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Vaglio
