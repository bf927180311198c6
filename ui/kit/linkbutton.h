// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace Vaglio {

/// Underlined words that act when clicked, for the lesser ways out ("Copy details").
class LinkButton : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkButton)
public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setIconName(const QString& name);
    /// Accent unless said otherwise (Text in a banner).
    void setToken(Token token);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    Token m_token = Token::Accent;
};

} // namespace Vaglio
