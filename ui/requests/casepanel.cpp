// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/casepanel.h"

#include "ui/issuing/handoff.h"
#include "ui/issuing/linkclipboard.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/requests/caseheader.h"
#include "ui/requests/evidencesection.h"
#include "ui/requests/fieldssection.h"
#include "ui/requests/notesection.h"
#include "ui/requests/ordercard.h"
#include "ui/requests/outcomecard.h"
#include "ui/requests/scrollcolumn.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr int Side = 16;

/// Only what a browser may be given: the service's text is never run as anything else.
Button* actionButton(QAction* action, const QString& name, ButtonRole role, QWidget* parent)
{
    auto* button = new Button(action->text(), role, parent);
    button->setObjectName(name);
    button->setHeight(Button::Height::Decision);
    button->setSpread(Button::Spread::Justified);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    button->setProperty("key", key);
    button->setKeyHint(key);
    button->setToolTip(u"%1 (%2)"_s.arg(action->text(), key));
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
        [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

CasePanel::CasePanel(QWidget* parent)
    : Panel(Token::Window, parent)
    , m_copyId(new QAction(tr("Copy identifier"), this))
    , m_copyLink(new QAction(tr("Copy link"), this))
    , m_openLink(new QAction(tr("Open link"), this))
    , m_sendAgain(new QAction(tr("Send again"), this))
    , m_copyAnswer(new QAction(tr("Copy answer"), this))
    , m_stack(new QStackedWidget(this))
    , m_content(new QWidget(this))
    , m_header(new CaseHeader(m_content))
    , m_evidence(new EvidenceSection)
    , m_fields(new FieldsSection)
{
    setObjectName(u"casePanel"_s);
    setAccessibleName(tr("Case"));
    buildActions();
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_header);
    content->addWidget(buildMiddle(), 1);
    content->addWidget(buildLinkBar());
    m_stack->addWidget(buildNothing());
    m_stack->addWidget(m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_header, &CaseHeader::nextRequested, this, &CasePanel::nextRequested);
    connect(m_header, &CaseHeader::previousRequested, this, &CasePanel::previousRequested);
    connect(m_header, &CaseHeader::backRequested, this, &CasePanel::backRequested);
    connect(m_header, &CaseHeader::copyIdRequested, m_copyId, &QAction::trigger);
    connect(m_evidence, &EvidenceSection::openRequested, this, &CasePanel::evidenceRequested);
    connect(m_evidence, &EvidenceSection::fetchAgainRequested, this,
        &CasePanel::evidenceAgainRequested);
    connect(
        m_evidence, &EvidenceSection::cancelRequested, this, &CasePanel::evidenceCancelRequested);
    connect(m_fields, &FieldsSection::retryRequested, this, &CasePanel::identityRetryRequested);
    showCase({});
}

void CasePanel::buildActions()
{
    const auto set
        = [](QAction* action, const QString& name, const QKeySequence& key, const QString& icon) {
              action->setObjectName(name);
              action->setShortcut(key);
              action->setProperty("iconName", icon);
          };
    set(m_copyId, u"copyIdentifier"_s, Qt::Key_I, u"copy"_s);
    set(m_copyLink, u"copyLink"_s, Qt::Key_L, u"copy"_s);
    set(m_openLink, u"openLink"_s, Qt::Key_O, u"external"_s);
    set(m_sendAgain, u"sendAgain"_s, Qt::Key_S, u"mail"_s);
    set(m_copyAnswer, u"copyAnswer"_s, Qt::SHIFT | Qt::Key_I, u"copy"_s);
    connect(m_copyId, &QAction::triggered, this,
        [this] { copy(m_case->request.id, tr("Identifier copied")); });
    connect(m_copyLink, &QAction::triggered, this, &CasePanel::copyLink);
    connect(m_openLink, &QAction::triggered, this, &CasePanel::openLink);
    connect(m_sendAgain, &QAction::triggered, this, &CasePanel::sendAgainRequested);
    connect(m_copyAnswer, &QAction::triggered, this,
        [this] { copy(answerText(), tr("Answer copied")); });
}

QList<QAction*> CasePanel::caseActions() const
{
    return { m_copyId, m_copyLink, m_openLink, m_sendAgain, m_copyAnswer };
}

QWidget* CasePanel::buildMiddle()
{
    auto* middle = new ScrollColumn;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(Side, 10, Side, 12);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->setSpacing(0);
    m_facts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_facts->setSpacing(8);
    m_outcome = new OutcomeCard(middle);
    m_order = new OrderCard(middle);
    m_facts->addWidget(m_outcome, 1);
    m_facts->addWidget(m_order, 1);
    column->addLayout(m_facts);
    m_note = new NoteSection(middle);
    column->addWidget(m_note);
    m_answerButton = new Button(m_copyAnswer->text(), middle);
    m_answerButton->setObjectName(u"copyAnswerButton"_s);
    m_answerButton->setIconName(u"copy"_s);
    connect(m_answerButton, &QAbstractButton::clicked, m_copyAnswer, &QAction::trigger);
    column->addSpacing(8);
    column->addWidget(m_answerButton, 0, Qt::AlignLeft);
    column->addWidget(m_evidence);
    column->addSpacing(6);
    column->addWidget(m_fields);
    m_care = new QHBoxLayout;
    m_care->setContentsMargins(0, 14, 0, 0);
    m_care->setSpacing(16);
    m_care->addStretch(1);
    column->addLayout(m_care);
    column->addStretch(1);

    m_scroll = new QScrollArea(m_content);
    m_scroll->setObjectName(u"caseScroll"_s);
    m_scroll->setAccessibleName(tr("Details of the case"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(middle);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    middle->setAutoFillBackground(false);
    // The bar stands in the margin, so that what is shown is as wide with it as without.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, column,
        [this, column](int /*least*/, int most) {
            const int bar = most > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
            column->setContentsMargins(Side, 10, std::max(0, Side - bar), 12);
        });
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

QWidget* CasePanel::buildLinkBar()
{
    m_linkBar = new Panel(Token::Window, Qt::TopEdge, m_content);
    auto* row = new QHBoxLayout(m_linkBar);
    row->setContentsMargins(Side, 11, Side, 12);
    row->setSpacing(8);
    row->addWidget(actionButton(m_copyLink, u"copyLinkButton"_s, ButtonRole::Normal, m_linkBar), 1);
    row->addWidget(actionButton(m_openLink, u"openLinkButton"_s, ButtonRole::Normal, m_linkBar), 1);
    row->addWidget(
        actionButton(m_sendAgain, u"sendAgainButton"_s, ButtonRole::Normal, m_linkBar), 1);
    return m_linkBar;
}

QWidget* CasePanel::buildNothing()
{
    auto* nothing = new QWidget(this);
    auto* column = new QVBoxLayout(nothing);
    auto* words
        = new Label(tr("No case selected"), TextSize::Base, Token::Text3, QFont::Normal, nothing);
    words->setObjectName(u"noCase"_s);
    words->setAlignment(Qt::AlignCenter);
    column->addWidget(words);
    return nothing;
}

void CasePanel::showCase(const CasePtr& record)
{
    const bool other = !record || !m_case || record->request.id != m_case->request.id;
    m_case = record;
    for (QAction* action : caseActions()) {
        action->setEnabled(m_case != nullptr);
    }
    m_stack->setCurrentIndex(m_case ? 1 : 0);
    if (!m_case) {
        return;
    }
    if (other) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
    refresh();
}

void CasePanel::refresh()
{
    const CaseRecord& record = *m_case;
    const bool unknown = record.request.outcome.status == Outcome::Status::Unknown;
    m_header->showCase(record);
    m_facts->setDirection(unknown ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_outcome->showCase(record);
    m_order->showCase(record);
    m_note->showCase(record);
    m_answerButton->setVisible(unknown);
    m_copyLink->setEnabled(!record.request.link.isEmpty());
    m_openLink->setEnabled(webUrl(record.request.link).isValid());
    m_sendAgain->setEnabled(!record.request.link.isEmpty());
    m_linkBar->setVisible(!record.request.link.isEmpty());
    m_evidence->show(record, m_evidenceState);
    m_fields->showCase(record, m_identityState);
}

void CasePanel::addCareActs(const QList<QAction*>& acts)
{
    for (QAction* act : acts) {
        auto* link = new LinkButton(act->text(), m_content);
        link->setObjectName(act->objectName() + u"Link"_s);
        const QString key = act->shortcut().toString(QKeySequence::NativeText);
        m_care->insertWidget(m_care->count() - 1, link);
        connect(link, &QAbstractButton::clicked, act, &QAction::trigger);
        const auto follow = [link, act, key] {
            link->setText(act->text());
            link->setToolTip(key.isEmpty() ? QString() : u"%1 (%2)"_s.arg(act->text(), key));
            link->setVisible(act->isEnabled());
        };
        connect(act, &QAction::changed, link, follow);
        follow();
    }
}

void CasePanel::showPosition(int position, int count)
{
    m_header->showPosition(position, count);
}

void CasePanel::showFetching(const FetchState& evidence, const FetchState& identity)
{
    m_evidenceState = evidence;
    m_identityState = identity;
    if (m_case) {
        m_evidence->show(*m_case, evidence);
        m_fields->showCase(*m_case, identity);
    }
}

void CasePanel::setOnline(bool online)
{
    m_evidence->setOnline(online);
}

void CasePanel::setPlaces(const CadastralPlaces& places)
{
    m_fields->setPlaces(places);
    if (m_case) {
        m_fields->showCase(*m_case, m_identityState);
    }
}

void CasePanel::setPrices(const PriceList& prices)
{
    m_order->setPrices(prices);
}

void CasePanel::setEvidenceWidget(QWidget* widget)
{
    m_evidence->setEvidenceWidget(widget);
}

void CasePanel::setCompact(bool compact)
{
    m_fields->setCompact(compact);
    // Three buttons in a narrow case have no room for their keys: the tooltips name them.
    for (auto* button : m_linkBar->findChildren<Button*>()) {
        button->setKeyHint(compact ? QString() : button->property("key").toString());
    }
}

void CasePanel::setBackVisible(bool visible)
{
    m_header->setBackVisible(visible);
}

void CasePanel::copy(const QString& text, const QString& what)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(what);
}

void CasePanel::copyLink()
{
    copyForAWhile(m_case->request.link);
    emit copied(tr("Link copied"));
    emit linkCopied();
}

void CasePanel::openLink()
{
    const QUrl url = webUrl(m_case->request.link);
    if (url.isValid() && QDesktopServices::openUrl(url)) {
        emit linkOpened();
    }
}

QString CasePanel::answerText() const
{
    const Request& request = m_case->request;
    const QJsonObject answer {
        { u"id"_s, request.id },
        { u"status"_s, request.outcome.raw },
        { u"message"_s, request.message },
    };
    return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Indented));
}

} // namespace Vaglio
