// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace Vaglio {

class Label;

/// A sentence with a small icon before its first line.
class IconNote final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconNote)
public:
    explicit IconNote(TextSize size = TextSize::Base, QWidget* parent = nullptr);

    /// An empty icon name leaves its place out.
    void setIcon(const QString& name, Token token);
    void setText(const QString& text);
    void setTextToken(Token token);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextSize m_size;
    Label* m_label;
    QString m_icon;
    Token m_iconToken = Token::Text2;
};

} // namespace Vaglio
