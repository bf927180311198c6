// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace Vaglio {

/// An icon on its own, as decoration beside words: a screen reader passes it by.
class Glyph final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Glyph)
public:
    explicit Glyph(const QString& name, Token token = Token::Text2, int size = Metrics::iconSize,
        QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setToken(Token token);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Token m_token;
};

} // namespace Vaglio
