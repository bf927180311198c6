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
    explicit SetupFrame(QWidget* parent = nullptr);

protected:
    void setHeading(const QString& iconName, const QString& title, const QString& subtitle);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] QHBoxLayout* foot() const { return m_foot; }
    /// Enter anywhere but on a button.
    virtual void onEnter() = 0;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildContent();

    Glyph* m_mark;
    Label* m_title;
    Label* m_subtitle;
    QVBoxLayout* m_column = nullptr;
    QHBoxLayout* m_foot = nullptr;
};

} // namespace Vaglio
