// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/controlpaint.h"

#include <QPushButton>

namespace Vaglio {

/// Push button with icon, text and key hint. The hint only shows a key: the shortcut itself is
/// set by whoever acts on it. Its text is its accessible name.
class Button : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Button)
public:
    /// The value is the height in logical pixels.
    enum class Height {
        Small = Metrics::smallHeight, ///< in a banner
        Normal = Metrics::controlHeight,
        Decision = Metrics::decisionHeight,
        Large = Metrics::largeHeight
    };
    /// Content in the middle, or text at the left and key at the right edge.
    enum class Spread { Centred, Justified };

    explicit Button(const QString& text, QWidget* parent = nullptr);
    Button(const QString& text, ButtonRole role, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] ButtonRole role() const { return m_role; }
    void setRole(ButtonRole role);
    void setHeight(Height height);
    void setSpread(Spread spread);
    /// Name as in icons.h; it takes the colour of the text.
    void setIconName(const QString& name);
    [[nodiscard]] QString keyHint() const { return m_keyHint; }
    void setKeyHint(const QString& key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] int contentWidth() const;

    ButtonRole m_role;
    Height m_height = Height::Normal;
    Spread m_spread = Spread::Centred;
    QString m_iconName;
    QString m_keyHint;
};

} // namespace Vaglio
