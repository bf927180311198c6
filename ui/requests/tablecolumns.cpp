// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/tablecolumns.h"

#include "ui/requests/requestlistmodel.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace Vaglio {

namespace {

constexpr quint32 StateMagic = 0x56515431; // "VQT1"
constexpr int WideTable = 800;
constexpr int NarrowTable = 606;
constexpr int MostWidth = 4 * WideTable;
constexpr TableColumns::Widths WideColumns { 128, 280, 168, 132 };
constexpr TableColumns::Widths CompactColumns { 122, 146, 168, 62 };
constexpr std::size_t ApplicantWidth = RequestListModel::ApplicantColumn;
constexpr std::size_t ReasonWidth = RequestListModel::ReasonColumn;

static_assert(WideColumns.size() + 1 == RequestListModel::ColumnCount);

} // namespace

TableColumns::TableColumns(QTableView* table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
{
    connect(m_header, &QHeaderView::sectionResized, this,
        [this](int section, int /*before*/, int now) { onResized(section, now); });
}

void TableColumns::setCompact(bool compact)
{
    m_compact = compact;
    apply();
}

void TableColumns::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    Widths widths = m_compact ? CompactColumns : WideColumns;
    if (const std::optional<Widths>& own = m_own.at(m_compact ? 1 : 0)) {
        widths = *own;
    } else {
        // Room to spare goes to the words; too little is taken from the applicant.
        const int extra = m_table->viewport()->width() - (m_compact ? NarrowTable : WideTable);
        const int most = widths.at(ApplicantWidth) / 2;
        widths.at(ApplicantWidth) += extra > 0 ? extra / 2 : std::max(extra, -most);
        widths.at(ReasonWidth) += std::max(0, extra) / 4;
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_table->setColumnWidth(static_cast<int>(i), widths.at(i));
    }
}

void TableColumns::onResized(int section, int width)
{
    std::optional<Widths>& own = m_own.at(m_compact ? 1 : 0);
    if (m_applying || section < 0 || section >= static_cast<int>(WideColumns.size())) {
        return;
    }
    if (!own) {
        Widths now {};
        for (std::size_t i = 0; i < now.size(); ++i) {
            now.at(i) = m_table->columnWidth(static_cast<int>(i));
        }
        own = now;
    }
    own->at(static_cast<std::size_t>(section)) = width;
}

QByteArray TableColumns::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateMagic << qint32(m_header->sortIndicatorSection())
        << qint32(m_header->sortIndicatorOrder());
    for (const std::optional<Widths>& own : m_own) {
        out << own.has_value();
        for (const int width : own.value_or(Widths {})) {
            out << qint32(width);
        }
    }
    return state;
}

bool TableColumns::restoreState(const QByteArray& state)
{
    QDataStream in(state);
    quint32 magic = 0;
    qint32 column = 0;
    qint32 order = 0;
    in >> magic >> column >> order;
    std::array<std::optional<Widths>, 2> own;
    for (std::optional<Widths>& one : own) {
        bool set = false;
        in >> set;
        Widths widths {};
        for (int& width : widths) {
            qint32 value = 0;
            in >> value;
            width = std::clamp(int(value), m_header->minimumSectionSize(), MostWidth);
        }
        if (set) {
            one = widths;
        }
    }
    if (in.status() != QDataStream::Ok || magic != StateMagic || column < 0
        || column >= RequestListModel::ColumnCount) {
        return false;
    }
    m_own = own;
    m_header->setSortIndicator(
        column, order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    apply();
    return true;
}

} // namespace Vaglio
