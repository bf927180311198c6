// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestlistmodel.h"

#include "ui/requests/casefetcher.h"

#include <QDateTime>

#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr int KeptWords = 2000;

QString textOf(const RowWords& words, int column)
{
    switch (column) {
    case RequestListModel::OutcomeColumn:
        return words.status;
    case RequestListModel::ApplicantColumn:
        return words.applicant;
    case RequestListModel::ReasonColumn:
        return words.reason;
    case RequestListModel::IssuedColumn:
        return words.issued;
    case RequestListModel::EvidenceColumn:
        return words.evidence;
    default:
        return {};
    }
}

QString toolTipOf(const RowWords& words, int column)
{
    switch (column) {
    case RequestListModel::ApplicantColumn:
        return words.applicantToolTip;
    case RequestListModel::ReasonColumn:
        return words.reasonToolTip;
    case RequestListModel::IssuedColumn:
        return words.issuedToolTip;
    case RequestListModel::EvidenceColumn:
        return words.evidenceToolTip;
    default:
        return {};
    }
}

} // namespace

RequestListModel::RequestListModel(RequestList* list, QObject* parent)
    : QAbstractTableModel(parent)
    , m_list(list)
    , m_words(KeptWords)
{
    followList();
    m_rewordTimer.setInterval(5min);
    connect(&m_rewordTimer, &QTimer::timeout, this, &RequestListModel::reword);
    m_rewordTimer.start();
}

void RequestListModel::followList()
{
    connect(m_list, &RequestList::aboutToReset, this, [this] { beginResetModel(); });
    connect(m_list, &RequestList::reset, this, [this] {
        m_words.clear();
        endResetModel();
    });
    connect(m_list, &RequestList::aboutToInsert, this,
        [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(m_list, &RequestList::inserted, this, [this] {
        m_words.clear();
        endInsertRows();
    });
    connect(m_list, &RequestList::aboutToRemove, this,
        [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(m_list, &RequestList::removed, this, [this] {
        m_words.clear();
        endRemoveRows();
    });
    connect(m_list, &RequestList::updated, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row) {
            m_words.remove(row);
        }
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
}

void RequestListModel::setFetcher(const CaseFetcher* fetcher)
{
    m_fetcher = fetcher;
    connect(fetcher, &CaseFetcher::changed, this, &RequestListModel::onFetchChanged);
}

/// There may be thousands of steps a second, and a hundred that can be seen of a fetch.
void RequestListModel::onFetchChanged(const QString& id)
{
    const FetchState state = m_fetcher->evidence(id);
    const auto shown = m_fetching.find(id);
    Fetching now { percentOf(state), shown == m_fetching.end() ? -1 : shown->row };
    const bool isBusy = state.phase == FetchState::Phase::Busy;
    if (shown == m_fetching.end() ? !isBusy : isBusy && shown->percent == now.percent) {
        return;
    }
    if (now.row < 0 || idAt(now.row) != id) {
        now.row = m_list->positionOf(id);
    }
    if (isBusy) {
        m_fetching.insert(id, now);
    } else {
        m_fetching.erase(shown);
    }
    if (now.row >= 0) {
        m_words.remove(now.row);
        emit dataChanged(index(now.row, EvidenceColumn), index(now.row, EvidenceColumn));
    }
}

QString RequestListModel::idAt(int row) const
{
    return row >= 0 && row < m_list->size() ? m_list->idAt(row) : QString();
}

SortKey RequestListModel::sortKeyOf(int column)
{
    static constexpr std::array keys { SortKey::Outcome, SortKey::Applicant, SortKey::Reason,
        SortKey::Issued, SortKey::Evidence };
    static_assert(keys.size() == ColumnCount);
    return column >= 0 && column < ColumnCount ? keys.at(static_cast<std::size_t>(column))
                                               : SortKey::Issued;
}

int RequestListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_list->size();
}

int RequestListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*wordsOf(index.row()), index.column());
    case Qt::ToolTipRole:
        return toolTipOf(*wordsOf(index.row()), index.column());
    case Qt::AccessibleTextRole:
        return wordsOf(index.row())->spoken;
    case WordsRole:
        return QVariant::fromValue(wordsOf(index.row()));
    case IdRole:
        return m_list->idAt(index.row());
    default:
        return {};
    }
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case ApplicantColumn:
        return tr("Applicant");
    case ReasonColumn:
        return tr("Reason");
    case IssuedColumn:
        return tr("Issued");
    case EvidenceColumn:
        return tr("Evidence");
    default:
        return {};
    }
}

void RequestListModel::sort(int column, Qt::SortOrder order)
{
    RequestQuery query = m_list->query();
    query.sort = sortKeyOf(column);
    query.order = order;
    if (query != m_list->query()) {
        m_list->setQuery(query);
    }
}

void RequestListModel::reword()
{
    m_words.clear();
    if (m_list->size() > 0) {
        emit dataChanged(index(0, 0), index(m_list->size() - 1, ColumnCount - 1));
    }
}

RowWordsPtr RequestListModel::wordsOf(int row) const
{
    if (const RowWordsPtr* kept = m_words.object(row)) {
        return *kept;
    }
    auto words = std::make_shared<const RowWords>(
        wordsFor(*m_list->at(row), QDateTime::currentDateTimeUtc(),
            m_fetcher.isNull() ? FetchState {} : m_fetcher->evidence(m_list->idAt(row))));
    m_words.insert(row, new RowWordsPtr(words));
    return words;
}

} // namespace Vaglio
