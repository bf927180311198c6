// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/panel.h"

#include <QList>

class QAction;

namespace Vaglio {

class Button;
class Desk;
class ElidedLabel;
class Glyph;
class RescueWatch;

/// One calm line below the list while evidence is being saved: how far it has come, what could not
/// be saved yet, and what can be done. Not there once all is saved, or where the desk has no vault.
class RescueLine final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RescueLine)
public:
    explicit RescueLine(Desk* desk, QWidget* parent = nullptr);

    /// Pause or resume, try now, show the next that failed; each with its key. Empty where the desk
    /// has no vault.
    [[nodiscard]] QList<QAction*> acts() const { return m_acts; }
    /// Narrow: the keys stay in the tooltips.
    void setCompact(bool compact);

signals:
    /// Of those that could not be saved: the first, then the one after it.
    void showRequested(const QString& id);
    void changed();

private:
    QAction* addAct(
        const QString& name, const QString& text, const QKeySequence& key, const QString& icon);
    Button* addButton(QAction* act, const QString& name);
    void build();
    void refresh();
    void showNext();
    [[nodiscard]] QString failingText() const;

    Desk* m_desk;
    RescueWatch* m_watch = nullptr;
    QList<QAction*> m_acts;
    QAction* m_pause = nullptr;
    QAction* m_try = nullptr;
    QAction* m_show = nullptr;
    QList<Button*> m_buttons;
    Glyph* m_glyph;
    ElidedLabel* m_words;
    QString m_shownId;
};

} // namespace Vaglio
