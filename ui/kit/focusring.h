// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QApplication;

namespace Vaglio {

/// Shows the 2 px ring around the button that has the keyboard focus. It lies outside of the
/// button, so the button cannot paint it; QFocusFrame cannot either where the parent is no larger
/// than its buttons. Fields, boxes and rows paint their own focus inside their edge.
class FocusRing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)
public:
    /// The application becomes its parent.
    explicit FocusRing(QApplication* application);
    ~FocusRing() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focused);
    void leave();
    void place();

    QPointer<QWidget> m_ring; ///< dies with the window it is shown in
    QPointer<QWidget> m_button;
    QList<QPointer<QWidget>> m_watched; ///< the button and what it lies in, up to the ring's parent
};

} // namespace Vaglio
