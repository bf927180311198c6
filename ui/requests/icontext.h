// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QString>
#include <QWidget>

namespace Vaglio {

/// A small icon and a few words behind it, on one line: heads of boxes, findings, states. The words
/// are the accessible name.
class IconText final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconText)
public:
    explicit IconText(QWidget* parent = nullptr);
    IconText(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    void setContent(const QString& iconName, const QString& text);
    void setTokens(Token icon, Token text);
    void setIconSize(int size);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    QString m_text;
    Token m_iconToken = Token::Text2;
    Token m_textToken = Token::Text2;
    int m_iconSize = Metrics::pillIcon;
};

} // namespace Vaglio
