// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/listarea.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/label.h"
#include "ui/kit/skeletonrows.h"
#include "ui/kit/wording.h"
#include "ui/requests/queuewords.h"
#include "ui/requests/requeststable.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::ListArea)
};

/// "10:58", and the day where that is another: the last contact may be of an earlier run.
QString clock(const QDateTime& time, const QDateTime& now)
{
    return time.toLocalTime().date() == now.toLocalTime().date()
        ? QLocale().toString(time.toLocalTime().time(), u"HH:mm"_s)
        : Wording::moment(time, now.toLocalTime().date());
}

constexpr int InMinutesFrom = 120; ///< seconds

int secondsTo(const QDateTime& when, const QDateTime& now)
{
    return static_cast<int>(std::max<qint64>(0, now.secsTo(when)));
}

/// What is there to be done once somebody answers; empty where nothing is.
QString waitingText(const ListSituation& situation)
{
    QStringList parts;
    if (situation.unsaved > 0) {
        parts << Words::tr(
            "the evidence of %Ln case(s), not saved yet", nullptr, situation.unsaved);
    }
    if (situation.openOrders > 0) {
        parts << Words::tr(
            "%Ln order(s) that may have been charged", nullptr, situation.openOrders);
    }
    return parts.isEmpty() ? QString() : Words::tr("Waiting for it: %1.").arg(parts.join(u"; "_s));
}

QString contactText(const ListSituation& situation, const QDateTime& now)
{
    const SyncState& sync = situation.sync;
    const QString last = sync.lastContact.isValid()
        ? Words::tr("Last contact %1").arg(clock(sync.lastContact, now))
        : Words::tr("No contact yet");
    const int seconds = secondsTo(sync.nextCheck, now);
    const QString next = sync.checking ? Words::tr("trying now")
        : !sync.nextCheck.isValid()    ? Words::tr("no automatic try")
        : seconds >= InMinutesFrom     ? Words::tr("next try in %n min", nullptr, seconds / 60)
                                       : Words::tr("next try in %n s", nullptr, seconds);
    const QString text
        = Words::tr("%1, %2. New links need a connection: a paid request is never queued.")
              .arg(last, next);
    return u"%1 %2"_s.arg(text, waitingText(situation)).trimmed();
}

QString rawAnswer(const Error& error)
{
    if (error.httpStatus == 0) {
        return error.detail;
    }
    return u"HTTP %1\n%2"_s.arg(QString::number(error.httpStatus), error.detail).trimmed();
}

const QList<int> SkeletonColumns { 14, 138, 418 };

} // namespace

ListArea::ListArea(RequestsTable* table, QWidget* parent)
    : Panel(Token::Base, parent)
    , m_table(table)
    , m_banners(new QWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_overlay(new QStackedWidget(table->viewport()))
{
    setObjectName(u"listArea"_s);
    buildBanners();
    buildStates();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_pages, 1);
}

void ListArea::buildStates()
{
    m_skeleton = new SkeletonRows(SkeletonColumns, m_overlay);
    m_skeleton->setObjectName(u"skeleton"_s);
    m_skeleton->setAccessibleName(tr("Loading"));
    m_empty = new EmptyState(u"review"_s, emptyQueueTitle(Queue::ToReview), {}, m_overlay);
    m_empty->setObjectName(u"emptyQueue"_s);
    Button* check = m_empty->addButton(tr("Check now"));
    check->setObjectName(u"emptyCheckNow"_s);
    check->setIconName(u"refresh"_s);
    check->setKeyHint(u"F5"_s);
    Button* create = m_empty->addButton(tr("New link"));
    create->setObjectName(u"emptyNewLink"_s);
    create->setKeyHint(u"Ctrl+N"_s);
    m_nothingFound = new EmptyState(u"search"_s, tr("Nothing found"), {}, m_overlay);
    m_nothingFound->setObjectName(u"nothingFound"_s);
    m_searchAll = m_nothingFound->addButton(tr("Search all requests"));
    m_searchAll->setObjectName(u"searchAll"_s);
    Button* clear = m_nothingFound->addButton(tr("Clear filters"));
    clear->setObjectName(u"emptyClear"_s);
    for (QWidget* state : { static_cast<QWidget*>(m_skeleton), static_cast<QWidget*>(m_empty),
             static_cast<QWidget*>(m_nothingFound) }) {
        m_overlay->addWidget(state);
    }
    auto* over = new QVBoxLayout(m_table->viewport());
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_overlay);
    m_overlay->hide();

    m_pages->addWidget(m_table);

    connect(check, &QAbstractButton::clicked, this, &ListArea::checkRequested);
    connect(create, &QAbstractButton::clicked, this, &ListArea::newLinkRequested);
    connect(m_searchAll, &QAbstractButton::clicked, this, &ListArea::searchAllRequested);
    connect(clear, &QAbstractButton::clicked, this, &ListArea::clearRequested);
}

