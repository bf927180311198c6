// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/rescueline.h"

#include "core/desk/desk.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/glyph.h"
#include "ui/requests/elidedlabel.h"
#include "ui/requests/rescuewatch.h"

#include <QAction>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int Side = 12;
constexpr int LineHeight = 36;
constexpr int MostNamed = 10; ///< in the tooltip
constexpr int MostShown = 1'000; ///< one after the other

QString nameOf(const RequestBook& book, const QString& id)
{
    const CasePtr record = book.find(id);
    if (!record || !record->isLabelled()) {
        return id;
    }
    const QString name = record->applicantName();
    return name.isEmpty() ? record->mail() : name;
}

} // namespace

RescueLine::RescueLine(Desk* desk, QWidget* parent)
    : Panel(Token::Window, Qt::TopEdge, parent)
    , m_desk(desk)
    , m_glyph(new Glyph(u"download"_s, Token::Text2, Metrics::iconSize, this))
    , m_words(new ElidedLabel({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
{
    setObjectName(u"rescueLine"_s);
    setFixedHeight(LineHeight);
    m_words->setObjectName(u"rescueText"_s);
    // Its text changes often: its width must not move anything.
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Side, 1, Side, 0);
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_words, 1);
    hide();
    if (desk->rescue() != nullptr) {
        build();
    }
}

void RescueLine::build()
{
    m_watch = new RescueWatch(m_desk->rescue(), this);
    m_show = addAct(
        u"showUnsaved"_s, tr("Show what is not saved"), Qt::SHIFT | Qt::Key_F, u"expiring"_s);
    m_try = addAct(u"trySavingNow"_s, tr("Try to save now"), Qt::SHIFT | Qt::Key_T, u"refresh"_s);
    m_pause = addAct(u"pauseSaving"_s, tr("Pause saving"), Qt::SHIFT | Qt::Key_P, u"pause"_s);
    addButton(m_show, u"rescueShow"_s)->setText(tr("Show"));
    addButton(m_try, u"rescueTryNow"_s)->setText(tr("Try now"));
    addButton(m_pause, u"rescuePause"_s);
    connect(m_show, &QAction::triggered, this, &RescueLine::showNext);
    connect(m_try, &QAction::triggered, m_watch, &RescueWatch::tryNow);
    connect(m_pause, &QAction::triggered, m_watch,
        [this] { m_watch->setPaused(!m_watch->state().paused); });
    connect(m_watch, &RescueWatch::changed, this, &RescueLine::refresh);
    refresh();
}

QAction* RescueLine::addAct(
    const QString& name, const QString& text, const QKeySequence& key, const QString& icon)
{
    auto* act = new QAction(text, this);
    act->setObjectName(name);
    act->setShortcut(key);
    act->setProperty("iconName", icon);
    m_acts.append(act);
    return act;
}

Button* RescueLine::addButton(QAction* act, const QString& name)
{
    auto* button = new Button(act->text(), this);
    button->setObjectName(name);
    button->setHeight(Button::Height::Small);
    const QString key = act->shortcut().toString(QKeySequence::NativeText);
    button->setProperty("key", key);
    button->setKeyHint(key);
    button->setToolTip(u"%1 (%2)"_s.arg(act->text(), key));
    connect(button, &QAbstractButton::clicked, act, &QAction::trigger);
    layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

void RescueLine::setCompact(bool compact)
{
    for (Button* button : std::as_const(m_buttons)) {
        button->setKeyHint(compact ? QString() : button->property("key").toString());
    }
}

void RescueLine::refresh()
{
    const RescueState state = m_watch->state();
    const RescueText text = m_watch->text(QDateTime::currentDateTimeUtc());
    const bool failing = state.failing > 0;
    m_words->setText(text.words);
    m_words->setToken(text.isProblem ? Token::WarnText : Token::Text2);
    m_words->setToolTip(failing ? failingText() : text.words);
    m_words->setAccessibleDescription(failing ? failingText() : QString());
    setAccessibleName(text.words);
    m_glyph->setIconName(text.isProblem ? u"warn"_s : state.paused ? u"pause"_s : u"download"_s);
    m_glyph->setToken(text.isProblem ? Token::WarnText : Token::Text2);
    const QString pause = state.paused ? tr("Resume saving") : tr("Pause saving");
    m_pause->setText(pause);
    m_pause->setProperty("iconName", state.paused ? u"play"_s : u"pause"_s);
    m_pause->setEnabled(state.waiting > 0 || state.paused);
    m_try->setEnabled(failing);
    m_show->setEnabled(failing);
    auto* pauseButton = m_buttons.constLast();
    pauseButton->setText(state.paused ? tr("Resume") : tr("Pause"));
    pauseButton->setToolTip(u"%1 (%2)"_s.arg(pause, pauseButton->property("key").toString()));
    m_buttons.at(0)->setVisible(failing);
    m_buttons.at(1)->setVisible(failing);
    setVisible(!text.words.isEmpty());
    emit changed();
}

/// Who it is, and why.
QString RescueLine::failingText() const
{
    QStringList lines;
    const QStringList ids = m_watch->failing(MostNamed);
    for (const QString& id : ids) {
        if (const auto failure = m_watch->failureOf(id)) {
            lines << u"%1: %2"_s.arg(nameOf(*m_desk->book(), id),
                errorText(failure->error, ErrorContext::Evidence).title);
        }
    }
    if (const int more = m_watch->state().failing - MostNamed; more > 0) {
        lines << tr("and %n more", "cases", more);
    }
    return lines.join(u'\n');
}

void RescueLine::showNext()
{
    const QStringList ids = m_watch->failing(MostShown);
    if (!ids.isEmpty()) {
        m_shownId = ids.at((ids.indexOf(m_shownId) + 1) % ids.size());
        emit showRequested(m_shownId);
    }
}

} // namespace Vaglio
