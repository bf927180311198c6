// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/rail.h"

#include "ui/kit/environmentbadge.h"
#include "ui/kit/iconbutton.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"
#include "ui/requests/queuewords.h"
#include "ui/window/railbutton.h"
#include "ui/window/synctext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int FootButton = 24;

struct QueueLook {
    Queue queue;
    const char* icon;
};

constexpr std::array<QueueLook, 7> QueueLooks { {
    { Queue::ToReview, "review" },
    { Queue::RejectedAct, "rejectact" },
    { Queue::InProgress, "progress" },
    { Queue::InValidation, "validation" },
    { Queue::Approved, "approved" },
    { Queue::EvidenceExpiring, "expiring" },
    { Queue::Unlabelled, "unlabelled" },
} };

Label* smallLabel(const QString& name, Token token, QWidget* parent)
{
    auto* label = new Label({}, TextSize::Secondary, token, QFont::Normal, parent);
    label->setObjectName(name);
    label->setFixedHeight(16);
    // The texts change each second; their width must not move anything.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

} // namespace

QList<Queue> Rail::queues()
{
    QList<Queue> queues;
    for (const QueueLook& look : QueueLooks) {
        queues.append(look.queue);
    }
    return queues;
}

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_heading(new Label(tr("Queues"), TextSize::Caption, Token::Text3, QFont::Normal, this))
    , m_newLink(new RailButton(u"newlink"_s, tr("New link"), QKeySequence(u"Ctrl+N"_s), this))
    , m_separator(new QFrame(this))
    , m_badge(new EnvironmentBadge(this))
    , m_operator(smallLabel(u"operatorName"_s, Token::Text2, this))
    , m_state(smallLabel(u"syncState"_s, Token::Text2, this))
    , m_next(smallLabel(u"syncNext"_s, Token::Text3, this))
    , m_settings(new IconButton(u"gear"_s, tr("Settings"), this))
    , m_check(new IconButton(u"refresh"_s, tr("Check now"), this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Queues and connection"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 1, 0);
    column->setSpacing(0);
    buildQueues(column);
    column->addStretch(1);
    m_foot = buildFoot();
    column->addWidget(m_foot);

    m_second.setInterval(std::chrono::seconds(1));
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &Rail::refreshSyncText);
    connect(m_newLink, &QAbstractButton::clicked, this, &Rail::newLinkRequested);
    connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsRequested);
    connect(m_check, &QAbstractButton::clicked, this, &Rail::checkRequested);
    setFixedWidth(Metrics::railWidth);
    refreshSyncText();
}

void Rail::buildQueues(QVBoxLayout* column)
{
    auto* lines = new QVBoxLayout;
    lines->setContentsMargins(8, 0, 8, 0);
    lines->setSpacing(0);
    m_heading->setContentsMargins(8, 4, 8, 6);
    m_heading->setFixedHeight(24);
    lines->addWidget(m_heading);
    int number = 1;
    for (const QueueLook& look : QueueLooks) {
        auto* button = new RailButton(QString::fromLatin1(look.icon), queueTitle(look.queue),
            QKeySequence(u"Ctrl+%1"_s.arg(number)), this);
        button->setObjectName(u"queue%1"_s.arg(number));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setCount(0);
        button->setUrgent(look.queue == Queue::EvidenceExpiring);
        connect(button, &QAbstractButton::clicked, this,
            [this, queue = look.queue] { emit queueChosen(queue); });
        m_queueButtons.append(button);
        lines->addWidget(button, 0, Qt::Alignment());
        ++number;
    }
    m_queueButtons.constFirst()->setChecked(true);
    m_separator->setObjectName(u"railSeparator"_s);
    m_separator->setFixedHeight(21);
    lines->addWidget(m_separator);
    m_newLink->setObjectName(u"newLinkButton"_s);
    m_newLink->setKeyShown(true);
    m_newLink->setCheckable(true);
    lines->addWidget(m_newLink);
    column->addLayout(lines);
}

QWidget* Rail::buildFoot()
{
    auto* foot = new QWidget(this);
    foot->setObjectName(u"railFoot"_s);
    m_settings->setObjectName(u"settingsButton"_s);
    m_settings->setWords(tr("Settings"), u"Ctrl+,"_s);
    m_check->setObjectName(u"checkButton"_s);
    m_check->setWords(tr("Check now"), u"F5"_s);
    for (IconButton* button : { m_settings, m_check }) {
        button->setFixedSize(FootButton, FootButton);
        button->setParent(foot);
    }
    for (QWidget* widget :
        std::initializer_list<QWidget*> { m_badge, m_operator, m_state, m_next }) {
        widget->setParent(foot);
    }
    m_foot = foot;
    layOutFoot();
    return foot;
}

