// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace Vaglio {

/// Waits until a list with rows has been painted in a window, then says once how long that took.
class UsableWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsableWatch)
public:
    UsableWatch(const QElapsedTimer& sinceStart, QObject* application);

signals:
    void usable(qint64 milliseconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QElapsedTimer m_sinceStart;
    bool m_said = false;
};

} // namespace Vaglio
