// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace Vaglio {

/// Text at a step of the type scale, in a token's colour, which it keeps when the look changes.
/// Plain text only: what comes from outside is never read as markup.
class Label : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Label)
public:
    explicit Label(const QString& text, QWidget* parent = nullptr);
    Label(const QString& text, TextSize size, Token token = Token::Text,
        QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setToken(Token token);
    /// Monospaced, 12 px: for identifiers and raw text.
    void setMono();

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Token m_token;
};

/// Bold words above a group of things: 13 px, or 15 px on a page of their own.
class SectionTitle final : public Label {
    Q_OBJECT
public:
    explicit SectionTitle(
        const QString& text, TextSize size = TextSize::Base, QWidget* parent = nullptr);
};

} // namespace Vaglio
