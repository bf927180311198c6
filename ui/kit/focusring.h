// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace Vaglio {

/// Shows the 2 px ring around the button that has the keyboard focus. It lies outside of the
/// button, so it cannot be painted by the button itself. Fields, boxes and rows paint their own.
class FocusRing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)
public:
    explicit FocusRing(QApplication* application);
    ~FocusRing() override;

private:
    void follow(QWidget* focused);

    QPointer<QFocusFrame> m_frame;
};

} // namespace Vaglio
