// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/filterbar.h"

#include "ui/kit/filterchip.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/wording.h"
#include "ui/kit/wraplayout.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int Side = 14;
constexpr int TitleRow = 50;
constexpr int UnderChips = 10;
constexpr int ChipSpacing = 6;
constexpr int SearchWide = 330;
constexpr int SearchNarrow = 270;
constexpr int SearchLeast = 120;

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : Panel(Token::Base, parent)
    , m_title(new Label({}, TextSize::Page, Token::Text, QFont::DemiBold, this))
    , m_count(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_search(
          new SearchField(tr("Search"), tr("Name, e-mail, tax code, document, identifier"), this))
    , m_outcome(new FilterChip(tr("Outcome"), tr("any"), this))
    , m_issued(new FilterChip(tr("Issued"), tr("any time"), this))
    , m_by(new FilterChip(tr("By"), tr("anyone"), this))
    , m_evidence(new FilterChip(tr("Evidence"), tr("any", "evidence"), this))
    , m_clear(new LinkButton(tr("Clear filters"), this))
{
    setObjectName(u"filterBar"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_count->setObjectName(u"pageCount"_s);
    m_search->setObjectName(u"searchField"_s);
    m_search->setMinimumWidth(SearchLeast);
    m_search->setMaximumWidth(SearchWide);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QWidget(this);
    top->setFixedHeight(TitleRow);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(Side, 0, Side, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_search, 100);
    layout->addWidget(top);
    buildChips();
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::announce);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::searchEntered);
}

void FilterBar::buildChips()
{
    m_outcome->setObjectName(u"outcomeChip"_s);
    for (const Outcome::Status status : { Outcome::Status::Running, Outcome::Status::Validation,
             Outcome::Status::Ok, Outcome::Status::Ko }) {
        m_outcome->addOption(Wording::status(status), static_cast<int>(status));
    }
    m_outcome->addOption(tr("undocumented"), static_cast<int>(Outcome::Status::Unknown));
    m_issued->setObjectName(u"issuedChip"_s);
    addIssueTimes();
    m_by->setObjectName(u"byChip"_s);
    m_evidence->setObjectName(u"evidenceChip"_s);
    addEvidence();
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setFixedHeight(m_outcome->sizeHint().height());
    m_clear->hide();

    // On a second line what has no room, in a narrow window and in a language of long words.
    auto* wrapped = new WrapLayout(ChipSpacing);
    wrapped->setSpacing(ChipSpacing);
    for (FilterChip* chip : chips()) {
        wrapped->addWidget(chip);
        connect(chip, &FilterChip::valueChanged, this, &FilterBar::announce);
    }
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Side, 0, Side, UnderChips);
    row->setSpacing(ChipSpacing);
    row->addLayout(wrapped, 1);
    row->addWidget(m_clear, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_clear, &QAbstractButton::clicked, this, &FilterBar::clear);
}

void FilterBar::addIssueTimes()
{
    constexpr int week = 7;
    constexpr int month = 30;
    constexpr int quarter = 90;
    m_issued->addOption(tr("today"), 1);
    for (const int days : { week, month, quarter }) {
        m_issued->addOption(tr("last %n day(s)", nullptr, days), days);
    }
}

/// In the words of the table's column.
void FilterBar::addEvidence()
{
    const auto add = [this](const QString& words, EvidenceFilter evidence) {
        m_evidence->addOption(words, static_cast<int>(evidence));
    };
    add(tr("saved", "evidence"), EvidenceFilter::Saved);
    add(tr("online only", "evidence"), EvidenceFilter::Online);
    add(tr("expiring", "evidence"), EvidenceFilter::Expiring);
    add(tr("not yet", "evidence"), EvidenceFilter::NotYet);
    add(tr("expired", "evidence"), EvidenceFilter::Over);
    add(tr("none", "evidence"), EvidenceFilter::None);
}

std::array<FilterChip*, 4> FilterBar::chips() const
{
    return { m_outcome, m_issued, m_by, m_evidence };
}

void FilterBar::setTitle(const QString& title)
{
    m_title->setText(title);
}

void FilterBar::showCount(int count, SortKey sort, Qt::SortOrder order)
{
    const QString number = QLocale().toString(count);
    const bool ascending = order == Qt::AscendingOrder;
    QString words;
    switch (sort) {
    case SortKey::Issued:
        words = ascending ? tr("%1, oldest first") : tr("%1, newest first");
        break;
    case SortKey::Outcome:
        words = ascending ? tr("%1, by outcome") : tr("%1, by outcome, reversed");
        break;
    case SortKey::Applicant:
        words = ascending ? tr("%1, by applicant") : tr("%1, by applicant, reversed");
        break;
    case SortKey::Reason:
        words = ascending ? tr("%1, by reason") : tr("%1, by reason, reversed");
        break;
    case SortKey::Evidence:
        words = ascending ? tr("%1, by days left") : tr("%1, by days left, reversed");
        break;
    }
    m_count->setText(count == 0 ? number : words.arg(number));
}

void FilterBar::showNote(const QString& note)
{
    m_count->setText(note);
}

void FilterBar::setIssuers(const QStringList& issuers)
{
    for (const QString& issuer : issuers) {
        if (!m_issuers.contains(issuer)) {
            m_issuers << issuer;
            m_by->addOption(issuer, issuer);
        }
    }
    m_by->setVisible(m_by->isActive() || !m_issuers.isEmpty());
}

void FilterBar::setCompact(bool compact)
{
    m_search->setMaximumWidth(compact ? SearchNarrow : SearchWide);
}

void FilterBar::writeTo(RequestQuery& query) const
{
    query.text = m_search->text();
    query.outcome.reset();
    if (m_outcome->isActive()) {
        query.outcome = static_cast<Outcome::Status>(m_outcome->value().toInt());
    }
    query.issuedWithinDays.reset();
    if (m_issued->isActive()) {
        query.issuedWithinDays = m_issued->value().toInt();
    }
    query.issuedBy = m_by->value().toString();
    query.evidence.reset();
    if (m_evidence->isActive()) {
        query.evidence = static_cast<EvidenceFilter>(m_evidence->value().toInt());
    }
}

bool FilterBar::isFiltering() const
{
    return !m_search->text().trimmed().isEmpty()
        || std::ranges::any_of(chips(), &FilterChip::isActive);
}

QString FilterBar::searchText() const
{
    return m_search->text().trimmed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::searchHasFocus() const
{
    return m_search->hasFocus();
}

void FilterBar::clear()
{
    if (!isFiltering()) {
        return;
    }
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_search->clear();
        for (FilterChip* chip : chips()) {
            chip->setValue({});
        }
    }
    announce();
}

void FilterBar::announce()
{
    if (!m_quiet) {
        m_clear->setVisible(isFiltering());
        emit filtersChanged();
    }
}

} // namespace Vaglio