void ListArea::buildError()
{
    m_error = new ErrorState(this);
    m_error->setObjectName(u"listError"_s);
    m_enterToken = m_error->addPrimaryButton(tr("Enter a token"));
    m_enterToken->setObjectName(u"errorEnterToken"_s);
    m_error->retryButton()->setKeyHint(u"F5"_s);
    m_pages->addWidget(m_error);
    connect(m_error, &ErrorState::retryRequested, this, &ListArea::checkRequested);
    connect(m_enterToken, &QAbstractButton::clicked, this, &ListArea::enterTokenRequested);
}

void ListArea::buildBanners()
{
    m_offline = new Banner(u"offline"_s, {}, {}, m_banners);
    m_offline->setObjectName(u"offlineBanner"_s);
    Button* retry = m_offline->addButton(tr("Try now"));
    retry->setObjectName(u"offlineTryNow"_s);
    m_token = new Banner(u"warn"_s, {}, {}, m_banners);
    m_token->setObjectName(u"tokenBanner"_s);
    Button* enter = m_token->addButton(tr("Enter a token"));
    enter->setObjectName(u"bannerEnterToken"_s);
    Button* again = m_token->addButton(tr("Try again"));
    again->setObjectName(u"bannerTryAgain"_s);
    m_contact = new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, m_banners);
    m_contact->setObjectName(u"contactText"_s);
    m_contact->setWordWrap(true);
    m_contact->setContentsMargins(2, 0, 2, 0);
    m_unread = new Banner(u"info"_s, {}, {}, m_banners);
    m_unread->setObjectName(u"unreadBanner"_s);
    Button* copy = m_unread->addButton(tr("Copy details"));
    copy->setObjectName(u"unreadCopy"_s);
    copy->setIconName(u"copy"_s);
    m_unreadText = new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, m_banners);
    m_unreadText->setObjectName(u"unreadText"_s);
    m_unreadText->setWordWrap(true);
    m_unreadText->setContentsMargins(2, 0, 2, 0);
    auto* column = new QVBoxLayout(m_banners);
    column->setContentsMargins(12, 2, 12, 6);
    column->setSpacing(7);
    column->addWidget(m_offline);
    column->addWidget(m_token);
    column->addWidget(m_contact);
    column->addWidget(m_unread);
    column->addWidget(m_unreadText);
    m_banners->hide();
    connect(retry, &QAbstractButton::clicked, this, &ListArea::checkRequested);
    connect(again, &QAbstractButton::clicked, this, &ListArea::checkRequested);
    connect(enter, &QAbstractButton::clicked, this, &ListArea::enterTokenRequested);
    connect(copy, &QAbstractButton::clicked, this, &ListArea::copyUnread);
}

QString ListArea::nextCheckText(const SyncState& sync, const QDateTime& now)
{
    if (sync.checking) {
        return tr("Checking now.");
    }
    if (!sync.nextCheck.isValid()) {
        return {};
    }
    const int seconds = secondsTo(sync.nextCheck, now);
    return seconds >= InMinutesFrom ? tr("Next check in %n min.", nullptr, seconds / 60)
                                    : tr("Next check in %n s.", nullptr, seconds);
}

ListArea::Shown ListArea::choose(const ListSituation& situation)
{
    if (situation.rows > 0) {
        return Shown::Rows;
    }
    if (situation.cases == 0) {
        if (situation.sync.error) {
            return Shown::Error;
        }
        if (!situation.sync.everSucceeded) {
            return Shown::Loading;
        }
    }
    if (situation.loading) {
        return Shown::Loading;
    }
    return situation.filtering ? Shown::NothingFound : Shown::Empty;
}

