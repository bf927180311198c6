// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/fieldssection.h"

#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/requests/fieldlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

FieldsSection::FieldsSection(QWidget* parent)
    : QWidget(parent)
    , m_differ(new IconLabel(u"differs"_s, {}, Token::WarnText, Token::WarnText, this))
    , m_agree(new IconLabel(u"ok"_s, {}, Token::OkText, Token::OkText, this))
    , m_cannotTell(new IconLabel(u"cannot"_s, {}, Token::Text2, Token::Text2, this))
    , m_list(new FieldList(this))
    , m_note(new Card(this))
    , m_gap(new QWidget(this))
    , m_noteWords(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, m_note))
    , m_retry(new Button(tr("Try again"), m_note))
{
    setObjectName(u"fieldsSection"_s);
    m_noteWords->setObjectName(u"fieldsNote"_s);
    m_noteWords->setWordWrap(true);
    m_gap->setFixedHeight(6);
    m_retry->setObjectName(u"retryFields"_s);
    m_retry->setIconName(u"refresh"_s);
    auto* note = new QHBoxLayout(m_note);
    note->setContentsMargins(12, 8, 10, 8);
    note->setSpacing(10);
    note->addWidget(m_noteWords, 1);
    note->addWidget(m_retry);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_note);
    layout->addWidget(m_gap);
    layout->addWidget(m_list);
    connect(m_retry, &QAbstractButton::clicked, this, &FieldsSection::retryRequested);
}

QWidget* FieldsSection::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(Metrics::railRow);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new SectionTitle(tr("Fields"), TextSize::Base, head));
    m_differ->setObjectName(u"fieldsDiffer"_s);
    m_agree->setObjectName(u"fieldsAgree"_s);
    m_cannotTell->setObjectName(u"fieldsCannotTell"_s);
    for (IconLabel* count : { m_differ, m_agree, m_cannotTell }) {
        row->addWidget(count);
    }
    row->addStretch(1);
    return head;
}

void FieldsSection::showCase(const CaseRecord& record, const FetchState& identity)
{
    const QList<FieldRow> rows = fieldRows(record, m_places, QDate::currentDate());
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    showCounts(countFindings(rows), !rows.isEmpty());
    showNote(record, identity, !rows.isEmpty());
}

void FieldsSection::setCompact(bool compact)
{
    m_list->setCompact(compact);
}

void FieldsSection::showCounts(const FieldCounts& counts, bool any)
{
    m_differ->setContent(
        u"differs"_s, tr("%n differ(s)", nullptr, counts.differ), Token::WarnText, Token::WarnText);
    m_agree->setContent(u"ok"_s, tr("%n ok", nullptr, counts.agree), Token::OkText, Token::OkText);
    m_cannotTell->setContent(
        u"cannot"_s, tr("%n cannot tell", nullptr, counts.cannotTell), Token::Text2, Token::Text2);
    m_differ->setVisible(any && counts.differ > 0);
    m_agree->setVisible(any && counts.agree > 0);
    m_cannotTell->setVisible(any && counts.cannotTell > 0);
}

void FieldsSection::showNote(const CaseRecord& record, const FetchState& identity, bool any)
{
    m_retry->setVisible(false);
    QString words;
    Token token = Token::Text2;
    if (record.isErased) {
        words = tr("Erased here, and not fetched again.");
    } else if (record.identity) {
        words.clear();
    } else if (identity.phase == FetchState::Phase::Busy) {
        words = tr("Fetching what Openapi read from the documents");
    } else if (identity.phase == FetchState::Phase::Failed) {
        const ErrorText text
            = errorText(identity.error.value_or(Error {}), ErrorContext::OneRequest);
        words = u"%1. %2"_s.arg(text.title, text.next);
        token = Token::KoText;
        m_retry->setVisible(true);
    } else if (any) {
        words = record.request.outcome.isFinal()
            ? tr("As given in the order.")
            : tr("As given in the order. What the documents say follows the outcome.");
    } else {
        words = record.request.outcome.status == Outcome::Status::Ko
            ? tr("None: Openapi gives data after an approval only.")
            : tr("Not yet: data follows the outcome.");
    }
    m_noteWords->setText(words);
    m_noteWords->setToken(token);
    m_note->setVisible(!words.isEmpty());
    m_gap->setVisible(any && !words.isEmpty());
}

} // namespace Vaglio
