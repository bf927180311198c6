// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace Vaglio {

class Glyph;
class Label;

/// A calm page of its own window, as the first run: a mark with a heading, a narrow column below,
/// and a foot with the ways on.
class SetupFrame : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetupFrame)
public:
    /// contentWidth: what the column takes at most.
    explicit SetupFrame(QWidget* parent = nullptr, int contentWidth = 600);

protected:
    void setHeading(const QString& iconName, const QString& title, const QString& subtitle);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// The ways on stand at the right.
    [[nodiscard]] QHBoxLayout* foot() const { return m_foot; }
    /// At the left of the foot.
    void addToFootLeft(QWidget* widget);
    /// Enter anywhere but on a button; a choice is none.
    virtual void onEnter() = 0;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildContent(int contentWidth);

    Glyph* m_mark;
    Label* m_title;
    Label* m_subtitle;
    QVBoxLayout* m_column = nullptr;
    QHBoxLayout* m_foot = nullptr;
    int m_footLeft = 0; ///< how many stand at the left
};

} // namespace Vaglio
