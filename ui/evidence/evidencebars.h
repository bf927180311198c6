// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"
#include "ui/kit/panel.h"

#include <QList>

namespace Vaglio {

struct EvidenceActions;
class ActionButton;
class Label;
class PillLabel;

/// Above the evidence: way back, whose it is, outcome, place in the queue.
class EvidenceTopBar final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceTopBar)
public:
    explicit EvidenceTopBar(const EvidenceActions& actions, QWidget* parent = nullptr);

    void setCase(const QString& title, const Outcome& outcome);
    void setPosition(const QString& text);

private:
    Label* m_title;
    PillLabel* m_pill;
    Label* m_position;
};

/// The acts on what the pane shows.
class EvidenceToolBar final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceToolBar)
public:
    explicit EvidenceToolBar(const EvidenceActions& actions, QWidget* parent = nullptr);

    void setZoomText(const QString& text);
    /// Page from 0; the page part is hidden where count is 0.
    void setPage(int page, int count);

    /// What it takes without words, so that they can give way.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What there is room for, in whatever language: words and keys, words, keys, or neither.
    void fitWords();

    Label* m_zoom;
    Label* m_page;
    QList<QWidget*> m_pageParts;
    QList<ActionButton*> m_keyed; ///< lose their keys where there is little room
    QList<ActionButton*> m_worded; ///< and these their words, where there is less
};

} // namespace Vaglio
