// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace Vaglio {

/// A small icon with words beside it, each in its colour: "saved" with a tick, "differs".
class IconLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)
public:
    IconLabel(const QString& iconName, const QString& text, Token iconToken = Token::Text2,
        Token textToken = Token::Text2, QWidget* parent = nullptr);

    void setContent(const QString& iconName, const QString& text, Token iconToken, Token textToken,
        QFont::Weight weight = QFont::Normal);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    Token m_iconToken = Token::Text2;
    Token m_textToken = Token::Text2;
};

} // namespace Vaglio
