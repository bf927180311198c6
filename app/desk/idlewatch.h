// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Vaglio {

/// Notices that nobody has touched keyboard or mouse anywhere in the program for a while.
class IdleWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleWatch)
public:
    explicit IdleWatch(QObject* application, QObject* parent = nullptr);

    /// Zero: never. Counts from now on.
    void setLimit(std::chrono::milliseconds limit);
    [[nodiscard]] std::chrono::milliseconds limit() const { return m_limit; }

signals:
    /// Told again every few seconds for as long as nobody comes back.
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    std::chrono::milliseconds m_limit { 0 };
    QElapsedTimer m_since;
    QTimer m_look;
};

} // namespace Vaglio