void Rail::layOutFoot()
{
    delete m_foot->layout();
    for (Label* label : { m_operator, m_state, m_next }) {
        label->setVisible(!m_compact);
    }
    if (m_compact) {
        auto* column = new QVBoxLayout(m_foot);
        column->setContentsMargins(0, 11, 0, 10);
        column->setSpacing(5);
        for (QWidget* widget : std::initializer_list<QWidget*> { m_badge, m_settings, m_check }) {
            column->addWidget(widget, 0, Qt::AlignHCenter);
        }
        return;
    }
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(16, 9, 12, 0);
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(0, 2, 0, 12);
    words->setSpacing(0);
    auto* who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_badge);
    who->addWidget(m_operator, 1);
    words->addLayout(who);
    words->addSpacing(8);
    words->addWidget(m_state);
    words->addWidget(m_next);
    row->addLayout(words, 1);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(3);
    buttons->addWidget(m_settings);
    buttons->addWidget(m_check);
    buttons->addStretch(1);
    row->addLayout(buttons);
}

void Rail::setCounts(const QueueCounts& counts)
{
    for (std::size_t i = 0; i < QueueLooks.size(); ++i) {
        m_queueButtons.at(static_cast<qsizetype>(i))
            ->setCount(counts.at(static_cast<std::size_t>(QueueLooks.at(i).queue)));
    }
}

void Rail::setCurrentQueue(Queue queue)
{
    const auto look = std::ranges::find(QueueLooks, queue, &QueueLook::queue);
    for (qsizetype i = 0; i < m_queueButtons.size(); ++i) {
        RailButton* button = m_queueButtons.at(i);
        const bool current = look != QueueLooks.end() && look - QueueLooks.begin() == i;
        // Exclusive buttons refuse to be unchecked, and New link leaves none checked.
        button->setAutoExclusive(false);
        button->setChecked(current);
        button->setAutoExclusive(true);
    }
    m_newLink->setChecked(false);
}

void Rail::setNewLinkShown(bool shown)
{
    if (shown) {
        setCurrentQueue(Queue::All);
    }
    m_newLink->setChecked(shown);
}

void Rail::setEnvironment(Environment environment, const QString& host)
{
    m_badge->setEnvironment(environment, host);
}

void Rail::setOperatorName(const QString& name)
{
    m_operator->setText(name);
    m_operator->setAccessibleName(
        name.isEmpty() ? tr("No operator name") : tr("Operator: %1").arg(name));
    m_operator->setToolTip(name);
}

void Rail::setSyncState(const SyncState& state)
{
    m_syncState = state;
    refreshSyncText();
}

void Rail::refreshSyncText()
{
    const SyncText text = syncText(m_syncState, QDateTime::currentDateTimeUtc());
    m_state->setText(text.state);
    m_next->setText(text.next);
    m_state->setAccessibleName(text.state);
    m_next->setAccessibleName(text.next.isEmpty() ? tr("No check planned") : text.next);
    m_state->setToken(text.isProblem ? Token::WarnText : Token::Text2);
    if (m_compact) {
        m_check->setToolTip(tr("Check now (F5). %1, %2").arg(text.state, text.next));
    }
}

void Rail::setCompact(bool compact)
{
    if (m_compact == compact) {
        return;
    }
    m_compact = compact;
    setFixedWidth(compact ? Metrics::railNarrow : Metrics::railWidth);
    m_heading->setVisible(!compact);
    m_badge->setCompact(compact);
    m_newLink->setKeyShown(!compact);
    m_newLink->setCompact(compact);
    for (RailButton* button : m_queueButtons) {
        button->setCompact(compact);
    }
    m_check->setWords(tr("Check now"), u"F5"_s);
    layOutFoot();
    refreshSyncText();
}

void Rail::focusCurrent()
{
    for (RailButton* button : m_queueButtons) {
        if (button->isChecked()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    (m_newLink->isChecked() ? m_newLink : m_queueButtons.constFirst())
        ->setFocus(Qt::ShortcutFocusReason);
}

void Rail::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Rail));
    const QColor line = theme.color(Token::Border);
    painter.fillRect(width() - 1, 0, 1, height(), line);
    painter.fillRect(0, m_foot->y(), width(), 1, line);
    const QRect gap = m_separator->geometry();
    const int inset = m_compact ? 4 : 8;
    painter.fillRect(gap.x() + inset, gap.y() + 10, gap.width() - 2 * inset, 1, line);
}

void Rail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshSyncText();
    m_second.start();
}

void Rail::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace Vaglio
