// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace Vaglio {

/// A surface filled with a token's colour, with hairlines along the edges asked for: rail, bars,
/// canvas, pages.
class Panel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Panel)
public:
    explicit Panel(Token surface, QWidget* parent = nullptr);
    Panel(Token surface, Qt::Edges lines, QWidget* parent = nullptr);

    void setSurface(Token surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_surface;
    Qt::Edges m_lines;
};

/// A box with a 1 px border and radius 6. Selected, as a choice among cards: 2 px in Accent.
class Card : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)
public:
    explicit Card(QWidget* parent = nullptr, Token surface = Token::Base);

    void setLine(Token line);
    void setSelected(bool selected);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_surface;
    Token m_line = Token::Border;
    bool m_selected = false;
};

} // namespace Vaglio