void ListArea::update(const ListSituation& situation)
{
    m_shown = choose(situation);
    showBanners(situation);
    switch (m_shown) {
    case Shown::Rows:
        break;
    case Shown::Loading:
        m_overlay->setCurrentWidget(m_skeleton);
        break;
    case Shown::Empty:
        showEmpty(situation);
        break;
    case Shown::NothingFound:
        showNothingFound(situation);
        break;
    case Shown::Error:
        showError(situation);
        break;
    }
    m_overlay->setVisible(
        m_shown == Shown::Loading || m_shown == Shown::Empty || m_shown == Shown::NothingFound);
    m_pages->setCurrentWidget(
        m_shown == Shown::Error ? static_cast<QWidget*>(m_error) : static_cast<QWidget*>(m_table));
}

void ListArea::showBanners(const ListSituation& situation)
{
    const std::optional<Error>& error = situation.sync.error;
    const bool contact = error.has_value() && situation.cases > 0;
    // Where the list could not be had at all, that comes first.
    const bool unread = m_shown != Shown::Error && !situation.sync.problems.isEmpty();
    const bool token = contact && error->kind == Error::Kind::Unauthorised;
    m_token->setVisible(token);
    m_offline->setVisible(contact && !token);
    m_contact->setVisible(contact && !token);
    m_unread->setVisible(unread);
    m_unreadText->setVisible(unread);
    if (contact) {
        showContact(situation);
    }
    if (unread) {
        showUnread(situation.sync.problems);
    }
    m_banners->setVisible(contact || unread);
}

void ListArea::showUnread(const QStringList& problems)
{
    if (m_problems == problems) {
        return;
    }
    m_problems = problems;
    const int count = static_cast<int>(problems.size());
    m_unread->setWords(
        tr("%Ln request(s) in the service's list could not be read", nullptr, count));
    m_unreadText->setText(
        tr("All others are shown, and each check tries again. If this stays, send the details to "
           "Openapi."));
    m_unread->setAccessibleDescription(m_unreadText->text());
}

void ListArea::copyUnread()
{
    QGuiApplication::clipboard()->setText(m_problems.join(u'\n'));
    emit copied(tr("Details copied"));
}

void ListArea::showContact(const ListSituation& situation)
{
    const Error& error = *situation.sync.error;
    const bool token = error.kind == Error::Kind::Unauthorised;
    const ErrorText words = errorText(error, ErrorContext::List);
    const QString available = tr("%Ln case(s) available", nullptr, situation.cases);
    if (token) {
        m_token->setWords(words.title, available);
        m_token->setToolTip(u"%1 %2"_s.arg(words.what, words.next));
    } else {
        const bool offline
            = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
        m_offline->setWords(
            u"%1: %2"_s.arg(offline ? tr("Working offline") : words.title, available));
        m_offline->setToolTip(u"%1 %2"_s.arg(words.what, words.next));
        m_contact->setText(contactText(situation, QDateTime::currentDateTimeUtc()));
    }
}

void ListArea::showError(const ListSituation& situation)
{
    if (m_error == nullptr) {
        buildError();
    }
    const Error& error = *situation.sync.error;
    const bool token = error.kind == Error::Kind::Unauthorised;
    m_enterToken->setVisible(token);
    const QString next = nextCheckText(situation.sync, QDateTime::currentDateTimeUtc());
    const QString note = !next.isEmpty() ? next
        : token                          ? tr("Next automatic try: none, until the token changes.")
                                         : tr("Next automatic try: none.");
    m_error->setError(errorText(error, ErrorContext::List), rawAnswer(error), note);
}

void ListArea::showEmpty(const ListSituation& situation)
{
    const QString next = nextCheckText(situation.sync, QDateTime::currentDateTimeUtc());
    m_empty->setWords(emptyQueueTitle(situation.queue),
        u"%1\n%2"_s.arg(tr("New outcomes appear here by themselves."), next));
    m_overlay->setCurrentWidget(m_empty);
}

void ListArea::showNothingFound(const ListSituation& situation)
{
    const bool elsewhere = situation.elsewhere > 0;
    m_searchAll->setVisible(elsewhere);
    m_nothingFound->setWords(tr("Nothing found"),
        elsewhere ? tr("Nothing in this queue fits. In all requests, %n do(es).", nullptr,
                        situation.elsewhere)
                  : tr("No request fits what is asked for."));
    m_overlay->setCurrentWidget(m_nothingFound);
}

} // namespace Vaglio
