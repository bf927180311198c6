// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/outcomecard.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/pilllabel.h"
#include "ui/kit/wording.h"
#include "ui/requests/elidedlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int KeyColumn = 64;
constexpr int RawSize = 11;
} // namespace

OutcomeCard::OutcomeCard(QWidget* parent)
    : Card(parent, Token::Window)
    , m_pill(new PillLabel({}, this))
    , m_words(new Label({}, TextSize::Secondary, Token::Text, QFont::Normal, this))
    , m_code(new ElidedLabel({}, TextSize::Caption, Token::Text2, QFont::Normal, this))
    , m_seen(new Label({}, TextSize::Caption, Token::Text3, QFont::Normal, this))
    , m_answer(new QWidget(this))
    , m_rawStatus(new ElidedLabel({}, TextSize::Secondary, Token::Text, QFont::Normal, m_answer))
    , m_rawMessage(new ElidedLabel({}, TextSize::Secondary, Token::Text, QFont::Normal, m_answer))
    , m_rawSeen(new Label({}, TextSize::Secondary, Token::Text, QFont::Normal, m_answer))
{
    setObjectName(u"outcomeCard"_s);
    m_pill->setObjectName(u"outcomePill"_s);
    m_words->setObjectName(u"outcomeReason"_s);
    m_words->setWordWrap(true);
    m_code->setObjectName(u"outcomeCode"_s);
    m_code->setFont(Theme::monoFont(RawSize));
    m_seen->setObjectName(u"outcomeSeen"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 11);
    layout->setSpacing(0);
    layout->addWidget(
        new IconLabel(u"lock"_s, tr("Provider outcome"), Token::Text2, Token::Text2, this));
    layout->addSpacing(6);
    layout->addWidget(m_pill);
    layout->addSpacing(6);
    layout->addWidget(m_words);
    layout->addWidget(m_code);
    layout->addSpacing(3);
    layout->addWidget(m_seen);
    layout->addWidget(buildAnswer());
    layout->addStretch(1);
}

QWidget* OutcomeCard::buildAnswer()
{
    auto* grid = new QGridLayout(m_answer);
    grid->setContentsMargins(0, 10, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnMinimumWidth(0, KeyColumn);
    grid->setColumnStretch(1, 1);
    const auto key = [this](const QString& text) {
        return new Label(text, TextSize::Secondary, Token::Text2, QFont::Normal, m_answer);
    };
    m_rawStatus->setObjectName(u"rawStatus"_s);
    m_rawStatus->setMono();
    m_rawMessage->setObjectName(u"rawMessage"_s);
    m_rawMessage->setMono();
    // The names of the fields, as the service has them.
    grid->addWidget(key(u"status"_s), 0, 0);
    grid->addWidget(m_rawStatus, 0, 1);
    grid->addWidget(key(u"message"_s), 1, 0);
    grid->addWidget(m_rawMessage, 1, 1);
    grid->addWidget(key(tr("seen")), 2, 0);
    grid->addWidget(m_rawSeen, 2, 1);
    return m_answer;
}

void OutcomeCard::showCase(const CaseRecord& record)
{
    const Outcome& outcome = record.request.outcome;
    m_pill->setOutcome(outcome);
    const QDateTime since = record.finalSeen.isValid() ? record.finalSeen : record.firstSeen;
    const QString seen = since.isValid() ? Wording::moment(since) : tr("unknown");
    const bool unknown = outcome.status == Outcome::Status::Unknown;
    m_answer->setVisible(unknown);
    m_seen->setVisible(!unknown);
    m_code->setVisible(!unknown && !outcome.reason.isEmpty());
    m_words->setFont(Theme::font(unknown ? TextSize::Base : TextSize::Secondary));
    m_code->setText(outcome.reason);
    m_seen->setText(tr("First seen %1").arg(seen));
    switch (outcome.status) {
    case Outcome::Status::Unknown:
        showUnknown(record, seen);
        break;
    case Outcome::Status::Running:
        m_words->setText(tr("The applicant has not finished yet."));
        break;
    case Outcome::Status::Validation:
        m_words->setText(tr("The evidence was sent and is being checked."));
        break;
    case Outcome::Status::Ok:
    case Outcome::Status::Ko:
        m_words->setText(outcome.reason.isEmpty() ? tr("Openapi gave no reason.")
                : Wording::isDocumentedReason(outcome.reason)
                ? Wording::reason(outcome.reason)
                : tr("A reason that the documentation does not have:"));
        break;
    }
}

void OutcomeCard::showUnknown(const CaseRecord& record, const QString& seen)
{
    const Request& request = record.request;
    m_words->setText(tr("Openapi sent a status that its documentation does not describe. Vaglio "
                        "shows it as received and does not guess."));
    m_rawStatus->setText(request.outcome.raw.isEmpty() ? tr("(none)") : request.outcome.raw);
    m_rawMessage->setText(request.message.isEmpty() ? tr("(none)") : request.message);
    m_rawSeen->setText(seen);
}

} // namespace Vaglio
