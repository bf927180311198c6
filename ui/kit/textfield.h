// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/controlpaint.h"

#include <QLineEdit>

namespace Vaglio {

/// Line edit that says at its right end how it stands: a tick, "differs", a warning, with a short
/// text. The state never hinders typing. A screen reader gets the text as the description.
class TextField : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextField)
public:
    explicit TextField(const QString& accessibleName = {}, QWidget* parent = nullptr);

    [[nodiscard]] FieldState state() const { return m_state; }
    [[nodiscard]] QString statusText() const { return m_statusText; }
    /// The icon is by the state ("ok", "differs", "warn", none for Neutral) unless given.
    void setStatus(FieldState state, const QString& text = {}, const QString& iconName = {});
    /// Monospaced, for codes and colours.
    void setMono();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Room at the left for what a subclass paints there.
    void setLeadingRoom(int room);

private:
    [[nodiscard]] int statusWidth() const;
    void updateMargins();

    FieldState m_state = FieldState::Neutral;
    QString m_statusText;
    QString m_iconName;
    int m_leadingRoom = 0;
};

} // namespace Vaglio
