// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QHBoxLayout;
class QRadioButton;
class QVBoxLayout;

namespace Vaglio {

class Card;

/// Two cards of which one is chosen, by its title, by a click anywhere on it, or by the arrow keys.
/// Side by side, or one below the other where there is no room.
class ChoicePair final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoicePair)
public:
    /// The object names of the titles and of the cards.
    struct Names {
        QString choice;
        QString card;
    };
    ChoicePair(const Names& first, const Names& second, TextSize titles, QWidget* parent = nullptr);

    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int index);
    /// Puts the keyboard on the title that is chosen.
    void focusChosen(Qt::FocusReason reason = Qt::OtherFocusReason) const;

    [[nodiscard]] QRadioButton* choice(int index) const;
    [[nodiscard]] Card* card(int index) const;
    /// What stands behind the title, and below it.
    void addBesideTitle(int index, QWidget* widget);
    [[nodiscard]] QVBoxLayout* body(int index) const;

signals:
    void changed(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side {
        Card* card = nullptr;
        QRadioButton* choice = nullptr;
        QHBoxLayout* title = nullptr;
        QVBoxLayout* body = nullptr;
    };
    [[nodiscard]] Side build(const Names& names, TextSize titles);

    QBoxLayout* m_cards;
    std::array<Side, 2> m_sides;
    int m_chosen = 0;
};

} // namespace Vaglio
