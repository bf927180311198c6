// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/evidencesection.h"

#include "ui/kit/button.h"
#include "ui/kit/daysring.h"
#include "ui/kit/errortext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/wording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int RingSize = 16;
constexpr int RingGap = 4;
constexpr int LineHeight = 18;
constexpr int Percent = 100;

QHBoxLayout* boxRow(Card* card)
{
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(12, 8, 10, 8);
    row->setSpacing(10);
    return row;
}

} // namespace

OnlineDays::OnlineDays(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"evidenceDays"_s);
}

void OnlineDays::setTime(const EvidenceTime& time)
{
    m_time = time;
    const bool online = time.state == EvidenceTime::State::Online;
    m_words = !online ? QString()
        : time.days   ? tr("%1 online").arg(Wording::daysLeft(*time.days))
                      : tr("online, days unknown");
    setAccessibleName(m_words);
    setToolTip(!online  ? QString()
            : time.days ? tr("Assumed: 30 days from when this desk first saw the approval")
                        : tr("How long is unknown: it was approved before this desk first saw it"));
    setVisible(online);
    updateGeometry();
    update();
}

QSize OnlineDays::sizeHint() const
{
    const QFont font = m_time.days ? daysFont(*m_time.days) : Theme::font(TextSize::Secondary);
    const int ring = m_time.days ? RingSize + RingGap : 0;
    return { ring + QFontMetrics(font).horizontalAdvance(m_words) + 2, LineHeight };
}

void OnlineDays::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    QRect words = rect();
    Token token = Token::Text2;
    painter.setFont(Theme::font(TextSize::Secondary));
    if (m_time.days) {
        paintDaysRing(
            &painter, QRect(0, (height() - RingSize) / 2, RingSize, RingSize), *m_time.days, theme);
        words.setLeft(RingSize + RingGap);
        painter.setFont(daysFont(*m_time.days));
        token = daysTextToken(*m_time.days);
    }
    painter.setPen(theme.color(token));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_words);
}

EvidenceSection::EvidenceSection(QWidget* parent)
    : QWidget(parent)
    , m_state(new IconLabel(u"ok"_s, tr("open"), Token::OkText, Token::Text2, this))
    , m_days(new OnlineDays(this))
    , m_pages(new QStackedWidget(this))
    , m_wordsPage(buildWords())
    , m_busyPage(buildBusy())
    , m_failedPage(buildFailed())
    , m_openedPage(new QWidget(this))
{
    setObjectName(u"evidenceSection"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_pages);
    auto* opened = new QVBoxLayout(m_openedPage);
    opened->setContentsMargins(0, 0, 0, 0);
    for (QWidget* page : { m_wordsPage, m_busyPage, m_failedPage, m_openedPage }) {
        m_pages->addWidget(page);
    }
    connect(m_open, &QAbstractButton::clicked, this, &EvidenceSection::openRequested);
    connect(m_retry, &QAbstractButton::clicked, this, &EvidenceSection::openRequested);
}

QWidget* EvidenceSection::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(Metrics::railRow);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new SectionTitle(tr("Evidence"), TextSize::Base, head));
    m_state->setObjectName(u"evidenceState"_s);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_days);
    return head;
}

QWidget* EvidenceSection::buildWords()
{
    auto* card = new Card(this);
    QHBoxLayout* row = boxRow(card);
    m_words = new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, card);
    m_words->setObjectName(u"evidenceWords"_s);
    m_words->setWordWrap(true);
    m_open = new Button(tr("Open evidence"), card);
    m_open->setObjectName(u"openEvidence"_s);
    m_open->setKeyHint(tr("Enter"));
    row->addWidget(m_words, 1);
    row->addWidget(m_open);
    return card;
}

QWidget* EvidenceSection::buildBusy()
{
    auto* card = new Card(this);
    QHBoxLayout* row = boxRow(card);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    m_progressText = new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, card);
    m_progressText->setObjectName(u"evidenceProgressText"_s);
    m_progress = new QProgressBar(card);
    m_progress->setObjectName(u"evidenceProgress"_s);
    m_progress->setAccessibleName(tr("Fetching the evidence"));
    m_progress->setTextVisible(false);
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    auto* cancel = new Button(tr("Cancel"), card);
    cancel->setObjectName(u"cancelEvidence"_s);
    connect(cancel, &QAbstractButton::clicked, this, &EvidenceSection::cancelRequested);
    row->addLayout(column, 1);
    row->addWidget(cancel);
    return card;
}

QWidget* EvidenceSection::buildFailed()
{
    auto* card = new Card(this);
    QHBoxLayout* row = boxRow(card);
    m_error = new Label({}, TextSize::Secondary, Token::KoText, QFont::Normal, card);
    m_error->setObjectName(u"evidenceError"_s);
    m_error->setWordWrap(true);
    m_retry = new Button(tr("Try again"), card);
    m_retry->setObjectName(u"retryEvidence"_s);
    m_retry->setIconName(u"refresh"_s);
    row->addWidget(m_error, 1);
    row->addWidget(m_retry);
    return card;
}

void EvidenceSection::setEvidenceWidget(QWidget* widget)
{
    delete m_evidence;
    m_evidence = widget;
    if (widget != nullptr) {
        m_openedPage->layout()->addWidget(widget);
    }
}

void EvidenceSection::show(const EvidenceTime& time, const FetchState& fetch)
{
    m_days->setTime(time);
    m_state->setVisible(fetch.phase == FetchState::Phase::Done);
    switch (fetch.phase) {
    case FetchState::Phase::Busy:
        showBusy(fetch);
        return;
    case FetchState::Phase::Failed:
        showFailed(fetch.error.value_or(Error {}));
        return;
    case FetchState::Phase::Done:
        m_pages->setCurrentWidget(m_openedPage);
        return;
    case FetchState::Phase::Idle:
        showWords(time);
        return;
    }
}

void EvidenceSection::showWords(const EvidenceTime& time)
{
    m_open->setVisible(time.state == EvidenceTime::State::Online);
    switch (time.state) {
    case EvidenceTime::State::None:
        m_words->setText(tr("None: a rejected request leaves no evidence to fetch."));
        break;
    case EvidenceTime::State::NotYet:
        m_words->setText(tr("Not yet: evidence follows the outcome."));
        break;
    case EvidenceTime::State::Online:
        m_words->setText(tr("Not fetched yet."));
        break;
    case EvidenceTime::State::Over:
        m_words->setText(tr("Expired: the 30 days in which Openapi keeps it have passed."));
        break;
    }
    m_pages->setCurrentWidget(m_wordsPage);
}

void EvidenceSection::showBusy(const FetchState& fetch)
{
    const QString received = Wording::dataSize(fetch.received);
    if (fetch.total > 0) {
        const auto percent = static_cast<int>(
            std::clamp<qint64>(fetch.received * Percent / fetch.total, 0, Percent));
        m_progress->setRange(0, Percent);
        m_progress->setValue(percent);
        m_progressText->setText(
            tr("%1 % of %2").arg(QString::number(percent), Wording::dataSize(fetch.total)));
    } else {
        m_progress->setRange(0, 0);
        m_progressText->setText(
            fetch.received > 0 ? tr("%1 so far").arg(received) : tr("Asking Openapi"));
    }
    m_pages->setCurrentWidget(m_busyPage);
}

void EvidenceSection::showFailed(const Error& error)
{
    const ErrorText words = errorText(error, ErrorContext::Evidence);
    m_error->setText(u"%1. %2"_s.arg(words.title, words.next));
    m_error->setToolTip(words.what);
    m_pages->setCurrentWidget(m_failedPage);
}

} // namespace Vaglio
