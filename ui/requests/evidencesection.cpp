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
#include "ui/requests/evidencewords.h"

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

/// Nothing but another copy helps.
bool needsAnotherCopy(Error::Kind kind)
{
    return kind == Error::Kind::BadArchive || kind == Error::Kind::Damaged
        || kind == Error::Kind::NotFound;
}

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

void OnlineDays::showCase(const CaseRecord& record, const QDateTime& now)
{
    m_time = onlineTime(record, now);
    const bool online = m_time.state == EvidenceTime::State::Online;
    m_words = !online ? QString()
        : m_time.days ? tr("%1 online").arg(Wording::daysLeft(*m_time.days))
                      : tr("online, days unknown");
    if (online && m_time.days && record.okAssumed) {
        m_words = tr("%1 online, assumed").arg(Wording::daysLeft(*m_time.days));
    }
    setAccessibleName(m_words);
    setToolTip(online ? EvidenceWords::daysToolTip(record, now.toLocalTime().date()) : QString());
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
    for (Button* again : { m_again, m_retryAgain }) {
        connect(again, &QAbstractButton::clicked, this, &EvidenceSection::fetchAgainRequested);
    }
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
    m_again = new Button(tr("Get it once more"), card);
    m_again->setObjectName(u"fetchAgain"_s);
    m_again->setIconName(u"download"_s);
    row->addWidget(m_words, 1);
    row->addWidget(m_open);
    row->addWidget(m_again);
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
    m_retryAgain = new Button(tr("Get it once more"), card);
    m_retryAgain->setObjectName(u"retryFetchAgain"_s);
    m_retryAgain->setIconName(u"download"_s);
    row->addWidget(m_error, 1);
    row->addWidget(m_retry);
    row->addWidget(m_retryAgain);
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

void EvidenceSection::setOnline(bool online)
{
    m_online = online;
    showAgain();
}

void EvidenceSection::show(const CaseRecord& record, const FetchState& fetch)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_days->showCase(record, now);
    showHead(record, fetch);
    m_mayAskAgain = record.kept && onlineTime(record, now).state == EvidenceTime::State::Online;
    switch (fetch.phase) {
    case FetchState::Phase::Busy:
        showBusy(fetch);
        break;
    case FetchState::Phase::Failed:
        showFailed(record, fetch);
        break;
    case FetchState::Phase::Done:
        m_pages->setCurrentWidget(m_openedPage);
        break;
    case FetchState::Phase::Idle:
        showWords(record, now);
        break;
    }
    showAgain();
}

void EvidenceSection::showHead(const CaseRecord& record, const FetchState& fetch)
{
    QString words = record.kept ? tr("saved") : tr("open");
    if (fetch.files >= 0) {
        words = record.kept ? tr("saved, %n file(s)", nullptr, fetch.files)
                            : tr("open, %n file(s)", nullptr, fetch.files);
    }
    const bool whole = !record.kept || record.kept->problem.isEmpty();
    m_state->setContent(
        whole ? u"ok"_s : u"warn"_s, words, whole ? Token::OkText : Token::WarnText, Token::Text2);
    m_state->setAccessibleName(words);
    m_state->setToolTip(record.kept
            ? u"%1\nSHA-256 %2"_s.arg(EvidenceWords::saved(*record.kept, QDate::currentDate()),
                  QString::fromLatin1(record.kept->file.sha256.toHex()))
            : QString());
    m_state->setVisible(record.kept || fetch.phase == FetchState::Phase::Done);
}

void EvidenceSection::showWords(const CaseRecord& record, const QDateTime& now)
{
    m_words->setToolTip({});
    switch (evidenceTime(record, now).state) {
    case EvidenceTime::State::None:
        m_words->setText(record.isErased
                ? tr("Erased here, and not fetched again.")
                : tr("None: a rejected request leaves no evidence to fetch."));
        break;
    case EvidenceTime::State::NotYet:
        m_words->setText(tr("Not yet: evidence follows the outcome."));
        break;
    case EvidenceTime::State::Online:
        m_words->setText(tr("Not saved yet."));
        break;
    case EvidenceTime::State::Over:
        m_words->setText(tr("Expired: the 30 days in which Openapi keeps it have passed."));
        break;
    case EvidenceTime::State::Kept:
        showKept(*record.kept);
        break;
    }
    m_open->setVisible(
        hasEvidence(record, now) && (!record.kept || record.kept->problem.isEmpty()));
    m_mayAskAgain = m_mayAskAgain && !record.kept->problem.isEmpty();
    m_pages->setCurrentWidget(m_wordsPage);
}

void EvidenceSection::showKept(const KeptEvidence& kept)
{
    const QString when = Wording::moment(kept.when);
    const QString size = Wording::dataSize(kept.file.size);
    if (kept.problem.isEmpty()) {
        m_words->setText(tr("Saved %1, %2.").arg(when, size));
        return;
    }
    m_words->setText(tr("Saved %1, %2, as it was received. It cannot be opened.").arg(when, size));
    m_words->setToolTip(kept.problem);
}

/// On both pages; where it may be shown is worked out by show().
void EvidenceSection::showAgain()
{
    const bool failed = m_pages->currentWidget() == m_failedPage;
    m_again->setVisible(m_mayAskAgain && m_online && !failed);
    m_retryAgain->setVisible(m_mayAskAgain && m_online && failed);
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

void EvidenceSection::showFailed(const CaseRecord& record, const FetchState& fetch)
{
    const Error error = fetch.error.value_or(Error {});
    const ErrorText words = errorText(error, ErrorContext::Evidence);
    m_mayAskAgain = m_mayAskAgain && needsAnotherCopy(error.kind);
    m_retry->setVisible(!m_mayAskAgain);
    QString text = u"%1. %2"_s.arg(words.title, words.next);
    if (!record.kept && fetch.nextTry.isValid()) {
        text = tr("Not saved yet: %1. %2").arg(words.title, words.next) + u' '
            + tr("Next try %1.").arg(Wording::moment(fetch.nextTry));
    }
    m_error->setText(text);
    m_error->setToolTip(words.what);
    m_pages->setCurrentWidget(m_failedPage);
}

} // namespace Vaglio
