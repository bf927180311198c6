// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/thumbnailmodel.h"

#include "core/async.h"
#include "ui/evidence/evidencewording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int mostPages = 200;

/// Cut to the cell, so that painting copies pixels only.
QImage covering(const QImage& image, const QSize& cell)
{
    const QImage scaled
        = image.scaled(cell, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy(QRect(
        QPoint((scaled.width() - cell.width()) / 2, (scaled.height() - cell.height()) / 2), cell));
}

} // namespace

ThumbnailModel::ThumbnailModel(DocumentDecoder* decoder, QObject* parent)
    : QAbstractListModel(parent)
    , m_decoder(decoder)
{
}

ThumbnailModel::~ThumbnailModel()
{
    cancel();
}

void ThumbnailModel::setArchive(const EvidenceArchive& archive)
{
    beginResetModel();
    cancel();
    m_documents = archive.documents;
    m_rows.clear();
    m_pages = 1;
    for (int i = 0; i < m_documents.size(); ++i) {
        Row row;
        row.document = i;
        m_rows.append(row);
    }
    endResetModel();
    countPages();
}

void ThumbnailModel::clear()
{
    setArchive({});
}

void ThumbnailModel::setCell(const QSize& devicePixels)
{
    if (m_cell == devicePixels) {
        return;
    }
    m_cell = devicePixels;
    cancel();
    for (Row& row : m_rows) {
        row.asked = false;
    }
    countPages();
}

void ThumbnailModel::cancel()
{
    ++m_number;
    for (auto& future : m_running) {
        future.cancel();
    }
    m_running.clear();
}

void ThumbnailModel::countPages()
{
    if (m_documents.size() != 1 || m_documents[0].type != DocumentType::Pdf || m_pages > 1) {
        return;
    }
    onResult(m_decoder->pageCount(m_documents[0]), this,
        [this, number = m_number](const Result<int>& count) {
            if (number == m_number && count && *count > 1) {
                addPages(std::min(*count, mostPages));
            }
        });
}

void ThumbnailModel::addPages(int count)
{
    beginInsertRows({}, 1, count - 1);
    for (int page = 1; page < count; ++page) {
        Row row;
        row.page = page;
        m_rows.append(row);
    }
    endInsertRows();
    m_pages = count; // from now on captions name the page
    emit dataChanged(index(0), index(count - 1));
}

void ThumbnailModel::load(int row)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].asked) {
        return;
    }
    m_rows[row].asked = true;
    const EvidenceDocument& document = m_documents[m_rows[row].document];
    if (!DocumentDecoder::hasPages(document.type)) {
        return;
    }
    // Square, so that a tall picture covers a wide cell too.
    const int side = 2 * std::max(m_cell.width(), m_cell.height());
    m_running.append(m_decoder->decode(
        document, m_rows[row].page, QSize(side, side), DocumentDecoder::Urgency::Background));
    onResult(
        m_running.last(), this, [this, row, number = m_number](const Result<DecodedPage>& page) {
            if (number == m_number) {
                onDecoded(row, page);
            }
        });
}

void ThumbnailModel::onDecoded(int row, const Result<DecodedPage>& page)
{
    m_rows[row].failed = !page;
    if (page) {
        m_rows[row].thumbnail = covering(page->image, m_cell);
    }
    emit dataChanged(index(row), index(row));
}

int ThumbnailModel::rowOf(int document, int page) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.document == document && (m_pages == 1 || row.page == page);
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ThumbnailModel::captionOf(const Row& row) const
{
    return m_pages > 1 ? tr("Page %1").arg(row.page + 1)
                       : EvidenceWording::caption(m_documents[row.document]);
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    const EvidenceDocument& document = m_documents[row.document];
    switch (role) {
    case Qt::DisplayRole:
        return captionOf(row);
    case Qt::ToolTipRole:
        return document.name;
    case Qt::AccessibleTextRole:
        return row.failed ? tr("%1, cannot be shown").arg(captionOf(row)) : captionOf(row);
    case ThumbnailRole:
        return row.thumbnail;
    case IconNameRole:
        return row.failed ? u"warn"_s : EvidenceWording::iconName(document);
    case DocumentRole:
        return row.document;
    case PageRole:
        return row.page;
    default:
        return {};
    }
}

} // namespace Vaglio
