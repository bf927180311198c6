// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"
#include "core/desk/sync.h"
#include "core/domain/account.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QAction;
class QFrame;
class QVBoxLayout;

namespace Vaglio {

class EnvironmentBadge;
class IconButton;
class Label;
class RailButton;

/// The left edge of the window: queues with counts, the ways to issue, and at the foot the
/// environment, the operator and how fresh the list is. It shows and asks; it decides nothing.
class Rail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rail)
public:
    explicit Rail(QWidget* parent = nullptr);

    void setCounts(const QueueCounts& counts);
    void setCurrentQueue(Queue queue);
    /// No queue is marked while another page is shown.
    void setNewLinkShown(bool shown);
    void setEnvironment(Environment environment, const QString& host);
    void setOperatorName(const QString& name);
    void setSyncState(const SyncState& state);
    /// 52 px of icons in place of 208 px of words.
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    /// Puts the keyboard on the queue that is shown.
    void focusCurrent();

    /// The queues in the order of the rail, All left out.
    [[nodiscard]] static QList<Queue> queues();

signals:
    void queueChosen(Vaglio::Queue queue);
    void newLinkRequested();
    void settingsRequested();
    void checkRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildQueues(QVBoxLayout* column);
    QWidget* buildFoot();
    void layOutFoot();
    void refreshSyncText();

    Label* m_heading;
    QList<RailButton*> m_queueButtons;
    RailButton* m_newLink;
    QFrame* m_separator;
    QWidget* m_foot;
    EnvironmentBadge* m_badge;
    Label* m_operator;
    Label* m_state;
    Label* m_next;
    IconButton* m_settings;
    IconButton* m_check;
    QTimer m_second;
    SyncState m_syncState;
    bool m_compact = false;
};

} // namespace Vaglio
